using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// The characters that stand for markup inside a citation while it is a plain text: control characters, which no content keeps. So one composed text
/// serves readers of text and of HTML.
/// </summary>
internal static class Mark
{
    public const char ItalicStart = '\u0001';
    public const char ItalicEnd = '\u0002';
    public const char AccessedStart = '\u0003';
    public const char AccessedEnd = '\u0004';

    /// <summary>Stands between the pattern of the reader's date and the text in its place.</summary>
    public const char AccessedText = '\u0006';

    /// <summary>Stands before a closing quotation mark, to tell it from an apostrophe.</summary>
    public const char ClosingQuote = '\u0005';

    private static readonly RareCharacters Controls =
        new(string.Concat(Enumerable.Range(0, 0x20).Append(0x7F).Append(0x85).Append(0x2028).Append(0x2029).Select(code => (char)code)));

    /// <summary>
    /// Content as one line without spaces around it: white space that is a control character becomes a space, other control characters go.
    /// </summary>
    public static string Clean(string text)
    {
        if (Controls.FindIn(text) < 0) return text.Trim();
        var clean = new char[text.Length];
        var length = 0;
        foreach (var c in text)
        {
            if (!Controls.Contains(c)) clean[length++] = c;
            else if (char.IsWhiteSpace(c) && length > 0 && clean[length - 1] != ' ') clean[length++] = ' ';
        }
        return new string(clean, 0, length).Trim();
    }

    public static string Italic(string text) => string.Concat([ItalicStart], text, [ItalicEnd]);

    /// <summary>The place of the reader's date, which is known to the day: what the pattern's brackets hold is always printed.</summary>
    public static string Accessed(string pattern) =>
        $"{AccessedStart}{pattern.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal)}{AccessedText}[date]"
        + $"{AccessedEnd}";
}
