using Wiki.Templates;

namespace Wiki.Render;

/// <summary>What stands where an article was that is gone: when it was removed, and its versions.</summary>
/// <param name="Slug">The one that it had.</param>
public sealed record GonePage(string Slug) : TemplatePage
{
    public static readonly SiteKind All = new()
    {
        Template = new("gone", "history"),
        Of = site => VersionList.Gone(site).Select(slug => new GonePage(slug)),
        InSitemap = _ => [],
        Searched = _ => [],
        IsKept = true,
    };

    public override RouteKind Kind => All;

    public static string AddressOf(SiteModel site, string slug) => $"{site.Addresses.EntryFolder}{slug}/";

    public override string Address(SiteModel site) => AddressOf(site, Slug);

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override PublishedAddress AsPublished(SiteModel site) => PublishedAddress.OfFile(File(site), "removed");

    public override string Describe(SiteModel site) => $"the notice that `{Slug}` is gone";

    protected override PageView Head(SiteModel site, string root) =>
        new() { Title = HistoryView.TitleOf(site, Slug), Kind = Template.Name, Url = Canonical(site), IsIndexed = false };

    protected override View? Subject(SiteModel site, string root) => new HistoryView(site, Slug);
}
