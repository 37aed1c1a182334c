using Wiki.Graph;
using Wiki.Search;

namespace Wiki.Render;

/// <summary>
/// A kind of page, or of other file that is made for a site: which of them there are, and what holds for all. It stands in the file of its
/// <see cref="Route"/>, and <see cref="RouteKinds"/> lists it. All that has to do with every page (the table of routes, the sitemap, search, the view
/// <c>site</c>) asks the kinds and knows none by name.
/// </summary>
public abstract class RouteKind
{
    /// <summary>What makes its pages; null for files that no template makes.</summary>
    public required PageTemplate? Template { get; init; }

    /// <summary>What readers find in it by searching, in the order in which equals are shown.</summary>
    public required Func<SiteModel, IEnumerable<SearchDocument>> Searched { get; init; }

    /// <summary>All files of the kind, each once.</summary>
    public abstract IEnumerable<Route> Files(SiteModel site);

    /// <summary>
    /// Those whose addresses the site promises to keep: what search engines are told of, people link and cite, so a new kind of page is among them
    /// without having to say so.
    /// </summary>
    public abstract IEnumerable<Route> Kept(SiteModel site);
}

/// <summary>A kind whose files are about one entry each.</summary>
public sealed class EntryKind : RouteKind
{
    /// <summary>Whether an entry has such files.</summary>
    public required Func<EntryFacts, bool> Has { get; init; }

    /// <summary>Those of an entry that has them.</summary>
    public required Func<SiteModel, int, IEnumerable<Route>> Of { get; init; }

    /// <summary>
    /// Whether they lie below the folder that is the entry's by its slug. Then none can be another's, and they are found by the slug; of others a
    /// table is kept.
    /// </summary>
    public required bool LiesBySlug { get; init; }

    /// <summary>Whether search engines are told of it; an entry has one such page then.</summary>
    public required bool IsInSitemap { get; init; }

    public override IEnumerable<Route> Files(SiteModel site) =>
        Enumerable.Range(0, site.Graph.Entries.Length).Where(entry => Has(site.Graph.Facts[entry])).SelectMany(entry => Of(site, entry));

    /// <summary>Whether all its addresses are kept, though search engines are told of none.</summary>
    public bool IsKept { get; init; }

    public override IEnumerable<Route> Kept(SiteModel site) => IsInSitemap || IsKept ? Files(site) : [];
}

/// <summary>A kind whose files belong to the site as a whole.</summary>
public sealed class SiteKind : RouteKind
{
    /// <summary>None when the site lacks what they need.</summary>
    public required Func<SiteModel, IEnumerable<Route>> Of { get; init; }

    /// <summary>Those of which search engines are told.</summary>
    public required Func<SiteModel, IEnumerable<Route>> InSitemap { get; init; }

    /// <summary>Whether all its addresses are kept, though search engines are told of none: what stands where a page was.</summary>
    public bool IsKept { get; init; }

    /// <summary>Whether they are the wiki as data, which the page about it lists.</summary>
    public bool IsData { get; init; }

    /// <summary>The member of the view <c>site</c> by which templates link to the first of them, if they do.</summary>
    public string? PathName { get; init; }

    /// <summary>
    /// A folder that is theirs alone, if they are listed last and only when all files are: to know them takes the texts of all entries, for which a
    /// single page is not to wait.
    /// </summary>
    public string? LateFolder { get; init; }

    public override IEnumerable<Route> Files(SiteModel site) => Of(site);

    public override IEnumerable<Route> Kept(SiteModel site) => IsKept ? Files(site) : InSitemap(site);

    /// <summary>A kind that a program writes, and that neither search engines nor readers look for.</summary>
    public static SiteKind Written(Func<SiteModel, IEnumerable<Route>> of, string? pathName = null) =>
        new() { Template = null, Of = of, InSitemap = _ => [], Searched = _ => [], PathName = pathName };
}
