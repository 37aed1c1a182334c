using System.Buffers;
using System.Text;

namespace Wiki.Citations;

/// <summary>
/// A composed citation, ready to be read as plain text or as HTML. The only markup in it is italics and the place of the reader's own date.
/// </summary>
public sealed class CitationText
{
    internal static readonly CitationText Empty = new("");

    private static readonly SearchValues<char> SpecialInText =
        SearchValues.Create([Mark.ItalicStart, Mark.ItalicEnd, Mark.AccessedStart, Mark.AccessedText, Mark.AccessedEnd, Mark.ClosingQuote]);

    private static readonly SearchValues<char> SpecialInHtml =
        SearchValues.Create(
            [Mark.ItalicStart, Mark.ItalicEnd, Mark.AccessedStart, Mark.AccessedText, Mark.AccessedEnd, Mark.ClosingQuote, '&', '<', '>', '"', '\'']);

    private readonly string marked;

    internal CitationText(string marked) => this.marked = marked;

    /// <summary>The citation with the characters of <see cref="Mark"/> in it.</summary>
    internal string Marked => marked;

    /// <summary>The citation without italics.</summary>
    public override string ToString()
    {
        if (marked.AsSpan().IndexOfAny(SpecialInText) < 0) return marked;
        var text = new StringBuilder(marked.Length);
        var isPattern = false;
        foreach (var c in marked)
        {
            if (c is Mark.AccessedStart or Mark.AccessedText) isPattern = c == Mark.AccessedStart;
            else if (!isPattern && !SpecialInText.Contains(c)) text.Append(c);
        }
        return text.ToString();
    }

    /// <summary>Writes a marked citation without italics, in UTF-8, and without the line ends after it.</summary>
    internal static void WriteText(ReadOnlySpan<char> marked, IBufferWriter<byte> output)
    {
        var text = marked.IndexOfAny(SpecialInText) < 0 ? marked : new CitationText(marked.ToString()).ToString();
        WriteUtf8(text.TrimEnd("\r\n"), output);
    }

    /// <summary>The same citation with other text around it, and without the line ends after it.</summary>
    internal CitationText Between(string start, string end) => new($"{start}{marked.AsSpan().TrimEnd("\r\n")}{end}");

    /// <summary>What stands between round brackets, without them; the whole where there are none.</summary>
    internal CitationText WithoutBrackets() => marked is ['(', .. var inside, ')'] ? new(inside) : this;

    /// <summary>
    /// Writes the citation as the content of an HTML element, in UTF-8: italics as <c>i</c>, the place of the reader's date as <c>span
    /// class="accessed"</c> with the pattern that a script fills in, all else escaped.
    /// </summary>
    public void WriteHtml(IBufferWriter<byte> output) => WriteHtml(marked, output);

    /// <summary>The same of a citation with the characters of <see cref="Mark"/> in it.</summary>
    internal static void WriteHtml(ReadOnlySpan<char> marked, IBufferWriter<byte> output)
    {
        var rest = marked;
        while (true)
        {
            var next = rest.IndexOfAny(SpecialInHtml);
            WriteUtf8(next < 0 ? rest : rest[..next], output);
            if (next < 0) return;
            output.Write(Html(rest[next]));
            rest = rest[(next + 1)..];
        }
    }

    /// <summary>What stands before a text and what stands after it; null where it is not in the citation.</summary>
    internal (CitationText Before, CitationText After)? SplitAt(string text)
    {
        var at = marked.IndexOf(text, StringComparison.Ordinal);
        return at < 0 ? null : (new(marked[..at]), new(marked[(at + text.Length)..]));
    }

    private static void WriteUtf8(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        if (text.IsEmpty) return;
        output.Advance(Encoding.UTF8.GetBytes(text, output.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length))));
    }

    private static ReadOnlySpan<byte> Html(char special) => special switch
    {
        Mark.ItalicStart => "<i>"u8,
        Mark.ItalicEnd => "</i>"u8,
        Mark.AccessedStart => "<span class=\"accessed\" data-pattern=\""u8,
        Mark.AccessedText => "\">"u8,
        Mark.AccessedEnd => "</span>"u8,
        '&' => "&amp;"u8,
        '<' => "&lt;"u8,
        '>' => "&gt;"u8,
        '"' => "&quot;"u8,
        '\'' => "&#39;"u8,
        _ => [],
    };
}
