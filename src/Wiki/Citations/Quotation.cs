using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// Sets quotation marks and apostrophes in a text from content. Straight ones become typographic ones; inside a quoted title, marks of both kinds
/// alternate level by level. A closing mark is preceded by <see cref="Mark.ClosingQuote"/>.
/// </summary>
internal static class Quotation
{
    private static readonly string Closing = Mark.ClosingQuote.ToString();

    private static readonly RareCharacters Marks = new("\"'“”‘’");

    /// <summary>Deeper than anybody quotes; it keeps the work linear.</summary>
    private const int MaxNesting = 16;

    /// <summary>The text as it stands in running text: curly marks stay as their author wrote them.</summary>
    public static string Typeset(string text, QuotationStyle style) => Set(text, style, 0);

    /// <summary>The text between quotation marks. It may have been typeset before.</summary>
    public static string Quote(string text, QuotationStyle style) =>
        string.Concat([style.Open], Set(text.Replace(Closing, "", StringComparison.Ordinal), style, 1), [Mark.ClosingQuote, style.Close]);

    private static string Set(string text, QuotationStyle style, int depth)
    {
        if (Marks.FindIn(text) < 0) return text;
        var levels = FindPairs(text);
        var result = new char[text.Length * 2];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var level = levels[i];
            if (level == 0)
            {
                result[length++] = text[i] == '\'' ? '’' : text[i];
                continue;
            }
            var asWritten = depth == 0 && text[i] is '“' or '‘' or '”' or '’';
            var outer = (depth + Math.Abs(level)) % 2 == 1;
            if (level < 0) result[length++] = Mark.ClosingQuote;
            result[length++] = asWritten ? text[i]
                : level > 0 ? (outer ? style.Open : style.InnerOpen)
                : outer ? style.Close : style.InnerClose;
        }
        return new string(result, 0, length);
    }

    /// <summary>For each character, the level from 1 of the quotation that it opens, the negative level of the one that it closes, or 0.</summary>
    private static int[] FindPairs(string text)
    {
        var levels = new int[text.Length];
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!Marks.Contains(text[i])) continue;
            if (MayClose(text, i) && TryClose(text, i, open) is { } start) (levels[start], levels[i]) = (open.Count + 1, -open.Count - 1);
            else if (open.Count < MaxNesting && MayOpen(text, i)) open.Push(i);
        }
        return levels;
    }

    /// <summary>Finds the opening mark of the same kind, and forgets those inside that nothing closed.</summary>
    private static int? TryClose(string text, int at, Stack<int> open)
    {
        if (!open.Any(start => IsPair(text[start], text[at]))) return null;
        while (open.TryPop(out var start))
        {
            if (IsPair(text[start], text[at])) return start;
        }
        return null;
    }

    private static bool IsPair(char open, char close) => (open, close) is ('"', '"') or ('\'', '\'') or ('“', '”') or ('‘', '’');

    /// <summary>A single mark before a letter is an apostrophe.</summary>
    private static bool MayClose(string text, int at) => text[at] switch
    {
        '”' => true,
        '"' => at > 0,
        '’' or '\'' => at > 0 && !char.IsWhiteSpace(text[at - 1]) && !(at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1])),
        _ => false,
    };

    /// <summary>A straight single mark opens only at the beginning of a word; after a letter it is an apostrophe.</summary>
    private static bool MayOpen(string text, int at) => text[at] switch
    {
        '“' or '‘' or '"' => true,
        '\'' => (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        _ => false,
    };
}
