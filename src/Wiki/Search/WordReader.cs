using System.Globalization;
using System.Text;
using Wiki.Content;

namespace Wiki.Search;

/// <summary>
/// Reads the words of UTF-8 text or HTML one after the other, in lower case, with their accents. A word is a run of letters, digits and marks; in
/// scripts that put no space between words it is each pair of neighbours (a bigram), or a character that stands alone. <c>C++</c> and <c>C#</c> keep
/// their signs, and <c>§</c> is a word. Tags and character references separate words. What it takes for a word, <c>search-index.js</c> does too.
/// </summary>
internal ref struct WordReader
{
    /// <summary>In UTF-16 units; what is longer is cut.</summary>
    public const int MaxLength = 40;

    /// <summary>What a pair of neighbours has for an end: such words overlap and are joined with nothing.</summary>
    private const int NoEnd = int.MaxValue;

    private readonly ReadOnlySpan<byte> utf8;
    private readonly Span<char> buffer;
    private readonly bool skipsMarkup;
    private int position;
    private int length;
    private int end = NoEnd;
    private int previousEnd = NoEnd;
    private Rune neighbour;
    private int neighbourOffset;
    private bool isNeighbourAlone;

    private WordReader(ReadOnlySpan<byte> utf8, Span<char> buffer, bool skipsMarkup)
    {
        this.utf8 = utf8;
        this.buffer = buffer;
        this.skipsMarkup = skipsMarkup;
    }

    /// <summary>For each byte that is a letter or digit of ASCII, that letter in lower case or that digit; 0 for all others.</summary>
    private static readonly byte[] LowerCase =
        [.. Enumerable.Range(0, 256).Select(unit => (byte)(char.IsAsciiLetterOrDigit((char)unit) ? char.ToLowerInvariant((char)unit) : 0))];

    /// <summary>The word read last; valid until the next is read.</summary>
    public readonly ReadOnlySpan<char> Word => buffer[..length];

    /// <summary>Where that word begins, in bytes.</summary>
    public int Offset { get; private set; }

    /// <summary>
    /// The one character that stands between that word and the one before: a hyphen, an apostrophe (always <c>'</c>) or a full stop; <c>'\0'</c> for
    /// all else.
    /// </summary>
    public readonly char Joint => (Offset - previousEnd, previousEnd < Offset ? utf8[previousEnd] : (byte)0) switch
    {
        (1, (byte)'-') => '-',
        (1, (byte)'\'') => '\'',
        (1, (byte)'.') => '.',
        (3, 0xE2) when utf8[previousEnd + 1] == 0x80 => utf8[previousEnd + 2] switch { 0x90 or 0x91 => '-', 0x99 => '\'', _ => '\0' },
        _ => '\0',
    };

    /// <summary>Whether that word is of a script without spaces.</summary>
    public readonly bool IsPair => end == NoEnd;

    /// <summary>False when what follows that word cannot be a hyphen or an apostrophe.</summary>
    public readonly bool MayBeJoined => position < utf8.Length && utf8[position] is (byte)'-' or (byte)'\'' or 0xE2;

    /// <param name="buffer">Room for <see cref="MaxLength"/> units.</param>
    public static WordReader OfText(ReadOnlySpan<byte> utf8, Span<char> buffer) => new(utf8, buffer, false);

    /// <param name="html">Must begin and end outside a tag.</param>
    /// <param name="buffer">Room for <see cref="MaxLength"/> units.</param>
    public static WordReader OfHtml(ReadOnlySpan<byte> html, Span<char> buffer) => new(html, buffer, true);

    /// <summary>Whether a script puts no spaces between words: Han, Kana (narrow ones, too), Thai, Lao, Burmese, Khmer.</summary>
    public static bool IsUnspaced(Rune rune) =>
        rune.Value is >= 0x0E00 and <= 0x0EFF or >= 0x1000 and <= 0x109F or >= 0x1780 and <= 0x17FF or >= 0x3040 and <= 0x30FF or >= 0x3400
            and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0xFF66 and <= 0xFF9F
            or >= 0x20000 and <= 0x3FFFF;

    public bool Next()
    {
        previousEnd = end;
        end = 0;
        var isFound = Read();
        if (end == 0) end = position;
        return isFound;
    }

    private bool Read()
    {
        length = 0;
        while (position < utf8.Length)
        {
            var unit = utf8[position];
            if (LowerCase[unit] != 0)
            {
                if (neighbour.Value != 0 && EndsBigrams()) return true;
                ReadAscii();
            }
            else if (unit < 0x80)
            {
                if (length > 0 && unit is (byte)'+' or (byte)'#') TakeSign();
                if (length > 0 || (neighbour.Value != 0 && EndsBigrams())) return true;
                SkipSeparator();
            }
            else if (ReadRune()) return true;
        }
        return length > 0 || EndsBigrams();
    }

    /// <summary>Takes a character outside ASCII. True when that completes a word, which may leave the character for the next.</summary>
    private bool ReadRune()
    {
        Rune.DecodeFromUtf8(utf8[position..], out var rune, out var size);
        var category = Rune.GetUnicodeCategory(rune);
        if (category == UnicodeCategory.Format || rune.Value == WordForm.Tatweel || (IsUnspaced(rune) && WordForm.IsMark(rune)))
        {
            position += size;
            return false;
        }
        if (IsWordPart(category))
        {
            if (IsUnspaced(rune)) return length > 0 || TakeUnspaced(rune, size);
            if (EndsBigrams()) return true;
            Append(Rune.ToLowerInvariant(rune));
            position += size;
            return false;
        }
        if (length > 0 || EndsBigrams()) return true;
        if (rune.Value == '§') Append(rune);
        position += size;
        return length > 0;
    }

    private bool TakeUnspaced(Rune rune, int size)
    {
        var makesPair = neighbour.Value != 0;
        end = NoEnd;
        if (makesPair)
        {
            Offset = neighbourOffset;
            length = neighbour.EncodeToUtf16(buffer);
            length += rune.EncodeToUtf16(buffer[length..]);
        }
        (neighbour, neighbourOffset, isNeighbourAlone) = (rune, position, !makesPair);
        position += size;
        return makesPair;
    }

    /// <summary>Ends a run of an unspaced script; true when it had but one character, which is then the word.</summary>
    private bool EndsBigrams()
    {
        if (neighbour.Value == 0) return false;
        end = NoEnd;
        if (isNeighbourAlone)
        {
            Offset = neighbourOffset;
            length = neighbour.EncodeToUtf16(buffer);
        }
        neighbour = default;
        return isNeighbourAlone;
    }

    /// <summary>Takes a run of letters and digits of ASCII, nearly all of most texts.</summary>
    private void ReadAscii()
    {
        if (length == 0) Offset = position;
        var text = utf8[position..];
        var word = buffer[length..MaxLength];
        var lowerCase = LowerCase;
        int at = 0, filled = 0;
        for (; at < text.Length && lowerCase[text[at]] is > 0 and var letter; at++)
            if (filled < word.Length) word[filled++] = (char)letter;
        position += at;
        length += filled;
    }

    /// <summary>Takes what belongs to the name of a programming language: <c>C++</c>, <c>C#</c>.</summary>
    private void TakeSign()
    {
        var rest = utf8[position..];
        var isSharp = rest[0] == '#' && (rest.Length == 1 || !char.IsAsciiLetterOrDigit((char)rest[1]));
        if (!(isSharp || rest.StartsWith("++"u8)) || length + 2 > MaxLength || !char.IsAsciiLetter(buffer[length - 1])) return;
        for (var count = isSharp ? 1 : 2; count > 0; count--) buffer[length++] = (char)utf8[position++];
    }

    private void Append(Rune letter)
    {
        if (length == 0) Offset = position;
        if (length + letter.Utf16SequenceLength <= MaxLength) length += letter.EncodeToUtf16(buffer[length..]);
    }

    private void SkipSeparator()
    {
        position = skipsMarkup ? BodyReader.After(utf8, position) : position + 1;
    }

    private static bool IsWordPart(UnicodeCategory category) => category is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
