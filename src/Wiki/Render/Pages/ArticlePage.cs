using Wiki.Search;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>The article of an entry: the page that readers cite.</summary>
public sealed record ArticlePage(int Entry) : EntryPage(Entry)
{
    public static readonly EntryKind All = new()
    {
        Template = Showing("article"),
        Has = facts => facts.IsArticle,
        Of = (_, entry) => [new ArticlePage(entry)],
        LiesBySlug = true,
        IsInSitemap = true,
        Searched = site => site.Lists.ByTitle.Select(entry => new SearchDocument(entry, site.Addresses.OfEntry(entry))),
    };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => site.Addresses.OfEntry(Entry);

    public override UInt128 Key(PageKeys keys) => keys.OfEntry(Entry, "article");

    public override PartialDate? Changed(SiteModel site) => site.Graph.Entries[Entry].Date;

    public override PublishedAddress AsPublished(SiteModel site) => new(Address(site), "entry", "");

    public override string Describe(SiteModel site) => $"the article `{site.Graph.Entries[Entry].Slug}`";
}
