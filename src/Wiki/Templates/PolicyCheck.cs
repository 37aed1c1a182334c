using System.Text;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Templates;

/// <summary>
/// Finds in the templates of a theme what a browser will not run or load, because the policy that its pages carry does not let it in: a script or
/// style within the page, a handler, something from a host that the theme's policy does not name. Tags are read as they stand in the template; what a
/// template makes of values is not looked at.
/// </summary>
internal static class PolicyCheck
{
    /// <summary>Where an element loads something from: its name, the attribute, the directive.</summary>
    private static readonly (string Element, string Attribute, string Directive)[] Loads =
    [
        ("script", "src", "script-src"), ("img", "src", "img-src"), ("img", "srcset", "img-src"), ("iframe", "src", "frame-src"),
        ("frame", "src", "frame-src"), ("audio", "src", "media-src"), ("video", "src", "media-src"),
        ("video", "poster", "img-src"), ("source", "src", "media-src"), ("track", "src", "media-src"), ("form", "action", "form-action"),
        ("embed", "src", "default-src"), ("object", "data", "default-src"),
    ];

    public static IEnumerable<Diagnostic> Problems(IEnumerable<TemplateFile> files, ThemePolicy policy) =>
        files.Where(file => !file.IsProven && file.Path.EndsWith(".html", StringComparison.Ordinal)).SelectMany(file => Problems(file, policy));

    private static List<Diagnostic> Problems(TemplateFile file, ThemePolicy policy)
    {
        var problems = new List<Diagnostic>();
        var source = new SourceText(file.Path, Encoding.UTF8.GetString(file.Bytes.Span));
        for (var at = source.Text.IndexOf('<'); at >= 0; at = source.Text.IndexOf('<', at + 1))
        {
            if (TemplateTag.Read(source.Text, at) is not { } tag) continue;
            if (Problem(tag, policy) is var (message, help))
                problems.Add(new Diagnostic(Rules.PolicyBroken, Location.Of(source, TextSpan.FromLength(at, tag.Length)).InTheme(), message, help));
        }
        return problems;
    }

    private static (string Message, string Help)? Problem(TemplateTag tag, ThemePolicy policy)
    {
        foreach (var (name, value) in tag.Attributes)
        {
            if (name.StartsWith("on", StringComparison.Ordinal) && name.Length > 2)
                return ($"the handler `{name}` does not run: pages let in no script but that of files",
                    "listen for the event in a file under `assets/`, and load that with `<script type=\"module\" src=\"{{ asset \"x.js\" }}\">`");
            if (name == "style")
                return ("this `style` has no effect: pages let in no style but that of files",
                    "give the element a class, and write the rule into `assets/site.css`");
            if (value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))
                return ($"the address in `{name}` does not run: pages let in no script but that of files",
                    "use a button, and a script under `assets/`");
        }
        return tag.Name switch
        {
            "script" when tag.Find("src") is null && !IsData(tag.Find("type"))
                && !policy.Sources("script-src").Contains("'sha", StringComparison.Ordinal) =>
                ("this script does not run: pages let in no script but that of files",
                    $"write it into a file under `assets/`, or its hash into `{ThemePolicy.FileName}`"),
            "style" when !policy.Sources("style-src").Contains("'sha", StringComparison.Ordinal) =>
                ("this style has no effect: pages let in no style but that of files",
                    $"write it into `assets/site.css`, or its hash into `{ThemePolicy.FileName}`"),
            "base" => ("this `base` has no effect: pages let in none", "write addresses with `{{ root }}` before them"),
            "link" when Directive(tag.Find("rel") ?? "") is { } directive => Foreign(tag.Find("href"), directive, policy),
            _ =>
                Loads.Where(load => load.Element == tag.Name).Select(load => Foreign(tag.Find(load.Attribute), load.Directive, policy))
                    .FirstOrDefault(problem => problem is not null),
        };
    }

    private static (string Message, string Help)? Foreign(string? address, string directive, ThemePolicy policy)
    {
        if (address is null || address.Contains("{{", StringComparison.Ordinal)) return null;
        var isHost = address.StartsWith("//", StringComparison.Ordinal) || address.Contains("://", StringComparison.Ordinal);
        if (address.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
            ? policy.Sources(directive).Contains("data:", StringComparison.Ordinal)
            : !isHost || policy.LetsIn(directive, address)) return null;
        var source = isHost
            && Uri.TryCreate(address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address, UriKind.Absolute, out var uri)
            ? $"https://{uri.Authority}"
            : "data:";
        return ($"nothing is loaded from `{Shortened.To(Limits.QuotedLength, address)}`: the pages' "
            + $"policy does not let it in",
            directive == "default-src"
                ? "take it out, or show it in an `iframe`"
                : $"put the file under `assets/`, or write `{directive} {source}` into `{ThemePolicy.FileName}`");
    }

    private static bool IsData(string? type) =>
        type is not null
        && (type.EndsWith("json", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase));

    private static string? Directive(string rel) => rel.ToLowerInvariant().Split(' ') switch
    {
        var words when words.Contains("stylesheet") => "style-src",
        var words when words.Contains("icon") || words.Contains("apple-touch-icon") => "img-src",
        var words when words.Contains("modulepreload") => "script-src",
        var words when words.Contains("manifest") => "manifest-src",
        _ => null,
    };
}

/// <summary>A start tag of a template, its attributes in lower case; code of the template stays in the values as it is.</summary>
internal sealed record TemplateTag(string Name, IReadOnlyList<(string Name, string Value)> Attributes, int Length)
{
    public string? Find(string attribute)
    {
        foreach (var (name, value) in Attributes)
            if (name == attribute) return value;
        return null;
    }

    public static TemplateTag? Read(string text, int start)
    {
        var i = start + 1;
        while (i < text.Length && char.IsAsciiLetterOrDigit(text[i])) i++;
        if (i == start + 1) return null;
        var name = text[(start + 1)..i].ToLowerInvariant();
        var attributes = new List<(string, string)>();
        while (i < text.Length && text[i] != '>')
        {
            if (AfterCode(text, i) is > 0 and var after) i = after;
            else if (char.IsAsciiLetter(text[i])) attributes.Add(ReadAttribute(text, ref i));
            else i++;
        }
        return i < text.Length ? new TemplateTag(name, attributes, i + 1 - start) : null;
    }

    private static (string Name, string Value) ReadAttribute(string text, ref int i)
    {
        var start = i;
        while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || text[i] is '-' or ':' or '_')) i++;
        var name = text[start..i].ToLowerInvariant();
        if (i + 1 >= text.Length || text[i] != '=') return (name, "");
        var quote = text[++i];
        var from = quote is '"' or '\'' ? ++i : i;
        while (i < text.Length && (quote is '"' or '\'' ? text[i] != quote : text[i] is not (' ' or '\n' or '>')))
            i = AfterCode(text, i) is > 0 and var after ? after : i + 1;
        return (name, text[from..Math.Min(i, text.Length)]);
    }

    /// <summary>The offset after the code that begins here, or 0.</summary>
    private static int AfterCode(string text, int i) =>
        text[i] == '{' && i + 1 < text.Length && text[i + 1] == '{'
            ? (text.IndexOf("}}", i, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : text.Length)
            : 0;
}
