using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Graph;
using Wiki.Input;
using Wiki.Search;
using Wiki.Templates;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>
/// What every page is made from: immutable facts of one site, which its constructor connects, and parts that are made of the whole site, each once,
/// when it is first asked for; so no part ever sees a site that is half made.
/// </summary>
public sealed class SiteModel
{
    private readonly Lazy<string?> shareImage;
    private readonly Lazy<FrozenDictionary<string, string>> termSets;
    private readonly Lazy<LastEntry<(ReadOnlyMemory<byte> Tags, ReadOnlyMemory<byte> JsonLd)>> metadata;
    private readonly Lazy<CitationBlock> citations;
    private readonly Lazy<CitationFiles> citationFiles;
    private readonly Lazy<SiteView> summary;
    private readonly Lazy<TemplateSet> templates;
    private readonly Lazy<PartialCache> partials;
    private readonly Lazy<SearchIndex> search;
    private readonly Lazy<PastSites> past;
    private readonly SiteModel? today;
    private readonly EntryState?[] versions = [];
    private int[]? wordCounts;

    /// <param name="input">What the site is made of.</param>
    /// <param name="kinds">Of files that are made.</param>
    /// <param name="graph">Its entries, connected.</param>
    /// <param name="words">Those of its language.</param>
    /// <param name="earlier">A site with the same settings and much the same entries, if there is one.</param>
    public SiteModel(SiteInput input, ImmutableArray<RouteKind> kinds, ConceptGraph graph, Words words, SiteModel? earlier)
    {
        Settings = input.Settings;
        Stamp = input.Stamp;
        RouteKinds = kinds;
        ContentFiles = input.Assets;
        ActiveAssets = input.ActiveAssets;
        LargeImages = input.LargeImages;
        Policy = input.Templates.Policy.Value;
        Graph = graph;
        Words = words;
        Addresses = new Addresses(input.Settings, graph, earlier?.Addresses);
        Rows<byte>? links = null;
        EntryLists? lists = null;
        Parallel.Invoke(
            () =>
                links = EntryTexts.Of(graph.Set, earlier?.Links,
                    (writer, entry) => EntryLink.WriteRest(writer, Addresses.OfEntry(entry), graph.Entries[entry].Title)),
            () => lists = new EntryLists(input.Settings, graph, words, earlier?.Lists));
        (Links, Lists) = (links!, lists!);
        GraphNames = new GraphNames(graph, Addresses);
        Assets = new ThemeAssets(input.Templates, input.Settings, input.Assets);
        Forms = input.Forms.In(input.Settings.CitationLanguage);
        Bibliography = new Bibliography(input.Library, graph, input.Settings, Forms);
        History = input.History;
        versions = History.IsEmpty ? [] : graph.Set.Column<EntryState?>(null, History.Current);
        shareImage = new(() => Assets.Publish(ThemeAssets.ShareImage) is { } image ? Addresses.Absolute(new ThemeAsset(image).Address(this)) : null);
        termSets = new(() => SiteJsonLd.SetsOf(this));
        metadata = new(() => new((entry, output) => EntryMetadata.Of(this, entry, output)));
        citations = new(() => new CitationBlock(this, Forms));
        citationFiles = new(() => new CitationFiles(this, Forms));
        summary = new(() => new SiteView(this));
        templates = new(() => input.Templates.For(Words, Summary));
        partials = new(() => new PartialCache(Templates));
        search = new(() => SiteSearch.Index(this));
        past = new(() => new PastSites(this));
    }

    /// <summary>The site of one version: that entry as it was, and what it names as that was called then.</summary>
    /// <param name="today">Gives the look and the words.</param>
    /// <param name="settings">Those of today with what the wiki was called then.</param>
    /// <param name="graph">The version, and stand-ins for what it names.</param>
    /// <param name="works">Those of the lists then.</param>
    /// <param name="place">Where the entries of the graph live, and the version.</param>
    internal SiteModel(SiteModel today, Settings settings, ConceptGraph graph, ReferenceLibrary works, PastPlace place)
    {
        Settings = settings;
        Place = place;
        (Stamp, RouteKinds, Policy, Words, Assets, Forms) = (today.Stamp, today.RouteKinds, today.Policy, today.Words, today.Assets, today.Forms);
        (ContentFiles, ActiveAssets, LargeImages, History) = (today.ContentFiles, today.ActiveAssets, today.LargeImages, today.History);
        (templates, partials, summary, shareImage, termSets) = (today.templates, today.partials, today.summary, today.shareImage, today.termSets);
        (search, past, this.today) = (today.search, today.past, today);
        Graph = graph;
        Addresses = new Addresses(settings, place.Addresses);
        Links = EntryTexts.Of(graph.Set, null,
            (writer, entry) => EntryLink.WriteRest(writer, Addresses.OfEntry(entry), graph.Entries[entry].Title));
        Lists = new EntryLists(settings, graph, Words, null);
        GraphNames = new GraphNames(graph, Addresses);
        Bibliography = new Bibliography(works, graph, settings, Forms);
        metadata = new(() => new((entry, output) => EntryMetadata.Of(this, entry, output)));
        citations = new(() => new CitationBlock(this, Forms));
        citationFiles = new(() => new CitationFiles(this, Forms));
    }

