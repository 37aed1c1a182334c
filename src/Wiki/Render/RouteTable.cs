using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Graph;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>Every file of the site, once, and which route stands at which file path.</summary>
public sealed class RouteTable
{
    private readonly FrozenDictionary<string, Route> known;
    private readonly ImmutableArray<EntryKind> bySlug;
    private readonly ImmutableArray<SiteKind> late;
    private readonly Lazy<ImmutableArray<Route>> routes;
    private readonly SiteModel site;
    private readonly ConceptGraph graph;

    private RouteTable(SiteModel site, ImmutableArray<Route> others, FrozenDictionary<string, Route> known)
    {
        this.known = known;
        this.site = site;
        Others = others;
        graph = site.Graph;
        bySlug = [.. site.RouteKinds.OfType<EntryKind>().Where(kind => kind.LiesBySlug)];
        late = [.. site.RouteKinds.OfType<SiteKind>().Where(kind => kind.LateFolder is not null)];
        routes = new(() => [.. Enumerable.Range(0, graph.Entries.Length).SelectMany(Of), .. others, .. late.SelectMany(kind => kind.Of(site))]);
    }

    /// <summary>All but the files that an entry has by its slug and those that are listed late, such as the parts of the search index.</summary>
    public ImmutableArray<Route> Others { get; }

    /// <summary>
    /// Articles and what lies below them in the order of the graph, then the others; late ones last. Listed, and the search index made, when this is
    /// first asked for.
    /// </summary>
    public ImmutableArray<Route> Routes => routes.Value;

    /// <summary>The files that an entry has by its slug: an article, its print view.</summary>
    public IEnumerable<Route> Of(int entry)
    {
        foreach (var kind in bySlug)
            if (kind.Has(graph.Facts[entry]))
                foreach (var route in kind.Of(site, entry)) yield return route;
    }

    /// <summary>
    /// The route whose file this is (<c>wiki/alignment/index.html</c>), or null. What lies by a slug is found by it, so only the few other files need
    /// a table.
    /// </summary>
    public Route? Find(string file)
    {
        if (known.TryGetValue(file, out var route)) return route;
        foreach (var kind in late)
            if (file.StartsWith(kind.LateFolder!, StringComparison.Ordinal)) return kind.Of(site).FirstOrDefault(part => part.File(site) == file);
        foreach (var segment in file.Split('/'))
            if (graph.Names.BySlug(segment) is { } entry && Of(entry).FirstOrDefault(below => below.File(site) == file) is { } found) return found;
        return null;
    }

    public static Parsed<RouteTable> Build(SiteModel site)
    {
        var routes = ImmutableArray.CreateBuilder<Route>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var known = new Dictionary<string, Route>(StringComparer.Ordinal);
        var (files, folders) = (new Dictionary<string, Route>(StringComparer.Ordinal), new Dictionary<string, Route>(StringComparer.Ordinal));
        var table = new RouteTable(site, [], FrozenDictionary<string, Route>.Empty);
        foreach (var route in table.Listed())
        {
            var file = route.File(site);
            var name = Folded(file);
            if ((table.Find(file) ?? table.Find(name) ?? files.GetValueOrDefault(name)) is { } other)
                diagnostics.Add(Collision(site, route, other, file));
            else if ((folders.GetValueOrDefault(name)
                ?? FoldersOf(name).Select(folder => files.GetValueOrDefault(folder)).FirstOrDefault(above => above is not null)) is { } inWay)
                diagnostics.Add(Collision(site, route, inWay, file));
            else
            {
                known.Add(file, route);
                files.Add(name, route);
                foreach (var folder in FoldersOf(name)) folders.TryAdd(folder, route);
                routes.Add(route);
                diagnostics.AddRange(route.Problems(site));
            }
        }
        return new(new RouteTable(site, routes.ToImmutable(), known.ToFrozenDictionary(StringComparer.Ordinal)), diagnostics.ToImmutable());
    }

    private IEnumerable<Route> Listed() =>
        site.RouteKinds.Where(kind => !bySlug.Contains(kind) && !late.Contains(kind)).SelectMany(kind => kind.Files(site));

    /// <summary>Those that a file lies in, the outermost first.</summary>
    private static IEnumerable<string> FoldersOf(string file)
    {
        for (var slash = file.IndexOf('/'); slash >= 0; slash = file.IndexOf('/', slash + 1)) yield return file[..slash];
    }

    /// <summary>Paths with the same folded path are one file where letter case does not count, or accents are stored in one form.</summary>
    private static string Folded(string file) => Folding.Decompose(file).ToLowerInvariant();

    private static Diagnostic Collision(SiteModel site, Route route, Route other, string file)
    {
        var place = route.Place(site) ?? other.Place(site) ?? Location.OfFile(file);
        var what = other.File(site) == file ? $"would both be written to {file}"
            : Folded(other.File(site)) == Folded(file) ? "have names that many file systems take for the same"
            : "cannot both be there: one is a file where the other needs a folder";
        return new Diagnostic(Rules.RouteCollision, place, $"{route.Describe(site)} and {other.Describe(site)} {what}",
            (route.Place(site) is null ? other : route).ToFree(site));
    }
}
