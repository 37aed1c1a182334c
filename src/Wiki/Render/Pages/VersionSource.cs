using System.Buffers;
using Wiki.Diagnostics;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>The file of a version as it was, front matter, comments and all: its digest is the version's identifier.</summary>
/// <param name="Slug">The one that it had.</param>
/// <param name="Number">Its place among the states of that slug.</param>
public sealed record VersionSource(string Slug, int Number) : Route
{
    public static readonly SiteKind All = SiteKind.Written(site => site.Settings.HasVersionSources ? Listed(site) : []);

    public override RouteKind Kind => All;

    public override string? MediaType => "text/markdown; charset=utf-8";

    public static string AddressOf(SiteModel site, EntryState version) => $"{VersionPage.AddressOf(site, version)}{version.Slug}.md";

    public override string Address(SiteModel site) => AddressOf(site, State(site));

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override string Describe(SiteModel site) => $"the file of the version `{State(site).Label}` of `{Slug}`";

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        if (site.History.Content.Files.Read(State(site).File.Blob!) is not { } bytes)
            return new Diagnostic(Rules.NoHistory, Location.OfFile(State(site).File.Path),
                $"{Describe(site)} cannot be read from the history", "make the clone again, without `--filter`");
        output.Write(bytes.Span);
        return null;
    }

    private EntryState State(SiteModel site) => site.History.Of(Slug)[Number];

    private static IEnumerable<Route> Listed(SiteModel site)
    {
        foreach (var slug in site.History.Slugs.Order(StringComparer.Ordinal))
        {
            var states = site.History.Of(slug);
            for (var i = 0; i < states.Length; i++)
                if (VersionList.HasPage(site, states[i])) yield return new VersionSource(slug, i);
        }
    }
}
