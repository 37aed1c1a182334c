namespace Csl;

/// <summary>What the letters of a text tell of its script.</summary>
internal static class Script
{
    /// <summary>Whether a name is written without spaces, family name first: no letter of it belongs to a script with spaces.</summary>
    public static bool IsUnspaced(string text)
    {
        var any = false;
        foreach (var c in text)
        {
            if (char.IsLetter(c) && IsSpaced(c)) return false;
            any |= char.IsLetter(c) || char.IsSurrogate(c);
        }
        return any;
    }

    /// <summary>Whether a word is set off by spaces from the names beside it; that of Hebrew for "and" is not.</summary>
    public static bool TakesSpaces(string word) => word.Length == 0 || !char.IsLetter(word[0]) || (IsSpaced(word[0]) && word[0] != '\u05D5');

    /// <summary>Whether a text has letters, and none of a script that knows italics.</summary>
    public static bool HasNoItalics(string text) => text.Any(char.IsLetter) && !text.Any(c => char.IsLetter(c) && IsSpaced(c));

    /// <summary>Latin, Greek, Cyrillic, Hebrew, Arabic, Thai and their like.</summary>
    private static bool IsSpaced(char c) => c < '\u0E80' || c is >= '\u1E00' and <= '\u1FFF';
}
