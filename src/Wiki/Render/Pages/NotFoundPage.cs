using Wiki.Templates;

namespace Wiki.Render;

/// <summary>What hosts answer when nothing is found. It can be shown at any address, so its own way to the root is absolute.</summary>
public sealed record NotFoundPage : TemplatePage
{
    public static readonly SiteKind All = new()
    {
        Template = new("not-found", null),
        Of = _ => [new NotFoundPage()],
        InSitemap = _ => [],
        Searched = _ => [],
    };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => "404.html";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override string Root(SiteModel site) => site.Addresses.BasePath;

    protected override PageView Head(SiteModel site, string root) =>
        new() { Title = site.Words["not_found_title"], Kind = Template.Name, IsIndexed = false };

    protected override View? Subject(SiteModel site, string root) => null;
}
