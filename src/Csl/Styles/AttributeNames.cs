using System.Collections.Frozen;

namespace Csl;

/// <summary>What attributes and their values are called.</summary>
internal static class AttributeNames
{
    /// <summary>Every attribute of the schema; one that is not here is told.</summary>
    public static readonly FrozenSet<string> Known = new[]
    {
        "after-collapse-delimiter", "alternate", "and", "cite-group-delimiter", "class", "collapse", "date-parts", "default-locale", "delimiter",
        "delimiter-precedes-et-al", "delimiter-precedes-last", "demote-non-dropping-particle", "disambiguate", "disambiguate-add-givenname",
        "disambiguate-add-names", "disambiguate-add-year-suffix", "display", "entry-spacing", "et-al-min", "et-al-subsequent-min",
        "et-al-subsequent-use-first", "et-al-use-first", "et-al-use-last", "font-style", "font-variant", "font-weight", "form",
        "givenname-disambiguation-rule", "hanging-indent", "initialize", "initialize-with", "initialize-with-hyphen", "is-numeric",
        "is-uncertain-date", "jurisdiction", "line-spacing", "locator", "macro", "match", "name", "name-as-sort-order", "name-delimiter", "name-form",
        "names-delimiter", "names-min", "names-use-first", "names-use-last", "near-note-distance", "page-range-format", "plural", "position",
        "prefix", "quotes", "range-delimiter", "second-field-align", "sort", "sort-separator", "strip-periods", "subsequent-author-substitute",
        "subsequent-author-substitute-rule", "suffix", "term", "text-case", "text-decoration", "type", "value", "variable", "version",
        "vertical-align", "xml:lang", "year-suffix-delimiter", "xmlns", "schemaLocation", "xsi",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownSpans = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static TermForm TermForm(string? form) => form switch
    {
        "short" => Csl.TermForm.Short,
        "verb" => Csl.TermForm.Verb,
        "verb-short" => Csl.TermForm.VerbShort,
        "symbol" => Csl.TermForm.Symbol,
        _ => Csl.TermForm.Long,
    };

    public static Gender Gender(string? gender) => gender switch
    {
        "masculine" => Csl.Gender.Masculine,
        "feminine" => Csl.Gender.Feminine,
        _ => Csl.Gender.Neuter,
    };

    public static Format Format(MarkupElement element)
    {
        var format = Csl.Format.Plain;
        foreach (var (name, value, _) in element.Attributes)
        {
            format = name switch
            {
                "prefix" => format with { Prefix = value },
                "suffix" => format with { Suffix = value },
                "delimiter" => format with { Delimiter = value },
                "text-case" => format with { Case = Case(value) },
                "display" => format with { Display = Display(value) },
                "quotes" => format with { Quotes = value == "true" },
                "strip-periods" => format with { StripPeriods = value == "true" },
                "font-style" or "font-variant" or "font-weight" or "text-decoration" or "vertical-align" => format with { Face = Face(element) },
                _ => format,
            };
        }
        return format;
    }

    private static Face Face(MarkupElement element) => new(
        element["font-style"] switch
        {
            "italic" => FontStyle.Italic,
            "oblique" => FontStyle.Oblique,
            "normal" => FontStyle.Normal,
            _ => FontStyle.Inherit,
        },
        element["font-variant"] switch { "small-caps" => FontVariant.SmallCaps, "normal" => FontVariant.Normal, _ => FontVariant.Inherit },
        element["font-weight"] switch
        {
            "bold" => FontWeight.Bold,
            "light" => FontWeight.Light,
            "normal" => FontWeight.Normal,
            _ => FontWeight.Inherit,
        },
        element["text-decoration"] switch { "underline" => Decoration.Underline, "none" => Decoration.None, _ => Decoration.Inherit },
        element["vertical-align"] switch
        {
            "sup" => VerticalAlign.Sup,
            "sub" => VerticalAlign.Sub,
            "baseline" => VerticalAlign.Baseline,
            _ => VerticalAlign.Inherit,
        });

    private static TextCase Case(string? name) => name switch
    {
        "lowercase" => TextCase.Lowercase,
        "uppercase" => TextCase.Uppercase,
        "capitalize-first" => TextCase.CapitalizeFirst,
        "capitalize-all" => TextCase.CapitalizeAll,
        "sentence" => TextCase.Sentence,
        "title" => TextCase.Title,
        _ => TextCase.None,
    };

    private static Display Display(string? name) => name switch
    {
        "block" => Csl.Display.Block,
        "left-margin" => Csl.Display.LeftMargin,
        "right-inline" => Csl.Display.RightInline,
        "indent" => Csl.Display.Indent,
        _ => Csl.Display.None,
    };
}
