using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// The theme's files under <c>assets/</c>, published under names that hold a fingerprint of their bytes (<c>site.css</c> →
/// <c>site.1f2e3d4c5b.css</c>), so that browsers may keep them for ever. The wiki's own colour is written at the end of <c>site.css</c>, and its
/// initial becomes <c>favicon.svg</c>, its title <c>apple-touch-icon.png</c> and <c>share.png</c>, unless the theme brings them. What a
/// stylesheet names is named as it is published.
/// </summary>
public sealed class ThemeAssets
{
    private const string Folder = "assets/";
    private const string StylesheetPath = Folder + "site.css";
    private const string FaviconPath = Folder + "favicon.svg";
    private const string IconPath = Folder + "apple-touch-icon.png";

    /// <summary>The picture that stands for the wiki where a link to it is shown.</summary>
    public const string ShareImage = "share.png";

    private readonly Dictionary<string, TemplateFile> originals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> published = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TemplateFile> files = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<string> contentFiles;

    public ThemeAssets(TemplateSet templates, Settings settings, ImmutableArray<string> contentFiles)
    {
        this.contentFiles = contentFiles;
        foreach (var file in templates.Files.Where(static file => file.Path.StartsWith(Folder, StringComparison.Ordinal)))
            originals.Add(file.Path[Folder.Length..], Coloured(file, settings));
        Make(FaviconPath, Favicon.Svg);
        Make(IconPath, Cover.Icon);
        Make(Folder + ShareImage, Cover.Share);
        foreach (var name in originals.Keys.Order(StringComparer.Ordinal)) PublishFile(name);
        PublishedNames = [.. files.Keys.Order(StringComparer.Ordinal)];
        Problems = problems.ToImmutable();

        void Make(string path, Func<Settings, ReadOnlyMemory<byte>> make)
        {
            if (!originals.ContainsKey(path[Folder.Length..])) originals.Add(path[Folder.Length..], new TemplateFile(path, make(settings)));
        }
    }

    public ImmutableArray<string> PublishedNames { get; }

    /// <summary>Stylesheets that name files which are not there.</summary>
    public ImmutableArray<Diagnostic> Problems { get; }

    /// <summary>The published name of a theme file (<c>site.css</c>), or null.</summary>
    public string? Publish(string name) => published.GetValueOrDefault(name);

    public string? Suggest(string name) => Nearest.To(name, originals.Keys);

    public ReadOnlyMemory<byte> Bytes(string publishedName) => files[publishedName].Bytes;

    private static TemplateFile Coloured(TemplateFile file, Settings settings)
    {
        if (file.Path != StylesheetPath) return file;
        if (file.IsProven) file = file with { Bytes = WithoutComments(file.Bytes.Span) };
        return settings.Appearance.Accent is { } accent
            ? file with { Bytes = (byte[])[.. file.Bytes.Span, .. Encoding.UTF8.GetBytes(AccentColour.Css(accent))] }
            : file;
    }

    /// <summary>Our own stylesheet without what only its authors read. In it no text holds the sign that begins a comment.</summary>
    private static byte[] WithoutComments(ReadOnlySpan<byte> css)
    {
        var kept = new ArrayBufferWriter<byte>(css.Length);
        while (css.IndexOf("/*"u8) is >= 0 and var start && css[start..].IndexOf("*/"u8) is >= 0 and var length)
        {
            kept.Write(css[..start]);
            css = css[(start + length + 2)..];
        }
        kept.Write(css);
        return kept.WrittenSpan.ToArray();
    }

    /// <summary>
    /// Files that a stylesheet names are published before it, since their names are part of its bytes. Empty while a file is on its way.
    /// </summary>
    private string PublishFile(string name)
    {
        if (published.TryGetValue(name, out var known)) return known;
        published.Add(name, "");
        var file = originals[name];
        if (name.EndsWith(".css", StringComparison.OrdinalIgnoreCase)) file = file with { Bytes = WithPublishedNames(name, file) };
        published[name] = Fingerprinted(name, file.Bytes.Span);
        files.Add(published[name], file);
        return published[name];
    }

    private ReadOnlyMemory<byte> WithPublishedNames(string name, TemplateFile file)
    {
        var source = new SourceText(file.Path, Encoding.UTF8.GetString(file.Text.Span));
        var links = StylesheetLinks.In(source.Text);
        if (links.Count == 0) return file.Bytes;
        var css = new StringBuilder(source.Text.Length + 64);
        var copied = 0;
        foreach (var link in links)
        {
            css.Append(source.Text, copied, link.Start - copied).Append(PublishedLink(name, source, link));
            copied = link.End;
        }
        return Encoding.UTF8.GetBytes(css.Append(source.Text, copied, source.Text.Length - copied).ToString());
    }

    /// <summary>
    /// A name in a stylesheet as its reader is to ask for it: the same path with the published name at its end. What names no file of the theme
    /// stays.
    /// </summary>
    private string PublishedLink(string stylesheet, SourceText source, TextSpan link)
    {
        var written = source.Text[link.Start..link.End];
        var end = written.AsSpan().IndexOfAny('?', '#') is >= 0 and var found ? found : written.Length;
        if (end == 0 || written.StartsWith("//", StringComparison.Ordinal) || written.AsSpan(0, end).Contains(':')) return written;
        var path = Uri.UnescapeDataString(written[..end]);
        if (PathFrom(stylesheet, path) is { } target)
        {
            if (originals.ContainsKey(target))
            {
                if (PublishFile(target) is not { Length: > 0 } name)
                    return Tell(Rules.ThemeFile, "this names a stylesheet that names this one, and neither can be named first",
                        "put what both need into a third");
                return string.Concat(written.AsSpan(0, written.AsSpan(0, end).LastIndexOf('/') + 1),
                    Uri.EscapeDataString(name[(name.LastIndexOf('/') + 1)..]), written.AsSpan(end));
            }
            if (contentFiles.Contains(Folder + target)) return written;
        }
        var near = Nearest.To(path.TrimStart('/'), originals.Keys);
        return Tell(
            Rules.ThemeFile, $"the stylesheet names `{path}`, which is not in the theme's `assets`",
            near is null
                ? "put the file there; a name is relative to the stylesheet"
                : $"did you mean `{near}`? a name is relative to the stylesheet");

        string Tell(Rule rule, string message, string help)
        {
            problems.Add(new Diagnostic(rule, Location.Of(source, link).InTheme(), message, help));
            return written;
        }
    }

    /// <summary>The path below <c>assets/</c> that a relative path in one of its files leads to; null when it leads out.</summary>
    private static string? PathFrom(string stylesheet, string path)
    {
        if (path.StartsWith('/')) return null;
        var segments = new Stack<string>(stylesheet.Split('/')[..^1]);
        foreach (var segment in path.Split('/'))
        {
            if (segment == "..")
            {
                if (!segments.TryPop(out _)) return null;
            }
            else if (segment != ".") segments.Push(segment);
        }
        return string.Join('/', segments.Reverse());
    }

    private static string Fingerprinted(string name, ReadOnlySpan<byte> bytes)
    {
        var fingerprint = ShortHash.Of(bytes, 5);
        var dot = name.LastIndexOf('.');
        return dot <= name.LastIndexOf('/') ? $"{name}.{fingerprint}" : $"{name[..dot]}.{fingerprint}{name[dot..]}";
    }
}
