using Wiki.Templates;

namespace Wiki.Render;

/// <summary>All versions of an entry, newest first.</summary>
/// <param name="Slug">The one that they have.</param>
public sealed record HistoryPage(string Slug) : TemplatePage
{
    private static readonly PageTemplate Listing = new("history", "history");

    public static readonly EntryKind All = new()
    {
        Template = Listing,
        Has = facts => facts.IsArticle,
        Of = (site, entry) => site.Graph.Entries[entry].Slug.Value is var slug && VersionList.HasHistory(site, slug) ? [new HistoryPage(slug)] : [],
        LiesBySlug = true,
        IsInSitemap = false,
        Searched = _ => [],
        IsKept = true,
    };

    /// <summary>Those of slugs that no article has any more.</summary>
    public static readonly SiteKind Others = new()
    {
        Template = Listing,
        Of = site => VersionList.WithoutArticle(site).Select(slug => new HistoryPage(slug)),
        InSitemap = _ => [],
        Searched = _ => [],
        IsKept = true,
    };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => AddressOf(site, Slug);

    public static string AddressOf(SiteModel site, string slug) => $"{site.Addresses.EntryFolder}{slug}/history/";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override string Describe(SiteModel site) => $"the versions of `{Slug}`";

    protected override PageView Head(SiteModel site, string root) => new()
    {
        Title = site.Words["versions_of"].Replace("{title}", HistoryView.TitleOf(site, Slug)),
        Kind = Template.Name,
        Url = Canonical(site),
        IsIndexed = false,
    };

    protected override View? Subject(SiteModel site, string root) => new HistoryView(site, Slug);
}
