using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// The theme's files under <c>assets/</c>, published under names that hold a fingerprint of their bytes (<c>site.css</c> → <c>site.1f2e3d4c5b.css</c>), so that browsers may keep them for ever. The wiki's own
/// colour is written at the end of <c>site.css</c>, and its initial becomes <c>favicon.svg</c> unless the theme brings one.
/// </summary>
public sealed class ThemeAssets
{
    private const string Folder = "assets/";
    private const string StylesheetPath = Folder + "site.css";
    private const string FaviconPath = Folder + "favicon.svg";

    private readonly FrozenDictionary<string, string> published;
    private readonly FrozenDictionary<string, TemplateFile> files;

    public ThemeAssets(TemplateSet templates, Settings settings)
    {
        var assets = templates.Files.Where(file => file.Path.StartsWith(Folder, StringComparison.Ordinal)).Select(file => Coloured(file, settings)).ToList();
        if (!assets.Exists(file => file.Path == FaviconPath)) assets.Add(new TemplateFile(FaviconPath, Favicon.Svg(settings)));
        published = assets.ToFrozenDictionary(file => file.Path[Folder.Length..], Fingerprinted, StringComparer.Ordinal);
        files = assets.ToFrozenDictionary(Fingerprinted, StringComparer.Ordinal);
        PublishedNames = [.. files.Keys.Order(StringComparer.Ordinal)];
    }

    public ImmutableArray<string> PublishedNames { get; }

    /// <summary>The published name of a theme file (<c>site.css</c>), or null.</summary>
    public string? Publish(string name) => published.GetValueOrDefault(name);

    public string? Suggest(string name) => Nearest.To(name, published.Keys);

    public ReadOnlyMemory<byte> Bytes(string publishedName) => files[publishedName].Bytes;

    private static TemplateFile Coloured(TemplateFile file, Settings settings) =>
        file.Path == StylesheetPath && settings.Appearance.Accent is { } accent ? file with { Bytes = (byte[])[.. file.Bytes.Span, .. Encoding.UTF8.GetBytes(AccentColour.Css(accent))] } : file;

    private static string Fingerprinted(TemplateFile file)
    {
        var name = file.Path[Folder.Length..];
        var fingerprint = ShortHash.Of(file.Bytes.Span, 5);
        var dot = name.LastIndexOf('.');
        return dot <= name.LastIndexOf('/') ? $"{name}.{fingerprint}" : $"{name[..dot]}.{fingerprint}{name[dot..]}";
    }
}
