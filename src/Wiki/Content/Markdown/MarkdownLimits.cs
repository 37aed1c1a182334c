namespace Wiki.Content.Markdown;

/// <summary>
/// How much of what a body may hold. Each limit lies far above anything that is written to be read and keeps the worst text at a few seconds: the Markdown parser's cost
/// grows with the square of some of these numbers.
/// </summary>
internal static class MarkdownLimits
{
    /// <summary>In UTF-16 code units.</summary>
    public const int Length = 4 * 1024 * 1024;

    /// <summary>Quotes and lists in each other.</summary>
    public const int BlockDepth = 100;

    /// <summary>Emphasis and links in each other.</summary>
    public const int InlineDepth = 100;

    /// <summary>In columns; deeper lines cost the parser a step for each column and open list.</summary>
    public const int Indentation = 1_000;

    /// <summary>Lines of <c>[name]: address</c>.</summary>
    public const int LinkDefinitions = 10_000;

    /// <summary>Underlined headings, definitions and alerts together: the parser finds each only after it has taken it for something else.</summary>
    public const int Replacements = 30_000;

    /// <summary>Steps that brackets, emphasis marks and code marks may make the parser look back and ahead: see <see cref="EffortGuard"/>.</summary>
    public const long Effort = 500_000_000;

    /// <summary>Cells of tables, those counted that the parser adds to short rows: each of a table's rows has as many as its longest.</summary>
    public const int TableCells = 2_000_000;

    /// <summary>Tags of raw HTML.</summary>
    public const int RawTags = 10_000;

    /// <summary>Raw tags that are not ended, at any place.</summary>
    public const int RawOpen = 1_000;

    /// <summary>Elements in each other in a body with raw HTML.</summary>
    public const int RawDepth = 200;

    /// <summary>A formula, in UTF-16 code units.</summary>
    public const int Formula = 10_000;

    /// <summary>Groups in a formula in each other.</summary>
    public const int FormulaDepth = 40;

    /// <summary>Where the text first goes beyond a limit that can be seen line by line, and what there is too much of; null when it keeps them all.</summary>
    public static (int Offset, string TooMuch)? FirstBeyond(string body)
    {
        if (body.Length > Length) return (Length, $"is longer than {Length:N0} characters");
        int definitions = 0, replacements = 0;
        var table = new TableSize();
        for (var start = 0; start < body.Length;)
        {
            var line = body.AsSpan(start);
            var end = line.IndexOfAny('\n', '\r');
            if (end >= 0) line = line[..end];
            if (NestingOf(line) > BlockDepth) return (start, $"has more than {BlockDepth} quotes and lists in each other");
            if (IsTooIndented(line)) return (start, $"has a line that is indented by more than {Indentation:N0} columns");
            var text = line.TrimStart("> ");
            if (text is ['[', not '^', ..] && text.Contains("]:", StringComparison.Ordinal) && ++definitions > LinkDefinitions) return (start, $"has more than {LinkDefinitions:N0} link definitions");
            if ((IsUnderline(text) || text is [':', ..] or ['[', '!', ..]) && ++replacements > Replacements)
                return (start, $"has more than {Replacements:N0} underlined headings, definitions and alerts");
            if (table.With(text) > TableCells) return (start, $"has more than {TableCells:N0} cells in its tables");
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
            else if (line[i] is '-' or '+' or '*' && i + 1 < line.Length && line[i + 1] is ' ' or '\t') marks++;
            else if (char.IsAsciiDigit(line[i]) || line[i] is '.' or ')') marks += line[i] is '.' or ')' ? 1 : 0;
            else break;
        }
        return marks;
    }

    private static bool IsUnderline(ReadOnlySpan<char> line) => line is ['=' or '-', ..] && line.TrimEnd().IndexOfAnyExcept(line[0]) < 0;

    private static bool IsTooIndented(ReadOnlySpan<char> line)
    {
        if (line.Length <= Indentation / 4) return false;
        var columns = 0;
        foreach (var c in line)
        {
            if (c is not (' ' or '\t')) break;
            columns += c == '\t' ? 4 : 1;
        }
        return columns > Indentation;
    }
}
