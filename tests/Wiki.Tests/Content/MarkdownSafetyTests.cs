using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CsCheck;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Tests.Content;

public sealed class MarkdownSafetyTests
{
    private static readonly string[] Elements =
    [
        "a", "abbr", "annotation", "b", "bdi", "bdo", "blockquote", "body", "br", "caption", "cite", "code", "col", "colgroup", "data", "dd", "del",
        "details", "dfn", "div", "dl", "dt", "em",
        "figcaption", "figure", "h2", "h3", "h4", "h5", "h6", "head", "hr", "html", "i", "img", "input", "ins", "kbd", "li", "mark", "math", "mfrac",
        "mi", "mn", "mo", "mover", "mroot",
        "mrow", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover", "ol", "p", "pre",
        "q", "rp", "rt", "ruby", "s", "samp",
        "section", "semantics", "small", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u",
        "ul", "var", "wbr",
    ];

    private static readonly string[] Fragments =
    [
        "[[", "]]", "[", "](", ")", "|", "\n", "\n\n", "> ", "- ", "  ", "    ", "1. ", "#", "## ", "*", "**", "_", "~~", "^", "`", "```",
        "```json\n", "$", "$$", "{", "}", "{.a #b}", "{onclick=x}",
        "<", ">", "</", "<b>", "</b>", "<div>", "</div>", "<table>", "<td>", "</table>", "<p>", "</p>", "<a href=\"x.md\">",
        "<a href='javascript:x'>", "</a>", "<script>", "</script>", "<svg>", "<math>",
        "<select>", "<style>", "<textarea>", "<title>", "<template>", "<img src=x onerror=y>", "<img src=\"a.png\" id=\"a\">", "<!--", "-->",
        "<![CDATA[", "]]>", "<?", "\"", "'", "&amp;", "&#x202e;", "&#0;", "\0",
        "\u0001", "\u2028", "\uD800", "\uFFFE", "é", "字", "😀", "\r\n", "\r", "\t", "javascript:alert(1)", "https://example.org/", "http://", "//x",
        "../", "a.md", "a.png", "![", "[^1]", "[^1]: ", "\n: ", "| a | b |\n|--|--|\n",
        "[x]: ", "^^^", "*[a]: b\n", "[!NOTE]", "- [x] ", "data-hole=\"0\"", "data-hole:0:", "\\", "\\frac{", "\\begin{matrix}", "&", "==", "---",
        "a", "b", "A.", " ",
    ];

    private static readonly Gen<string> Markdown = Gen.OneOf(
        Bodies.Any(Fragments).Array[0, 60].Select(string.Concat),
        Gen.String[0, 200],
        Bodies.Any(Fragments).Array[1, 6].Select(parts => string.Concat(Enumerable.Repeat(string.Concat(parts), 30))));

