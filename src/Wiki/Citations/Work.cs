using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>A work in the wiki's list of references: all that is known of it, under its key, and where it is declared.</summary>
public sealed record Work(Csl.Item Record, Location Location)
{
    public string Key => Record.Id;

    /// <summary>The work as templates of styles see it.</summary>
    public CitationItem Item
    {
        get => field ??= PlainItem.Of(Record);
        init;
    }

    /// <summary>Whether other works of the list have taken fields over from this one, as chapters do from their book.</summary>
    public bool Lends { get; init; }
}
