using System.Net;
using System.Text;
using AngleSharp.Html.Parser;
using CsCheck;
using Wiki.Content;
using Wiki.Content.Code;
using Wiki.Content.Markdown;
using Wiki.Content.Tex;

namespace Wiki.Tests.Content;

/// <summary>The parts of the Markdown reader that promise something by themselves.</summary>
public sealed class MarkdownPartTests
{
    private static readonly string[] CodeFragments =
        ["\"", "'", "\\", "/*", "*/", "//", "#", "{", "}", "<a b=\"c\">", "<!--", "1.5", "key:", " ", "\n", "class ", "return", "@x", "$y", "é", "&"];

    [Fact]
    public void Highlighting_keeps_every_character() =>
        Gen.Select(Bodies.Any("json", "c#", "python", "html", "yaml", "bash", "bibtex", "css", "sql", "js", "tex", "php"),
            Bodies.Any(CodeFragments).Array[0, 80])
        .Sample((language, parts) =>
        {
            var code = string.Concat(parts);
            Assert.Equal(code, WebUtility.HtmlDecode(WithoutTags(Highlighted(code, language))));
        }, iter: 1_000);

    [Theory]
    [InlineData("c#", "/* a\n // b", "<span class=\"hl-comment\">/* a\n // b</span>")]
    [InlineData("js", "let x = `a\n` // b\nif",
        "<span class=\"hl-keyword\">let</span> x = <span class=\"hl-string\">`a\n`</span> <span class=\"hl-comment\">// b</span>\n<span "
        + "class=\"hl-keyword\">if</span>")]
    [InlineData("python", "print('a\\'b', 1.5e3) # c",
        "print(<span class=\"hl-string\">'a\\'b'</span>, <span class=\"hl-number\">1.5e3</span>) <span class=\"hl-comment\"># c</span>")]
    [InlineData("SQL", "SELECT a1 FROM t", "<span class=\"hl-keyword\">SELECT</span> a1 <span class=\"hl-keyword\">FROM</span> t")]
    [InlineData("html", "<a b=\"c\">it's</a>",
        "&lt;<span class=\"hl-name\">a</span> <span class=\"hl-key\">b</span>=<span class=\"hl-string\">&quot;c&quot;</span>&gt;it's&lt;/<span "
        + "class=\"hl-name\">a</span>&gt;")]
    [InlineData("sh", "echo $# a#b", "<span class=\"hl-keyword\">echo</span> $# a#b")]
    [InlineData("c", "\"unclosed\nint", "<span class=\"hl-string\">&quot;unclosed</span>\n<span class=\"hl-keyword\">int</span>")]
    [InlineData("klingon", "if (x)", "if (x)")]
    public void Code_is_highlighted_by_its_language(string language, string code, string html) => Assert.Equal(html, Highlighted(code, language));

    [Theory]
    [InlineData(@"\frac{a}{b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData(@"x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData(@"\lim_{n \to \infty}", "<msub><mi>lim</mi><mrow><mi>n</mi><mo>→</mo><mi>∞</mi></mrow></msub>")]
    [InlineData(@"\mathcal{L}", "<mi>ℒ</mi>")]
    [InlineData(@"\overline{AB}", "<mover><mrow><mi>A</mi><mi>B</mi></mrow><mo>‾</mo></mover>")]
    [InlineData(@"a < b", "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>")]
    [InlineData(@"\not=", "<mo>=\u0338</mo>")]
    public void Formula_becomes_mathml(string tex, string mathml)
    {
        using var output = new HtmlOutput();
        Assert.Null(MathWriter.Write(output, new TexFormula(tex, false, "Formula")));
        Assert.Contains($"<semantics>{mathml}<annotation", Encoding.UTF8.GetString(output.Written), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("^2")]
    [InlineData("x^")]
    [InlineData(@"\frac{a}")]
    [InlineData(@"\left( x")]
    [InlineData(@"\begin{matrix} a \end{pmatrix}")]
    [InlineData(@"\begin{tikzpicture}\end{tikzpicture}")]
    [InlineData(@"a & b")]
    [InlineData(@"\def\x{y}")]
    [InlineData(@"\href{javascript:x}{y}")]
    [InlineData(@"\")]
    public void Formula_that_is_not_understood_is_refused_whole(string tex)
    {
        using var output = new HtmlOutput();
        var problem = MathWriter.Write(output, new TexFormula(tex, true, "Formula"));
        Assert.Equal(0, output.Length);
        Assert.NotEmpty(problem!.Clause);
    }

    [Fact]
    public void Any_formula_is_refused_or_well_formed() =>
        Bodies.Any(@"\frac", @"\sqrt", "{", "}", "[", "]", "^", "_", "'", "x", "1.5", "+", "&", @"\\", @"\left(", @"\right)", @"\begin{cases}",
            @"\end{cases}", @"\sum", @"\hat", @"\mathbb", @"\text{a}", @"\big", "<", " ", "😀")
            .Array[0, 30].Select(string.Concat).Sample(tex =>
            {
                using var output = new HtmlOutput();
                if (MathWriter.Write(output, new TexFormula(tex, true, "Formula")) is not null) return;
                var html = Encoding.UTF8.GetString(output.Written);
                using var document = new HtmlParser().ParseDocument("<!doctype html><body>" + html);
                Assert.Equal(html.Count(c => c == '<'), 2 * (document.Body!.QuerySelectorAll("*").Length));
            }, iter: 1_000);

    [Fact]
    public void Heading_anchor_of_own_choice_keeps_to_the_rules()
    {
        var anchors = new HeadingAnchors(ReservedNames.OfEveryTheme);
        Assert.True(anchors.TryTake("Übersicht-1"));
        Assert.False(anchors.TryTake("Übersicht-1"));
        Assert.False(anchors.TryTake("contents"));
        Assert.False(anchors.TryTake("a b"));
        Assert.False(anchors.TryTake("-a"));
        Assert.True(anchors.TryTake("01"));
        Assert.True(anchors.TryTake("art.5"));
        Assert.False(anchors.TryTake(""));
    }

    [Fact]
    public void Heading_anchor_is_not_longer_than_an_address_can_bear() =>
        Assert.InRange(new HeadingAnchors(ReservedNames.OfEveryTheme).For(HeadingAnchors.StemOf(new string('x', 5_000))).Length, 1, 100);

    private static string Highlighted(string code, string language)
    {
        using var output = new HtmlOutput();
        CodeHighlighter.Write(output, code, language);
        return Encoding.UTF8.GetString(output.Written);
    }

    private static string WithoutTags(string html)
    {
        while (html.IndexOf('<', StringComparison.Ordinal) is >= 0 and var tag) html = html.Remove(tag, html.IndexOf('>', tag) - tag + 1);
        return html;
    }
}
