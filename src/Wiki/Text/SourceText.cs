using System.Collections.Immutable;

namespace Wiki.Text;

/// <summary>
/// The decoded text of one input file and where its lines begin. Positions are UTF-16 code units from the start of <see cref="Text"/>;
/// a byte-order mark is not part of the text. Lines end with LF, CRLF or a lone CR.
/// </summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> lineStarts;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        lineStarts = FindLineStarts(text);
    }

    /// <summary>The file's path as diagnostics print it, with <c>/</c> between folders.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The line and column of a position; a position past the end is the end.</summary>
    public LinePosition PositionOf(int offset)
    {
        var clamped = Math.Clamp(offset, 0, Text.Length);
        var index = lineStarts.BinarySearch(clamped);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, clamped - lineStarts[line] + 1);
    }

    /// <summary>The offset at which a 1-based line begins; a line past the end begins at the end.</summary>
    public int OffsetOfLine(int line) => line <= lineStarts.Length ? lineStarts[Math.Max(line, 1) - 1] : Text.Length;

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny('\n', '\r');
            if (next < 0) break;
            i += next;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            starts.Add(i + 1);
        }
        return starts.ToImmutable();
    }
}
