using System.Buffers;
using System.Text;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Render;
using Wiki.Templates;

namespace Wiki.Fuzz;

/// <summary>Everything that reads what strangers write, or writes what they wrote.</summary>
internal static class Targets
{
    private static readonly string[] Yaml =
    [
        "---\n", "...\n", ": ", "\n", "\r\n", "- ", "[", "]", "{", "}", ", ", "\"", "'", "#", " &a ", " *a", "!!int ", "!x ", "| \n", ">\n", "%",
        "? ", "<<: ", "\t", "  ", "null", "2026-02-30", "2026-05", "https://example.org/",
        "\u0085", "\u2028", "\u202E", "\uFEFF", "\0", "😀",
    ];

    private static readonly string[] EntryKeys =
        ["title: ", "slug: ", "kind: instrument\n", "category: law\n", "summary: ", "status: draft\n", "authors: ", "published: ", "updated: ",
            "aliases: ", "redirect_from: ", "source:\n  url: ", "citation: ", "related: ", "uses: ", "adopted: ", "force: soft\n"];

    private static readonly string[] SettingsKeys =
    [
        "title: ", "base_url: ", "publisher: ", "entry_path: ", "language: ", "license: ", "citations: ", "categories: ", "kinds: ", "scales: ",
        "relations: ", "matrices: ", "severities: ", "navigation: ", "accent: ", "logo: ", "label: ",
        "plural: ", "fields: ", "inverse: ", "symmetric: true", "from: ", "to: ", "value: ", "{ scale: s }", "text", "date", "ref", "#123456", "en",
        "ar",
    ];

    private static readonly string[] Markdown =
    [
        "[[", "]]", "|", "#", "[", "](", ")", "![", "<", ">", "</", "<b>", "<div>\n", "</div>", "<a href=\"", "<img src=x onerror=y>", "<script>",
        "<table>", "<!--", "-->", "`", "```\n", "$", "$$", "*", "**", "_", "~~", "^", "{.a #b onclick=x}",
        "\n\n", "\n", "> ", "> [!NOTE]\n", "- [x] ", "1. ", "# ", "---\n", "| a | b |\n|--|--|\n", "[^1]", "[^1]: ", "[x]: ", "*[a]: ", ": ", "\\",
        "&amp;", "&#x6A;", "javascript:", "https://example.org/", "other", "Other", "other#part", "x.md", "../", "\\frac{",
        "\\begin{matrix}", "\0", "\u202E", "\u2028", "😀",
    ];

    private static readonly string[] Special =
    [
        "<", ">", "&", "\"", "'", "</script>", "<!--", "-->", "]]>", "<![CDATA[", "&amp;", "&#60;", "{{ ", " }}", "{%", "{", "}", "\\", "\\\"", "$",
        "$<$", "%", "#", "_", "~", "~~~~", "^", "|", "[[", "]]", "''", "''''", "\n", "\r\n", "\t", "ER  - ", "\nTY  - X",
        "%0 ", "@misc{", "url{", ": ", "- ", " and ", ", ", ". ", "?", "“", "”", "‘", "’", "—", "…", "é", "王", "ﷺ", "😀", "javascript:",
        "https://example.org/?a=b&c=\"d\"", "\u001F",
    ];

    private static readonly string[] References =
    [
        "@book{k, ", "@article{", "@string{s = ", "@comment{", "@preamble{", "title = {", "author = {", " and ", "year = 2019",
        "url = {https://example.org/}", "doi = ", "month = jan", " # ", "s", "\\'{e}", "\\emph{", "{\\\"o}", "$x$", "\\&", "--", "}\n",
        "[{\"id\": \"k\", \"type\": \"book\", \"title\": \"", "\"author\": [{\"family\": \"", "\"issued\": {\"date-parts\": [[2019, 6]]}",
        "\"URL\": \"javascript:x\"", "references:\n- id: k\n  title: ", "\\u0000", "\\ud800",
    ];

