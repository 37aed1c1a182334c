using System.Text;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>A letter of a list and the place of its first entry.</summary>
public readonly record struct LetterStart(string Letter, int Position);

/// <summary>The letter under which lists show a title: its first one in upper case, without accents that do not count in the language.</summary>
public static class TitleLetter
{
    /// <summary>Stands for digits and signs.</summary>
    public const string Other = "#";

    /// <summary>Stands for all ideographs, of which nearly every title would have one of its own.</summary>
    private const string Ideographs = "字";

    /// <param name="title">As written.</param>
    /// <param name="collation">Of the wiki's language, which may have letters of its own: Ñ, Å, Ch.</param>
    public static string Of(string title, Collation collation)
    {
        if (collation.FirstLetter(title) is not { } letter) return Other;
        return Rune.GetRuneAt(letter, 0).Value is >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 ? Ideographs : letter;
    }

    /// <summary>The anchor of a letter's group in a list.</summary>
    public static string Anchor(string letter) => letter == Other ? "letter-other" : "letter-" + letter.ToLowerInvariant();
}
