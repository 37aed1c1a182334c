using System.Text;

namespace Wiki.Content;

/// <summary>Counts the words of a body: runs of text between white space, whatever tags stand in them, that hold a letter or digit.</summary>
internal static class WordCounter
{
    public static int Count(ReadOnlySpan<byte> html)
    {
        var words = 0;
        var isInWord = false;
        for (var reader = new BodyReader(html); reader.Next();)
        {
            if (reader.Piece != BodyPiece.Text) continue;
            var text = reader.Bytes;
            for (var i = 0; i < text.Length; i++)
            {
                if (text[i] == '&') i = BodyReader.After(text, i) - 1;
                else if (text[i] is (byte)' ' or (byte)'\n' or (byte)'\t') isInWord = false;
                else if (!isInWord && IsLetterOrDigit(text[i..]))
                {
                    isInWord = true;
                    words++;
                }
            }
        }
        return words;
    }

    private static bool IsLetterOrDigit(ReadOnlySpan<byte> at)
    {
        if (at[0] < 0x80) return char.IsAsciiLetterOrDigit((char)at[0]);
        Rune.DecodeFromUtf8(at, out var rune, out _);
        return Rune.IsLetterOrDigit(rune);
    }
}