    private static readonly string[] Requests =
    [
        "GET ", "HEAD ", "POST ", "OPTIONS ", "TRACE ", "CONNECT ", "/", "//", "/../", "/..%2f", "%2e%2e/", "%00", "%", "\\", "?q=", "#",
        "/wiki/some-entry", "/wiki/some-entry/", "/.wiki/reload.js", "/.wiki/events", "/assets/leaf.svg", "/assets/", "/site.yaml", "/404.html",
        "/feed.xml",
        " HTTP/1.1\r\n", " HTTP/1.0\r\n", " HTTP/2.0\r\n", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "Host: localhost\r\n", "Host: 127.0.0.1:80\r\n",
        "Host: [::1]\r\n", "Host: evil.example\r\n", "Host: \r\n", "localhost.evil.example", "http://evil.example/", "Origin: http://localhost\r\n",
        "Origin: null\r\n", "Sec-Fetch-Site: cross-site\r\n", "If-None-Match: *\r\n", "If-None-Match: \"", "Range: bytes=0-1\r\n",
        "Content-Length: 5\r\n", "Content-Length: -1\r\n", "Transfer-Encoding: chunked\r\n", "Connection: close\r\n", "Upgrade: h2c\r\n",
        "Expect: 100-continue\r\n",
        "Cookie: a=b\r\n", "X-Forwarded-Host: localhost\r\n", "\r\n\r\n", "\r\n", "\n", "\r", ": ", "\t", "\0", "é", "<script>",
    ];

    private static readonly string[] Templates =
    [
        "{{ ", " }}", "{{~ ", " ~}}", "{{- ", "{%{", "}%}", "end ", "if ", "else ", "for x in ", "while ", "func f(x) ", "ret ", "capture x ",
        "case ", "when ", "with ", "do; ", "break ", "@", "$", "x ", "x = ", "page.title", "page.items", "page.markup", "include 'page.html'", "1..9",
        "[", "]", "{a: ", "}", "(", ")", "'", "\"", "$'{", "`", "+ ", "- ", "* ", "/ ", "% ", "== ", "&& ", "?? ", "! ", " | ", "string.upcase ",
        "string.replace 'a' 'b' ", "array.sort ", "array.map 'title' ", "array.join ', ' ", "math.round ", "object.default ", "999999999", "1e9",
        "0x7f", ".",
        "\n", "#", "null", "true", "empty", "this", "reversed", "limit:2", "\\u0041", "\0", "😀",
    ];

    /// <summary>Begun when first asked, since they want folders.</summary>
    private static readonly Lazy<RequestTarget> Server = new(() => new RequestTarget());
    private static readonly Lazy<RepositoryTarget> Repositories = new(() => new RepositoryTarget());

    public static IReadOnlyList<Target> All { get; } =
    [
        new("entry", Words(Yaml, EntryKeys, Markdown), Entry),
        new("settings", Words(Yaml, SettingsKeys), Settings),
        new("wikilinks", Words(Markdown), Wikilinks),
        new("escapers", Words(Special), WrittenText.Check),
        new("references", Words(Yaml, References), ReadReferences),
        new("csl-style", Words(CitationTargets.StyleWords), CitationTargets.CheckStyle),
        new("csl-item", Words(CitationTargets.WorkWords), CitationTargets.CheckItem),
        new("templates", Words(Templates), RenderTemplate),
        new("requests", Words(Requests), bytes => Server.Value.Check(bytes)),
        new("repositories", Words(RepositoryTarget.Words, [.. Enumerable.Range(0, 32).Select(place => $"\u001E{(char)place}")]),
            bytes => Repositories.Value.Check(bytes)),
    ];

    private static byte[][] Words(params string[][] lists) => [.. lists.SelectMany(words => words).Select(Encoding.UTF8.GetBytes)];

