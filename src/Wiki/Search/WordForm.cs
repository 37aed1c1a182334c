using System.Globalization;
using System.Text;
using Wiki.Text;

namespace Wiki.Search;

/// <summary>
/// The form under which a word is found: lower case, no accents, letters that were set as one (<c>ﬁ</c>), wide or narrow as they usually are, one
/// letter for those that Arabic and Persian write in two ways, and no Arabic article. <c>fold</c> in <c>search-index.js</c> makes the same of the
/// same word; both are tested with one list of words.
/// </summary>
internal static class WordForm
{
    /// <summary>The stroke that only makes an Arabic word longer.</summary>
    public const int Tatweel = 0x0640;

    /// <summary>It is written as one word with the noun, and readers leave it out.</summary>
    private const string ArabicArticle = "ال";

    /// <summary>The one word that is another without the article.</summary>
    private const string God = "الله";

    private const string NarrowKana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    public static string Of(string word)
    {
        if (Ascii.IsValid(word)) return word.ToLowerInvariant();
        var form = Folding.WithoutAccents(WithUsualLetters(word)).ToLowerInvariant().Replace('ς', 'σ').Replace('ى', 'ي').Replace('ی', 'ي')
            .Replace('ة', 'ه').Replace('ک', 'ك');
        return form.Length >= ArabicArticle.Length + 2 && form != God && form.StartsWith(ArabicArticle, StringComparison.Ordinal)
            ? form[ArabicArticle.Length..]
            : form;
    }

    /// <summary>How readers write a name that ends with signs in letters: <c>cpp</c> and <c>cplusplus</c>, <c>csharp</c>.</summary>
    public static ReadOnlySpan<string> InLetters(ReadOnlySpan<char> word) => word switch
    {
        [.., '+', '+'] => new[] { $"{word[..^2]}pp", $"{word[..^2]}plusplus" },
        [.., '#'] => new[] { $"{word[..^1]}sharp" },
        _ => [],
    };

    /// <summary>Whether a character only changes the sound of the one before.</summary>
    public static bool IsMark(Rune rune) => rune.Value is 0xFF9E or 0xFF9F || Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark;

    private static string WithUsualLetters(string word)
    {
        if (word.AsSpan().IndexOfAnyInRange('\uFB00', '\uFF9F') < 0) return word;
        var usual = new StringBuilder(word.Length + 2);
        foreach (var c in word)
        {
            _ = c switch
            {
                >= '\uFB00' and <= '\uFB06' => usual.Append(Ligature(c)),
                >= '\uFF01' and <= '\uFF5E' => usual.Append((char)(c - 0xFEE0)),
                >= '\uFF66' and <= '\uFF9D' => usual.Append(NarrowKana[c - '\uFF66']),
                '\uFF9E' or '\uFF9F' => usual,
                _ => usual.Append(c),
            };
        }
        return usual.ToString();
    }

    private static string Ligature(char c) => c switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        _ => "st",
    };
}
