using CsCheck;
using Wiki.Content.Markdown;
using Wiki.Diagnostics;

namespace Wiki.Tests.Content;

/// <summary>What we write ourselves does not depend on whether an author writes tags, too; and what an author writes ends where it belongs.</summary>
public sealed class RawHtmlTests
{
    /// <summary>One text for each thing that the writer makes of Markdown.</summary>
    private static readonly string[] Constructs =
    [
        "The formula $x^2$ and $\\frac{a}{b}$.", "$$\n\\sqrt{y} < \\begin{matrix} a & b \\\\ c & d \\end{matrix}\n$$", "$\\nonsense$",
        "Code `<b>&amp;` here.", "```json\n{\"a\": [1, \"<p>\"]}\n```",
        "```\n\n\n  <div>\n```", "    indented <b>", "> [!WARNING]\n> Take care of $x$.", "- [ ] open\n- [x] done", "- a\n- b\n\n  c", "3. a\n4. b",
        "| a | b |\n|:--|--:|\n| `x` | $y$ |", "Term\n: Definition $z$",
        "^^^ Caption $c$\nFigure.\n^^^", "> Quote\n>\n> > of a quote", "See [[alignment]] and [[alignment|it]].",
        "[Far](https://example.org/?a=1&b=2 \"Title\") and <https://example.org/>", "[file](a.pdf#page=3)",
        "![Rose](rose.png \"A rose\"){.wide}", "*a **b** ~~c~~ ~d~ ^e^*", "## Heading `c` {#own .left}", "Text says[@key, p. 3].", "a  \nb", "***",
        "A \"quotation\" -- it's...", "*[HTM]: Markup\n\nHTM is.",
    ];

    private static readonly string[] Tags =
    [
        "<br>", "H<sub>2</sub>O", "<T>", "<kbd>P</kbd>", "a <b>b", "</b>", "<wbr/>", "<div>x</div>", "<span id=\"q\" class=\"y\">x</span>",
        "<math><mi>x</mi></math>", "<svg><desc></desc></svg>", "<!-- c -->",
        "<details>\n<summary>S</summary>\n</details>", "<table><tr><td>x</td></tr></table>", "<a id=\"z\"></a>", "<a name=\"z\"/>", "<p>", "<li>",
        "</div></section></ul></p>", "<code>", "<script>x</script>", "<pre>\n\nx</pre>",
    ];