    [Fact]
    public void Any_text_gives_safe_html_with_ordered_holes() => Markdown.Sample(
        text =>
        {
            var (body, _) = Bodies.Read(text);
            AssertSafe(Bodies.Html(body));
            AssertHoles(body);
        },
        iter: 1_000);

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<ScRiPt src=https://example.org/x.js></sCrIpT>")]
    [InlineData("<div><script>alert(1)</script></div>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<img src=\"x\" onerror=\"alert(1)\" alt=\"a\">")]
    [InlineData("<svg><script>alert(1)</script></svg>")]
    [InlineData("<math><mi xlink:href=\"javascript:alert(1)\">x</mi></math>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">")]
    [InlineData("<a href=\" java\tscript:alert(1)\">x</a>")]
    [InlineData("<a href=\"&#x6A;avascript&colon;alert(1)\">x</a>")]
    [InlineData("<a href=\"x\" style=\"position:fixed\" target=_blank>x</a>")]
    [InlineData("<base href=https://example.org/><meta http-equiv=refresh content=0>")]
    [InlineData("<object data=x></object><embed src=x><applet></applet>")]
    [InlineData("<form action=x><button formaction=javascript:x>x</button></form>")]
    [InlineData("<details ontoggle=alert(1) open>x</details>")]
    [InlineData("<p style=\"background:url(javascript:x)\">x</p>")]
    [InlineData("</div></body></html><h1>x</h1>")]
    [InlineData("<template><img src=x onerror=alert(1)></template>")]
    [InlineData("[x](javascript&colon;alert(1))")]
    [InlineData("[x](<java\nscript:alert(1)>)")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](\\javascript:alert(1))")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("[x](https://example.org/\"onmouseover=\"alert(1))")]
    [InlineData("![\" onerror=\"alert(1)](x.png)")]
    [InlineData("[x](a.pdf#\"onclick=\"alert(1))")]
    [InlineData("# x {onclick=alert(1)}")]
    [InlineData("```\"><img/src=x/onerror=alert(1)>\nx\n```")]
    [InlineData("*[x]: \" onclick=\"alert(1)\n\nx")]
    [InlineData("$\\text{<img src=x onerror=alert(1)>}$")]
    [InlineData("> [!<b>]\n> x")]
    [InlineData("<a data-hole=\"0\">x</a> <span data-hole=\"0\"></span> [[a]]")]
    [InlineData("<img src=\"data-hole:0:\" alt=\"x\"> [[a]]")]
    [InlineData("<div title=\"\n\n[[a]]\n\n<script>\n\n\">")]
    [InlineData("<x-a href=\"javascript:alert(1)\">x</x-a>")]
    [InlineData("<e>\n<a \"\"\"><a href=javascript:alert(1)\"></a>")]
    [InlineData("<e>\n<a \"><a href=javascript:alert(1)>x\"></a>")]
    [InlineData("<e>\n<a x='\"'\"><a href=javascript:alert(1) onclick=alert(1)>x</a><p \">")]
    public void Nothing_active_reaches_the_page(string markdown)
    {
        var (body, _) = Bodies.Read(markdown);
        AssertSafe(Bodies.Html(body));
        AssertHoles(body);
    }

    [Theory]
    [InlineData("[x](a%00b.md)")]
    [InlineData("[x](a%0Ab.pdf)")]
    [InlineData("![x](a%1B.png)")]
    [InlineData("[x](https://example.org/&#x2028;b)")]
    [InlineData("<a href=\"https://exam&#10;ple.org/\">x</a>")]
    public void Address_with_a_control_character_is_refused(string markdown)
    {
        var (body, diagnostics) = Bodies.Read(markdown);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Rule == Rules.UnsafeLink);
        Assert.Empty(body.References);
    }

    [Theory]
    [InlineData("a {0} b")]
    [InlineData("## a {0} b")]
    [InlineData("[a {0}](https://example.org)")]
    [InlineData("[a](https://example.org \"{0}\")")]
    [InlineData("![a {0} b](a.png)")]
    [InlineData("![a](a.png \"a {0}\")")]
    [InlineData("[[a|*a* {0}]]")]
    [InlineData("a\n: {0} b")]
    [InlineData("| a {0} |\n|---|\n| b |")]
    [InlineData("a[^1]\n\n[^1]: {0} b")]
    [InlineData("<b title=\"a {0} b\">a</b>")]
    [InlineData("<div>\na {0} b\n</div>")]
    public void What_cannot_be_seen_and_is_written_as_a_code_is_left_out_and_told(string markdown)
    {
        var isRaw = markdown.StartsWith('<'); // HTML has other meanings for the codes of control characters
        foreach (var code in new[] { isRaw
            ? 0x2060
            : 0x1, isRaw ? 0x2061 : 0x85, 0x180E, 0x200B, 0x2028, 0x202E, 0x2066, 0xFDD0, 0xFEFF, 0xFFF9, 0xFFFE, 0x1FFFE, 0xE0041, 0x10FFFF })
        {
            var (body, diagnostics) = Bodies.Read("First.\n\n" + string.Format(markdown, $"&#x{code:x};"));
            Assert.DoesNotContain(char.ConvertFromUtf32(code), Bodies.Html(body), StringComparison.Ordinal);
            Assert.DoesNotContain(body.Headings, heading => heading.Text.Contains(char.ConvertFromUtf32(code), StringComparison.Ordinal));
            var told = Assert.Single(diagnostics, diagnostic => diagnostic.Rule == Rules.ControlCharacter);
            Assert.Contains($"U+{code:X4}", told.Message, StringComparison.Ordinal);
            Assert.InRange(told.Location.Line, 3, 5);
        }
    }

    [Fact]
    public void What_is_wrong_in_the_label_of_a_wikilink_is_told_at_the_link() =>
        Assert.Equal((3, 7), Assert.Single(Bodies.Read("First.\n\nSee a [[b|*c* $\\nonsense$]].").Diagnostics) is { Location: var at }
            ? (at.Line, at.Column)
            : default);

    /// <summary>Persian needs the one, a family of emoji the other, and who writes a mark of direction by its name means it.</summary>
    [Theory]
    [InlineData("می&zwnj;خواهم", "می\u200Cخواهم")]
    [InlineData("👩&zwj;👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🎉", "👩\u200D👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 🎉")]
    [InlineData("a&lrm;b &shy; &nbsp;", "a\u200Eb \u00AD \u00A0")]
    public void What_a_script_needs_may_be_written_as_a_code(string markdown, string text)
    {
        var (body, diagnostics) = Bodies.Read(markdown);
        Assert.Empty(diagnostics);
        Assert.Equal($"<p>{text}</p>\n", Bodies.Html(body));
    }

    [Theory]
    [InlineData("<a data-hole=\"0\">x</a> <span data-hole=\"0\"></span> [[a]]")]
    [InlineData("<img src=\"data-hole:0:\" alt=\"x\"> [[a]]")]
    [InlineData("<img src=\"&#100;ata-hole:0:\" alt=\"x\"> [[a]]")]
    public void Holes_cannot_be_forged(string markdown)
    {
        var (body, _) = Bodies.Read(markdown);
        Assert.Equal([HoleKind.LinkStart, HoleKind.LinkText, HoleKind.LinkEnd], body.Holes.Select(hole => hole.Kind));
    }

    [Fact]
    public void Unclosed_html_ends_with_the_body()
    {
        var html = Bodies.Html(Bodies.Read("<div class=\"x\">\n\n**in** <b>it\n").Body);
        Assert.Equal("<div class=\"x\">\n<p><strong>in</strong> <b>it</b></p>\n</div>", html);
    }

    [Fact]
    public void An_ampersand_that_begins_nothing_is_escaped_in_raw_html() =>
        Assert.Equal("&lt;/script&amp;\n", Bodies.Html(Bodies.Read("<script></script&").Body));

    [Fact]
    public void Ids_of_headings_attributes_html_and_footnotes_never_clash()
    {
        var (body, diagnostics) = Bodies.Read(
            "## Aa\n\n<b id=\"aa\">x</b> *y*{#aa} z[^1]\n\n## Fn 1\n\n[^1]: <i id=\"fn-1\">n</i> <i id=\"fn:1\">m</i> <i id=\"contents\">o</i>\n");
        AssertSafe(Bodies.Html(body));
        Assert.Equal(5, diagnostics.Count(diagnostic => diagnostic.Rule == Rules.RemovedHtml));
    }

    private static void AssertSafe(string html)
    {
        using var document = new HtmlParser().ParseDocument("<!doctype html><body>" + html + "<p id=\"the-end\">");
        var end = document.QuerySelector("#the-end");
        Assert.True(end?.ParentElement == document.Body, "The body's tags are not balanced.");
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var element in document.All)
        {
            Assert.Contains(element.LocalName, Elements);
            foreach (var attribute in element.Attributes) AssertSafe(element, attribute, ids);
        }
        Assert.DoesNotContain(html, c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u2028' or '\u2029' or '\uFFFE');
    }

    private static void AssertSafe(IElement element, IAttr attribute, HashSet<string> ids)
    {
        Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal), element.OuterHtml);
        Assert.DoesNotContain(attribute.Name, new[] { "style", "srcset", "action", "formaction", "background", "xlink:href", "target", "data-hole" });
        if (attribute.Name == "id") Assert.True(ids.Add(attribute.Value) && !ReservedNames.OfEveryTheme.IsThemeId(attribute.Value), attribute.Value);
        if (attribute.Name is not ("href" or "src")) return;
        var isHere = attribute.Value.StartsWith('#') || attribute.Value.StartsWith("/x", StringComparison.Ordinal);
        var isWeb = attribute.Value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || attribute.Value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || attribute.Value.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase);
        Assert.True(isHere || (isWeb && attribute.Name == "href"), attribute.Value);
    }

    private static void AssertHoles(Body body)
    {
        var offset = 0;
        foreach (var hole in body.Holes)
        {
            Assert.InRange(hole.Offset, offset, body.Html.Length);
            Assert.InRange(hole.Reference, 0, body.References.Length - 1);
            AssertCharacterBorder(body, hole.Offset);
            offset = hole.Offset;
        }
        foreach (var reference in body.References)
        {
            Assert.InRange(reference.SentenceStart, 0, reference.SentenceEnd);
            Assert.InRange(reference.SentenceEnd, reference.SentenceStart, body.Html.Length);
            AssertCharacterBorder(body, reference.SentenceStart);
            AssertCharacterBorder(body, reference.SentenceEnd);
        }
        _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(body.Html.Span);
    }

    private static void AssertCharacterBorder(Body body, int offset) =>
        Assert.True(offset == body.Html.Length || (body.Html.Span[offset] & 0xC0) != 0x80);
}
