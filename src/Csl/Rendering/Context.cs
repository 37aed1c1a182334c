namespace Csl;

/// <summary>Where the letter stands that tells works of a year apart.</summary>
internal enum YearSuffixPlace { AfterDate, AfterLabel, OnItsOwn }

/// <summary>What rendering one item in one place can see besides the item.</summary>
internal sealed record Context(Style Style, Locale Locale, Layout Layout, Item Item)
{
    public bool InBibliography { get; init; }

    /// <summary>Options of names where a key of an order is made; null elsewhere.</summary>
    public NameOptions? SortNames { get; init; }

    public bool InSort => SortNames is not null;

    public Locator? Locator { get; init; }

    public Position Position { get; init; }

    /// <summary>The number of the note where the item was cited first.</summary>
    public int? FirstNote { get; init; }

    /// <summary>The place in the list; null for an item alone.</summary>
    public int? CitationNumber { get; init; }

    /// <summary>Letters that name the item, such as Doe20.</summary>
    public string? CitationLabel { get; init; }

    public Distinction Distinction { get; init; } = new();

    /// <summary>Given names that the whole text needs.</summary>
    public GivenNames? GivenNames { get; init; }

    /// <summary>Whether the item is rendered only to see whether it reads as another does. When it was looked at tells no works apart.</summary>
    public bool IsCompared { get; init; }

    public YearSuffixPlace YearSuffix { get; init; }

    /// <summary>The language of the item's title, for letters and their case.</summary>
    public string ItemLanguage => Item.Language is { } language ? language.Trim() : Locale.Language;
}
