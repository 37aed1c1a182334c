using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Graph;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>Every file of the site, once, and which route stands at which file path.</summary>
public sealed class RouteTable
{
    /// <summary>The protocol allows 50,000 addresses in one sitemap.</summary>
    public const int SitemapSize = 50_000;

    private readonly FrozenDictionary<string, Route> irregular;
    private readonly Lazy<ImmutableArray<Route>> routes;
    private readonly SiteModel site;
    private readonly Addresses addresses;
    private readonly ConceptGraph graph;

    private RouteTable(SiteModel site, ImmutableArray<Route> others, FrozenDictionary<string, Route> irregular)
    {
        this.irregular = irregular;
        this.site = site;
        Others = others;
        addresses = site.Addresses;
        graph = site.Graph;
        routes = new(() => [.. Articles(), .. others, .. site.Search.Files.Select(file => new Route.SearchShard(file.Name))]);
    }

    /// <summary>All but the files of articles and the parts of the search index.</summary>
    public ImmutableArray<Route> Others { get; }

    /// <summary>Articles and their print views in the order of the graph, then the others; the parts of the search index last. Listed, and the search index made, when this is first asked for.</summary>
    public ImmutableArray<Route> Routes => routes.Value;

    /// <summary>The files of an article.</summary>
    public IEnumerable<Route> Of(int article) => [new Route.Article(article), new Route.Print(article), .. site.CitationFiles.Of(article)];

    /// <summary>
    /// The route whose file this is (<c>wiki/alignment/index.html</c>), or null. Articles and print views are found by their slug, so only the few other files need a table.
    /// </summary>
    public Route? Find(string file)
    {
        if (irregular.TryGetValue(file, out var route)) return route;
        if (file.StartsWith(Addresses.SearchFolder, StringComparison.Ordinal)) return FindShard(file);
        foreach (var segment in file.Split('/'))
        {
            if (graph.Names.BySlug(segment) is not { } entry || !graph.Facts[entry].IsArticle) continue;
            if (addresses.FileOf(new Route.Article(entry)) == file) return new Route.Article(entry);
            if (addresses.FileOf(new Route.Print(entry)) == file) return new Route.Print(entry);
            var beside = site.CitationFiles.Of(entry).FirstOrDefault(route => addresses.FileOf(route) == file);
            if (beside is not null) return beside;
        }
        return null;
    }

    private Route.SearchShard? FindShard(string file)
    {
        var name = file[Addresses.SearchFolder.Length..].Split('.')[0];
        var route = new Route.SearchShard(name);
        return site.Search.Find(name) is not null && addresses.FileOf(route) == file ? route : null;
    }

    public static Parsed<RouteTable> Build(SiteModel site, IEnumerable<string> contentAssets)
    {
        var routes = ImmutableArray.CreateBuilder<Route>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var irregular = new Dictionary<string, Route>(StringComparer.Ordinal);
        var folded = new Dictionary<string, Route>(StringComparer.Ordinal);
        var table = new RouteTable(site, [], FrozenDictionary<string, Route>.Empty);
        foreach (var route in Irregular(site).Concat(contentAssets.Select(path => new Route.ContentAsset(path))))
        {
            var file = site.Addresses.FileOf(route);
            var other = table.Find(file) ?? folded.GetValueOrDefault(Folded(file));
            if (other is Route.Redirect && route is Route.Redirect) continue; // a former slug that two entries claim: the graph has told so
            if (other is not null) diagnostics.Add(Collision(site, route, other, file));
            else
            {
                irregular.Add(file, route);
                folded.Add(Folded(file), route);
                routes.Add(route);
                if (route is Route.ContentAsset(var path) && (ActiveFile.ByName(path) ?? site.ActiveAssets.GetValueOrDefault(path)) is { } reason) diagnostics.Add(ActiveAsset(path, reason));
                if (route is Route.ContentAsset(var image) && site.LargeImages.TryGetValue(image, out var length)) diagnostics.Add(LargeImage(image, length));
            }
        }
        return new(new RouteTable(site, routes.ToImmutable(), irregular.ToFrozenDictionary(StringComparer.Ordinal)), diagnostics.ToImmutable());
    }

    private IEnumerable<Route> Articles() => Enumerable.Range(0, graph.Entries.Length).Where(entry => graph.Facts[entry].IsArticle).SelectMany(Of);

    private static Diagnostic ActiveAsset(string path, string reason) => new(
        Rules.ActiveAsset, Location.OfFile(path), $"`{path}` {reason}, and is published as it is; on a host that sends no policy its scripts run as the wiki's",
        "read it as you would read a template, or put a picture or a PDF file in its place");

