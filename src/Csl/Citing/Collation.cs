namespace Csl;

/// <summary>
/// The order of texts where the host brings none of its own: without case, marks and punctuation, numbers by value.
/// Knows the marked letters of Latin; a host with a table of Unicode does better.
/// </summary>
public static class Collation
{
    private const string Marked = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňŋòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżžșțǎǐǒǔ";
    private const string Bare = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzzstaiou";

    public static int Compare(string left, string right)
    {
        int i = 0, j = 0;
        while (true)
        {
            var (from, to) = (i, j);
            i = Next(left, i);
            j = Next(right, j);
            var space = IsSpaced(left, from, i).CompareTo(IsSpaced(right, to, j));
            if (space != 0 && i < left.Length && j < right.Length && from > 0 && to > 0) return -space;
            if (i == left.Length || j == right.Length) return (i < left.Length ? 1 : 0) - (j < right.Length ? 1 : 0);
            if (char.IsAsciiDigit(left[i]) && char.IsAsciiDigit(right[j]))
            {
                var order = Numbers(left, ref i, right, ref j);
                if (order != 0) return order;
                continue;
            }
            var (a, b) = (Letter(left, ref i), Letter(right, ref j));
            if (a != b) return Weight(a).CompareTo(Weight(b));
        }
    }

    private static bool IsSpaced(string text, int from, int to) => text.AsSpan(from, to - from).IndexOf(' ') >= 0;

    /// <summary>The next character that counts. Between words a space comes before everything else.</summary>
    private static int Next(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at]) && !char.IsSurrogate(text[at]) && !char.IsSymbol(text[at])) at++;
        return at;
    }

    private static int Numbers(string left, ref int i, string right, ref int j)
    {
        var a = Digits(left, ref i);
        var b = Digits(right, ref j);
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b);
    }

    private static string Digits(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text[start..at].TrimStart('0');
    }

    /// <summary>The bare letter; æ, œ and ß count as their first, which is all that their neighbours need.</summary>
    private static char Letter(string text, ref int at)
    {
        var letter = char.ToLowerInvariant(text[at++]);
        if (letter < 'ß') return letter;
        var marked = Marked.IndexOf(letter);
        return marked >= 0 ? Bare[marked] : letter switch { 'ß' => 's', 'æ' => 'a', 'œ' => 'o', 'þ' => 't', 'ð' => 'd', _ => letter };
    }

    /// <summary>Symbols before digits before letters.</summary>
    private static int Weight(char letter) => char.IsLetter(letter) ? letter + 0x20000 : char.IsDigit(letter) ? letter + 0x10000 : letter;
}
