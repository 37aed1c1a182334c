using System.Collections.Immutable;

namespace Csl;

/// <summary>How much of a cite is printed.</summary>
public enum CiteForm { Full, AuthorOnly, WithoutAuthor }

/// <summary>A place in a work: a label of CSL, such as <c>page</c>, and a text.</summary>
public sealed record Locator(string Label, string Value);

/// <summary>One work in a citation. <see cref="Item"/> is its index in the list of items; affixes are rich text.</summary>
public sealed record Cite(int Item, string? Prefix = null, Locator? Locator = null, string? Suffix = null, CiteForm Form = CiteForm.Full)
{
    /// <summary>Where the cite leads, affixes left out, such as its place in the list; null for no link. In HTML only.</summary>
    public string? Address { get; init; }

    /// <summary>A position that the host knows better than the order of citations; null where the order decides.</summary>
    internal Position? GivenPosition { get; init; }

    /// <summary>The number of the note of the first citation, where the position is given.</summary>
    internal int? GivenFirstNote { get; init; }
}

/// <summary>Works cited at one place. <see cref="Note"/> is the number of the note, 0 in the text.</summary>
public sealed record Citation(ImmutableArray<Cite> Cites, int Note = 0)
{
    /// <summary>Position is told by the host for each cite, and nothing follows from the order of citations.</summary>
    internal bool StandsAlone { get; init; }
}

/// <summary>What came before a cite.</summary>
[Flags]
internal enum Position { First = 0, Subsequent = 1, Ibid = 2, IbidWithLocator = 4, NearNote = 8 }