    private static Diagnostic LargeImage(string path, long length) => new(
        Rules.LargeImage, Location.OfFile(path), $"`{path}` is {length / 1_000_000} MB large, and whoever reads the page has to fetch all of it", "save it smaller: a page shows no more than 1,600 pixels in width");

    private static IEnumerable<Route> Irregular(SiteModel site)
    {
        yield return new Route.Home();
        foreach (var number in Pages(site, site.Lists.ByTitle.Length)) yield return new Route.Index(number);
        foreach (var kind in site.Lists.Kinds)
            foreach (var number in Pages(site, kind.Entries.Length)) yield return new Route.KindList(kind.Key, number);
        foreach (var category in site.Lists.Categories)
            foreach (var number in Pages(site, category.Entries.Length)) yield return new Route.CategoryList(category.Key, number);
        for (var entry = 0; entry < site.Graph.Entries.Length; entry++)
        {
            var facts = site.Graph.Facts[entry];
            if (!facts.IsPublished) continue;
            if (!facts.IsArticle) yield return new Route.Page(entry);
            if (!facts.Has(EntryTraits.HasFormerSlugs)) continue;
            foreach (var former in site.Graph.Entries[entry].RedirectFrom)
                if (site.Graph.Names.BySlug(former.Value.Value) is null) yield return new Route.Redirect(former.Value.Value, entry);
        }
        foreach (var route in site.CitationFiles.OfWiki()) yield return route;
        yield return new Route.SearchPage();
        yield return new Route.SearchManifest();
        yield return new Route.EntryCatalogue();
        yield return new Route.NotFound();
        yield return new Route.Robots();
        yield return new Route.RedirectRules();
        yield return new Route.HeaderRules();
        foreach (var asset in site.Assets.PublishedNames) yield return new Route.ThemeAsset(asset);
        foreach (var path in site.Templates.RootFiles) yield return new Route.RootFile(path);
        if (site.Settings.BaseUrl is null) yield break;
        yield return new Route.OpenSearch();
        yield return new Route.Feed();
        yield return new Route.Sitemap();
        for (var part = 1; part <= site.SitemapParts; part++) yield return new Route.SitemapPart(part);
    }

    private static IEnumerable<int> Pages(SiteModel site, int entries) => Enumerable.Range(1, Math.Max(1, (entries + site.Settings.PageSize - 1) / site.Settings.PageSize));

    /// <summary>Paths with the same folded path are one file where letter case does not count, or accents are stored in one form.</summary>
    private static string Folded(string file) => Folding.Decompose(file).ToLowerInvariant();

    private static Diagnostic Collision(SiteModel site, Route route, Route other, string file)
    {
        var place = PlaceOf(site, route) ?? PlaceOf(site, other) ?? Location.OfFile(file);
        var what = site.Addresses.FileOf(other) == file ? $"would both be written to {file}" : "have names that many file systems take for the same";
        return new Diagnostic(Rules.RouteCollision, place, $"{Describe(site, route)} and {Describe(site, other)} {what}", "rename one of them");
    }

    private static Location? PlaceOf(SiteModel site, Route route) => route switch
    {
        Route.Article(var entry) => site.Graph.Entries[entry].Location,
        Route.Print(var entry) => site.Graph.Entries[entry].Location,
        Route.Page(var entry) => site.Graph.Entries[entry].Location,
        Route.Redirect(_, var entry) => site.Graph.Entries[entry].Location,
        Route.ContentAsset(var path) => Location.OfFile(path),
        Route.RootFile(var path) => Location.OfFile(TemplateSet.RootFolder + path).InTheme(),
        _ => null,
    };

    private static string Describe(SiteModel site, Route route) => route switch
    {
        Route.Article(var entry) => $"the article `{site.Graph.Entries[entry].Slug}`",
        Route.Print(var entry) => $"the print view of `{site.Graph.Entries[entry].Slug}`",
        Route.Page(var entry) => $"the page {site.Graph.Entries[entry].Path}",
        Route.Redirect(var slug, _) => $"the redirect from `{slug}`",
        Route.ContentAsset(var path) => $"the file {path}",
        Route.RootFile(var path) => $"the file `{TemplateSet.RootFolder}{path}` of the theme",
        Route.KindList(var kind, _) => $"the list of kind `{kind}`",
        Route.CategoryList(var category, _) => $"the list of category `{category}`",
        Route.Index => "the list of all entries",
        Route.Home => "the home page",
        _ => "a file that every site has",
    };
}
