using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>Finds what would cost the Markdown parser too much and can be seen line by line, before it is parsed.</summary>
internal static class LineLimits
{
    /// <summary>
    /// Where the text first goes beyond a limit that can be seen line by line, and what there is too much of; null when it keeps them all.
    /// </summary>
    public static (int Offset, string TooMuch)? FirstBeyond(ReadOnlySpan<char> body)
    {
        if (body.Length > Limits.BodyLength) return (Limits.BodyLength, $"is longer than {Limits.BodyLength:N0} characters");
        int definitions = 0, replacements = 0;
        var table = new TableSize();
        for (var start = 0; start < body.Length;)
        {
            var line = body[start..];
            var end = line.IndexOfAny('\n', '\r');
            if (end >= 0) line = line[..end];
            if (NestingOf(line) > Limits.BlockDepth) return (start, $"has more than {Limits.BlockDepth} quotes and lists in each other");
            if (IsTooIndented(line)) return (start, $"has a line that is indented by more than {Limits.Indentation:N0} columns");
            var text = line.TrimStart("> ");
            if (text is ['[', not '^', ..] && text.Contains("]:", StringComparison.Ordinal) && ++definitions > Limits.LinkDefinitions)
                return (start, $"has more than {Limits.LinkDefinitions:N0} link definitions");
            if (IsReplaced(text) && ++replacements > Limits.Replacements)
                return (start, $"has more than {Limits.Replacements:N0} underlined headings, definitions, footnotes and alerts");
            if (table.With(text) > Limits.TableCells) return (start, $"has more than {Limits.TableCells:N0} cells in its tables");
            start += line.Length + 1;
        }
        return null;
    }

    /// <summary>The cells of all tables up to some line. Whatever has no empty line in it is counted as a table could be.</summary>
    private struct TableSize
    {
        private long before, rows, columns;

        public long With(ReadOnlySpan<char> line)
        {
            if (line.IsEmpty)
            {
                before += rows * columns;
                (rows, columns) = (0, 0);
            }
            else
            {
                rows++;
                if (line.Count('|') is var bars and > 0) columns = Math.Max(columns, bars + 1);
            }
            return before + rows * columns;
        }
    }

    /// <summary>The number of quote and list marks with which the line begins.</summary>
    private static int NestingOf(ReadOnlySpan<char> line)
    {
        var marks = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] is ' ' or '\t') continue;
            if (line[i] == '>') marks++;
            else if (line[i] is '-' or '+' or '*' or '•' or '◦' or '▪' or '‣' && i + 1 < line.Length && line[i + 1] is ' ' or '\t') marks++;
            else if (char.IsAsciiDigit(line[i]) || line[i] is '.' or ')') marks += line[i] is '.' or ')' ? 1 : 0;
            else break;
        }
        return marks;
    }

    private static bool IsReplaced(ReadOnlySpan<char> line) =>
        IsUnderline(line) || line is [':', ..] or ['[', '!', ..] || (line is ['[', '^', ..] && line.Contains("]:", StringComparison.Ordinal));

    private static bool IsUnderline(ReadOnlySpan<char> line) => line is ['=' or '-', ..] && line.TrimEnd().IndexOfAnyExcept(line[0]) < 0;

    private static bool IsTooIndented(ReadOnlySpan<char> line)
    {
        if (line.Length <= Limits.Indentation / 4) return false;
        var columns = 0;
        foreach (var c in line)
        {
            if (c is not (' ' or '\t')) break;
            columns += c == '\t' ? 4 : 1;
        }
        return columns > Limits.Indentation;
    }
}
