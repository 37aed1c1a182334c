using System.Text;

namespace Wiki.Text;

/// <summary>A stretch of a text and what is printed in its place.</summary>
internal readonly record struct Replacement(int Start, int Length, string Text);

/// <summary>
/// Sets a text as printers do: straight quotation marks by what stands on their two sides and by pairs, apostrophes, dashes for two and three
/// hyphens, an ellipsis for three points. A mark of which nobody can tell what it is, such as the sign of inches, stays as it is written.
/// </summary>
internal static class Typography
{
    /// <summary>Stands in a text for what is no text: code, a formula, a character that is to stay as it is.</summary>
    public const char Other = '\uFFFC';

    /// <summary>Deeper than anybody quotes; it keeps the work linear.</summary>
    private const int MaxNesting = 16;

    /// <summary>How far a quotation between single marks is looked for its end behind a possessive: <c>'the workers' rights'</c>.</summary>
    private const int LookAhead = 200;

    private static readonly RareCharacters Quotes = new("\"'<>");

    public static string Set(string text, QuotationMarks marks)
    {
        if (!MayConcern(text)) return text;
        var found = Find(text, marks);
        if (found.Count == 0) return text;
        var result = new StringBuilder(text.Length + found.Count);
        var copied = 0;
        foreach (var (start, length, replacement) in found)
        {
            result.Append(text, copied, start - copied).Append(replacement);
            copied = start + length;
        }
        return result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>Whether there may be something to replace.</summary>
    public static bool MayConcern(ReadOnlySpan<char> text) =>
        HasQuote(text) || text.IndexOf("--", StringComparison.Ordinal) >= 0 || text.IndexOf("...", StringComparison.Ordinal) >= 0;

    /// <summary>Whether a quotation mark stands in a text; angle brackets are one where two stand together.</summary>
    private static bool HasQuote(ReadOnlySpan<char> text)
    {
        for (var at = Quotes.FindIn(text); at >= 0; at = Quotes.FindIn(text))
        {
            if (text[at] is '"' or '\'' || (at + 1 < text.Length && text[at + 1] == text[at])) return true;
            text = text[(at + 1)..];
        }
        return false;
    }

    /// <summary>What is to be replaced, in the order of the text.</summary>
    public static List<Replacement> Find(string text, QuotationMarks marks)
    {
        if (!MayConcern(text)) return [];
        var found = new Dictionary<int, Replacement>();
        var open = new Stack<int>();
        for (var at = 0; at < text.Length;)
        {
            var run = RunAt(text, at);
            switch (text[at], run)
            {
                case ('-', 2 or 3) when IsDash(text, at, run): found[at] = new(at, run, run == 2 ? "–" : "—"); break;
                case ('.', 3): found[at] = new(at, run, "…"); break;
                case ('<', 2) when open.Count < MaxNesting && !IsSpace(text, at + 2): open.Push(at); break;
                case ('>', 2) when !IsSpace(text, at - 1): Close(at, "«", "»", run); break;
                case ('"', _):
                    run = 1;
                    if (!IsBetweenLetters(text, at)) Quote(at, marks.Open, marks.Close);
                    else if (IsBehindPrefix(text, at) && open.Count < MaxNesting) open.Push(at);
                    break;
                case ('\'', _):
                    run = 1;
                    if (IsBetweenLetters(text, at) || IsClipped(text, at) || !Quote(at, marks.InnerOpen, marks.InnerClose))
                        found[at] = new(at, 1, "’");
                    break;
            }
            at += run;
        }
        // A quotation of several paragraphs has a mark at the beginning of each, and one at the end of the last.
        if (text[0] == '"' && open.Contains(0)) found[0] = new(0, 1, marks.Open);
        return [.. found.Values.OrderBy(static replacement => replacement.Start)];

        // An opening mark is an apostrophe, or stays, until its closing one is met.
        bool Quote(int at, string opening, string closing)
        {
            if (MayClose(text, at) && !(open.TryPeek(out var last) && last == at - 1) && Close(at, opening, closing, 1)) return true;
            if (open.Count < MaxNesting && MayOpen(text, at)) open.Push(at);
            return false;
        }

        bool Close(int at, string opening, string closing, int length)
        {
            var start = open.Cast<int?>().FirstOrDefault(start => text[start!.Value] == (text[at] == '>' ? '<' : text[at]));
            if (start is not { } begin) return false;
            while (open.Pop() != begin) { }
            var isApostrophes = text[at] == '\'' && at == begin + 2 && text[begin + 1] is 'n' or 'N';
            found[begin] = new(begin, length, isApostrophes ? "’" : opening);
            found[at] = new(at, length, isApostrophes ? "’" : closing);
            return true;
        }
    }

    /// <summary>How many of the same character stand here.</summary>
    private static int RunAt(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] == text[at] && text[at] is '-' or '.' or '<' or '>') end++;
        return end - at;
    }

    /// <summary>Hyphens before a word, such as those of an option of a program, and those of an arrow, are none.</summary>
    private static bool IsDash(string text, int at, int length) =>
        !(IsSpace(text, at - 1) && at + length < text.Length && char.IsLetter(text[at + length])) && At(text, at + length) != '>'
        && At(text, at - 1) is not ('<' or '!');

    private static bool MayOpen(string text, int at) =>
        !IsSpace(text, at + 1) && At(text, at + 1) is not (')' or ']' or ',' or ';' or ':' or '.' or '!' or '?')
        && (text[at] == '"' || !IsOfSpacedWord(At(text, at - 1)));

    private static bool MayClose(string text, int at)
    {
        if (IsSpace(text, at - 1) || At(text, at - 1) is '(' or '[' || (text[at] == '\'' && IsOfSpacedWord(At(text, at + 1)))) return false;
        return text[at] == '"' || !IsPossessive(text, at);
    }

    /// <summary>Whether <c>s'</c> before a word is rather a plural's possessive: a mark that can only close stands behind it.</summary>
    private static bool IsPossessive(string text, int at)
    {
        if (At(text, at - 1) != 's' || At(text, at + 1) != ' ' || !char.IsLower(At(text, at + 2))) return false;
        var behind = text.AsSpan(at + 1, Math.Min(LookAhead, text.Length - at - 1)).IndexOf('\'');
        var next = at + 1 + behind;
        return behind >= 0 && !IsBetweenLetters(text, next) && !MayOpen(text, next) && !IsSpace(text, next - 1);
    }

    /// <summary>Whether letters stand on both sides, as they do of an apostrophe. Those of Chinese and Japanese are words of their own.</summary>
    private static bool IsBetweenLetters(string text, int at) => IsOfSpacedWord(At(text, at - 1)) && IsOfSpacedWord(At(text, at + 1));

    /// <summary>Whether the beginning of a word is left out: of a decade (<c>'90s</c>), or of an English one that is written so.</summary>
    private static bool IsClipped(string text, int at)
    {
        if (char.IsAsciiDigit(At(text, at + 1)) && char.IsAsciiDigit(At(text, at + 2)) && At(text, at + 3) == 's') return true;
        var end = at + 1;
        while (char.IsAsciiLetter(At(text, end))) end++;
        return At(text, end) != '\'' && text.AsSpan(at + 1, end - at - 1) is "tis" or "Tis" or "twas" or "Twas" or "til" or "em" or "cause";
    }

    /// <summary>Letters of Korean are none: its words have spaces between them, but what is quoted takes its ending right behind the mark.</summary>
    private static bool IsOfSpacedWord(char c) => char.IsLetterOrDigit(c) && !EastAsian.IsWide(c) && c is not (>= '\uAC00' and <= '\uD7A3');

    /// <summary>
    /// Whether what is quoted begins here, behind the "and", "the" or "to" that Arabic and Hebrew write as letters of the next word. In Hebrew a mark
    /// before the last letter of a word says that it stands for several.
    /// </summary>
    private static bool IsBehindPrefix(string text, int at)
    {
        var isHebrew = text[at - 1] is >= '\u05D0' and <= '\u05EA';
        var prefixes = isHebrew ? "והבלכמש" : "وفبلكاسـ";
        var start = at;
        while (start > 0 && at - start < 4 && prefixes.Contains(text[start - 1], StringComparison.Ordinal)) start--;
        return start < at && !char.IsLetterOrDigit(At(text, start - 1)) && (!isHebrew || char.IsLetter(At(text, at + 2)));
    }

    private static bool IsSpace(string text, int at) => at < 0 || at >= text.Length || char.IsWhiteSpace(text[at]);

    private static char At(string text, int at) => at >= 0 && at < text.Length ? text[at] : ' ';
}
