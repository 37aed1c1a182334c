using Wiki.Text;

namespace Wiki.Cli.Reports;

/// <summary>
/// Text from files and names, made fit for a terminal and for a format of one line each: what cannot be seen, or would act, is spelt out.
/// </summary>
internal static class Printable
{
    public static string Text(string text)
    {
        var visible = Unprintable.Escape(text);
        return visible.AsSpan().ContainsAny('\n', '\r', '\t') ? visible.Replace("\n", "\\n").Replace("\r", "\\r").Replace("\t", "\\t") : visible;
    }

    /// <summary>The lines of a text that may have several, such as front matter to be typed.</summary>
    public static IEnumerable<string> Lines(string text) => text.Split('\n').Select(Text);

    /// <summary>The same for formats that can hold line ends themselves.</summary>
    public static string Paragraph(string text) => string.Join('\n', Lines(text));
}
