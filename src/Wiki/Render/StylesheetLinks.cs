using System.Buffers;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// Finds where a stylesheet names other files: in <c>url(…)</c>, bare or between quotes, and after <c>@import</c>. What stands in comments and in
/// other texts is no name.
/// </summary>
internal static class StylesheetLinks
{
    private static readonly SearchValues<char> Beginnings = SearchValues.Create("/\"'uU@");

    /// <summary>The spans of the names as written, without quotes, in their order.</summary>
    public static List<TextSpan> In(string css)
    {
        var found = new List<TextSpan>();
        var isImport = false;
        for (var at = 0; at < css.Length;)
        {
            if (StartsWith(css, at, "/*")) at = After(css, "*/", at + 2);
            else if (css[at] is '"' or '\'')
            {
                var text = Quoted(css, at);
                if (isImport) found.Add(text);
                (at, isImport) = (text.End + 1, false);
            }
            else if (StartsWith(css, at, "url(") && (at == 0 || !IsOfName(css[at - 1])))
            {
                var name = Address(css, at + 4);
                found.Add(name);
                (at, isImport) = (After(css, ")", name.End), false);
            }
            else if (StartsWith(css, at, "@import")) (at, isImport) = (at + "@import".Length, true);
            else at = Next(css, at + 1);
        }
        return found;
    }

    /// <summary>The next place where any of these may begin.</summary>
    private static int Next(string css, int start) =>
        css.AsSpan(start).IndexOfAny(Beginnings) is >= 0 and var distance ? start + distance : css.Length;

    private static TextSpan Address(string css, int start)
    {
        while (start < css.Length && char.IsWhiteSpace(css[start])) start++;
        if (start < css.Length && css[start] is '"' or '\'') return Quoted(css, start);
        var end = start;
        while (end < css.Length && css[end] != ')' && !char.IsWhiteSpace(css[end])) end += css[end] == '\\' ? 2 : 1;
        return new TextSpan(start, Math.Min(end, css.Length));
    }

    /// <summary>What stands between a quotation mark and the next of its sort, or the end.</summary>
    private static TextSpan Quoted(string css, int quote)
    {
        var end = quote + 1;
        while (end < css.Length && css[end] != css[quote]) end += css[end] == '\\' ? 2 : 1;
        return new TextSpan(quote + 1, Math.Min(end, css.Length));
    }

    private static int After(string css, string end, int start) =>
        start < css.Length && css.IndexOf(end, start, StringComparison.Ordinal) is >= 0 and var found ? found + end.Length : css.Length;

    private static bool StartsWith(string css, int at, string word) =>
        string.Compare(css, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private static bool IsOfName(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
