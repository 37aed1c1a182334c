using System.Globalization;
using System.Text;

namespace Wiki.Cli.Reports;

/// <summary>
/// The part of a source line around a place that fits on a terminal's line. <see cref="Indent"/> and <see cref="Length"/> count the terminal's
/// columns, in which wide characters take two.
/// </summary>
internal readonly record struct SourceExcerpt(string Text, int Indent, int Length)
{
    private const string Ellipsis = "…";

    /// <param name="line">The whole line.</param>
    /// <param name="start">Where the place begins, in UTF-16 code units from 0.</param>
    /// <param name="length">Its length in UTF-16 code units; at least one column is marked.</param>
    /// <param name="width">Columns at hand.</param>
    public static SourceExcerpt Of(string line, int start, int length, int width)
    {
        start = Math.Clamp(start, 0, line.Length);
        var end = Math.Clamp(start + length, start, line.Length);
        var from = Columns(line.AsSpan(0, end)) < width ? 0 : Math.Max(0, start - width / 3);
        if (from > 0 && char.IsLowSurrogate(line[from])) from--;
        var before = Visible(line.AsSpan(from, start - from));
        var lead = (from > 0 ? Ellipsis : "") + before;
        var text = Cut(lead + Visible(line.AsSpan(start)), width);
        var indent = Columns(lead);
        return new SourceExcerpt(text, indent, Math.Clamp(Columns(Visible(line.AsSpan(start, end - start))), 1, Math.Max(1, width - indent)));
    }

    private static string Visible(ReadOnlySpan<char> text) => Printable.Text(text.ToString().Replace('\t', ' '));

    private static string Cut(string text, int width)
    {
        var columns = 0;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var units);
            columns += Columns(rune);
            if (columns > width - Ellipsis.Length && i + units < text.Length) return text[..i] + Ellipsis;
            i += units;
        }
        return text;
    }

    private static int Columns(ReadOnlySpan<char> text)
    {
        var columns = 0;
        foreach (var rune in text.EnumerateRunes()) columns += Columns(rune);
        return columns;
    }

    /// <summary>Marks that combine take none, the scripts of China, Japan and Korea and most emoji two.</summary>
    private static int Columns(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ =>
            rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
                or (>= 0xFE30 and <= 0xFE6F)
            or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD) ? 2 : 1,
    };
}
