using System.Buffers;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>Writes rows as RFC 4180 has them: a comma between cells, CR and LF at the end, quotation marks where a cell needs them.</summary>
internal sealed class CsvWriter(HtmlWriter writer)
{
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private bool isInRow;

    public void Cell(string? text)
    {
        if (isInRow) writer.Raw(","u8);
        isInRow = true;
        if (text is null) return;
        if (text.AsSpan().IndexOfAny(NeedQuotes) < 0)
        {
            writer.Raw(text);
            return;
        }
        writer.Raw("\""u8);
        writer.Raw(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        writer.Raw("\""u8);
    }

    /// <summary>A list in one cell, parted by a mark that no value has.</summary>
    public void List(IEnumerable<string> values, char separator) => Cell(string.Join(separator, values.Where(value => value.Length > 0)));

    public void EndRow()
    {
        writer.Raw("\r\n"u8);
        isInRow = false;
    }
}
