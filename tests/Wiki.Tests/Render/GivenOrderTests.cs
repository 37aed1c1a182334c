using System.Text;
using System.Text.RegularExpressions;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>Lists, "previous" and "next" stand in the order that <c>order</c> gives, and otherwise in that of the titles.</summary>
public sealed class GivenOrderTests
{
    [Fact]
    public void A_category_stands_in_the_order_given_then_by_title()
    {
        var files = Render(("One", "category: book\norder: 10"), ("Two", "category: book\nweight: 9"), ("Article 10", "category: book"),
            ("Article 2", "category: book"), ("Elsewhere", ""));
        Assert.Equal(["Two", "One", "Article 2", "Article 10"], Titles(files["wiki/category/book/index.html"]));
        Assert.Equal(["Article 2", "Article 10", "Elsewhere", "One", "Two"], Titles(files["wiki/kind/concepts/index.html"]));
        Assert.Equal(("two", "article-2"), Neighbours(files["wiki/one/index.html"]));
        Assert.Equal((null, null), Neighbours(files["wiki/elsewhere/index.html"]));
    }

    [Fact]
    public void A_kind_without_categories_stands_in_the_order_given()
    {
        var files = Render(("A", "order: 2"), ("B", "order: 1"), ("C", ""));
        Assert.Equal(["B", "A", "C"], Titles(files["wiki/kind/concepts/index.html"]));
        Assert.Equal(("b", "c"), Neighbours(files["wiki/a/index.html"]));
        Assert.Contains("<nav class=\"neighbours\" aria-label=\"Concepts\">", Text(files["wiki/a/index.html"]));
    }

    [Fact]
    public void Without_any_order_titles_say_it()
    {
        var files = Render(("B", "category: book"), ("A", "category: book"));
        Assert.Equal(["A", "B"], Titles(files["wiki/category/book/index.html"]));
        Assert.Equal((null, "b"), Neighbours(files["wiki/a/index.html"]));
    }

    private static SortedDictionary<string, byte[]> Render(params (string Title, string Keys)[] entries)
    {
        var files = entries.ToDictionary(entry => $"concepts/{entry.Title.Replace(' ', '-').ToLowerInvariant()}.md",
            entry => $"---\ntitle: {entry.Title}\nsummary: x\n{entry.Keys}\n---\nText.\n");
        files["site.yaml"] = "title: T\nbase_url: https://example.org\n";
        return Sites.Render(Site.Build(Sites.Of(files)));
    }

    private static string[] Titles(byte[] page)
    {
        var text = Text(page);
        text = text[text.IndexOf("<main", StringComparison.Ordinal)..text.IndexOf("</main>", StringComparison.Ordinal)];
        return [.. Regex.Matches(text, "<th scope=\"row\"><a[^>]*><bdi>([^<]*)</bdi></a>").Select(match => match.Groups[1].Value)];
    }

    private static (string?, string?) Neighbours(byte[] page) => (Target(page, "prev"), Target(page, "next"));

    private static string? Target(byte[] page, string rel) =>
        Regex.Match(Text(page), $"<a rel=\"{rel}\" href=\"\\.\\./\\.\\./wiki/([^/\"]*)") is { Success: true } match ? match.Groups[1].Value : null;

    private static string Text(byte[] page) => Encoding.UTF8.GetString(page);
}
