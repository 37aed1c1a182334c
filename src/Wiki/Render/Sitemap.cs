using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The sitemap protocol's files (sitemaps.org): pages that a search engine should list, with the day of their last change where an entry gives one.</summary>
public static class Sitemap
{
    /// <summary>The pages that are listed, in order: home, lists, plain pages, articles.</summary>
    public static IEnumerable<Route> Routes(SiteModel site)
    {
        foreach (var route in Lists(site)) yield return route;
        for (var entry = 0; entry < site.Graph.Entries.Length; entry++)
        {
            var facts = site.Graph.Facts[entry];
            if (facts.IsPublished) yield return facts.IsArticle ? new Route.Article(entry) : new Route.Page(entry);
        }
    }

    /// <summary>How many there are.</summary>
    public static int CountOf(SiteModel site) => Lists(site).Count() + site.Graph.ByTitle.Length + site.Graph.Pages.Length;

    /// <summary>The whole sitemap, or the list of its parts.</summary>
    public static void Write(SiteModel site, HtmlWriter writer)
    {
        if (site.SitemapParts == 0) WritePages(site, Routes(site), writer);
        else WriteParts(site, writer);
    }

    /// <summary>One part, counted from 1.</summary>
    public static void WritePart(SiteModel site, int number, HtmlWriter writer) =>
        WritePages(site, Routes(site).Skip((number - 1) * RouteTable.SitemapSize).Take(RouteTable.SitemapSize), writer);

    private static IEnumerable<Route> Lists(SiteModel site)
    {
        yield return new Route.Home();
        yield return new Route.Index(1);
        foreach (var kind in site.Lists.Kinds.Where(kind => !kind.Entries.IsEmpty)) yield return new Route.KindList(kind.Key, 1);
        foreach (var category in site.Lists.Categories.Where(category => !category.Entries.IsEmpty)) yield return new Route.CategoryList(category.Key, 1);
    }

    private static void WritePages(SiteModel site, IEnumerable<Route> routes, HtmlWriter writer)
    {
        writer.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        foreach (var route in routes)
        {
            writer.Raw("<url><loc>"u8);
            writer.Text(site.Addresses.Canonical(route));
            writer.Raw("</loc>"u8);
            if (route is Route.Article(var entry) && site.Graph.Entries[entry].Date is { } date)
            {
                writer.Raw("<lastmod>"u8);
                writer.Text(date.ToString());
                writer.Raw("</lastmod>"u8);
            }
            writer.Raw("</url>\n"u8);
        }
        writer.Raw("</urlset>\n"u8);
    }

    private static void WriteParts(SiteModel site, HtmlWriter writer)
    {
        writer.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        for (var part = 1; part <= site.SitemapParts; part++)
        {
            writer.Raw("<sitemap><loc>"u8);
            writer.Text($"{site.Settings.BaseUrl}/{site.Addresses.Of(new Route.SitemapPart(part))}");
            writer.Raw("</loc></sitemap>\n"u8);
        }
        writer.Raw("</sitemapindex>\n"u8);
    }
}
