using System.Text;

namespace Wiki.Render;

/// <summary>
/// Fits text into so much room of a drawing, which cannot measure it: a unit is what letters of running text take on average, and each character
/// counts as much as its kind takes in common fonts. Nothing is cut inside a word, unless a word is longer than the room.
/// </summary>
public static class GraphLabel
{
    /// <summary>The text, or its first words and an ellipsis.</summary>
    public static string Fit(string text, int units) => TakeWords(text, units, out var rest) is var first && rest.Length == 0 ? first : first + "…";

    /// <summary>The text on at most so many lines, the last of which may end in an ellipsis.</summary>
    public static IEnumerable<string> Wrap(string text, int units, int lines)
    {
        while (text.Length > 0 && lines-- > 1)
        {
            yield return TakeWords(text, units, out var rest);
            text = rest;
        }
        if (text.Length > 0) yield return Fit(text, units);
    }

    private static string TakeWords(string text, int units, out string rest)
    {
        var (used, end, border) = (0, 0, -1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune)) border = end;
            used += Tenths(rune);
            if (used > 10 * units)
            {
                var cut = border > 0 ? border : Math.Max(end, rune.Utf16SequenceLength);
                rest = text[cut..].TrimStart();
                return text[..cut].TrimEnd();
            }
            end += rune.Utf16SequenceLength;
            if (rune.Value is '-' or '/') border = end;
        }
        rest = "";
        return text;
    }

    /// <summary>How wide a character is, in tenths of a unit.</summary>
    private static int Tenths(Rune rune) => rune.Value switch
    {
        ' ' => 5,
        'i' or 'j' or 'l' or 'f' or 'r' or 't' or '.' or ',' or ':' or '-' or '/' or '\'' or '’' or '(' or ')' => 6,
        'm' or 'M' or 'W' => 17,
        'w' => 15,
        _ when IsWide(rune) => 20,
        _ when Rune.IsUpper(rune) => 13,
        _ => 11,
    };

    /// <summary>Hangul, kana, ideographs and their full-width signs; of Unicode's wide characters those that titles have.</summary>
    private static bool IsWide(Rune rune) =>
        rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFF00 and <= 0xFF60) or (>= 0x20000 and <= 0x3FFFD);
}
