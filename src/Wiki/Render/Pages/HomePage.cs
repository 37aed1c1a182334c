using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The front page.</summary>
public sealed record HomePage : TemplatePage
{
    public static readonly SiteKind All = new()
    {
        Template = new("home", "home"),
        Of = _ => [new HomePage()],
        InSitemap = _ => [new HomePage()],
        Searched = _ => [],
    };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => "";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this, Text);

    public override IEnumerable<string> FilesShown(SiteModel site) => ShownBy(site, Text(site));

    public override string Describe(SiteModel site) => "the home page";

    protected override PageView Head(SiteModel site, string root) =>
        new()
        {
            Title = site.Settings.Title,
            Kind = Template.Name,
            Url = Canonical(site),
            Description = site.Settings.Description,
            Text = TextView(site, Text(site), root),
            Data = new SiteJsonLd(site),
        };

    private static int? Text(SiteModel site) => site.Lists.TextOf(ListHead.Home);

    protected override View Subject(SiteModel site, string root) => new HomeView(site, root);
}
