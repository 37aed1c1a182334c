using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Wiki.Tests.Laws;

/// <summary>
/// A hostile text in every field at once, of an entry, of the works that it cites and of site.yaml. Whatever it is, each page has the elements and
/// attributes that it has with an innocent text, addresses lead to the web or within the site, and a reader sees the text as it was written.
/// </summary>
public sealed class HostileTextTests
{
    private static readonly string[] Addresses =
        ["href", "src", "action", "formaction", "poster", "data", "cite", "background", "srcset", "ping", "xlink:href", "manifest", "content"];

    public static TheoryData<string> Texts => new()
    {
        "<script>alert(1)</script>",
        "</script><script>alert(1)</script>",
        "</title></head><body onload=alert(1)>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onmouseover='alert(1)",
        "\"><iframe src=javascript:alert(1)></iframe>",
        "<style>*{display:none}</style>",
        "<base href=//evil.example/>",
        "<form action=//evil.example/><input name=q>",
        "<meta http-equiv=refresh content=0;url=//evil.example/>",
        "--><script>alert(1)</script><!--",
        "]]><script>alert(1)</script><![CDATA[",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;",
        "&amp;amp; &quot; & < > \" '",
        "{{ site.title }} {{ 1 + 1 }} {%",
        "javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "{onclick=alert(1)} {.a #b}",
        "[x](javascript:alert(1)) ![x](javascript:alert(1))",
        "[[rose]] [@k] $x$ **b** `c`",
        "\\\"},{\"@type\":\"Person\"} \\u003cscript>",
        "@misc{x, title={y}} } } { \\{ \\} % # _ ~ ^",
        "TY  - JOUR AU  - Nobody ER  -",
        "`${alert(1)}`",
        "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "\u00ABx\u00BB \u2028\u2029 \u202Eevil\u202C",
    };

    private static readonly string[] WebAddresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\\tscript:alert(1)", "java\\nscript:alert(1)",
        "\\x01javascript:alert(1)", "vbscript:msgbox(1)", "data:text/html,x", "data:image/svg+xml,<svg onload=alert(1)>",
        "file:///etc/passwd", "blob:https://example.org/x", "about:blank", "ftp://example.org/", "//evil.example/", "/etc/passwd", "https:evil",
        "https://", "http:///x", "https://user@@x/", "&#106;avascript:alert(1)", "%6aavascript:alert(1)", "feed:javascript:alert(1)",
        "view-source:x", "https://example.org/\\\"onmouseover=\\\"alert(1)", "https://example.org/'><script>alert(1)</script>",
        "https://example.org/<x>", "https://exa mple.org/", "mailto:a@example.org?body=<script>", "jar:x!/", "x-unknown:y", "tel:1", "ws://x/",
    ];

    public static TheoryData<string> HostileAddresses => [.. WebAddresses];

