using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Finds the sentence around a place in HTML. A sentence never leaves its block (paragraph, list item, table cell, heading, definition …) and ends
/// after <c>. ! ? … 。 ！ ？</c> where a new one can begin; abbreviations, initials and numbers end none. Works on HTML as this code base writes it:
/// tags are complete and text holds no <c>&lt;</c>. All offsets are in bytes.
/// </summary>
internal sealed class SentenceFinder(ReadOnlyMemory<byte> html, ImmutableArray<Hole> holes)
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = FrozenSet.ToFrozenSet(
        [
            "al", "cf", "vs", "pp", "ss", "cit", "ca", "ed", "eds", "esp", "approx", "Art", "Arts", "art", "arts", "No", "Nos", "Nr", "Ch", "ch",
            "Sec", "sec", "Sect", "para", "paras",
            "Para", "Fig", "fig", "Eq", "Vol", "vol", "Rec", "Reg", "Dir", "Pt", "App", "Dr", "Mr", "Mrs", "Ms", "Prof", "St", "Jr", "Sr", "Gen",
            "Gov", "Sen", "Rep", "Hon",
        ],
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All of ASCII but what begins a tag and the marks that <see cref="MarkAt"/> knows: passed over many at a time.</summary>
    private static readonly SearchValues<byte> Passed =
        SearchValues.Create([.. Enumerable.Range(0, 128).Select(c => (byte)c).Except("<.!?"u8.ToArray())]);

    private int blockStart;
    private int blockEnd = -1;
    private int start;
    private int end;

    /// <summary>The sentence that holds the offset. Asked in ascending order, all questions together take one pass over each block.</summary>
    /// <param name="offset">Of a hole: a character's border, in text or in an attribute's value.</param>
    public (int Start, int End) Around(int offset)
    {
        if (offset > blockEnd) EnterBlock(offset);
        while (SkipSpace(end) is var next && next <= offset && next < blockEnd)
        {
            start = next;
            end = EndOf(start);
        }
        return (Math.Min(start, offset), Math.Max(end, offset));
    }

    private void EnterBlock(int offset)
    {
        var bytes = html.Span;
        blockStart = offset;
        while (bytes[..blockStart].LastIndexOf((byte)'<') is >= 0 and var tag)
        {
            if (IsBlockTag(bytes[tag..]))
            {
                blockStart = BodyReader.AfterTag(bytes, tag);
                break;
            }
            blockStart = tag;
        }
        blockEnd = offset;
        while (blockEnd < bytes.Length && !IsBlockTag(bytes[blockEnd..]))
        {
            var next = bytes[(blockEnd + 1)..].IndexOf((byte)'<');
            blockEnd = next < 0 ? bytes.Length : blockEnd + 1 + next;
        }
        start = SkipSpace(blockStart);
        end = EndOf(start);
    }

    /// <summary>
    /// The end of the sentence that begins at <paramref name="from"/>: after its last mark, else the end of the block without trailing space.
    /// </summary>
    private int EndOf(int from)
    {
        var bytes = html.Span;
        for (var i = from; i < blockEnd;)
        {
            i += bytes[i..blockEnd].IndexOfAnyExcept(Passed) is >= 0 and var next ? next : blockEnd - i;
            if (i == blockEnd) break;
            if (bytes[i] == '<')
            {
                i = AfterTag(i);
                continue;
            }
            var mark = MarkAt(bytes[i..]);
            if (mark == 0)
            {
                i++;
                continue;
            }
            var after = SkipClosing(i + mark);
            if (mark == 3 && bytes[i] != 0xE2) return after;
            if (after < blockEnd && IsSpace(bytes[after]) && CanBegin(after) && !(bytes[i] == '.' && IsAbbreviation(i))) return after;
            i = Math.Max(after, i + mark);
        }
        var last = blockEnd;
        while (last > from && IsSpace(bytes[last - 1])) last--;
        return last;
    }

    /// <summary>The length of the mark that may end a sentence, or 0.</summary>
    private static int MarkAt(ReadOnlySpan<byte> text) => text[0] switch
    {
        (byte)'.' or (byte)'!' or (byte)'?' => 1,
        0xE2 when text.StartsWith("…"u8) => 3,
        0xE3 when text.StartsWith("。"u8) => 3,
        0xEF when text.StartsWith("！"u8) || text.StartsWith("？"u8) => 3,
        _ => 0,
    };

    /// <summary>Past what belongs to the sentence that has just ended: more marks, quotes, brackets, end tags, footnote numbers.</summary>
    private int SkipClosing(int i)
    {
        var bytes = html.Span;
        while (i < blockEnd)
        {
            var rest = bytes[i..];
            if (rest.StartsWith("<sup"u8)) i += rest.IndexOf("</sup>"u8) is >= 0 and var sup ? sup + 6 : rest.Length;
            else if (rest[0] == '<') i = AfterTag(i);
            else if (rest[0] is (byte)')' or (byte)']' or (byte)'\'') i++;
            else if (rest.StartsWith("&quot;"u8)) i += 6;
            else if (rest.StartsWith("”"u8) || rest.StartsWith("’"u8)) i += 3;
            else if (rest.StartsWith("»"u8)) i += 2;
            else if (MarkAt(rest) is > 0 and var mark) i += mark;
            else break;
        }
        return Math.Min(i, blockEnd);
    }

    /// <summary>
    /// Whether a sentence can begin after the space at <paramref name="i"/>: with a capital, a digit, a quote or bracket, or the title that a link
    /// without a label gets.
    /// </summary>
    private bool CanBegin(int i)
    {
        var bytes = html.Span;
        while (i < blockEnd)
        {
            if (HasLinkText(i)) return true;
            if (bytes[i] == '<') i = AfterTag(i);
            else if (IsSpace(bytes[i])) i++;
            else break;
        }
        if (i >= blockEnd || bytes[i..].StartsWith("&quot;"u8)) return true;
        Rune.DecodeFromUtf8(bytes[i..blockEnd], out var rune, out _);
        return Rune.IsUpper(rune) || Rune.IsDigit(rune) || rune.Value is '(' or '[' or '\'' or '“' or '‘' or '«' or '„'
            || (Rune.IsLetter(rune) && !Rune.IsLower(rune));
    }

    /// <summary>Whether the full stop at <paramref name="stop"/> belongs to an abbreviation or an initial.</summary>
    private bool IsAbbreviation(int stop)
    {
        var bytes = html.Span;
        var from = stop;
        while (from > blockStart && stop - from < 12 && (char.IsAsciiLetter((char)bytes[from - 1]) || bytes[from - 1] == '.')) from--;
        if (from > blockStart && bytes[from - 1] >= 0x80) return false;
        Span<char> word = stackalloc char[12];
        word = word[..(stop - from)];
        for (var i = 0; i < word.Length; i++) word[i] = (char)bytes[from + i];
        if (word is [var initial]) return char.IsAsciiLetterUpper(initial) || initial is 'v' or 'p' or 's' or 'c';
        return word is [_, '.', _] or [_, '.', _, '.', _] || Abbreviations.Contains(word);
    }

    /// <summary>Whether a link's text is to be filled in here.</summary>
    private bool HasLinkText(int offset)
    {
        for (var hole = Ascending.FirstFrom(holes.AsSpan(), offset, static hole => hole.Offset); hole < holes.Length; hole++)
        {
            if (holes[hole].Offset != offset) break;
            if (holes[hole].Kind == HoleKind.LinkText) return true;
        }
        return false;
    }

    private int AfterTag(int tag) => Math.Min(BodyReader.AfterTag(html.Span, tag), Math.Max(blockEnd, tag + 1));

    private int SkipSpace(int i)
    {
        var bytes = html.Span;
        while (i < blockEnd && IsSpace(bytes[i])) i++;
        return i;
    }

    private static bool IsSpace(byte c) => c is (byte)' ' or (byte)'\n' or (byte)'\t';

    private static bool IsBlockTag(ReadOnlySpan<byte> at) => at[0] == '<' && new BodyTag(at).IsBlock;
}
