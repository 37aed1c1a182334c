using System.Text;

namespace Wiki.Citations;

/// <summary>What kind of writing a text is in, as far as that changes how it is set.</summary>
internal static class Script
{
    /// <summary>
    /// Whether all letters and digits are Chinese, Japanese or Korean, and there is one: such names have the family name first and no space or
    /// initials, and such titles are not italic.
    /// </summary>
    public static bool IsCjk(string text)
    {
        var found = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune)) continue;
            if (!IsCjk(rune.Value)) return false;
            found = true;
        }
        return found;
    }

    private static bool IsCjk(int rune) => rune is
        (>= 0x1100 and <= 0x11FF) or // Hangul letters
        (>= 0x3005 and <= 0x3007) or
        (>= 0x3040 and <= 0x30FF) or // Hiragana and Katakana
        (>= 0x3105 and <= 0x318F) or
        (>= 0x31F0 and <= 0x31FF) or
        (>= 0x3400 and <= 0x9FFF) or
        (>= 0xAC00 and <= 0xD7AF) or // Hangul syllables
        (>= 0xF900 and <= 0xFAFF) or
        (>= 0xFF66 and <= 0xFFDC) or
        (>= 0x20000 and <= 0x3FFFF);
}
