namespace Wiki.Citations;

/// <summary>A file of the theme's <c>citations/</c>: its path below <c>templates/</c> and its text in UTF-8.</summary>
/// <param name="IsProven">Whether the file is known to be right: then it is read when it is first used.</param>
public readonly record struct FormFile(string Path, ReadOnlyMemory<byte> Utf8, bool IsProven = false)
{
    public string Text => System.Text.Encoding.UTF8.GetString(Utf8.Span);
}
