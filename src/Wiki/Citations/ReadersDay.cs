using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Csl;

namespace Wiki.Citations;

/// <summary>
/// The day on which the reader of a page looks at it, which no build knows: it prints as <c>[date]</c>, for the reader or a script to fill in. A
/// script is told how the style writes dates, as a pattern: <c>MMMM d, yyyy</c>.
/// </summary>
internal static class ReadersDay
{
    private const string Mark = "[date]";

    /// <summary>A day whose year, month and day are told apart in whatever way a style writes them.</summary>
    private static readonly DatePoint Specimen = new(2345, 9, 6);

    /// <summary>Months as styles in English write them, before those that are part of others, and their pattern.</summary>
    private static readonly ImmutableArray<(string Written, string Pattern)> Months =
        [("September", "MMMM"), ("Sept.", "MMMM."), ("Sep.", "MMM."), ("Sept", "MMMM."), ("Sep", "MMM"), ("09", "MM"), ("9", "M")];

    public static Date Date { get; } = new() { Literal = Mark };

    /// <summary>How a style writes the day in one of its parts; null where it never writes it, or in a way that no pattern has.</summary>
    public static string? PatternOf(BoundStyle style, StylePart part)
    {
        var marked = Written(Date);
        var at = marked.LastIndexOf(Mark, StringComparison.Ordinal);
        if (at < 0) return null;
        var dated = Written(new Date { From = Specimen });
        var length = dated.Length - marked.Length + Mark.Length;
        return length <= 0 || at + length > dated.Length ? null : Pattern(dated.Substring(at, length));

        string Written(Date accessed) => style.Render(new Item.Builder("", "webpage").Set(Variable.Title, "T").Set(Variable.ContainerTitle, "C")
            .Set(Variable.Author, [new Name { Literal = "A" }]).Set(Variable.URL, "https://example.org").Set(Variable.Accessed, accessed)
            .Build(), part).ToPlain();
    }

    /// <summary>Writes HTML of a citation with the reader's day marked: as <c>span class="accessed"</c> with the pattern.</summary>
    public static void Write(ReadOnlySpan<byte> html, string? pattern, IBufferWriter<byte> output)
    {
        // What an author wrote may hold the mark, too; the day of access stands behind all of that.
        var at = pattern is null ? -1 : html.LastIndexOf("[date]"u8);
        output.Write(at < 0 ? html : html[..at]);
        if (at < 0) return;
        output.Write("<span class=\"accessed\" data-pattern=\""u8);
        Encoding.UTF8.GetBytes(pattern, output);
        output.Write("\">[date]</span>"u8);
        output.Write(html[(at + Mark.Length)..]);
    }

    private static string? Pattern(string date)
    {
        if (!date.Contains("2345", StringComparison.Ordinal)) return null;
        var pattern = date.Replace("2345", "yyyy", StringComparison.Ordinal);
        foreach (var (written, field) in Months)
        {
            if (!pattern.Contains(written, StringComparison.Ordinal)) continue;
            pattern = pattern.Replace(written, field, StringComparison.Ordinal);
            break;
        }
        pattern = pattern.Replace("06", "dd", StringComparison.Ordinal).Replace("6", "d", StringComparison.Ordinal);
        return pattern.Any(c => char.IsLetter(c) && c is not ('y' or 'M' or 'd')) ? null : pattern;
    }
}
