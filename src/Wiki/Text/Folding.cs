using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Wiki.Text;

/// <summary>
/// Makes texts comparable that a reader takes for the same: canonical decomposition (Unicode 14, from <c>CanonicalDecompositions.txt</c>; the
/// runtime's own needs a culture library that is not on every machine), simple lower case, white space folded. Never meant for display.
/// </summary>
public static class Folding
{
    private static readonly Lazy<FrozenDictionary<int, string>> Decompositions = new(ReadDecompositions);

    /// <summary>
    /// The key under which a title, alias or wikilink is found: <c>" Inner Optimiser"</c> and <c>"inner optimiser"</c> have the same, and so have
    /// <c>Goodhart’s law</c> and <c>Goodhart's law</c>.
    /// </summary>
    public static string Name(string text)
    {
        if (Ascii.IsValid(text)) return AsciiName(text);
        var folded = new StringBuilder(text.Length);
        var pendingSpace = false;
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                pendingSpace = folded.Length > 0;
                continue;
            }
            if (pendingSpace) folded.Append(' ');
            pendingSpace = false;
            if (Typed(rune.Value) is { } plain) folded.Append(plain);
            else folded.Append(Rune.ToLowerInvariant(rune).ToString());
        }
        return folded.ToString();
    }

    /// <summary>What keyboards have for the marks that programs make of it; null for other characters.</summary>
    private static char? Typed(int rune) => rune switch
    {
        '‘' or '’' or 'ʼ' or '′' => '\'',
        '“' or '”' or '„' => '"',
        '‐' or '‑' or '–' or '−' => '-',
        _ => null,
    };

    /// <summary>The same for ASCII, as nearly all names are: every link of a wiki comes here at each build.</summary>
    private static string AsciiName(string text)
    {
        var folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c)) folded[length++] = char.ToLowerInvariant(c);
            else if (length > 0 && folded[length - 1] != ' ') folded[length++] = ' ';
        }
        folded = folded[..length].TrimEnd(' ');
        return folded.SequenceEqual(text) ? text : folded.ToString();
    }

    /// <summary>
    /// The text with letters stripped of their accents (<c>é</c> → <c>e</c>, <c>ø</c> → <c>o</c>, <c>ß</c> → <c>ss</c>), case kept.
    /// </summary>
    public static string WithoutAccents(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var bare = new StringBuilder(text.Length);
        foreach (var rune in Decompose(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark) continue;
            bare.Append(LatinWithoutDecomposition(rune.Value) ?? rune.ToString());
        }
        return bare.ToString();
    }

    /// <summary>Full canonical decomposition; Hangul syllables stay whole. ASCII comes back as it is.</summary>
    public static string Decompose(string text)
    {
        if (Ascii.IsValid(text)) return text;
        var table = Decompositions.Value;
        var result = new StringBuilder(text.Length + 8);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= 0xC0 && table.TryGetValue(rune.Value, out var parts)) result.Append(parts);
            else result.Append(rune.ToString());
        }
        return result.ToString();
    }

    /// <summary>What stands for a Latin letter that Unicode does not take apart (<c>ø</c> → <c>o</c>); null for others.</summary>
    internal static string? LatinWithoutDecomposition(int rune) => rune switch
    {
        'ß' => "ss",
        'ẞ' => "SS",
        'æ' => "ae",
        'Æ' => "AE",
        'œ' => "oe",
        'Œ' => "OE",
        'ø' => "o",
        'Ø' => "O",
        'đ' or 'ð' => "d",
        'Đ' or 'Ð' => "D",
        'ł' => "l",
        'Ł' => "L",
        'þ' => "th",
        'Þ' => "Th",
        'ı' => "i",
        'ħ' => "h",
        'Ħ' => "H",
        _ => null,
    };

    private static FrozenDictionary<int, string> ReadDecompositions()
    {
        using var stream = typeof(Folding).Assembly.GetManifestResourceStream("Wiki.Text.CanonicalDecompositions.txt")!;
        using var reader = new StreamReader(stream, Encoding.ASCII);
        var table = new Dictionary<int, string>(2100);
        while (reader.ReadLine() is { } line)
        {
            if (line is ['#', ..]) continue;
            var codes = line.Split(' ');
            table[Hex(codes[0])] = string.Concat(codes.Skip(1).Select(code => char.ConvertFromUtf32(Hex(code))));
        }
        return table.ToFrozenDictionary();
    }

    private static int Hex(string code) => int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
