using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Wiki.Tests.Laws;

/// <summary>What a reference manager reads from the head of an article is what the article prints as its citation in APA.</summary>
public sealed class MetadataTests
{
    private const string Settings =
        "title: Garden & Wiki\npublisher: Garden Society\nbase_url: https://garden.example\nseverities: { orphan: off }\n";

    [Fact]
    public void Every_article_of_the_sample_wiki_is_read_back_as_it_is_cited() => AssertReadBack(Site.Build(Sites.Sample), 75);

    [Fact]
    public void Articles_of_any_authors_titles_and_dates_are_read_back_as_they_are_cited()
    {
        ImmutableDictionary<string, string> files = ImmutableDictionary.CreateRange<string, string>(
        [
            new("site.yaml", Settings),
            new("concepts/undated.md", "---\ntitle: \"Is <b> & “it” dated?\"\nsummary: No.\n---\n"),
            new("concepts/year.md", "---\ntitle: k-anonymity\nsummary: A year.\npublished: 2019\nauthors: [Ada Example]\n---\n"),
            new("concepts/month.md",
                "---\ntitle: P(doom)\nsummary: A month.\npublished: 2019-03\nupdated: 2020-11\nauthors: [Ada Example, { given: Jan, particle: van "
                + "der, family: Berg }]\n---\n"),
            new("concepts/many.md",
                "---\ntitle: Many hands\nsummary: Three.\nupdated: 2026-05-01\nauthors: [Ada B. Example, Émile Zola, { name: AI Safety Institute "
                + "}]\n---\n"),
        ]);
        AssertReadBack(Site.Build(Sites.Of(files)), 4);
    }

    private static void AssertReadBack(Snapshot site, int articles)
    {
        var pages = Sites.Render(site).Where(file => file.Key.EndsWith("/index.html", StringComparison.Ordinal))
            .Select(file => new HtmlParser().ParseDocument(new MemoryStream(file.Value)));
        var cited = pages.Where(page => page.QuerySelector("meta[name=citation_title]") is not null && page.QuerySelector("body.article") is not null)
            .ToList();
        Assert.Equal(articles, cited.Count);
        Assert.All(cited, page => Assert.Equal(Straight(page.QuerySelector(".form[data-form=apa] .text")!.TextContent), Straight(Apa(page))));
    }

    /// <summary>Composed from the meta tags alone, by the rules of APA's manual and none of the product's code.</summary>
    private static string Apa(IDocument page)
    {
        var names = Metas(page, "citation_author");
        var people = names.Select(name => name.EndsWith(',') ? name[..^1] : Person(name)).ToList();
        var authors = people.Count == 1 ? people[0] : $"{string.Join(", ", people.SkipLast(1))}, & {people[^1]}";
        var publisher = page.QuerySelector("meta[property='og:site_name']")!.GetAttribute("content");
        var container = people.Contains(publisher!) ? "" : $" {publisher}.";
        var stop = authors.EndsWith('.') ? "" : ".";
        var date = Date(Metas(page, "citation_publication_date"));
        var reading = date == "n.d." ? "Retrieved [date], from " : "";
        var (title, genre, address) = (Metas(page, "citation_title")[0], Metas(page, "DC.type")[0], Metas(page, "citation_public_url")[0]);
        return $"{authors}{stop} ({date}). {title} [{genre}].{container} {reading}{address}";
    }

    /// <summary>A printed citation has the quotation marks and apostrophes of print, the metadata those that the author typed.</summary>
    private static string Straight(string text) => text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');

    private static string Person(string name)
    {
        var (family, given) = (name[..name.IndexOf(',')], name[(name.IndexOf(',') + 2)..]);
        return $"{family}, {string.Join(' ', given.Split(' ').Select(part => $"{part[0]}."))}";
    }

    private static string Date(string[] date)
    {
        if (date is not [var written]) return "n.d.";
        var parts = written.Split('/').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        string Month() => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(parts[1]);
        return parts.Length switch { 1 => $"{parts[0]}", 2 => $"{parts[0]}, {Month()}", _ => $"{parts[0]}, {Month()} {parts[2]}" };
    }

    private static string[] Metas(IDocument page, string name) =>
        [.. page.QuerySelectorAll($"meta[name='{name}']").Select(meta => meta.GetAttribute("content")!)];
}
