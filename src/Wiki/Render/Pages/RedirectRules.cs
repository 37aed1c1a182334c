using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// <c>_redirects</c>: one permanent redirect a line, as Netlify, Cloudflare Pages and others read it. Paths begin at the site's root.
/// The theme's own rules follow.
/// </summary>
public sealed record RedirectRules : WrittenFile
{
    public const string Name = "_redirects";

    public static readonly SiteKind All = SiteKind.Written(_ => [new RedirectRules()]);

    public override RouteKind Kind => All;

    public override string? MediaType => "text/plain; charset=utf-8";

    public override string Address(SiteModel site) => Name;

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    protected override void Write(SiteModel site, HtmlWriter writer)
    {
        foreach (var page in RedirectPage.All.Files(site).OfType<RedirectPage>())
            writer.Raw($"/{page.Address(site).TrimEnd('/')} /{site.Addresses.OfEntry(page.Entry)} 301\n");
        RootFile.WriteTo(writer, site, Name);
    }
}
