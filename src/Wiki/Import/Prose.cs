using Wiki.Text;

namespace Wiki.Import;

/// <summary>
/// The lines of a Markdown text that are no code, and within them the stretches between code, comments and tags: where marks mean something.
/// </summary>
internal static class Prose
{
    /// <summary>The lines outside fences and indented code.</summary>
    public static IEnumerable<TextSpan> LinesOf(string text, int start, int end)
    {
        var (fence, fenceLength) = ('\0', 0);
        var (isAfterBlank, isInList, isCode) = (true, false, false);
        for (var at = start; at < end;)
        {
            var line = Lines.From(text, at);
            at = Math.Max(at + 1, Lines.After(text, line));
            var written = text.AsSpan(line.Start, line.Length);
            var bare = written.TrimStart().TrimStart('>').TrimStart();
            var marks = bare.Length == 0 ? 0 : bare.IndexOfAnyExcept(bare[0]) is >= 0 and var run ? run : bare.Length;
            if (fence != '\0')
            {
                if (marks >= fenceLength && bare[0] == fence && bare[marks..].IsWhiteSpace()) fence = '\0';
                continue;
            }
            if (marks >= 3 && bare[0] is '`' or '~' && (bare[0] == '~' || !bare[marks..].Contains('`')))
            {
                (fence, fenceLength) = (bare[0], marks);
                continue;
            }
            if (written.IsWhiteSpace())
            {
                isAfterBlank = true;
                yield return line;
                continue;
            }
            var indent = written.Length - written.TrimStart(' ').Length + (written[0] == '\t' ? 4 : 0);
            if (indent < 4) isInList = IsItem(bare) || (isInList && indent > 0);
            isCode = indent >= 4 && !isInList && (isAfterBlank || isCode);
            isAfterBlank = false;
            if (!isCode) yield return line;
        }
    }

    /// <summary>The stretches of prose, each as long as a run of lines allows.</summary>
    public static IEnumerable<TextSpan> StretchesOf(string text, int start, int end)
    {
        var from = -1;
        var to = -1;
        foreach (var line in LinesOf(text, start, end))
        {
            if (from >= 0 && (line.Length == 0 || Lines.IsBlank(text, line) || line.Start > to + 2))
            {
                foreach (var stretch in Between(text, from, to)) yield return stretch;
                from = -1;
            }
            if (from < 0) from = line.Start;
            to = line.End;
        }
        if (from < 0) yield break;
        foreach (var stretch in Between(text, from, to)) yield return stretch;
    }

    private static IEnumerable<TextSpan> Between(string text, int from, int to)
    {
        var start = from;
        for (var at = from; at < to;)
        {
            var end = text[at] == '`' ? CodeEnd(text, at, to) : text[at] == '<' ? TagEnd(text, at, to) : text[at] == '\\' ? Math.Min(at + 2, to) : -1;
            if (end < 0)
            {
                // A run of backticks that nothing ends is text, whole.
                at += text[at] == '`' ? RunAt(text, at, to) : 1;
                continue;
            }
            if (at > start) yield return new TextSpan(start, at);
            start = at = end;
        }
        if (to > start) yield return new TextSpan(start, to);
    }

    private static int RunAt(string text, int at, int to)
    {
        var end = at;
        while (end < to && text[end] == '`') end++;
        return end - at;
    }

    private static int CodeEnd(string text, int at, int to)
    {
        var run = RunAt(text, at, to);
        for (var i = at + run; i < to; i++)
        {
            if (text[i] != '`') continue;
            var other = RunAt(text, i, to);
            if (other == run) return i + run;
            i += other;
        }
        return -1;
    }

    private static int TagEnd(string text, int at, int to)
    {
        var rest = text.AsSpan(at, to - at);
        if (rest.StartsWith("<!--")) return rest.IndexOf("-->") is >= 0 and var comment ? at + comment + 3 : to;
        if (rest.Length < 2 || !(char.IsAsciiLetter(rest[1]) || rest[1] == '/')) return -1;
        return rest.IndexOf('>') is > 0 and var end ? at + end + 1 : -1;
    }

    private static bool IsItem(ReadOnlySpan<char> line)
    {
        if (line.Length > 1 && line[0] is '-' or '*' or '+' && line[1] is ' ' or '\t') return true;
        var digits = line.IndexOfAnyExceptInRange('0', '9');
        return digits is > 0 and < 10 && digits + 1 < line.Length && line[digits] is '.' or ')' && line[digits + 1] == ' ';
    }
}
