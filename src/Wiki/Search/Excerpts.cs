using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Wiki.Content;
using Wiki.Graph;
using Wiki.Text;

namespace Wiki.Search;

/// <summary>
/// The line that a result shows under its title, as plain text; what is left out at an end is an ellipsis. A line is valid until the next is asked
/// for. Not for several threads at once.
/// </summary>
internal sealed class Excerpts(ConceptGraph graph)
{
    /// <summary>In bytes, like the lengths below.</summary>
    private const int SummaryLength = 160;
    private const int LineLength = 110;

    /// <summary>How much of what stands before the word is looked at.</summary>
    private const int Before = 60;

    /// <summary>What is read of a body, and what is shown of that.</summary>
    private readonly ArrayBufferWriter<char> line = new(), shown = new();

    /// <summary>The summary of an entry, or how its body begins.</summary>
    public ReadOnlySpan<char> Summary(int entry)
    {
        shown.ResetWrittenCount();
        return graph.Entries[entry].Summary is { } summary ? Cut(summary, SummaryLength) : Cut(ReadLine(entry, 0), LineLength);
    }

    /// <summary>The words of a body around the one at an offset into its HTML.</summary>
    public ReadOnlySpan<char> Around(int entry, int offset)
    {
        var (start, isCut) = StartOfLine(graph.Entries[entry].Body.Html.Span, offset);
        shown.ResetWrittenCount();
        if (isCut) shown.Write("…");
        return Cut(ReadLine(entry, start), LineLength);
    }

    /// <summary>The text, or as many of its words as there is room for.</summary>
    private ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int length)
    {
        Span<byte> room = stackalloc byte[length];
        if (Utf8.FromUtf16(text, room, out var fitting, out _) == OperationStatus.Done)
        {
            shown.Write(text);
            return shown.WrittenSpan;
        }
        var end = text[..(fitting + 1)].LastIndexOf(' ');
        if (end < fitting / 2) end = fitting;
        shown.Write(text[..end].TrimEnd(" ,;:–—-"));
        shown.Write("…");
        return shown.WrittenSpan;
    }

    /// <summary>Back from a word to where its block or sentence begins; when that is far, to some word before it.</summary>
    private static (int Start, bool IsCut) StartOfLine(ReadOnlySpan<byte> html, int offset)
    {
        var start = offset;
        while (start > 0)
        {
            if (html[start - 1] == '>')
            {
                var tag = BodyReader.StartOfTag(html, start);
                if (new BodyTag(html[tag..start]) is { IsBlock: true } or { IsOfFormula: true }) return (start, false);
                start = tag;
                continue;
            }
            if (html[start - 1] == ' ' && start > 1 && html[start - 2] is (byte)'.' or (byte)'?' or (byte)'!') return (start, false);
            if (offset - start > Before && (html[start - 1] == ' ' || offset - start > 2 * Before) && IsCharacterStart(html[start]))
                return (start, true);
            start--;
        }
        return (0, false);
    }

    private ReadOnlySpan<char> ReadLine(int entry, int start)
    {
        var body = graph.Entries[entry].Body;
        var html = body.Html.Span;
        line.ResetWrittenCount();
        // A body may have very many.
        var first = Ascending.FirstFrom(body.Holes.AsSpan(), start, static hole => hole.Offset);
        var reader = new BodyReader(html, body.Holes.AsSpan()[first..], start);
        while (line.WrittenCount <= LineLength && reader.Next())
        {
            if (reader.Piece == BodyPiece.Text) AppendText(reader.Bytes);
            else if (reader.Piece == BodyPiece.Tag) AppendTag(ref reader);
            else if (reader.Hole is { Kind: HoleKind.LinkText, Reference: var link })
                line.Write(ReferenceText.Of(graph, body.References[link], graph.References[entry][link]));
        }
        return line.WrittenSpan.Trim();
    }

    /// <summary>Adds text until the line is full.</summary>
    private void AppendText(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && line.WrittenCount <= LineLength)
        {
            var next = text.IndexOfAny("&\n"u8);
            var run = next < 0 ? text : text[..next];
            text = text[run.Length..];
            if (line.WrittenSpan is [.., ' ']) run = run.TrimStart((byte)' ');
            Encoding.UTF8.GetChars(run[..CutAtCharacter(run, LineLength * 4)], line);
            if (next < 0) return;
            var after = BodyReader.After(text, 0);
            if (text[0] == '&') line.Write([CharacterReference.Decode(text[..after])]);
            else AppendSpace();
            text = text[after..];
        }
    }

    /// <summary>
    /// Parts blocks; the word that an alert has above its text is left out, and of a formula the signs of which it is drawn: what its author wrote
    /// follows them.
    /// </summary>
    private void AppendTag(ref BodyReader reader)
    {
        var tag = reader.Tag;
        if (tag.IsBlock || tag.IsOfFormula) AppendSpace();
        if (!tag.IsEnd && tag.Attribute("class"u8).SequenceEqual("alert-label"u8)) reader.SkipElement();
        if (!tag.Starts("math"u8)) return;
        while (reader.Next() && !(reader.Piece == BodyPiece.Tag && reader.Tag.Starts("annotation"u8))) { }
    }

    private void AppendSpace()
    {
        if (line.WrittenSpan is [.., not ' ']) line.Write(" ");
    }

    private static int CutAtCharacter(ReadOnlySpan<byte> utf8, int length)
    {
        if (utf8.Length <= length) return utf8.Length;
        while (length > 0 && !IsCharacterStart(utf8[length])) length--;
        return length;
    }

    private static bool IsCharacterStart(byte unit) => (unit & 0xC0) != 0x80;
}
