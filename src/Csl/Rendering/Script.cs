namespace Csl;

/// <summary>What the letters of a text tell of its script.</summary>
internal static class Script
{
    /// <summary>Whether a name is written without spaces, family name first: no letter of it belongs to a script with spaces.</summary>
    public static bool IsUnspaced(string family, string given)
    {
        var any = false;
        return !HasSpaced(family, ref any) && !HasSpaced(given, ref any) && (any || family.Any(char.IsSurrogate) || given.Any(char.IsSurrogate));
    }

    /// <summary>Whether a word is set off by spaces from the names beside it; that of Hebrew for "and" is not.</summary>
    public static bool TakesSpaces(string word) => word.Length == 0 || !char.IsLetter(word[0]) || (IsSpaced(word[0]) && word[0] != '\u05D5');

    /// <summary>Whether a part has letters, and none of a script that knows italics.</summary>
    public static bool HasNoItalics(Node node)
    {
        var hasLetters = false;
        return !HasSpaced(node, ref hasLetters) && hasLetters;
    }

    public static bool HasNoItalics(string text)
    {
        var hasLetters = false;
        return !HasSpaced(text, ref hasLetters) && hasLetters;
    }

    private static bool HasSpaced(Node node, ref bool hasLetters)
    {
        if (HasSpaced(node.Prefix, ref hasLetters) || HasSpaced(node.Text, ref hasLetters) || HasSpaced(node.Suffix, ref hasLetters)) return true;
        foreach (var child in node.Children)
        {
            if (HasSpaced(child, ref hasLetters)) return true;
        }
        return false;
    }

    private static bool HasSpaced(string text, ref bool hasLetters)
    {
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            if (IsSpaced(c)) return true;
            hasLetters = true;
        }
        return false;
    }

    /// <summary>Latin, Greek, Cyrillic, Hebrew, Arabic, Thai and their like.</summary>
    private static bool IsSpaced(char c) => c < '\u0E80' || c is >= '\u1E00' and <= '\u1FFF';
}
