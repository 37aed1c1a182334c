using System.Collections.Immutable;

namespace Wiki.Render;

/// <summary>
/// The kinds of pages and other files that a site has. Each is described in its own file; here is only their order, in which files are listed and
/// search engines are told of pages.
/// </summary>
public static class RouteKinds
{
    public static readonly ImmutableArray<RouteKind> All =
    [
        ArticlePage.All, PrintPage.All, CitationFile.All, VersionPage.All, HistoryPage.All,
        HomePage.All, IndexList.All, KindList.All, CategoryList.All, PlainPage.All, RedirectPage.All, RemovedPage.All,
        VersionPage.Others, HistoryPage.Others, GonePage.All, PastAsset.All, VersionFeed.All, VersionSource.All, TimeMap.All,
        ReferencesFile.All, WikiCitation.All, SearchPage.All, SearchManifest.All, EntryCatalogue.All, NotFoundPage.All,
        Robots.All, RedirectRules.All, HeaderRules.All, ThemeAsset.All, RootFile.All, OpenSearch.All, Feed.All, Sitemap.All, SitemapPart.All,
        PublishedList.All, DataPage.All, DataCatalogue.All, DataSchema.All, DataTable.All, RelationTable.All, TableMetadata.All, Vocabulary.All,
        GraphFile.All, LlmsText.All,
        ContentAsset.All, SearchShard.All,
    ];
}
