namespace Wiki.Cli.Files;

/// <summary>The folders that a command works with, as they were typed.</summary>
/// <param name="Content">The content folder.</param>
/// <param name="Templates">The folder of the wiki's own templates, which need not exist; null for none.</param>
/// <param name="Output">The folder that the site is written to; null where none is written.</param>
internal sealed record WikiPlaces(string Content, string? Templates, string? Output = null)
{
    public IReadOnlyCollection<string> All => [.. new[] { Content, Templates, Output }.OfType<string>()];
}
