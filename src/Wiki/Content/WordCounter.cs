using System.Numerics;
using System.Runtime.Intrinsics;
using System.Text;

namespace Wiki.Content;

/// <summary>Counts the words of a body: runs of text between white space, whatever tags stand in them, that hold a letter or digit.</summary>
internal static class WordCounter
{
    public static int Count(ReadOnlySpan<byte> html)
    {
        var counter = default(Counter);
        for (var reader = new BodyReader(html); reader.Next();)
            if (reader.Piece == BodyPiece.Text) counter.Read(reader.Bytes);
        return counter.Words;
    }

    private struct Counter
    {
        /// <summary>Those that white space has ended.</summary>
        private int ended;

        /// <summary>1 in a word that has shown a letter or digit, else 0.</summary>
        private uint open;

        public readonly int Words => ended + (int)open;

        public void Read(ReadOnlySpan<byte> text)
        {
            while (!text.IsEmpty) text = text[(IsPlain(text) ? ReadPlain(text) : ReadOther(text))..];
        }

        /// <summary>Whether a text begins with a block of ASCII that has no character reference.</summary>
        private static bool IsPlain(ReadOnlySpan<byte> text) =>
            text.Length >= Vector128<byte>.Count && Vector128.Create(text) is var block && block.ExtractMostSignificantBits() == 0
            && !Vector128.EqualsAny(block, Vector128.Create((byte)'&'));

        /// <summary>
        /// Reads a block at once, a bit for each byte. Where a run of bits has a letter, adding the letters to the run carries over to the white
        /// space behind it; so the white space that carries have reached counts the words, and the last carry is the word that goes on.
        /// </summary>
        private int ReadPlain(ReadOnlySpan<byte> text)
        {
            var block = Vector128.Create(text);
            var small = block | Vector128.Create((byte)0x20);
            var letters = Vector128.LessThanOrEqual(small - Vector128.Create((byte)'a'), Vector128.Create((byte)25));
            var digits = Vector128.LessThanOrEqual(block - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
            var spaces = Vector128.LessThanOrEqual(block, Vector128.Create((byte)' ')).ExtractMostSignificantBits();
            var sum = (~spaces & ushort.MaxValue) + (letters | digits).ExtractMostSignificantBits() + open;
            ended += BitOperations.PopCount(sum & spaces);
            open = sum >> Vector128<byte>.Count;
            return Vector128<byte>.Count;
        }

        /// <summary>Reads as much as a block is, or a character more.</summary>
        private int ReadOther(ReadOnlySpan<byte> text)
        {
            var at = 0;
            while (at < Math.Min(text.Length, Vector128<byte>.Count))
            {
                var length = text[at] == '&' ? BodyReader.After(text, at) - at : 1;
                if (text[at] <= ' ')
                {
                    ended += (int)open;
                    open = 0;
                }
                else if (text[at] != '&')
                {
                    Rune.DecodeFromUtf8(text[at..], out var rune, out length);
                    if (Rune.IsLetterOrDigit(rune)) open = 1;
                }
                at += length;
            }
            return at;
        }
    }
}
