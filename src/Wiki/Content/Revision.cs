using Wiki.Text;

namespace Wiki.Content;

/// <summary>
/// The last change of a file that version control knows: the commit's full hash in lower-case hexadecimal, and the day on which it was made, where it
/// was made.
/// </summary>
public sealed record Revision(string Commit, PartialDate Date)
{
    /// <summary>As many digits as readers are shown.</summary>
    public const int ShortLength = 7;

    public string ShortCommit => Commit[..ShortLength];
}
