using System.Text;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>A letter of a list and the place of its first entry.</summary>
public readonly record struct LetterStart(string Letter, int Position);

/// <summary>The letter under which lists show a title: its first one without accents, in upper case.</summary>
public static class TitleLetter
{
    /// <summary>Stands for digits and signs.</summary>
    public const string Other = "#";

    /// <summary>Stands for all ideographs, of which nearly every title would have one of its own.</summary>
    private const string Ideographs = "字";

    private static readonly string[] Latin = [.. Enumerable.Range('A', 26).Select(letter => ((char)letter).ToString())];

    public static string Of(string title)
    {
        if (title.Length > 0 && char.IsAsciiLetter(title[0])) return Latin[(title[0] | 0x20) - 'a'];
        var key = Folding.SortKey(title);
        if (key.Length == 0 || !Rune.TryGetRuneAt(key, 0, out var first) || !Rune.IsLetter(first)) return Other;
        return first.Value is >= 0x3400 and <= 0x9FFF or >= 0xF900 and <= 0xFAFF or >= 0x20000 ? Ideographs : Rune.ToUpperInvariant(first).ToString();
    }

    /// <summary>The anchor of a letter's group in a list.</summary>
    public static string Anchor(string letter) => letter == Other ? "letter-other" : "letter-" + letter.ToLowerInvariant();
}
