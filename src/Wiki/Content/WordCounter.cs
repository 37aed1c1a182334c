using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace Wiki.Content;

/// <summary>Counts the words of a body: runs of text between white space, whatever tags stand in them, that hold a letter or digit.</summary>
internal ref struct WordCounter
{
    private readonly ReadOnlySpan<byte> html;
    private int at;

    /// <summary>The words that white space has ended.</summary>
    private int ended;

    /// <summary>1 in a word that has shown a letter or digit, else 0.</summary>
    private uint open;

    private WordCounter(ReadOnlySpan<byte> html) => this.html = html;

    public static int Count(ReadOnlySpan<byte> html)
    {
        var counter = new WordCounter(html);
        while (counter.at < html.Length)
            if (!counter.ReadPlain()) counter.ReadOne();
        return counter.ended + (int)counter.open;
    }

    /// <summary>
    /// Reads up to 16 signs of ASCII at once, a bit for each, up to the next tag, character reference or other sign; false where one stands here.
    /// Where a run of bits has a letter, adding the letters to the run carries over to the white space behind it: so the white space that carries
    /// have reached counts the words, and the last carry is the word that goes on.
    /// </summary>
    private bool ReadPlain()
    {
        if (html.Length - at < Vector128<byte>.Count) return false;
        var block = Vector128.Create(html[at..]);
        var marks = Vector128.Equals(block, Vector128.Create((byte)'<')) | Vector128.Equals(block, Vector128.Create((byte)'&'));
        var length = BitOperations.TrailingZeroCount((marks | block).ExtractMostSignificantBits() | 1u << Vector128<byte>.Count);
        if (length == 0) return false;
        var read = (1u << length) - 1;
        var letters = Vector128.LessThanOrEqual((block | Vector128.Create((byte)0x20)) - Vector128.Create((byte)'a'), Vector128.Create((byte)25));
        var digits = Vector128.LessThanOrEqual(block - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        var spaces = Vector128.LessThanOrEqual(block, Vector128.Create((byte)' ')).ExtractMostSignificantBits();
        var sum = (~spaces & read) + ((letters | digits).ExtractMostSignificantBits() & read) + open;
        ended += BitOperations.PopCount(sum & spaces & read);
        open = sum >> length;
        at += length;
        return true;
    }

    /// <summary>Reads one tag, character reference or sign.</summary>
    private void ReadOne()
    {
        if (html[at] is (byte)'<' or (byte)'&')
        {
            at = BodyReader.After(html, at);
            return;
        }
        Rune.DecodeFromUtf8(html[at..], out var rune, out var length);
        if (html[at] <= ' ')
        {
            ended += (int)open;
            open = 0;
        }
        else if (Rune.IsLetterOrDigit(rune)) open = 1;
        at += length;
    }
}
