using Wiki.Templates;

namespace Wiki.Render;

/// <summary>A part of a sitemap that is too long for one file, counted from 1.</summary>
public sealed record SitemapPart(int Number) : WrittenFile
{
    public static readonly SiteKind All = SiteKind.Written(site => site.Settings.BaseUrl is null
        ? []
        : Enumerable.Range(1, Sitemap.PartsOf(site)).Select(part => new SitemapPart(part)));

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => $"sitemap-{Number}.xml";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    protected override void Write(SiteModel site, HtmlWriter writer) =>
        Sitemap.WritePages(site, Sitemap.Pages(site).Skip((Number - 1) * Sitemap.PartSize).Take(Sitemap.PartSize), writer);
}
