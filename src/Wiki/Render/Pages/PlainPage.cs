using Wiki.Graph;
using Wiki.Search;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>A plain page: help, about.</summary>
public sealed record PlainPage(int Entry) : EntryPage(Entry)
{
    public static readonly EntryKind All = new()
    {
        Template = Showing("page"),
        Has = facts => facts.IsPublished && facts.Has(EntryTraits.Page) && !facts.Has(EntryTraits.Head),
        Of = (_, entry) => [new PlainPage(entry)],
        LiesBySlug = false,
        IsInSitemap = true,
        Searched = site => site.Graph.Pages.Concat(site.Graph.Heads.Where(entry => IsShown(site, entry)))
            .Select(entry => new SearchDocument(entry, site.Addresses.OfEntry(entry)))
            .OrderBy(page => page.Address, StringComparer.Ordinal),
    };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => site.Addresses.OfEntry(Entry);

    public override UInt128 Key(PageKeys keys) => keys.OfEntry(Entry, "page");

    public override string Describe(SiteModel site) => $"the page {site.Graph.Entries[Entry].Path}";

    protected override Html? Metadata(SiteModel site, string root) => null;

    /// <summary>Texts at the heads of other pages are found like plain pages.</summary>
    private static bool IsShown(SiteModel site, int head) => site.Lists.TextOf(site.Graph.Entries[head].Head!.Value) == head;
}
