using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// <c>_headers</c>, as several static hosts read it: the strict policy that every page keeps (no inline script or style, nothing from another host),
/// a stricter one for files that are copied, and that fingerprinted files may be kept for ever. The theme's own rules follow.
/// </summary>
public sealed record HeaderRules : WrittenFile
{
    /// <summary>
    /// For files of the content folder, which are copied as they are and which a reader may open by themselves: a page or picture among them runs no
    /// script.
    /// </summary>
    public const string AssetSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'self'";

    public const string ReferrerPolicy = "strict-origin-when-cross-origin";

    public const string Name = "_headers";

    public static readonly SiteKind All = SiteKind.Written(_ => [new HeaderRules()]);

    public override RouteKind Kind => All;

    public override string? MediaType => "text/plain; charset=utf-8";

    public override string Address(SiteModel site) => Name;

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    protected override void Write(SiteModel site, HtmlWriter writer)
    {
        writer.Raw(
            $"/*\n  Content-Security-Policy: {site.Policy.ForHosts}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: {ReferrerPolicy}\n");
        writer.Raw($"/assets/*\n  Content-Security-Policy: {AssetSecurityPolicy}\n");
        if (DataPage.FilesOf(site).Any()) writer.Raw($"/{DataFacts.Folder}*\n  Access-Control-Allow-Origin: *\n");
        if (site.Settings.HasTimeMaps) writer.Raw($"/{TimeMap.Folder}*\n  Content-Type: {TimeMap.Type}\n");
        if (site.Settings.HasVersions) WriteImmutable(writer, PastAsset.Folder + "*");
        foreach (var asset in site.Assets.PublishedNames) WriteImmutable(writer, "assets/" + asset);
        WriteImmutable(writer, SearchShard.Folder + "*");
        RootFile.WriteTo(writer, site, Name);
    }

    private static void WriteImmutable(HtmlWriter writer, string path) =>
        writer.Raw($"/{path}\n  Cache-Control: public, max-age=31536000, immutable\n");
}