    /// <summary>A whole file: it is read, its places lie in it, and what becomes of it is safe.</summary>
    private static void Entry(byte[] bytes)
    {
        var entry = EntryReader.Read("concepts/some-entry.md", bytes, TinyWiki.Settings);
        CheckPlaces(entry.Diagnostics, bytes);
        CheckEntry(entry.Value, bytes);
    }

    private static void Wikilinks(byte[] bytes)
    {
        byte[] file = [.. "---\ntitle: Some entry\nsummary: S.\n---\n"u8, .. bytes];
        CheckEntry(EntryReader.Read("concepts/some-entry.md", file, TinyWiki.Settings).Value, bytes);
    }

    /// <summary>The body of every entry is looked at, and its pages for one input in sixteen: they take ten times as long.</summary>
    private static void CheckEntry(Entry entry, byte[] bytes)
    {
        SafeFile.CheckPage(entry.Path, $"<!doctype html><body>{Encoding.UTF8.GetString(entry.Body.Html.Span)}");
        if (bytes.Length % 16 != 0) return;
        var site = TinyWiki.Build(TinyWiki.Settings, entry);
        foreach (var route in site.Routes.Where(route => route is ArticlePage or PrintPage or PlainPage)) CheckPage(site, route, bytes);
    }

    /// <summary>A page is safe, and no longer than what every page has and so many times what was written.</summary>
    private static void CheckPage(Snapshot site, Route route, byte[] written)
    {
        const int usual = 200_000, growth = 64;
        var page = TinyWiki.Render(site, route);
        SafeFile.Check(site.PathOf(route), page);
        Expect.That(page.Length <= usual + growth * written.Length, $"{route} becomes {page.Length} bytes long, of {written.Length}");
    }

    /// <summary>Whatever the settings declare, every file of a site can be made, unless they have errors that would prevent it.</summary>
    private static void Settings(byte[] bytes)
    {
        var settings = SettingsReader.Read("site.yaml", bytes);
        CheckPlaces(settings.Diagnostics, bytes);
        if (settings.Diagnostics.Any(found => found.Severity == Severity.Error)) return;
        var site = TinyWiki.Build(settings.Value);
        foreach (var route in site.Routes) SafeFile.Check(site.PathOf(route), TinyWiki.Render(site, route));
    }

    /// <summary>
    /// A list of references in each of its three languages: its places lie in it, and an article that cites its first works is safe.
    /// </summary>
    private static void ReadReferences(byte[] bytes)
    {
        foreach (var name in ReferenceReader.FileNames)
        {
            var read = ReferenceReader.Read(name, bytes);
            CheckPlaces(read.Diagnostics, bytes);
            if (read.Value.IsEmpty) continue;
            var site = TinyWiki.BuildCiting(ReferenceLibrary.Build(read.Value).Value);
            foreach (var route in site.Routes.Where(route => route is ArticlePage or PrintPage)) CheckPage(site, route, bytes);
        }
    }

    /// <summary>A template is refused with its place, or makes a page, or fails with its place: within bounds in each case.</summary>
    private static void RenderTemplate(byte[] bytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var theme = TemplateSet.Load([new TemplateFile("page.html", bytes)]);
        CheckPlaces(theme.Diagnostics, bytes);
        if (theme.Diagnostics.IsEmpty && theme.Value.Render("page.html", new TinyPage(), new ArrayBufferWriter<byte>()) is { } failure)
            CheckPlaces([failure], bytes);
        Expect.That(GC.GetAllocatedBytesForCurrentThread() - before < 3L << 30, "a template takes gigabytes");
    }

    private static void CheckPlaces(IEnumerable<Diagnostic> diagnostics, byte[] bytes)
    {
        var lines = bytes.Count(b => b is (byte)'\n' or (byte)'\r') + 1;
        foreach (var found in diagnostics)
        {
            Expect.That(found.Location.Line >= 0 && found.Location.Line <= lines, $"line {found.Location.Line} of {lines}: {found.Message}");
            Expect.That(!found.Message.Any(char.IsControl), $"a control character in: {found.Message}");
        }
    }
}
