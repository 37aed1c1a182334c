using System.Globalization;
using System.Text;

namespace Wiki.Content;

/// <summary>
/// The ids of one page's body: each is given once, and never one that the theme uses. An id that is made from a heading's text stays the same as long
/// as no earlier heading has the same text.
/// </summary>
public sealed class HeadingAnchors(ReservedNames reserved)
{
    private const int MaxLength = 100;

    private List<string>? chosen;
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastSuffixes = new(StringComparer.Ordinal);

    /// <summary>What else the theme keeps for itself.</summary>
    public ReservedNames Reserved => reserved;

    /// <summary>The ids that the author gave, to headings and to other things, in their order.</summary>
    public IReadOnlyList<string> Chosen => chosen ?? [];

    /// <summary>
    /// An id for a heading: <c>how-it-works</c>, the second time <c>how-it-works-2</c>; <c>references-section</c> where the theme has
    /// <c>references</c>.
    /// </summary>
    /// <param name="stem">What <see cref="StemOf"/> makes of its text.</param>
    public string For(string stem)
    {
        if (reserved.IsThemeId(stem)) stem += "-section";
        if (taken.Add(stem)) return stem;
        var suffix = lastSuffixes.GetValueOrDefault(stem, 1);
        string id;
        do id = $"{stem}-{++suffix}";
        while (!taken.Add(id));
        lastSuffixes[stem] = suffix;
        return id;
    }

    /// <summary>
    /// Takes an id that the author chose; false when it is taken, reserved or not made of letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, the first
    /// a letter or digit.
    /// </summary>
    public bool TryTake(string id)
    {
        var valid = id.Length is > 0 and <= MaxLength && char.IsLetterOrDigit(id[0]);
        foreach (var c in id) valid &= char.IsLetterOrDigit(c) || c is '-' or '_' or '.';
        if (!valid || reserved.IsThemeId(id) || !taken.Add(id)) return false;
        (chosen ??= []).Add(id);
        return true;
    }

    /// <summary>
    /// Lower case, letters, digits and marks of all scripts kept, each run of spaces and hyphens one hyphen, the rest left out; <c>section</c> where
    /// nothing is left.
    /// </summary>
    public static string StemOf(string text)
    {
        if (text.Length <= MaxLength && Ascii.IsValid(text)) return AsciiStem(text);
        var stem = new StringBuilder(text.Length);
        var pendingHyphen = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (stem.Length >= MaxLength) break;
            if (Rune.IsWhiteSpace(rune) || rune.Value is '-' or '_' or '/' or 0x2010 or 0x2011 or 0x2012 or 0x2013 or 0x2014)
            {
                pendingHyphen = stem.Length > 0;
            }
            else if (IsKept(rune))
            {
                if (pendingHyphen) stem.Append('-');
                pendingHyphen = false;
                stem.Append(Rune.ToLowerInvariant(rune).ToString());
            }
        }
        return stem.Length == 0 ? "section" : stem.ToString();
    }

    /// <summary>The same without a look at what each character is to Unicode.</summary>
    private static string AsciiStem(string text)
    {
        Span<char> stem = stackalloc char[MaxLength];
        var length = 0;
        var pendingHyphen = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '-' or '_' or '/') pendingHyphen = length > 0;
            else if (char.IsAsciiLetterOrDigit(c))
            {
                if (pendingHyphen) stem[length++] = '-';
                pendingHyphen = false;
                stem[length++] = char.ToLowerInvariant(c);
            }
        }
        return length == 0 ? "section" : stem[..length].ToString();
    }

    private static bool IsKept(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