    /// <summary>Makes the parts that pages need, on all cores.</summary>
    public void Prepare() => Parallel.Invoke(
        () => _ = Templates,
        () => { foreach (var form in Citations.Forms.Concat(CitationFiles.Formats)) form.Prepare(); });

    /// <summary>What entries were before; nothing where they have no versions.</summary>
    public VersionHistory History { get; }

    /// <summary>The site of today, which this one is but where it is a version's.</summary>
    internal SiteModel Today => today ?? this;

    /// <summary>Of which version this is the site; null for the site of today.</summary>
    internal PastPlace? Place { get; }

    /// <summary>The sites of versions.</summary>
    internal PastSites Past => past.Value;

    /// <summary>The version that an entry is; null where it has none.</summary>
    public EntryState? VersionOf(int entry) =>
        Place is { } place ? (entry == place.Entry ? place.Version : null) : versions.Length == 0 ? null : versions[entry];

    /// <summary>The absolute address that citations of an entry name: its version's where it has one, or null when the wiki has none yet.</summary>
    public string? CitedAddress(int entry) =>
        Settings.CitesVersionAddress && VersionOf(entry) is { } version && VersionList.HasPage(this, version)
            ? Addresses.Absolute(VersionPage.AddressOf(this, version))
            : Addresses.CanonicalEntry(entry);

    /// <summary>How many words an entry's text has. Counted once, whichever files tell of it; two that ask at once find the same.</summary>
    public int WordCount(int entry)
    {
        var counts = wordCounts ??= new int[Graph.Entries.Length];
        return counts[entry] > 0 ? counts[entry] : counts[entry] = Graph.Entries[entry].Body.WordCount;
    }

    public Settings Settings { get; }

    public TemplateSet Templates => templates.Value;

    public BuildStamp Stamp { get; }

    public ConceptGraph Graph { get; }

    /// <summary>What makes each entry citable by machine, as far as both of its pages say the same.</summary>
    public LastEntry<(ReadOnlyMemory<byte> Tags, ReadOnlyMemory<byte> JsonLd)> Metadata => metadata.Value;

    /// <summary>How to cite each entry.</summary>
    public CitationBlock Citations => citations.Value;

    /// <summary>The works that entries cite.</summary>
    public Bibliography Bibliography { get; }

    /// <summary>Every way to cite that the theme has.</summary>
    public CitationForms Forms { get; }

    /// <summary>The citations that programs take over.</summary>
    public CitationFiles CitationFiles => citationFiles.Value;

    public Addresses Addresses { get; }

    /// <summary>The link to each entry as lists show it, from the way to the site's root on.</summary>
    public Rows<byte> Links { get; }

    public GraphNames GraphNames { get; }

    public EntryLists Lists { get; }

    public Words Words { get; }

    public ThemeAssets Assets { get; }

    /// <summary>The absolute address of the picture that stands for the wiki; null while it has no address.</summary>
    public string? ShareImage => shareImage.Value;

    /// <summary>The addresses of the sets of terms that are kinds, by kind.</summary>
    public FrozenDictionary<string, string> TermSets => termSets.Value;

    public PartialCache Partials => partials.Value;

    /// <summary>The kinds of files that the site has.</summary>
    public ImmutableArray<RouteKind> RouteKinds { get; }

    /// <summary>Content paths of the files that are not entries, published or not.</summary>
    public ImmutableArray<string> ContentFiles { get; }

    /// <summary>Files that are copied and can run scripts when they are opened by themselves, as their bytes say, and why.</summary>
    public ImmutableDictionary<string, string> ActiveAssets { get; }

    /// <summary>The lengths of pictures for which readers wait.</summary>
    public ImmutableDictionary<string, long> LargeImages { get; }

    /// <summary>What pages may load and run.</summary>
    public ThemePolicy Policy { get; }

    /// <summary>The view <c>site</c>, the same on every page.</summary>
    public SiteView Summary => summary.Value;

    /// <summary>Made when it is first asked for: a preview of one page does not need it.</summary>
    public SearchIndex Search => search.Value;
}
