using System.Buffers;
using System.Text;
using Wiki.Citations;

namespace Wiki.Tests.Citations;

/// <summary>The styles of the built-in theme.</summary>
internal static class Styles
{
    private static readonly Lazy<CitationStyles> Loaded = new(() =>
    {
        var styles = CitationStyles.Load(Files());
        Assert.Empty(styles.Diagnostics);
        return styles.Value;
    });

    public static CitationStyles All => Loaded.Value;

    public static IEnumerable<StyleFile> Files() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates/citations"), "*.txt")
            .Select(file => new StyleFile("citations/" + Path.GetFileName(file), File.ReadAllText(file)));

    public static string Text(string style, CitationItem item) => Compose(style, item).ToString();

    public static string Html(string style, CitationItem item)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Compose(style, item).WriteHtml(bytes);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static CitationText Compose(string style, CitationItem item)
    {
        var composed = All.Find(style)!.Compose(item);
        Assert.Empty(composed.Diagnostics);
        return composed.Value;
    }
}
