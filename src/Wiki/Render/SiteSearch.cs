using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Search;

namespace Wiki.Render;

/// <summary>A site's search index.</summary>
public static class SiteSearch
{
    /// <summary>Indexes what each kind of page says that readers find in it.</summary>
    public static SearchIndex Index(SiteModel site) =>
        SearchIndex.Build(site.Graph, [.. site.RouteKinds.SelectMany(kind => kind.Searched(site))], Keys(site), site.Settings.Language);

    /// <summary>The kinds and categories by which documents are told apart; plain pages are of the last kind.</summary>
    public static DocumentKeys Keys(SiteModel site) =>
        new(site.Addresses.EntryFolder, [.. site.Lists.Kinds.Select(list => list.Key), Settings.PageKind],
            site.Lists.Categories.Select(list => list.Key).ToImmutableArray());
}