    /// <summary>One tag anywhere once took every formula of an entry away, for the parser did not say where foreign elements come from.</summary>
    [Fact]
    public void What_markdown_gives_is_the_same_beside_any_tag()
    {
        foreach (var construct in Constructs)
        {
            var alone = Bodies.Html(Bodies.Read(construct).Body).TrimEnd('\n');
            foreach (var tag in Tags)
            {
                Assert.Contains(alone, Bodies.Html(Bodies.Read($"{construct}\n\n{tag}\n").Body), StringComparison.Ordinal);
                if (tag is not ("<p>" or "<li>"))
                    Assert.Contains(alone, Bodies.Html(Bodies.Read($"x {tag}\n\n{construct}\n").Body), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_markdown_gives_is_the_same_within_tags()
    {
        foreach (var construct in Constructs)
        {
            var alone = Bodies.Html(Bodies.Read(construct).Body).TrimEnd('\n');
            foreach (var tag in new[] { "div", "details", "section", "blockquote" })
                Assert.Contains(alone, Bodies.Html(Bodies.Read($"<{tag}>\n\n{construct}\n\n</{tag}>\n").Body), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Footnotes_are_the_same_beside_a_tag()
    {
        var alone = Bodies.Html(Bodies.Read("a[^1] b[^n]\n\n[^1]: One $x$.\n[^n]: Two.").Body);
        Assert.Equal(alone.Replace("a<sup", "a<br><sup", StringComparison.Ordinal).TrimEnd(),
            Bodies.Html(Bodies.Read("a<br>[^1] b[^n]\n\n[^1]: One $x$.\n[^n]: Two.").Body).TrimEnd());
    }

    [Theory]
    [InlineData("<b>a $x$ b</b>", "<p><b>a <math")]
    [InlineData("<details>\n<summary>Sum $x$</summary>\n\n$$\ny\n$$\n\n</details>", "<math display=\"block\"")]
    [InlineData("<table>\n<tr>\n<td>\n\n$x$\n\n</td>\n</tr>\n</table>", "<td>\n<p><math")]
    [InlineData("[$x$ <i>y</i>](https://example.org/)", "<a href=\"https://example.org/\"><math")]
    [InlineData("<a href=\"https://example.org/\">$x$</a>", "<a href=\"https://example.org/\"><math")]
    public void Formula_stays_within_tags(string markdown, string expected) =>
        Assert.Contains(expected, Bodies.Html(Bodies.Read(markdown).Body), StringComparison.Ordinal);

    [Theory]
    [InlineData("<math><mi>x</mi></math>", "`math`")]
    [InlineData("<svg width=\"1\"></svg>", "`svg`")]
    [InlineData("<span data-raw=\"0\">x</span>", "`data-raw`")]
    [InlineData("<span data-whole=\"0\">x</span> $x$", "`data-whole`")]
    [InlineData("<a DATA-HOLE=\"0\">x</a> [[b]]", "`data-hole`")]
    [InlineData("<bdo dir=\"rtl\">x</bdo>", "`bdo`")]
    [InlineData("<p align=\"center\">x</p>", "`align`")]
    [InlineData("<table><tr><td colspan=\"9999\">x</td></tr></table>", "`colspan`")]
    [InlineData("<p lang=\"not a language\">x</p>", "`lang`")]
    [InlineData("<details name=\"x\"></details>", "`name`")]
    [InlineData("<img src=\"a.png\" alt=\"a\" width=\"100000\">", "`width`")]
    [InlineData("<a href=\"https://example.org/\" target=\"_top\" rel=\"author\" ping=\"x\">x</a>", "`ping`")]
    public void What_is_not_let_in_is_told_by_name(string markdown, string name) =>
        Assert.Contains(Bodies.Read(markdown).Diagnostics, diagnostic => diagnostic.Rule == Rules.RemovedHtml
            && diagnostic.Message.Contains(name, StringComparison.Ordinal));

    /// <summary>The parser would end our list, our alert, or the whole body with it.</summary>
    [Theory]
    [InlineData("- a\n  </ul></li></div>\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")]
    [InlineData("> [!NOTE]\n> </div>\n> a", "<div class=\"alert alert-note\" role=\"note\">\n<p class=\"alert-label\">Note</p>\n\na\n</div>\n")]
    [InlineData("> <div>\n>\n> a\n\n</div></blockquote>", "<blockquote>\n<div>\n<p>a</p>\n</div></blockquote>\n\n")]
    [InlineData("| a |\n|---|\n| </td></table>b |", "<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>\n</div>\n")]
    public void An_end_tag_ends_nothing_that_its_author_has_not_begun(string markdown, string html) =>
        Assert.EndsWith(html, Bodies.Html(Bodies.Read(markdown).Body), StringComparison.Ordinal);

    [Theory]
    [InlineData("First.\n\n<details>\n<summary>S</summary>\n\nText.", "`details`", 3)]
    [InlineData("> <div>\n> x\n\nText.", "`div`", 1)]
    [InlineData("a[^1]\n\n<section>\n\n[^1]: Note.", "`section`", 3)]
    public void What_is_not_ended_is_told_where_it_begins(string markdown, string name, int line)
    {
        var diagnostic = Assert.Single(Bodies.Read(markdown).Diagnostics);
        Assert.Equal((Rules.UnclosedHtml, line), (diagnostic.Rule, diagnostic.Location.Line));
        Assert.Contains(name, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_ended_does_not_hold_the_footnotes() =>
        Assert.Contains("</details><section class=\"footnotes\"", Bodies.Html(Bodies.Read("a[^1]\n\n<details>\n\nText.\n\n[^1]: Note.").Body)
            .Replace("\n", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>a\n<p>b\n<ul><li>c</ul>")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>")]
    public void What_html_lets_authors_leave_open_is_not_told(string markdown) => Assert.Empty(Bodies.Read(markdown).Diagnostics);

    [Theory]
    [InlineData("<a id=\"here\"></a> x", "<p><span id=\"here\"></span> x</p>\n")]
    [InlineData("<a name=\"here\"/> x", "<p><span id=\"here\"></span> x</p>\n")]
    [InlineData("<span class=\"a\"/>x", "<p><span class=\"a\"></span>x</p>\n")]
    public void A_place_that_links_lead_to_stays(string markdown, string html) => Assert.Equal(html, Bodies.Html(Bodies.Read(markdown).Body));

    [Theory]
    [InlineData("<!-- -->invoice&#x202E;fdp.exe", 1, 16, "invoicefdp.exe\n")]
    [InlineData("<!-- x\n-->&#8203;&#x1;x", 2, 4, "x\n")]
    public void A_code_for_what_cannot_be_seen_is_told_beside_a_comment_too(string markdown, int line, int column, string html)
    {
        var (body, diagnostics) = Bodies.Read(markdown);
        Assert.Equal(html, Bodies.Html(body));
        Assert.Contains(diagnostics, diagnostic => diagnostic.Rule == Rules.ControlCharacter
            && (diagnostic.Location.Line, diagnostic.Location.Column) == (line, column));
    }

    /// <summary>Attributes as browsers read them.</summary>
    [Theory]
    [InlineData("<div>", "div", "")]
    [InlineData("<DIV\nClass=a ID='b' title=\"c > d\" hidden>", "div", "class=a;id=b;title=c > d;hidden=")]
    [InlineData("<a href=x/>", "a", "href=x/")]
    [InlineData("<a x=1 X=2 =y=z>", "a", "x=1;=y=z")]
    [InlineData("<a\"b c'd=\"e\"f>", "a\"b", "c'd=e;f=")]
    [InlineData("</p x>", "p", "x=")]
    public void Tag_is_read_as_browsers_read_it(string written, string name, string attributes)
    {
        var tag = RawTag.Read(written + "rest>")!;
        Assert.Equal((name, attributes, written.Length),
            (tag.Name, string.Join(';', tag.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}")), tag.Length));
    }

    [Theory]
    [InlineData("<")]
    [InlineData("< a>")]
    [InlineData("<a title=\">")]
    [InlineData("<!-- -->")]
    public void What_is_no_tag_is_none(string written) => Assert.Null(RawTag.Read(written));

    /// <summary>A second reading of what the filter wrote gives the same: what a browser makes of a page is what the filter has seen.</summary>
    [Fact]
    public void What_is_written_is_read_as_it_was_meant() =>
        Gen.OneOf(Bodies.Any(Tags), Bodies.Any(Constructs),
            Bodies.Any(" ", "\n", "\n\n", "<ruby>", "<rt>", "<dd>", "<dl>", "<td>", "<table>", "<h2>", "<h3>", "<u>", "<caption>", "<col>"))
        .Array[1, 30].Select(string.Concat).Sample(
            text =>
            {
                var html = Bodies.Html(Bodies.Read(text).Body);
                using var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<!doctype html><body>" + html);
                using var again = new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<!doctype html><body>" + document.Body!.InnerHtml);
                Assert.Equal(document.Body.InnerHtml, again.Body!.InnerHtml);
                Assert.Equal(Elements(html), document.Body.QuerySelectorAll("*").Length);
            },
            iter: 500);

    /// <summary>As many as there are start tags: the parser has added, copied and dropped none.</summary>
    private static int Elements(string html) => System.Text.RegularExpressions.Regex.Count(html, "<[a-z]");
}
