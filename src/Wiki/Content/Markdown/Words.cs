using System.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Counts the words of HTML as this code base writes it: runs of text between white space, tags left out, that hold a letter or digit.
/// </summary>
internal static class Words
{
    public static int In(ReadOnlySpan<byte> html)
    {
        var words = 0;
        var isInWord = false;
        for (var i = 0; i < html.Length; i++)
        {
            var c = html[i];
            if (c == '<') i += html[i..].IndexOf((byte)'>');
            else if (c == '&') i += Math.Max(0, html[i..].IndexOf((byte)';'));
            else if (c is (byte)' ' or (byte)'\n' or (byte)'\t') isInWord = false;
            else if (!isInWord && IsLetterOrDigit(html[i..]))
            {
                isInWord = true;
                words++;
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
