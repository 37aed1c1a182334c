using System.Buffers;
using System.Text;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>Writes rows as RFC 4180 has them: a comma between cells, CR and LF at the end, quotation marks where a cell needs them.</summary>
internal sealed class CsvWriter(HtmlWriter writer)
{
    /// <summary>Between the values of a list in one cell.</summary>
    public const char Separator = ';';

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

    /// <summary>A list in one cell; where a value has the mark that parts them, a comma stands for it.</summary>
    public void List(IEnumerable<string> values)
    {
        StringBuilder? list = null;
        foreach (var value in values.Where(value => value.Length > 0))
        {
            list = list?.Append(Separator) ?? new();
            list.Append(value.Replace(Separator, ','));
        }
        Cell(list?.ToString());
    }

    public void EndRow()
    {
        writer.Raw("\r\n"u8);
        isInRow = false;
    }
}
