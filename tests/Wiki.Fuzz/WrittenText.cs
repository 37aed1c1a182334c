using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Render;
using Wiki.Text;

namespace Wiki.Fuzz;

/// <summary>One text in every place that holds an author's words: whoever reads the site gets it back and nothing else.</summary>
internal static class WrittenText
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void Check(byte[] bytes)
    {
        var text = OneLine(Encoding.UTF8.GetString(bytes));
        if (text.Length == 0) return;
        var site = TinyWiki.Build(TinyWiki.Settings with { Title = text, Publisher = text, Description = text }, EntryOf(text));
        foreach (var route in site.Routes)
        {
            var file = TinyWiki.Render(site, route);
            SafeFile.Check(site.PathOf(route), file);
            if (route is Feed) CheckFeed(file, text);
            else if (route is ArticlePage && site.PathOf(route).Contains("some-entry", StringComparison.Ordinal)) CheckArticle(file, text);
        }
    }

    private static Entry EntryOf(string text)
    {
        var place = Location.OfFile("concepts/some-entry.md");
        return new Entry
        {
            Path = place.Path,
            Slug = Slug.From("some-entry"),
            Kind = "concept",
            Title = text,
            Summary = text,
            Category = "law",
            Location = place,
            Body = Body.Empty,
            Authors = [new Author { Organisation = text }],
            Aliases = [new(text, place)],
            Source = new PrimarySource(text, null),
            Updated = PartialDate.TryParse("2026-05-30", out var date) ? date : null,
        };
    }

    private static void CheckArticle(byte[] page, string text)
    {
        using var document = new HtmlParser().ParseDocument(new MemoryStream(page));
        Expect.Same(Folded(text), Folded(document.QuerySelector("h1")!.TextContent), "the heading");
        foreach (var name in (string[])["citation_title", "description"])
            Expect.Same(text, document.QuerySelector($"meta[name='{name}']")?.GetAttribute("content"), name);
        using var json = JsonDocument.Parse(document.QuerySelector("script[type='application/ld+json']")!.TextContent);
        var article = json.RootElement.GetProperty("@graph")[0];
        foreach (var member in (string[])["headline", "description", "citation"]) Expect.Same(text, article.GetProperty(member).GetString(), member);
        Expect.Same(text, article.GetProperty("publisher").GetProperty("name").GetString(), "publisher");
    }

    private static void CheckFeed(byte[] bytes, string text)
    {
        var feed = XDocument.Load(new MemoryStream(bytes)).Root!;
        var entry = feed.Element(Atom + "entry")!;
        foreach (var element in (XElement?[])[feed.Element(Atom + "title"), feed.Element(Atom + "author")!.Element(Atom + "name"),
            entry.Element(Atom + "title"), entry.Element(Atom + "summary")])
            Expect.Same(text, element?.Value, "the feed");
    }

    /// <summary>What readers make of a value: without what cannot be shown, in one line.</summary>
    private static string OneLine(string text) => Folded(Unprintable.RemoveFrom(text));

    private static string Folded(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
