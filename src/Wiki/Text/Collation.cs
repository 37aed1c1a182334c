using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Wiki.Text;

/// <summary>
/// The order of titles in a language, after the rules of CLDR: case and accents do not count, letters of their own do (Spanish ñ stands after n,
/// Swedish å after z), numbers stand by their value, the language's own script before others. Chinese characters stand in the order of Unicode, which
/// is by radical and strokes: their readings would take a table of megabytes.
/// </summary>
public sealed class Collation
{
    /// <summary>Sorts after every letter: what follows it tells letters apart that stand after the same one.</summary>
    private const char After = '\uF000';

    /// <summary>To where Latin letters move in languages of other scripts: behind all of those.</summary>
    private const char LatinBehind = '\uE000';

    private static readonly ConcurrentDictionary<string, Collation> Known = new(StringComparer.Ordinal);

    /// <summary>By their first character, longest first.</summary>
    private readonly FrozenDictionary<char, Letter[]> letters;

    private readonly bool isTurkic, isLatinBehind;

    private Collation(string language, bool isLatinBehind)
    {
        letters = Letters(CollationRules.Of(language)).OrderByDescending(static letter => letter.Text.Length)
            .GroupBy(static letter => letter.Text[0]).ToFrozenDictionary(static group => group.Key, static group => group.ToArray());
        (isTurkic, this.isLatinBehind) = (language is "tr" or "az", isLatinBehind);
    }

    /// <summary>The order that a language has which names no letters of its own.</summary>
    public static Collation Plain { get; } = Of("en");

    /// <param name="language">BCP 47.</param>
    public static Collation Of(string language)
    {
        var subtags = language.Split('-');
        var isLatin = !CollationRules.HasScriptBeforeLatin(subtags[0].ToLowerInvariant())
            || subtags.Contains("Latn", StringComparer.OrdinalIgnoreCase);
        var key = subtags[0].ToLowerInvariant() + (isLatin ? "-latn" : "");
        return Known.GetOrAdd(key, static (_, of) => new Collation(of.Language, !of.IsLatin),
            (Language: subtags[0].ToLowerInvariant(), IsLatin: isLatin));
    }

    /// <summary>Titles stand in the ordinal order of these.</summary>
    public string Key(string title)
    {
        var text = Comparable(title);
        if (Ascii.IsValid(text) && letters.Count == 0 && !isLatinBehind && !text.AsSpan().ContainsAnyInRange('0', '9')) return text;
        var key = new StringBuilder(text.Length + 8);
        for (var at = 0; at < text.Length;)
        {
            if (LetterAt(text, at) is { } letter)
            {
                key.Append(letter.Weight);
                at += letter.Text.Length;
                continue;
            }
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (char.IsDigit(text[at])) length = AppendNumber(key, text.AsSpan(at));
            else if (char.IsAscii(text[at])) AppendLatin(key, text.AsSpan(at, 1));
            else if (Rune.GetUnicodeCategory(rune) is not UnicodeCategory.NonSpacingMark)
                AppendLatin(key, Folding.LatinWithoutDecomposition(rune.Value) ?? text.AsSpan(at, length));
            at += length;
        }
        return key.ToString();
    }

    private void AppendLatin(StringBuilder key, ReadOnlySpan<char> text)
    {
        foreach (var c in text) key.Append(isLatinBehind && char.IsAsciiLetterLower(c) ? (char)(LatinBehind + c) : c);
    }

    /// <summary>The letter of the language that a title begins with, in upper case; null where it begins with none.</summary>
    public string? FirstLetter(string title)
    {
        if (letters.Count == 0 && title.Length > 0 && char.IsAsciiLetter(title[0])) return char.ToUpperInvariant(title[0]).ToString();
        var text = Comparable(title);
        if (text.Length == 0) return null;
        if (LetterAt(text, 0) is { } own) return Upper(own.Shown);
        Rune.DecodeFromUtf16(text, out var first, out _);
        if (!Rune.IsLetter(first)) return null;
        return Upper((Folding.LatinWithoutDecomposition(first.Value) ?? first.ToString())[..first.Utf16SequenceLength]);
    }

    /// <summary>In lower case, decomposed, without the quotation marks and brackets at its start.</summary>
    private string Comparable(string title)
    {
        var start = 0;
        while (start < title.Length && IsPassedOver(title[start])) start++;
        var text = Folding.Decompose(start == 0 ? title : title[start..]);
        return (isTurkic ? text.Replace("I\u0307", "i", StringComparison.Ordinal).Replace('I', 'ı') : text).ToLowerInvariant();
    }

    private static bool IsPassedOver(char c) => c is ' ' or '"' or '\'' or '¿' or '¡'
        || (!char.IsAsciiLetterOrDigit(c)
            && char.GetUnicodeCategory(c) is UnicodeCategory.OpenPunctuation or UnicodeCategory.InitialQuotePunctuation
                or UnicodeCategory.FinalQuotePunctuation);

    private Letter? LetterAt(string text, int at)
    {
        if (letters.Count == 0 || !letters.TryGetValue(text[at], out var candidates)) return null;
        foreach (var letter in candidates)
            if (string.CompareOrdinal(text, at, letter.Text, 0, letter.Text.Length) == 0) return letter;
        return null;
    }

    /// <summary>A number as its count of digits and its digits, which puts 9 before 10. Gives how much of the text it takes.</summary>
    private static int AppendNumber(StringBuilder key, ReadOnlySpan<char> text)
    {
        var length = 1;
        while (length < text.Length && char.IsDigit(text[length])) length++;
        var start = 0;
        while (start < length - 1 && char.GetNumericValue(text[start]) == 0) start++;
        var count = length - start;
        key.Append(count < 9 ? (char)('0' + count) : '9');
        if (count >= 9) key.Append((char)('!' + Math.Min(count, 1000)));
        foreach (var digit in text[start..length]) key.Append((char)('0' + (int)char.GetNumericValue(digit)));
        return length;
    }

    private string Upper(string letter) => letter switch
    {
        "i" when isTurkic => "İ",
        "ı" => "I",
        _ => string.Concat(letter[..1].ToUpperInvariant(), letter.AsSpan(1)),
    };

    /// <summary>
    /// The letters that rules like <c>n&lt;ñ</c> name: after the first of each rule come those behind <c>&lt;</c>, one by one, and those behind
    /// <c>=</c> in the same place.
    /// </summary>
    private static IEnumerable<Letter> Letters(string rules)
    {
        foreach (var rule in rules.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var places = rule.Split('<');
            for (var place = 0; place < places.Length; place++)
            {
                var alike = places[place].Split('=');
                var weight = place == 0 ? alike[0] : $"{places[0].Split('=')[0]}{After}{(char)('0' + place)}";
                foreach (var letter in alike)
                    if (place > 0 || letter != alike[0]) yield return new Letter(Folding.Decompose(letter), weight, alike[0]);
            }
        }
    }

    /// <param name="Text">As it stands in a text, decomposed.</param>
    /// <param name="Weight">What stands for it in a key.</param>
    /// <param name="Shown">The letter under which lists show it.</param>
    private sealed record Letter(string Text, string Weight, string Shown);
}
