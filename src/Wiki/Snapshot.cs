using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Graph;
using Wiki.Input;
using Wiki.Render;
using Wiki.Text;
using Wiki.Versions;

namespace Wiki;

/// <summary>The immutable whole: every fact of a site, connected. Each page is a pure function of it and a route, on any thread.</summary>
public sealed class Snapshot
{
    private const char WorkSign = '@';

    private readonly SiteModel site;
    private readonly RouteTable routes;

    internal Snapshot(SiteBasis basis, SiteModel site, RouteTable routes, ImmutableArray<Diagnostic> diagnostics)
    {
        Basis = basis;
        (this.site, this.routes) = (site, routes);
        Diagnostics = diagnostics;
    }

    /// <summary>What it was made from, for the snapshot that follows.</summary>
    internal SiteBasis Basis { get; }

    /// <summary>What was made of that, likewise.</summary>
    internal SiteModel Model => site;

    public Settings Settings => site.Settings;

    /// <summary>What a host sends with each page: what it may load and run.</summary>
    public string Policy => site.Policy.ForHosts;

    /// <summary>Sorted; complete apart from what only rendering finds. When one is an error, the site must not be published.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Every file of the site, once.</summary>
    public ImmutableArray<Route> Routes => routes.Routes;

    /// <summary>One route for each template that makes pages, without the search index being made for it.</summary>
    public IEnumerable<Route> Samples =>
        site.Graph.ByTitle.Take(1).SelectMany(routes.Of).Concat(routes.Others).OfType<TemplatePage>().DistinctBy(page => page.Kind);

    /// <summary>Where the site's root is on the host that base_url names: <c>/</c>, or a path that ends in one.</summary>
    public string RootPath => site.Addresses.BasePath;

    /// <summary>How many entries are published, plain pages not counted.</summary>
    public int EntryCount => site.Lists.ByTitle.Length;

    /// <summary>How many entries are drafts that readers do not get.</summary>
    public int DraftCount
    {
        get
        {
            var count = 0;
            foreach (var facts in site.Graph.Facts) count += facts.Has(EntryTraits.Hidden) ? 1 : 0;
            return count;
        }
    }

    /// <summary>How many files are pages that a browser shows.</summary>
    public int PageCount =>
        site.RouteKinds.OfType<EntryKind>().Where(kind => kind is { LiesBySlug: true, Template: not null }).Sum(kind => kind.Files(site).Count())
        + routes.Others.Count(route => PathOf(route).EndsWith(".html", StringComparison.Ordinal));

    /// <summary>The files that are copied as they are.</summary>
    public IEnumerable<ContentAsset> Assets => routes.Others.OfType<ContentAsset>();

    /// <summary>Content paths of the files that a page of an entry shows or links; a file may come twice.</summary>
    public IEnumerable<string> FilesOn(Route route) => route.FilesShown(site);

    /// <summary>Where a route's file lives below the output folder, <c>/</c> between folders.</summary>
    public string PathOf(Route route) => route.File(site);

    /// <summary>The route whose file this is, or null.</summary>
    public Route? Find(string path) => routes.Find(path);

    /// <summary>Ids of the citation styles that pages show, in their order.</summary>
    public IEnumerable<string> ShownStyles => site.Settings.Citations;

    /// <summary>Ids and aliases of all citation styles and formats.</summary>
    public IEnumerable<string> Styles => site.Forms.Ids;

    /// <summary>Whether there is a citation style or format of that id.</summary>
    public bool HasStyle(string id) => site.Forms.Find(id) is not null;

    /// <summary>Whether an id is one of a format for programs, which only articles have.</summary>
    public bool IsFormat(string id) => site.Forms.FindFormat(id) is not null;

    /// <summary>Slugs of what can be cited, in title order.</summary>
    public IEnumerable<string> Slugs => site.Lists.ByTitle.Select(entry => site.Graph.Entries[entry].Slug.Value);

    /// <summary>Slugs and labels of all versions, as they are cited.</summary>
    public IEnumerable<string> VersionNames =>
        site.History.Slugs.SelectMany(slug => site.History.VersionsOf(slug).Select(version => $"{slug}{WorkSign}{version.Label}"));

