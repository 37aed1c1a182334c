namespace Wiki.Cli.History;

/// <summary>
/// How a file of a commit differs from its parents: from one, as git prints it, or from all of them at once. Where a parent has no such file, the
/// hash there is all zeros; where the commit has none, so is the commit's.
/// </summary>
/// <param name="Name">The path from the top of the repository, as <see cref="Traces.Spell(string)"/> spells names.</param>
/// <param name="Before">The hash of the file's bytes in each of the parents that it was compared with.</param>
/// <param name="After">The hash of its bytes now.</param>
internal sealed record TreeChange(string Name, string[] Before, string After)
{
    public bool IsDeletion => IsNone(After);

    public static bool IsNone(string hash) => !hash.AsSpan().ContainsAnyExcept('0');
}
