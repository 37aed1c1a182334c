using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// The sitemap protocol's files (sitemaps.org): pages that a search engine should list, with the day of their last change where one is known. One
/// file holds them all, or the list of the parts that do.
/// </summary>
public sealed record Sitemap : WrittenFile
{
    /// <summary>The protocol allows so many addresses in one file.</summary>
    public const int PartSize = 50_000;

    public static readonly SiteKind All = SiteKind.Written(site => site.Settings.BaseUrl is null ? [] : [new Sitemap()]);

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => "sitemap.xml";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    /// <summary>The pages that are listed: those of the site, then those of each entry.</summary>
    public static IEnumerable<Route> Pages(SiteModel site)
    {
        foreach (var kind in site.RouteKinds.OfType<SiteKind>())
            foreach (var page in kind.InSitemap(site)) yield return page;
        var kinds = OfEntries(site);
        for (var entry = 0; entry < site.Graph.Entries.Length; entry++)
            foreach (var kind in kinds)
                if (kind.Has(site.Graph.Facts[entry]))
                    foreach (var page in kind.Of(site, entry)) yield return page;
    }

    /// <summary>How many parts there are; 0 when one file holds all.</summary>
    public static int PartsOf(SiteModel site)
    {
        var count = site.RouteKinds.OfType<SiteKind>().Sum(kind => kind.InSitemap(site).Count());
        var kinds = OfEntries(site);
        foreach (ref readonly var facts in site.Graph.Facts)
            foreach (var kind in kinds) count += kind.Has(facts) ? 1 : 0;
        return count <= PartSize ? 0 : (count + PartSize - 1) / PartSize;
    }

    public static void WritePages(SiteModel site, IEnumerable<Route> pages, HtmlWriter writer)
    {
        writer.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        foreach (var page in pages)
        {
            writer.Raw("<url><loc>"u8);
            writer.Text(page.Canonical(site));
            writer.Raw("</loc>"u8);
            if (page.Changed(site) is { } date)
            {
                writer.Raw("<lastmod>"u8);
                writer.Text(date.ToString());
                writer.Raw("</lastmod>"u8);
            }
            writer.Raw("</url>\n"u8);
        }
        writer.Raw("</urlset>\n"u8);
    }

    protected override void Write(SiteModel site, HtmlWriter writer)
    {
        var parts = PartsOf(site);
        if (parts == 0) WritePages(site, Pages(site), writer);
        else WriteParts(site, parts, writer);
    }

    private static EntryKind[] OfEntries(SiteModel site) => [.. site.RouteKinds.OfType<EntryKind>().Where(kind => kind.IsInSitemap)];

    private static void WriteParts(SiteModel site, int parts, HtmlWriter writer)
    {
        writer.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        for (var part = 1; part <= parts; part++)
        {
            writer.Raw("<sitemap><loc>"u8);
            writer.Text($"{site.Settings.BaseUrl}/{new SitemapPart(part).Address(site)}");
            writer.Raw("</loc></sitemap>\n"u8);
        }
        writer.Raw("</sitemapindex>\n"u8);
    }
}
