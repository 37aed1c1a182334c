using System.Buffers;
using System.Globalization;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>One version of an entry, at an address that stays: what its file said then, in the look of today.</summary>
/// <param name="Slug">The one that it had.</param>
/// <param name="Number">Its place among the states of that slug.</param>
public sealed record VersionPage(string Slug, int Number) : TemplatePage
{
    private static readonly PageTemplate Showing = new("version", "entry");

    /// <summary>Those below an article.</summary>
    public static readonly EntryKind All = new()
    {
        Template = Showing,
        Has = facts => facts.IsArticle,
        Of = (site, entry) => Pages(site, site.Graph.Entries[entry].Slug.Value),
        LiesBySlug = true,
        IsInSitemap = false,
        Searched = _ => [],
        IsKept = true,
    };

    /// <summary>Those of slugs that no article has any more.</summary>
    public static readonly SiteKind Others = new()
    {
        Template = Showing,
        Of = site => VersionList.WithoutArticle(site).SelectMany(slug => Pages(site, slug)),
        InSitemap = _ => [],
        Searched = _ => [],
        IsKept = true,
    };

    public override RouteKind Kind => All;

    public static string AddressOf(SiteModel site, EntryState version) => $"{site.Addresses.EntryFolder}{version.Slug}/v/{version.Label}/";

    public override string Address(SiteModel site) => AddressOf(site, State(site));

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override PublishedAddress AsPublished(SiteModel site)
    {
        var (state, time) = (State(site), site.History.LandingOf(State(site)).Time);
        var landed = time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new(Address(site), "version", landed is null ? state.File.Blob! : $"{state.File.Blob}\t{landed}");
    }

    /// <summary>Whether a list of addresses speaks of the same bytes.</summary>
    public bool IsSame(SiteModel site, PublishedAddress earlier) =>
        earlier.Sort != "version" || earlier.Detail.Split('\t')[0] == State(site).File.Blob;

    public override string Describe(SiteModel site) => $"the version `{State(site).Label}` of `{Slug}`";

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output) =>
        site.Past.Of(State(site)) is { } past
            ? Fill(site, Globals(site, past), output)
            : new Diagnostic(Rules.NoHistory, Location.OfFile(State(site).File.Path),
                $"the version `{State(site).Label}` of `{Slug}` cannot be read from the history", "make the clone again, without `--filter`");

    public override PageGlobals Globals(SiteModel site) => Globals(site, site.Past.Of(State(site))!);

    protected override PageView Head(SiteModel site, string root) => throw new InvalidOperationException("a version has a site of its own");

    protected override View? Subject(SiteModel site, string root) => throw new InvalidOperationException("a version has a site of its own");

    private EntryState State(SiteModel site) => site.History.Of(Slug)[Number];

    private PageGlobals Globals(SiteModel site, SiteModel past)
    {
        var (root, place) = (Root(site), past.Place!);
        var entry = past.Graph.Entries[place.Entry];
        return new PageGlobals(site, root, Template)
        {
            Page = new PageView
            {
                Title = entry.Title,
                Description = entry.Summary,
                Kind = Template.Name,
                Url = place.IsCurrent ? past.Addresses.CanonicalEntry(place.Entry) : Canonical(site),
                Metadata = new EntryMetadata(past, place.Entry, root),
                IsIndexed = place.IsCurrent && entry.Status != EntryStatus.Withdrawn,
            },
            Subject = new EntryView(past, place.Entry, root),
        };
    }

    private static IEnumerable<Route> Pages(SiteModel site, string slug)
    {
        var states = site.History.Of(slug);
        for (var i = 0; i < states.Length; i++)
            if (VersionList.HasPage(site, states[i])) yield return new VersionPage(slug, i);
    }
}