    private static readonly Dictionary<string, string[]> Innocent = Shapes(Render("An innocent text"));

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_hostile_text_is_text_wherever_it_stands(string hostile)
    {
        // In lists, entries stand below the letter with which they begin.
        var text = "An " + hostile;
        var files = Render(text);
        foreach (var (path, shape) in Shapes(files)) Assert.Equal(Innocent[path], shape);
        var parser = new HtmlParser();
        foreach (var (path, bytes) in files)
        {
            if (path.EndsWith(".html", StringComparison.Ordinal)) CheckPage(path, parser.ParseDocument(new MemoryStream(bytes)));
            else if (path.EndsWith(".xml", StringComparison.Ordinal)) XDocument.Load(new MemoryStream(bytes));
            else if (path.EndsWith(".json", StringComparison.Ordinal)) JsonDocument.Parse(bytes).Dispose();
            else if (path.EndsWith(".bib", StringComparison.Ordinal)) CheckBraces(Encoding.UTF8.GetString(bytes));
        }
        var article = parser.ParseDocument(new MemoryStream(files["wiki/rose/index.html"]));
        Assert.Equal(Shown(text), Shown(article.QuerySelector("h1")!.TextContent));
        Assert.Contains(Shown(text), Shown(article.Body!.TextContent), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(HostileAddresses))]
    public void A_hostile_address_is_told_or_leads_to_the_web(string address)
    {
        var wiki = new Dictionary<string, string>
        {
            ["site.yaml"] = $"title: Garden\nbase_url: https://garden.example\nlicense: \"{address}\"\nlogo: \"{address}\"\nnavigation: [{{ label: "
            + $"L, url: \"{address}\" }}]\nkinds: {{ concept: {{ fields: {{ at: url }} }} }}\n",
            ["concepts/rose.md"] = $"---\ntitle: Rose\nsummary: S.\nsource: {{ citation: C, url: \"{address}\" }}\nat: \"{address}\"\nauthors: [{{ "
            + $"family: A, given: B, orcid: \"{address}\" }}]\nredirect_from: [\"{address}\"]\n---\n"
                + $"[a](<{address.Replace("\\t", "\t").Replace("\\n", " ")}>) ![b]({address}) <{address}> <a href=\"{address}\">c</a> [d] "
                + $"[@k]\n\n[d]: {address}\n",
            ["references.bib"] = $"@misc{{k, title={{T}}, author={{A B}}, year=2000, url={{{address}}}, doi={{{address}}}}}\n",
        };
        foreach (var (path, bytes) in Sites.Render(Site.Build(Sites.Of(wiki))).Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)))
            CheckPage(path, new HtmlParser().ParseDocument(new MemoryStream(bytes)));
    }

    private static SortedDictionary<string, byte[]> Render(string text)
    {
        var quoted = $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
        return Sites.Render(Site.Build(Sites.Of(new Dictionary<string, string>
        {
            ["site.yaml"] = $"""
                title: {quoted}
                publisher: {quoted}
                description: {quoted}
                footer: {quoted}
                license: {quoted}
                base_url: https://garden.example
                citations: [apa, chicago-author-date, harvard, oscola, bibtex, ris, csl-json]
                citation_files: [bibtex, ris]
                navigation: [{"{"} label: {quoted}, url: https://example.org/ {"}"}]
                categories: {"{"} flower: {"{"} label: {quoted}, description: {quoted} {"}"} {"}"}
                scales: {"{"} force: {"{"} soft: {"{"} label: {quoted} {"}"} {"}"} {"}"}
                kinds: {"{"} concept: {"{"} label: {quoted}, plural: Roses, folder: concepts, fields: {"{"} place: {"{"} type: text, label: {quoted} {"}"}, parts: list, force: {"{"} scale: force, label: {quoted} {"}"} {"}"} {"}"} {"}"}
                relations: {"{"} related: {"{"} label: {quoted}, symmetric: true {"}"}, uses: {"{"} label: {quoted}, inverse: used_by, inverse_label: {quoted} {"}"} {"}"}
                """,
            ["concepts/rose.md"] = $"---\ntitle: {quoted}\nsummary: {quoted}\ncategory: flower\naliases: [{quoted}]\nauthors: [{{ family: {quoted}, "
            + $"given: {quoted}, affiliation: {quoted} }}]\nupdated: 2026-05-30\n"
                + $"source: {{ citation: {quoted}, url: https://example.org/ }}\nrelated: [tulip]\nuses: [tulip]\nplace: {quoted}\nparts: "
                + $"[{quoted}]\nforce: soft\n---\nSee [[tulip]] and [@k, p. 3].\n",
            ["concepts/tulip.md"] = $"---\ntitle: Tulip\nsummary: {quoted}\nauthors: [{{ name: {quoted} }}]\n---\nSee [[rose]].\n",
            ["references.json"] = $"[{{\"id\": \"k\", \"type\": \"book\", \"title\": {JsonSerializer.Serialize(text)}, "
            + $"\"publisher\": {JsonSerializer.Serialize(text)}, \"author\": [{{\"literal\": {JsonSerializer.Serialize(text)}}}], \"issued\": "
            + $"\"2019\"}}]",
        })));
    }

    /// <summary>
    /// The elements of each page with the names of their attributes, in order; without the lines of a name in a drawing, of which a long one needs
    /// more.
    /// </summary>
    private static Dictionary<string, string[]> Shapes(SortedDictionary<string, byte[]> files) =>
        files.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(
        file => file.Key,
        file =>
            new HtmlParser().ParseDocument(new MemoryStream(file.Value)).All.Where(element => element.LocalName != "text"
                && element.ParentElement is not { LocalName: "a", NamespaceUri: "http://www.w3.org/2000/svg" })
                .Select(ShapeOf).ToArray());

    /// <summary>A long title is set smaller, which is the one thing that a text changes of what stands around it.</summary>
    private static string ShapeOf(IElement element) =>
        $"{element.LocalName} {string.Join(' ', element.Attributes.Where(attribute => attribute is not { Name: "class", Value: "long" })
            .Select(attribute => attribute.Name))}";

    private static void CheckPage(string path, IDocument page)
    {
        foreach (var element in page.All)
        {
            Assert.DoesNotContain(element.LocalName, new[] { "style", "iframe", "object", "embed", "base", "frame", "noscript" });
            if (element.LocalName == "script" && element.GetAttribute("type") == "application/ld+json")
                JsonDocument.Parse(element.TextContent).Dispose();
            else if (element.LocalName == "script")
                Assert.True(element.TextContent.Length == 0 && element.GetAttribute("src")!.StartsWith('.')
                    || element.GetAttribute("src")!.StartsWith('/')
                    || element.GetAttribute("src")!.StartsWith("assets/", StringComparison.Ordinal), path);
            foreach (var attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal)
                    || attribute.Name is "style" or "srcdoc", $"{path}: {attribute.Name}");
                if (Addresses.Contains(attribute.Name) && element.LocalName != "meta") CheckAddress(path, attribute.Value);
            }
        }
    }

    private static void CheckAddress(string path, string value)
    {
        var address = new string([.. value.Where(c => c > ' ')]);
        var end = address.IndexOfAny([':', '/', '?', '#']);
        Assert.True(end < 0 || address[end] != ':' || address[..end].ToUpperInvariant() is "HTTP" or "HTTPS" or "MAILTO", $"{path} leads to {value}");
        Assert.False(address.StartsWith("//", StringComparison.Ordinal), $"{path} leads to {value}");
    }

    /// <summary>As BibTeX counts: a backslash hides no brace.</summary>
    private static void CheckBraces(string bibtex)
    {
        var depth = 0;
        foreach (var c in bibtex)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            Assert.True(depth >= 0);
        }
        Assert.Equal(0, depth);
    }

    /// <summary>What can be seen of a text, with quotation marks as they were typed: pages set them as print does.</summary>
    private static string Shown(string text) =>
        string.Join(' ', new string([.. text.Where(c => c is not ('\u2028' or '\u2029' or '\u202E' or '\u202C'))])
        .Replace('\u2018', '\'').Replace('\u2019', '\'').Replace('\u201C', '"').Replace('\u201D', '"')
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