    /// <summary>The article that has a slug, title or alias; null when none has.</summary>
    public Entry? FindArticle(string name) => IndexOf(name) is { } entry ? site.Graph.Entries[entry] : null;

    /// <summary>Keys of the works of the lists, with the sign before them that tells them from articles.</summary>
    public IEnumerable<string> WorkNames => site.Bibliography.Keys.Select(key => WorkSign + key);

    /// <summary>
    /// The citation of an article by somebody who read it on a day, or of a work of the lists (<c>@key</c>), as text or as HTML; null when there is
    /// no such article or work, or no form of that id.
    /// </summary>
    public string? Cite(string name, string form, PartialDate read, bool asHtml)
    {
        if (FindCitable(name, read) is not { } cited || site.Forms.Find(form) is not { } found) return null;
        if (!asHtml) return found.Text(cited);
        var output = new ArrayBufferWriter<byte>();
        CitationHtml.Write(found, cited, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>What styles are told of an article or a work, as CSL-JSON; null when there is none.</summary>
    public string? Explain(string name, PartialDate read) =>
        FindCitable(name, read) is { } cited ? Csl.ItemWriter.Write(cited.Record) : null;

    private Citable? FindCitable(string name, PartialDate read)
    {
        if (name.StartsWith(WorkSign)) return site.Bibliography.Find(name[1..])?.Cited;
        if (IndexOf(name) is { } entry) return Citable.Of(CitationSource.ItemOf(site, entry) with { Accessed = AccessDate.On(read) });
        if (FindVersion(name) is not { } version || site.Past.Of(version) is not { } past) return null;
        return Citable.Of(CitationSource.ItemOf(past, past.Place!.Entry) with { Accessed = AccessDate.On(read) });
    }

    /// <summary>What was to be reviewed by a day, sorted. A build, which knows no day, does not ask.</summary>
    public ImmutableArray<Diagnostic> Overdue(PartialDate day) =>
        SeverityChoice.Apply([.. Review.Problems(site, day).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))], Settings.Severities);

    /// <summary>What the earlier site had for readers and this one has not, sorted.</summary>
    /// <param name="gone">The files of that site that are not among this one's.</param>
    /// <param name="isNew">Whether a file was not among that site's.</param>
    public ImmutableArray<Diagnostic> Lost(IEnumerable<string> gone, Func<string, bool> isNew) =>
        SeverityChoice.Apply([.. LostAddresses.Of(site, gone, isNew).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))], Settings.Severities);

    /// <summary>Addresses of earlier sites that this one would break, and removed ones that no earlier site had; errors, sorted.</summary>
    /// <param name="earlier">As <c>published.txt</c> lists them.</param>
    public ImmutableArray<Diagnostic> Broken(IEnumerable<PublishedAddress> earlier) =>
        [.. AddressLaw.Broken(site, routes, earlier).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];

    /// <summary>
    /// Writes the bytes of a route's file, or says why that cannot be done; then what was written is worthless. Not for <see cref="ContentAsset"/>.
    /// </summary>
    public Diagnostic? Render(Route route, IBufferWriter<byte> output) => route.Render(site, output);

    /// <summary>
    /// For each of <see cref="Routes"/> a number that stands for all that its file is made from beside settings, theme, references, build stamp and
    /// program: where these are the same, files with one key are the same. 0 for what the texts of all make, and for what is copied.
    /// </summary>
    public ImmutableArray<UInt128> Keys()
    {
        PageKeys? keys = null;
        Parallel.Invoke(() => _ = routes.Routes, () => keys = new PageKeys(site));
        return [.. Routes.Select(route => route.Key(keys!))];
    }

    /// <summary><c>alignment@2026-05-30-r2</c>.</summary>
    private EntryState? FindVersion(string name) =>
        name.Split(WorkSign) is [var slug, var label] ? site.History.VersionsOf(slug).FirstOrDefault(version => version.Label == label) : null;

    private int? IndexOf(string name) =>
        site.Graph.Names.Resolve(name) is { IsFound: true, Entry: var entry } && site.Lists.ByTitle.Contains(entry) ? entry : null;
}
