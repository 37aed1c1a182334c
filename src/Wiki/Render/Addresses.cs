using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Wiki.Content;
using Wiki.Graph;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// Where everything lives. An address here is relative to the site's root, without a leading slash, percent-encoded, and ends in a slash when it names a folder whose <c>index.html</c> is meant; a page puts
/// its own <see cref="Root"/> before it, so the site works under any path.
/// </summary>
public sealed class Addresses
{
    /// <summary>Where the parts of the search index lie.</summary>
    public const string SearchFolder = "search/index/";

    private const string SearchExtension = ".bin";

    private readonly Settings settings;
    private readonly string entries;
    private readonly string[] byEntry;
    private readonly ImmutableArray<Entry> graphEntries;

    /// <param name="settings">The wiki's.</param>
    /// <param name="graph">Whose entries have addresses.</param>
    /// <param name="earlier">Where those of the graph before are, if there was one with the same settings.</param>
    public Addresses(Settings settings, ConceptGraph graph, Addresses? earlier)
    {
        this.settings = settings;
        graphEntries = graph.Entries;
        entries = settings.EntryPath.Length > 1 ? settings.EntryPath[1..] + "/" : "";
        byEntry = graph.Set.Column(earlier?.byEntry, entry => entry.Kind == Settings.PageKind ? OfPage(entry) : string.Concat(entries, entry.Slug.Value, "/"));
    }

    /// <summary>The folder in which entries live: <c>wiki/</c>, or empty.</summary>
    public string EntryFolder => entries;

    /// <summary>The address of a route's file as a reader's browser asks for it.</summary>
    public string Of(Route route) => route switch
    {
        Route.Home => "",
        Route.Article(var entry) => OfEntry(entry),
        Route.Print(var entry) => OfEntry(entry) + "print/",
        Route.Page(var entry) => OfEntry(entry),
        Route.CitationFile(var entry, var extension) => $"{OfEntry(entry)}{graphEntries[entry].Slug}.{extension}",
        Route.References(var extension) => $"{entries}references.{extension}",
        Route.WikiCitation => "CITATION.cff",
        Route.Index(var number) => Numbered(entries.Length > 0 ? entries : "a-z/", number),
        Route.KindList(var kind, var number) => Numbered($"{entries}kind/{SegmentOf(settings.Kind(kind)!.Plural)}/", number),
        Route.CategoryList(var category, var number) => Numbered($"{entries}category/{SegmentOf(category)}/", number),
        Route.Redirect(var slug, _) => $"{entries}{slug}/",
        Route.NotFound => "404.html",
        Route.Sitemap => "sitemap.xml",
        Route.SitemapPart(var number) => $"sitemap-{number}.xml",
        Route.Feed => "feed.xml",
        Route.Robots => "robots.txt",
        Route.SearchPage => "search/",
        Route.SearchManifest => "search/index.json",
        Route.SearchShard(var name) => $"{SearchFolder}{name}{SearchExtension}",
        Route.EntryCatalogue => "search.json",
        Route.OpenSearch => "opensearch.xml",
        Route.RedirectRules => "_redirects",
        Route.HeaderRules => "_headers",
        Route.ThemeAsset(var name) => "assets/" + name,
        Route.RootFile(var path) => EncodePath(path),
        Route.ContentAsset(var path) => EncodePath(AssetPath(path)),
        _ => throw new InvalidOperationException(route.ToString()),
    };

    /// <summary>The address of an entry's article, or of a plain page.</summary>
    public string OfEntry(int entry) => byEntry[entry];

    /// <summary>The file that holds a route, below the output folder.</summary>
    public string FileOf(Route route)
    {
        if (route is Route.ContentAsset(var path)) return AssetPath(path);
        if (route is Route.RootFile(var atRoot)) return atRoot;
        var address = Of(route);
        return address.Length == 0 || address[^1] == '/' ? address + "index.html" : address;
    }

    /// <summary>What leads from a route's page to the site's root: <c>./</c>, <c>../</c>, <c>../../</c>. The page for what is not found can be asked for anywhere, so its own is absolute.</summary>
    public string Root(Route route)
    {
        if (route is Route.NotFound) return BasePath;
        return Depth(route) switch
        {
            0 => "./",
            1 => "../",
            2 => "../../",
            3 => "../../../",
            var depth => string.Concat(Enumerable.Repeat("../", depth)),
        };
    }

    private int Depth(Route route) => route is Route.Print(var entry) ? OfEntry(entry).AsSpan().Count('/') + 1 : Of(route).AsSpan().Count('/');

    /// <summary>The absolute address that readers are to cite, or null when the wiki has no address yet.</summary>
    public string? Canonical(Route route) => Absolute(Of(route));

    public string? CanonicalEntry(int entry) => Absolute(OfEntry(entry));

    private string? Absolute(string address)
    {
        if (settings.BaseUrl is null) return null;
        return string.Concat(settings.BaseUrl, "/", settings.TrailingSlash ? address : address.AsSpan().TrimEnd('/'));
    }

    /// <summary>Where the site's root is on its host: <c>/</c>, or the path of the wiki's address.</summary>
    public string BasePath => settings.BaseUrl is { } url && Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.AbsolutePath.TrimEnd('/') + "/" : "/";

    private static string Numbered(string folder, int number) => number == 1 ? folder : $"{folder}{number.ToString(CultureInfo.InvariantCulture)}/";

    /// <summary>A page lives where its file lies: <c>help/writing.md</c> at <c>help/writing/</c>, <c>pages/about.md</c> at <c>about/</c>, an <c>index.md</c> at its folder.</summary>
    private static string OfPage(Entry page)
    {
        var segments = page.Path.Split('/');
        var folders = segments[..^1].Skip(segments[0] == "pages" ? 1 : 0).Select(SegmentOf);
        var isIndex = segments[^1].Equals("index.md", StringComparison.OrdinalIgnoreCase) && segments.Length > 1;
        return string.Concat((isIndex ? folders : folders.Append(page.Slug.Value)).Select(segment => segment + "/"));
    }

    private static string AssetPath(string contentPath) => contentPath.StartsWith("assets/", StringComparison.Ordinal) ? contentPath : "assets/" + contentPath;

    private static string EncodePath(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    /// <summary>A slug for any label; one that has no Latin letter gets a name of its own, which is an address that readers keep: it must stay what it is in all versions.</summary>
    private static string SegmentOf(string label)
    {
        var slug = Slug.From(label);
        return slug.IsEmpty ? "x" + Convert.ToHexStringLower(Sha256.Of(Encoding.UTF8.GetBytes(label)).AsSpan(0, 4)) : slug.Value;
    }
}
