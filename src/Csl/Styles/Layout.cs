using System.Collections.Immutable;

namespace Csl;

internal enum Collapse { None, CitationNumber, Year, YearSuffix, YearSuffixRanged }

internal enum GivenNameRule { AllNames, AllNamesWithInitials, PrimaryName, PrimaryNameWithInitials, ByCite }

internal enum SubstituteRule { CompleteAll, CompleteEach, PartialEach, PartialFirst }

internal enum SecondFieldAlign { None, Flush, Margin }

/// <summary>A key of an order: a variable or a macro.</summary>
internal sealed record SortKey(Variable Variable, Macro? Macro, bool Descending, NameOptions Names)
{
    /// <summary>What makes the key of names.</summary>
    public ImmutableArray<Element> ByNames { get; } = [new Element.Names(Format.Plain, [Variable], null, [])];
}

/// <summary>What <c>citation</c> and <c>bibliography</c> share: the order, the options of names, and the elements for one item.</summary>
internal sealed record Layout(Format Format, ImmutableArray<Element> Elements, ImmutableArray<SortKey> Sort, NameOptions Names)
{
    /// <summary>What stands in the margin where the second field is aligned, and what is aligned.</summary>
    public ImmutableArray<Element> FirstElement { get; } = [.. Elements.Take(1)];

    public ImmutableArray<Element> OtherElements { get; } = [.. Elements.Skip(1)];

    /// <summary>The affixes of a layout stand inside of its face.</summary>
    public Format FaceFormat { get; } = new() { Face = Format.Face };

    public Format AffixFormat { get; } = new() { Prefix = Format.Prefix, Suffix = Format.Suffix };
}

/// <summary>The options of <c>citation</c>.</summary>
internal sealed record CitationOptions
{
    public bool AddNames { get; init; }

    public bool AddGivenNames { get; init; }

    public GivenNameRule GivenNameRule { get; init; } = GivenNameRule.ByCite;

    public bool AddYearSuffix { get; init; }

    public Collapse Collapse { get; init; }

    /// <summary>Null where cites of the same authors are not brought together.</summary>
    public string? CiteGroupDelimiter { get; init; }

    public string? AfterCollapseDelimiter { get; init; }

    public string? YearSuffixDelimiter { get; init; }

    public int NearNoteDistance { get; init; } = 5;
}

/// <summary>The options of <c>bibliography</c>.</summary>
internal sealed record BibliographyOptions
{
    public string? AuthorSubstitute { get; init; }

    public SubstituteRule SubstituteRule { get; init; }

    public SecondFieldAlign SecondFieldAlign { get; init; }

    public bool HangingIndent { get; init; }
}
