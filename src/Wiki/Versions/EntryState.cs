using Wiki.Text;

namespace Wiki.Versions;

/// <summary>
/// What a slug had from one commit of the branch on: the bytes of its file, until another commit gave it others or took it away. A file that is moved
/// keeps its slug and its bytes, and makes no state.
/// </summary>
/// <param name="File">Where it lay, and its bytes.</param>
/// <param name="Head">What it said above its text.</param>
/// <param name="From">The place in <see cref="ContentHistory.Landings"/> of the commit that brought it.</param>
/// <param name="Until">That of the commit that ended it; <see cref="StillThere"/> where none has.</param>
/// <param name="Label">
/// The date that its citation carries, as precise as it is written, and <c>-r2</c> and so on from the second state of one date on. Null where it
/// could not be cited: a draft, a plain page, a front matter that cannot be read, or no date at all. It follows from the file and its own past alone.
/// </param>
public sealed record EntryState(PastFile File, PastHead Head, int From, int Until, string? Label)
{
    public const int StillThere = int.MaxValue;

    public string Slug => Head.Slug;

    /// <summary>Of the label; the commit's day where the file gives none.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Whether it was there after so many commits.</summary>
    public bool IsAt(int landing) => From <= landing && landing < Until;
}
