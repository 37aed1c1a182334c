using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>Reads the lines of <c>key: value</c> above the line of <c>---</c> in a style's file. Lines that begin with <c>#</c> are notes.</summary>
internal static class StyleHeaderReader
{
    private const string Separator = "---";

    /// <summary>How each key changes the header; null where the value is none that the key takes.</summary>
    private static readonly FrozenDictionary<string, Func<StyleHeader, string, StyleHeader?>> Keys =
        new Dictionary<string, Func<StyleHeader, string, StyleHeader?>>
        {
            ["label"] = (header, value) => header with { Label = value },
            ["alias"] = (header, value) => header with { Alias = value },
            ["extension"] = (header, value) => header with { Extension = value },
            ["media-type"] = (header, value) => header with { MediaType = value },
            ["list-start"] = (header, value) => header with { List = header.List with { Start = value } },
            ["list-separator"] = (header, value) => header with { List = header.List with { Separator = value } },
            ["list-end"] = (header, value) => header with { List = header.List with { End = value } },
            ["notation"] = (header, value) => NotationOf(value) is { } notation ? header with { Notation = notation } : null,
            ["quotes"] = (header, value) => value switch
            {
                "double" => header,
                "single" => header with { Quotation = header.Quotation.WithSingleMarks() },
                _ => null,
            },
            ["punctuation-in-quote"] = (header, value) => Flag(value) is { } inside
                ? header with { Quotation = header.Quotation with { PunctuationInside = inside } }
                : null,
            ["italic-cjk"] = (header, value) => Flag(value) is { } italic ? header with { ItalicCjk = italic } : null,
            ["editor"] = (header, value) => header with { Editor = value },
            ["editors"] = (header, value) => header with { Editors = value },
            ["form"] = Names((names, value) => value switch { "long" => names, "short" => names with { Form = NameForm.Short }, _ => null }),
            ["name-as-sort-order"] = Names((names, value) => value switch
            {
                "first" => names with { Order = NameOrder.First },
                "all" => names with { Order = NameOrder.All },
                _ => null,
            }),
            ["initialize"] = Names((names, value) => Flag(value) is { } initialize ? names with { Initialize = initialize } : null),
            ["initialize-with"] = Names((names, value) => names with { InitializeWith = value }),
            ["initialize-with-hyphen"] = Names((names, value) => Flag(value) is { } hyphen ? names with { InitializeWithHyphen = hyphen } : null),
            ["sort-separator"] = Names((names, value) => names with { SortSeparator = value }),
            ["demote-non-dropping-particle"] = Names((names, value) => Flag(value) is { } demote ? names with { DemoteParticle = demote } : null),
            ["and"] = Names((names, value) => value switch { "text" => names with { And = "and" }, "symbol" => names with { And = "&" }, _ => null }),
            ["delimiter-precedes-last"] = Names((names, value) => RuleOf(value) is { } rule ? names with { BeforeLast = rule } : null),
            ["delimiter-precedes-et-al"] = Names((names, value) => RuleOf(value) is { } rule ? names with { BeforeEtAl = rule } : null),
            ["et-al"] = Names((names, value) => names with { EtAl = value }),
            ["et-al-font-style"] = Names((names, value) => value is "italic" ? names with { EtAlItalic = true } : null),
            ["et-al-min"] = Names((names, value) => Count(value) is { } count ? names with { EtAlMin = count } : null),
            ["et-al-use-first"] = Names((names, value) => Count(value) is { } count ? names with { EtAlUseFirst = count } : null),
            ["et-al-use-last"] = Names((names, value) => Flag(value) is { } last ? names with { EtAlUseLast = last } : null),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every word that some setting has for a value.</summary>
    private static readonly string[] Words =
        ["true", "false", "double", "single", "long", "short", "first", "all", "text", "symbol", "always", "never", "contextual", "italic", "prose",
            "lines", "crlf-lines", "bibtex", "wikitext", "json"];

    /// <summary>
    /// Reads the header of a file. <paramref name="body"/> is where the template begins, and on which line, from 0; null where there is none.
    /// </summary>
    public static Parsed<StyleHeader> Read(string path, string text, out (int Offset, int Line)? body)
    {
        var header = new StyleHeader();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        body = null;
        var line = 0;
        for (var start = 0; start < text.Length; line++)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var found ? found : text.Length;
            var content = text[start..end].TrimEnd('\r', ' ');
            start = Math.Min(end + 1, text.Length);
            if (content == Separator)
            {
                if (start < text.Length) body = (start, line + 1);
                break;
            }
            if (content.Length > 0 && content[0] != '#')
                header = ReadLine(header, content, new Location(path, line + 1, 1, content.Length).InTheme(), problems);
        }
        if (body is null)
            problems.Add(new Diagnostic(Rules.TemplateSyntax, Location.OfFile(path).InTheme(),
                "a citation style needs a header, a line of `---` and then its template"));
        else if (header.Label.Length == 0)
            problems.Add(new Diagnostic(Rules.TemplateSyntax, new Location(path, 1, 1, 1).InTheme(), "a citation style needs a label",
                "write `label: …` at its top"));
        return new(header, problems.ToImmutable());
    }

    private static StyleHeader ReadLine(StyleHeader header, string line, Location place, ImmutableArray<Diagnostic>.Builder problems)
    {
        var colon = line.IndexOf(':');
        var key = colon < 0 ? line : line[..colon].TrimEnd();
        var value = colon < 0 ? "" : Unquoted(line[(colon + 1)..].Trim());
        if (!Keys.TryGetValue(key, out var apply))
        {
            problems.Add(new Diagnostic(Rules.TemplateSyntax, place, $"a citation style has no setting `{key}`", Nearest.Help(key, Keys.Keys)));
            return header;
        }
        if (apply(header, value) is { } changed) return changed;
        problems.Add(new Diagnostic(Rules.TemplateSyntax, place, $"`{value}` is no value of `{key}`", Choices(header, apply)));
        return header;
    }

    /// <summary>The words that a setting takes; where it takes none of them, a number is due.</summary>
    private static string Choices(StyleHeader header, Func<StyleHeader, string, StyleHeader?> apply) =>
        Array.FindAll(Words, word => apply(header, word) is not null) is { Length: > 0 } words
            ? $"write {string.Join(" or ", words.Select(word => $"`{word}`"))}"
            : "write a number";

    private static Func<StyleHeader, string, StyleHeader?> Names(Func<NameFormat, string, NameFormat?> change) =>
        (header, value) => change(header.Names, value) is { } names ? header with { Names = names } : null;

    private static string Unquoted(string value) => value.Length > 1 && value[0] == '"' && value[^1] == '"' ? value[1..^1] : value;

    private static bool? Flag(string value) => value switch { "true" => true, "false" => false, _ => null };

    private static int? Count(string value) => int.TryParse(value, out var count) && count > 0 ? count : null;

    private static DelimiterRule? RuleOf(string value) => value switch
    {
        "contextual" => DelimiterRule.Contextual,
        "always" => DelimiterRule.Always,
        "never" => DelimiterRule.Never,
        _ => null,
    };

    private static Notation? NotationOf(string value) => value switch
    {
        "prose" => Notation.Prose,
        "lines" => Notation.Lines,
        "crlf-lines" => Notation.CrlfLines,
        "bibtex" => Notation.Bibtex,
        "wikitext" => Notation.Wikitext,
        "json" => Notation.Json,
        _ => null,
    };
}
