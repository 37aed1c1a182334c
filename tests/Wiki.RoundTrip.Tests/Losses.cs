using System.Collections.Immutable;
using Wiki.Citations;

namespace Wiki.RoundTrip.Tests;

/// <summary>A part that formats cannot hold of some items, and why.</summary>
internal sealed record Loss(string[] Formats, Part Part, Func<CitationItem, bool> Concerns, string Why);

/// <summary>A part that one reader does not give back of some items though the format holds it and others do, and why.</summary>
internal sealed record Quirk(string[] Formats, string Reader, Part Part, Func<CitationItem, bool> Concerns, string Why);

/// <summary>All that is known to be lost. Each must occur: one that no longer does is no loss. README.md says it in words.</summary>
internal static class Losses
{
    public static readonly ImmutableArray<Loss> OfFormats =
    [
        new(["bibtex"], Part.Date, HasDay, "BibTeX has no field for the day"),
        new(["ris", "enw"], Part.Authors, HasComma, "a comma ends a part of a name, wherever it stands"),
        new(["ris"], Part.Authors, item => item.Author.Any(name => name.Suffix is not null && HasAnd(name.Family!)),
            "one reader drops suffixes, another ends a name at “and”"),
        new(["csl-json"], Part.Title, item => item.Title.Contains("<b>", StringComparison.Ordinal),
            "CSL-JSON has <b>, <i> and a few more for markup"),
        new(["enw"], Part.Authors, HasOrganisation, "EndNote knows an organisation by the comma after it, other programs do not"),
        new(["enw"], Part.Date, HasMonth, "the date of EndNote's %8 is free text; a program can rely on the year alone"),
    ];

    public static readonly ImmutableArray<Quirk> OfReaders =
    [
        new(["bibtex", "biblatex"], "converter", Part.Title, item => HasBraceOrCaret(item.Title),
            "it drops TeX's names of odd braces and of the caret"),
        new(["bibtex", "biblatex"], "converter", Part.Authors, item => Parts(item).Any(HasBraceOrCaret),
            "it drops TeX's names of odd braces and of the caret"),
        new(["biblatex"], "converter", Part.Address, item => new Uri(item.Url!).IdnHost.Split('.')[^1].StartsWith("xn--", StringComparison.Ordinal),
            "it takes no top-level domain that is not Latin for one"),
        new(["biblatex"], "biber", Part.Authors, item => item.Author.Any(name => name.Literal == "others"),
            "it takes somebody called others for et al."),
        new(["ris", "enw"], "converter", Part.Authors, HasSuffix, "it drops suffixes"),
        new(["ris"], "converter", Part.Date, HasMonth, "it reads the year only"),
        new(["ris", "enw"], "converter", Part.Title, item => item.Title.Contains("&amp;", StringComparison.Ordinal),
            "it takes what looks like an entity of HTML for one"),
        new(["ris"], "bibutils", Part.Authors, item => HasOrganisation(item)
            || Parts(item).Any(HasAnd), "it takes organisations for persons, and “and” for the end of one"),
    ];

    private static bool HasDay(CitationItem item) => item.Issued is { Day: > 0 };

    private static bool HasMonth(CitationItem item) => item.Issued is { Month: > 0 };

    private static bool HasBraceOrCaret(string text) => text.AsSpan().IndexOfAny('{', '}', '^') >= 0;

    private static bool HasComma(CitationItem item) => Parts(item).Any(part => part.Contains(','));

    private static bool HasAnd(string name) => name.Split(' ').Contains("and", StringComparer.OrdinalIgnoreCase);

    private static bool HasSuffix(CitationItem item) => item.Author.Any(name => name.Suffix is not null);

    private static bool HasOrganisation(CitationItem item) => item.Author.Any(name => name.Literal is not null);

    private static IEnumerable<string> Parts(CitationItem item) =>
        item.Author.SelectMany(name => new[] { name.Literal, name.Family, name.Given }).OfType<string>();
}
