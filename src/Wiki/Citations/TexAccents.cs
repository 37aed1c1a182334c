using System.Collections.Frozen;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>Letters with TeX's accents. One that Unicode has no letter for is the letter and a combining mark.</summary>
internal static class TexAccents
{
    private static readonly FrozenDictionary<string, char> Marks = new Dictionary<string, char>
    {
        ["`"] = '\u0300',
        ["'"] = '\u0301',
        ["^"] = '\u0302',
        ["~"] = '\u0303',
        ["="] = '\u0304',
        ["u"] = '\u0306',
        ["."] = '\u0307',
        ["\""] = '\u0308',
        ["h"] = '\u0309',
        ["r"] = '\u030A',
        ["H"] = '\u030B',
        ["v"] = '\u030C',
        ["U"] = '\u030E',
        ["G"] = '\u030F',
        ["f"] = '\u0311',
        ["d"] = '\u0323',
        ["c"] = '\u0327',
        ["k"] = '\u0328',
        ["b"] = '\u0331',
        ["t"] = '\u0361',
        ["polhk"] = '\u0328',
        ["ogonek"] = '\u0328',
        ["textcommabelow"] = '\u0326',
        ["textsubdot"] = '\u0323',
        ["dotsub"] = '\u0323',
        ["textmacronbelow"] = '\u0331',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The accents of formulas.</summary>
    private static readonly FrozenDictionary<string, char> FormulaMarks = new Dictionary<string, char>
    {
        ["grave"] = '\u0300',
        ["acute"] = '\u0301',
        ["hat"] = '\u0302',
        ["widehat"] = '\u0302',
        ["tilde"] = '\u0303',
        ["widetilde"] = '\u0303',
        ["bar"] = '\u0304',
        ["overline"] = '\u0305',
        ["breve"] = '\u0306',
        ["dot"] = '\u0307',
        ["ddot"] = '\u0308',
        ["mathring"] = '\u030A',
        ["check"] = '\u030C',
        ["vec"] = '\u20D7',
        ["overrightarrow"] = '\u20D7',
        ["underline"] = '\u0332',
        ["underbar"] = '\u0332',
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Lazy<FrozenDictionary<string, char>> Composed = new(Compositions);

    /// <summary>The combining mark of an accent; null for a command that is none.</summary>
    public static char? Mark(string command) => Marks.TryGetValue(command, out var mark) ? mark : null;

    public static char? FormulaMark(string command) => FormulaMarks.TryGetValue(command, out var mark) ? mark : null;

    /// <summary>A letter, which may have marks already, with one more. Marks above stand over letters without their dots.</summary>
    public static string On(string letter, char mark)
    {
        if (letter.Length == 0) return mark.ToString();
        var first = letter[0] switch { 'ı' when mark < '\u0323' => 'i', 'ȷ' when mark < '\u0323' => 'j', var other => other };
        var text = first + letter[1..];
        return Composed.Value.TryGetValue($"{text[0]}{mark}", out var whole) ? whole + text[1..] : text.Insert(1, mark.ToString());
    }

    /// <summary>What Unicode's decompositions say, read the other way, and what letters with two marks are made of.</summary>
    private static FrozenDictionary<string, char> Compositions()
    {
        var composed = new Dictionary<string, char>(StringComparer.Ordinal);
        for (var letter = '\u00C0'; letter < '\u1F00'; letter++)
        {
            var parts = Folding.Decompose(letter.ToString());
            if (parts.Length == 2) composed.TryAdd(parts, letter);
        }
        for (var letter = '\u00C0'; letter < '\u1F00'; letter++)
        {
            var parts = Folding.Decompose(letter.ToString());
            if (parts.Length == 3 && composed.TryGetValue(parts[..2], out var inner)) composed.TryAdd($"{inner}{parts[2]}", letter);
            if (parts.Length == 3 && composed.TryGetValue($"{parts[0]}{parts[2]}", out inner)) composed.TryAdd($"{inner}{parts[1]}", letter);
        }
        return composed.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
