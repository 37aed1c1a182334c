using System.Text;

namespace Wiki.Content;

/// <summary>Counts the words of a body: runs of text between white space, whatever tags stand in them, that hold a letter or digit.</summary>
internal static class WordCounter
{
    public static int Count(ReadOnlySpan<byte> html)
    {
        var words = 0;
        var isInWord = false;
        for (var at = 0; at < html.Length;)
        {
            // Within a word nothing but its end matters, and most of a body is within words.
            if (isInWord)
                while (at < html.Length && html[at] is > (byte)' ' and not (byte)'<') at++;
            if (at == html.Length) break;
            if (html[at] is (byte)'<' or (byte)'&')
            {
                at = BodyReader.After(html, at);
                continue;
            }
            var isLetter = IsLetterOrDigit(html[at..]);
            if (isLetter && !isInWord) words++;
            isInWord = isLetter;
            at++;
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
