using System.Text;

namespace Wiki.Import;

/// <summary>
/// Reads rows as RFC 4180 has them, with commas, semicolons or tabs between cells: whichever stands most often in the first row. A quotation mark
/// that nothing ends goes on to the end.
/// </summary>
internal sealed class CsvReader
{
    private readonly string text;
    private readonly char separator;
    private int at;

    public CsvReader(string text)
    {
        this.text = text;
        var first = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length));
        separator = ',';
        foreach (var mark in (ReadOnlySpan<char>)[';', '\t']) if (first.Count(mark) > first.Count(separator)) separator = mark;
    }

    /// <summary>The line of the row that comes next.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>The cells of the next row; null at the end.</summary>
    public string[]? Next()
    {
        if (at >= text.Length) return null;
        var cells = new List<string>();
        while (true)
        {
            cells.Add(Cell());
            if (at >= text.Length) return [.. cells];
            if (text[at++] == separator) continue;
            if (text[at - 1] == '\r' && at < text.Length && text[at] == '\n') at++;
            Line++;
            return [.. cells];
        }
    }

    private string Cell()
    {
        if (at >= text.Length || text[at] != '"')
        {
            var start = at;
            while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n')) at++;
            return text[start..at];
        }
        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                if (at + 1 >= text.Length || text[at + 1] != '"') break;
                at++;
            }
            if (text[at] == '\n') Line++;
            cell.Append(text[at]);
        }
        at = Math.Min(at + 1, text.Length);
        // What stands between the quotation mark and the end of the cell belongs to it.
        while (at < text.Length && text[at] != separator && text[at] is not ('\r' or '\n')) cell.Append(text[at++]);
        return cell.ToString();
    }
}
