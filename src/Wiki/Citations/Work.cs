using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>A work in the wiki's list of references: its key, which is also its item's id, and where it is declared.</summary>
public sealed record Work(CitationItem Item, Location Location)
{
    public string Key => Item.Id;
}
