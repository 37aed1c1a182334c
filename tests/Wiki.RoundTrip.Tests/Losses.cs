using System.Collections.Immutable;
using Wiki.Citations;

namespace Wiki.RoundTrip.Tests;

/// <summary>A part that a reader does not give back of some items, and why. Each must occur: one that no longer does is no loss.</summary>
internal sealed record Loss(string Format, string Reader, Part Part, Func<CitationItem, bool> Concerns, string Why);

/// <summary>All that is known to be lost. README.md says it in words.</summary>
internal static class Losses
{
    public static readonly ImmutableArray<Loss> Known =
    [
        new("bibtex", "retorquere", Part.Date, HasDay, "BibTeX has no field for the day"),
        new("bibtex", "converter", Part.Date, HasDay, "BibTeX has no field for the day"),
        new("bibtex", "bibtex", Part.Date, HasDay, "BibTeX has no field for the day"),
        new("bibtex", "converter", Part.Title, item => HasBraceOrCaret(item.Title), "it drops TeX's names of odd braces and of the caret"),
        new("bibtex", "converter", Part.Authors, item => Parts(item).Any(HasBraceOrCaret), "it drops TeX's names of odd braces and of the caret"),
        new("biblatex", "converter", Part.Title, item => HasBraceOrCaret(item.Title), "it drops TeX's names of odd braces and of the caret"),
        new("biblatex", "converter", Part.Authors, item => Parts(item).Any(HasBraceOrCaret), "it drops TeX's names of odd braces and of the caret"),
        new("biblatex", "converter", Part.Address, item => new Uri(item.Url!).IdnHost.Split('.')[^1].StartsWith("xn--", StringComparison.Ordinal), "it takes no top-level domain that is not Latin for one"),
        new("biblatex", "biber", Part.Authors, item => item.Author.Any(name => name.Literal == "others"), "it takes somebody called others for et al."),
        new("biblatex", "biber", Part.Title, item => item.Title.Contains('\u0301'), "it composes letters and accents"),
        new("ris", "citation", Part.Authors, HasComma, "RIS has no way to write a comma inside a part of a name"),
        new("ris", "converter", Part.Authors, item => HasComma(item) || HasSuffix(item), "RIS has no way to write a comma inside a part of a name; it drops suffixes"),
        new("ris", "converter", Part.Date, HasMonth, "it reads the year only"),
        new("ris", "converter", Part.Title, item => item.Title.Contains("&amp;", StringComparison.Ordinal), "it takes what looks like an entity of HTML for one"),
        new("ris", "bibutils", Part.Authors, item => HasComma(item) || HasSuffix(item) || HasOrganisation(item) || Parts(item).Any(HasAndOrStop), "it takes organisations for persons, “and” for the end of one, and drops the stops of initials"),
        new("enw", "converter", Part.Authors, item => HasComma(item) || HasSuffix(item), "as in RIS"),
        new("enw", "converter", Part.Date, HasMonth, "it reads the year only"),
        new("enw", "converter", Part.Title, item => item.Title.Contains("&amp;", StringComparison.Ordinal), "it takes what looks like an entity of HTML for one"),
        new("enw", "bibutils", Part.Authors, item => HasComma(item) || HasSuffix(item) || HasOrganisation(item) || Parts(item).Any(HasAndOrStop), "as in RIS"),
        new("enw", "bibutils", Part.Date, HasMonth, "it takes the day of %8 for the month"),
        new("csl-json", "converter", Part.Title, item => item.Title.Contains("<b>", StringComparison.Ordinal), "CSL-JSON has <b>, <i> and a few more for markup"),
    ];

    private static bool HasDay(CitationItem item) => item.Issued is { Day: > 0 };

    private static bool HasMonth(CitationItem item) => item.Issued is { Month: > 0 };

    private static bool HasBraceOrCaret(string text) => text.AsSpan().IndexOfAny('{', '}', '^') >= 0;

    private static bool HasComma(CitationItem item) => Parts(item).Any(part => part.Contains(','));

    private static bool HasAndOrStop(string name) => name.Contains(" and ", StringComparison.Ordinal) || name.Contains("R. R.", StringComparison.Ordinal);

    private static bool HasSuffix(CitationItem item) => item.Author.Any(name => name.Suffix is not null);

    private static bool HasOrganisation(CitationItem item) => item.Author.Any(name => name.Literal is not null);

    private static IEnumerable<string> Parts(CitationItem item) => item.Author.SelectMany(name => new[] { name.Literal, name.Family, name.Given }).OfType<string>();
}
