using System.Buffers;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Graph;

namespace Wiki.Render;

/// <summary>A file of the content folder, copied as it is. The publisher copies it; nothing renders it.</summary>
public sealed record ContentAsset(string ContentPath) : Route
{
    private const string Folder = "assets/";

    public static readonly SiteKind All = SiteKind.Written(Published);

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => Addresses.Encoded(File(site));

    public override string File(SiteModel site) => ContentPath.StartsWith(Folder, StringComparison.Ordinal) ? ContentPath : Folder + ContentPath;

    public override UInt128 Key(PageKeys keys) => PageKeys.None;

    public override string Describe(SiteModel site) => $"the file {ContentPath}";

    public override Location? Place(SiteModel site) => Location.OfFile(ContentPath);

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output) => throw new InvalidOperationException($"{ContentPath} is copied");

    public override IEnumerable<Diagnostic> Problems(SiteModel site)
    {
        if ((ActiveFile.ByName(ContentPath) ?? site.ActiveAssets.GetValueOrDefault(ContentPath)) is { } reason)
            yield return new Diagnostic(
                Rules.ActiveAsset, Location.OfFile(ContentPath),
                $"`{ContentPath}` {reason}, and is published as it is; on a host that sends no policy its scripts run as the wiki's",
                "read it as you would read a template, or put a picture or a PDF file in its place");
        if (site.LargeImages.TryGetValue(ContentPath, out var length))
            yield return new Diagnostic(
                Rules.LargeImage, Location.OfFile(ContentPath),
                $"`{ContentPath}` is {length / 1_000_000} MB large, and whoever reads the page has to fetch all of it",
                "save it smaller: a page shows no more than 1,600 pixels in width");
    }

    /// <summary>Everything under <c>assets/</c>, the logo, and the files beside entries that a published one shows or links.</summary>
    private static IEnumerable<Route> Published(SiteModel site)
    {
        var shown = new HashSet<string>(StringComparer.Ordinal) { site.Settings.Appearance.Logo?.Value ?? "" };
        for (var entry = 0; entry < site.Graph.Entries.Length; entry++)
        {
            if (site.Graph.Facts[entry] is not { IsPublished: true } facts || !facts.Has(EntryTraits.ShowsFiles)) continue;
            foreach (ref readonly var reference in site.Graph.Entries[entry].Body.References.AsSpan())
                if (reference.Kind == ReferenceKind.Asset) shown.Add(site.Graph.FileOf(entry, reference));
        }
        return site.ContentFiles.Where(path => path.StartsWith(Folder, StringComparison.Ordinal) || shown.Contains(path))
            .Order(StringComparer.Ordinal).Select(path => new ContentAsset(path));
    }
}
