using System.Collections.Frozen;

namespace Wiki.Content.Markdown;

/// <summary>
/// What authors may write as HTML: which elements, with which attributes, and which values make sense. Everything that is not named here is left out
/// and told.
/// </summary>
internal static class RawElements
{
    private static readonly FrozenSet<string> Allowed = FrozenSet.ToFrozenSet(
        [
            "a", "abbr", "b", "bdi", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "data", "dd", "del", "details", "dfn", "div",
            "dl", "dt", "em", "figcaption", "figure",
            "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp",
            "section", "small", "span", "strong", "sub",
            "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
        ],
        StringComparer.Ordinal);

    /// <summary>
    /// Elements that a browser opens anew in each following block while they are not closed, so that a few bytes could make any number of elements.
    /// To the parser they have another name, one that means nothing to it.
    /// </summary>
    private static readonly FrozenSet<string> Reopened =
        FrozenSet.ToFrozenSet(["a", "b", "code", "em", "i", "s", "small", "strong", "u"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(["br", "col", "hr", "img", "wbr"], StringComparer.Ordinal);

    /// <summary>Elements whose end is clear from what follows, so that authors may leave it out.</summary>
    private static readonly FrozenSet<string> EndingByThemselves = FrozenSet.ToFrozenSet(
        ["caption", "colgroup", "dd", "dt", "li", "p", "rp", "rt", "tbody", "td", "tfoot", "th", "thead", "tr"], StringComparer.Ordinal);

    /// <summary>Elements that may carry an attribute; none named means all.</summary>
    private static readonly FrozenDictionary<string, string[]> Attributes = new Dictionary<string, string[]>
    {
        ["alt"] = ["img"],
        ["class"] = [],
        ["colspan"] = ["td", "th"],
        ["datetime"] = ["del", "ins", "time"],
        ["dir"] = [],
        ["height"] = ["img", "table", "td", "th", "tr"],
        ["href"] = ["a"],
        ["id"] = [],
        ["lang"] = [],
        ["name"] = ["a"],
        ["open"] = ["details"],
        ["reversed"] = ["ol"],
        ["rowspan"] = ["td", "th"],
        ["scope"] = ["th"],
        ["span"] = ["col", "colgroup"],
        ["src"] = ["img"],
        ["start"] = ["ol"],
        ["title"] = [],
        ["value"] = ["data", "li"],
        ["width"] = ["col", "img", "table", "td", "th"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static bool IsAllowed(string element) => Allowed.Contains(element);

    public static bool IsVoid(string element) => Void.Contains(element);

    public static bool MustBeEnded(string element) => !EndingByThemselves.Contains(element);

    public static bool MayCarry(string element, string attribute) =>
        Attributes.TryGetValue(attribute, out var elements) && (elements.Length == 0 || elements.Contains(element));

    /// <summary>Whether a value can mean something; addresses, ids and classes are looked at elsewhere.</summary>
    public static bool MakesSense(string element, string attribute, string value) => attribute switch
    {
        "dir" => value.ToLowerInvariant() is "ltr" or "rtl" or "auto",
        "lang" => value.Length <= 35 && value.Split('-').All(static part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)),
        "scope" => value.ToLowerInvariant() is "row" or "col" or "rowgroup" or "colgroup",
        "colspan" or "rowspan" or "span" => IsNumber(value, 3),
        "height" or "width" => IsNumber(element == "img" ? value : value.EndsWith('%') ? value[..^1] : value, 4),
        "start" or "value" when element is "ol" or "li" => IsNumber(value.StartsWith('-') ? value[1..] : value, 9),
        _ => true,
    };

    /// <summary>What to write in place of an element or attribute that is not let in, or null.</summary>
    public static string? InsteadOf(string name) => name switch
    {
        "math" => "write the formula in TeX between dollar signs, `$x^2$`",
        "svg" => "put the drawing into a file of the content folder, and write `![what it shows](drawing.svg)`",
        "bdo" => "write letters in the order in which they are read; `<bdi>` keeps a name apart from the direction around it",
        "h1" => "the page's title is its only heading of that level; begin with `##`",
        "audio" or "iframe" or "object" or "video" => "link to it, `[what it is](https://…)`",
        "style" => "give the element a class, and the theme a rule for it under `.body`",
        _ => null,
    };

    private static bool IsNumber(string value, int digits) => value.Length > 0 && value.Length <= digits && value.All(char.IsAsciiDigit);

    public static string NameForParser(string element) => Reopened.Contains(element) ? "x-" + element : element;

    /// <summary>An element's name as the author wrote it, from the name that it has for the parser.</summary>
    public static string WrittenName(string element) => element.StartsWith("x-", StringComparison.Ordinal) ? element[2..] : element;
}
