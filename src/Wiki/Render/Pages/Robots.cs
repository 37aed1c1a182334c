using Wiki.Templates;

namespace Wiki.Render;

/// <summary>Everything may be crawled; where the sitemap is, if there is one. The theme's own file takes its place.</summary>
public sealed record Robots : WrittenFile
{
    public static readonly SiteKind All = SiteKind.Written(site => site.Templates.RootFile(Name) is null ? [new Robots()] : []);

    private const string Name = "robots.txt";

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => Name;

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    protected override void Write(SiteModel site, HtmlWriter writer)
    {
        writer.Raw("User-agent: *\nAllow: /\n"u8);
        if (site.Settings.BaseUrl is { } url) writer.Raw($"\nSitemap: {url}/{new Sitemap().Address(site)}\n");
    }
}
