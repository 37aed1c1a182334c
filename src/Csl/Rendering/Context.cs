namespace Csl;

/// <summary>Where the letter stands that tells works of a year apart.</summary>
internal enum YearSuffixPlace { AfterDate, AfterLabel, OnItsOwn }

/// <summary>What rendering one item in one place can see besides the item.</summary>
internal readonly record struct Context(BoundStyle Bound, Layout Layout, Item Item)
{
    public Style Style => Bound.Style;

    public Locale Locale => Bound.Locale;

    public bool InBibliography { get; init; }

    /// <summary>Options of names where a key of an order is made; null elsewhere.</summary>
    public NameOptions? SortNames { get; init; }

    public bool InSort => SortNames is not null;

    public Locator? Locator { get; init; }

    public Position Position { get; init; }

    /// <summary>The number of the note where the item was cited first.</summary>
    public int? FirstNote { get; init; }

    /// <summary>What the address of a note begins with, its number follows; null where notes have none.</summary>
    public string? NoteAddress { get; init; }

    /// <summary>The place in the list; null for an item alone.</summary>
    public int? CitationNumber { get; init; }

    public Distinction Distinction { get; init; } = Distinction.None;

    /// <summary>Given names that the whole text needs.</summary>
    public GivenNames? GivenNames { get; init; }

    /// <summary>Whether the item is rendered only to see whether it reads as another does. When it was looked at tells no works apart.</summary>
    public bool IsCompared { get; init; }

    public YearSuffixPlace YearSuffix => InBibliography ? Bound.InBibliography : Bound.InCitation;
}
