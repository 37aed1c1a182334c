using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>What another page quotes of a text are its words, and nothing of its markup.</summary>
public sealed class SentenceHtmlTests
{
    [Theory]
    [InlineData("See ![alt](x.png \"FORGED: withdrawn\") and [[rose]] here.", "See and Rose here.")]
    [InlineData("See <img src=\"x.png\" alt=\"FORGED\" title=\"and > this\"> and [[rose]] here.", "See and Rose here.")]
    [InlineData("See [the file](x.png \"FORGED\") and [[rose]] here.", "See the file and Rose here.")]
    [InlineData("See <b title=\"FORGED\">it</b> and [[rose]] here[^1].\n\n[^1]: Note.", "See it and Rose here.")]
    [InlineData("Of 10^3^ and H~2~O [[rose]] knows.", "Of 10^3 and H2O Rose knows.")]
    [InlineData("[![alt](x.png \"FORGED\")](https://example.org/ \"FORGED\") and [[rose]] here.", "and Rose here.")]
    public void Quoted_are_the_words(string markdown, string expected) => Assert.Equal(expected, Quoted(markdown));

    /// <summary>An address of an entry's page may look like that of a file.</summary>
    [Theory]
    [InlineData("See [the *old* rose](/rose/) here. Not this.", "See <mark>the old rose</mark> here.")]
    [InlineData("See [![alt](x.png)](x.png) and [roses ![alt](x.png) too](../rose) and [[rose]].", "See  and <mark>roses  too</mark> and Rose.")]
    [InlineData("<a href=\"/rose/\" title=\"a > b\">Roses</a>", "<mark>Roses</mark>")]
    [InlineData("[What is Dr. A? A rose](/rose/) and [[elm|self]].", "<mark>What is Dr. A? A rose</mark>")]
    public void Mention_by_path_is_marked(string markdown, string expected) => Assert.Equal(expected, QuotedHtml(markdown));

    [Fact]
    public void Mention_by_path_in_a_long_sentence_is_marked()
    {
        var words = string.Concat(Enumerable.Repeat("word ", 100));
        Assert.Matches("^… (word )+<mark>the rose</mark>( word)+ …$", QuotedHtml($"{words}[the rose](/rose/) {words}."));
        Assert.Matches("^… <mark>the rose</mark> …$", QuotedHtml($"{new string('a', 500)}[the rose](/rose/){new string('b', 500)}"));
    }

    [Fact]
    public void Formula_is_not_cut()
    {
        var formula = "$a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p$";
        var quoted = Quoted($"{formula} {formula} {string.Concat(Enumerable.Repeat("word ", 20))}[[rose]] "
            + $"{string.Concat(Enumerable.Repeat("word ", 20))}{formula} {formula} end.");
        Assert.DoesNotContain(" + ", quoted, StringComparison.Ordinal); // only its source has spaces
    }

    private static string Quoted(string markdown) =>
        string.Join(' ', Sentence(markdown).TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    private static string QuotedHtml(string markdown) => Sentence(markdown).InnerHtml;

    private static IElement Sentence(string markdown)
    {
        var files = new Dictionary<string, string>
        {
            ["site.yaml"] = "title: Garden\n",
            ["concepts/rose.md"] = "---\ntitle: Rose\n---\nx\n",
            ["concepts/elm.md"] = $"---\ntitle: Elm\n---\n{markdown}\n",
            ["concepts/x.png"] = "",
        };
        var page = Encoding.UTF8.GetString(Sites.Render(Site.Build(Sites.Of(files)))["wiki/rose/index.html"]);
        return new HtmlParser().ParseDocument(page).QuerySelector(".mentions li span")!;
    }
}
