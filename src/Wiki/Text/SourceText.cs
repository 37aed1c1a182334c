using System.Collections.Immutable;

namespace Wiki.Text;

/// <summary>
/// The decoded text of one input file and where its lines begin. Offsets are UTF-16 code units from the start of <see cref="Text"/>; a byte-order
/// mark is not part of the text, nor are characters that were left out. Lines and columns are those of the file as an editor shows it, with what was
/// left out. Lines end with LF, CRLF or a lone CR.
/// </summary>
public sealed class SourceText
{
    private readonly ImmutableArray<int> lineStarts;
    private readonly ImmutableArray<int> leftOut;

    public SourceText(string path, string text)
        : this(path, text, [])
    {
    }

    /// <summary>
    /// A text of which some code units are not to be read; <paramref name="leftOut"/> holds their places in <paramref name="fileText"/>, ascending.
    /// </summary>
    public SourceText(string path, string fileText, ImmutableArray<int> leftOut)
    {
        Path = path;
        Text = Without(fileText, leftOut);
        this.leftOut = leftOut;
        lineStarts = FindLineStarts(fileText);
    }

    /// <summary>The file's path as diagnostics print it, with <c>/</c> between folders.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>The line and column of a position; a position past the end is the end.</summary>
    public LinePosition PositionOf(int offset)
    {
        var inFile = ToFile(Math.Clamp(offset, 0, Text.Length));
        var index = lineStarts.BinarySearch(inFile);
        var line = index >= 0 ? index : ~index - 1;
        return new LinePosition(line + 1, inFile - lineStarts[line] + 1);
    }

    /// <summary>The offset at which a 1-based line begins; a line past the end begins at the end.</summary>
    public int OffsetOfLine(int line) => line <= lineStarts.Length ? FromFile(lineStarts[Math.Max(line, 1) - 1]) : Text.Length;

    private int ToFile(int offset)
    {
        var (low, high) = (0, leftOut.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (leftOut[middle] - middle <= offset) low = middle + 1;
            else high = middle;
        }
        return offset + low;
    }

    private int FromFile(int inFile)
    {
        var index = leftOut.BinarySearch(inFile);
        return inFile - (index >= 0 ? index : ~index);
    }

    private static string Without(string fileText, ImmutableArray<int> leftOut)
    {
        if (leftOut.IsEmpty) return fileText;
        return string.Create(fileText.Length - leftOut.Length, (fileText, leftOut), static (text, from) =>
        {
            var (read, written) = (0, 0);
            foreach (var skipped in from.leftOut)
            {
                from.fileText.AsSpan(read, skipped - read).CopyTo(text[written..]);
                written += skipped - read;
                read = skipped + 1;
            }
            from.fileText.AsSpan(read).CopyTo(text[written..]);
        });
    }

    private static ImmutableArray<int> FindLineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>(16 + text.Length / 64);
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            var next = text.AsSpan(i).IndexOfAny('\n', '\r');
            if (next < 0) break;
            i += next;
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n') i++;
            starts.Add(i + 1);
        }
        return starts.DrainToImmutable();
    }
}
