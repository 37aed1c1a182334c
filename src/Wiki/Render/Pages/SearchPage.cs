using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The page that shows what a reader looks for, and without script the list of all entries.</summary>
public sealed record SearchPage : TemplatePage
{
    public static readonly SiteKind All = new()
    {
        Template = new("search", "list"),
        Of = _ => [new SearchPage()],
        InSitemap = _ => [],
        Searched = _ => [],
        PathName = "search_path",
    };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => "search/";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    /// <summary>To a search engine, which asks for nothing, it is the list of all entries once more.</summary>
    protected override PageView Head(SiteModel site, string root) => new()
    {
        Title = site.Words["search_title"],
        Kind = Template.Name,
        Url = new IndexList(1).Canonical(site),
        Description = site.Settings.Description,
    };

    /// <summary>The list of all entries stands in the page for readers without script.</summary>
    protected override View Subject(SiteModel site, string root) =>
        new ListView(site, new EntryList("", site.Words["all_entries"], null, site.Lists.ByTitle),
            new ListPlace("index", 1, root, page => new IndexList(page)));
}
