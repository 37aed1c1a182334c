using System.Buffers;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>A picture or other file as a version shows it, by the name of its bytes: it never changes.</summary>
/// <param name="Blob">Its bytes in the history.</param>
/// <param name="Path">Where it lay in the content folder.</param>
public sealed record PastAsset(string Blob, string Path) : Route
{
    /// <summary>Where all of them are.</summary>
    public const string Folder = "assets/versions/";

    private const int NameLength = 16, LongestEnding = 8;

    public static readonly SiteKind All = SiteKind.Written(site => Shown(site).DistinctBy(asset => asset.Address(site)).ToList());

    public override RouteKind Kind => All;

    public static string AddressOf(string blob, string path)
    {
        var ending = path[(path.LastIndexOf('.') + 1)..].ToLowerInvariant();
        var isPlain = ending.Length is > 0 and <= LongestEnding && ending.All(char.IsAsciiLetterOrDigit);
        return $"{Folder}{blob[..NameLength]}{(isPlain ? $".{ending}" : "")}";
    }

    public override string Address(SiteModel site) => AddressOf(Blob, Path);

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override string Describe(SiteModel site) => $"the file {Path} as it was";

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        if (site.History.Content.Files.Read(Blob) is not { } bytes)
            return new Diagnostic(Rules.NoHistory, Location.OfFile(Path), $"`{Path}` cannot be read from the history as a version shows it",
                "make the clone again, without `--filter`");
        output.Write(bytes.Span);
        return null;
    }

    private static IEnumerable<PastAsset> Shown(SiteModel site)
    {
        foreach (var slug in site.History.Slugs.Order(StringComparer.Ordinal))
            foreach (var version in VersionList.Of(site, slug))
                foreach (var path in version.Head.Files.Select(file => site.History.FileMeant(file, version.File.Path, version.From)))
                    if (site.History.FileAt(path, version.From) is { } blob) yield return new PastAsset(blob, path);
    }
}
