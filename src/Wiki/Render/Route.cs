namespace Wiki.Render;

/// <summary>
/// One file of the site: what it shows, not where it lives (the addresses know that). Entries are named by their index in the graph; list pages count from 1.
/// </summary>
public abstract record Route
{
    private Route()
    {
    }

    public sealed record Home : Route;

    public sealed record Article(int Entry) : Route;

    public sealed record Print(int Entry) : Route;

    /// <summary>A plain page: help, about.</summary>
    public sealed record Page(int Entry) : Route;

    /// <summary>All entries from A to Z.</summary>
    public sealed record Index(int Number) : Route;

    public sealed record KindList(string Kind, int Number) : Route;

    public sealed record CategoryList(string Category, int Number) : Route;

    /// <summary>An article's citation as a file beside it, in the format whose files end so.</summary>
    public sealed record CitationFile(int Entry, string Extension) : Route;

    /// <summary>The citations of all articles in the format whose files end so.</summary>
    public sealed record References(string Extension) : Route;

    /// <summary><c>CITATION.cff</c>: the wiki as a whole.</summary>
    public sealed record WikiCitation : Route;

    /// <summary>The page that stands at a former slug of an entry.</summary>
    public sealed record Redirect(string Slug, int Entry) : Route;

    public sealed record NotFound : Route;

    /// <summary>The sitemap, or the list of its parts when there are several.</summary>
    public sealed record Sitemap : Route;

    public sealed record SitemapPart(int Number) : Route;

    public sealed record Feed : Route;

    public sealed record Robots : Route;

    /// <summary>The page that shows what a reader looks for, and without script the list of all entries.</summary>
    public sealed record SearchPage : Route;

    /// <summary>What a browser reads first to search: labels, and which shard answers for which words.</summary>
    public sealed record SearchManifest : Route;

    /// <summary>A part of the search index, under a name that holds its fingerprint.</summary>
    public sealed record SearchShard(string Name) : Route;

    /// <summary>All entries as JSON, for other tools.</summary>
    public sealed record EntryCatalogue : Route;

    /// <summary>How a browser's own search box asks this site.</summary>
    public sealed record OpenSearch : Route;

    /// <summary><c>_redirects</c>, as several static hosts read it.</summary>
    public sealed record RedirectRules : Route;

    /// <summary><c>_headers</c>, as several static hosts read it.</summary>
    public sealed record HeaderRules : Route;

    /// <summary>A file of the theme (<c>site.css</c>), published under a name that holds its fingerprint.</summary>
    public sealed record ThemeAsset(string Name) : Route;

    /// <summary>A file of the theme's <c>root/</c>, published as it is at the root of the site.</summary>
    public sealed record RootFile(string Path) : Route;

    /// <summary>A file of the content folder, copied as it is. The publisher copies it; nothing renders it.</summary>
    public sealed record ContentAsset(string ContentPath) : Route;
}
