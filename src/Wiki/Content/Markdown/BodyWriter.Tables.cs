using Markdig.Extensions.Tables;

namespace Wiki.Content.Markdown;

/// <summary>The part that writes tables.</summary>
internal sealed partial class BodyWriter
{
    private int tables;

    /// <summary>Wrapped, so that a table that is wider than the screen can be scrolled, with the keyboard too.</summary>
    private void WriteTable(Table table)
    {
        TellInRule(table);
        var width = TableWidth.Of(table);
        output.Raw("<div class=\"table"u8);
        output.Raw(width.Class);
        output.Raw("\" role=\"region\" tabindex=\"0\" aria-label=\""u8);
        output.Text(words.Table);
        output.Raw(" "u8);
        output.Number(++tables);
        output.Raw("\">\n"u8);
        Open("table"u8, table);
        output.Raw("\n"u8);
        var section = default(ReadOnlySpan<byte>);
        foreach (var row in table.Cast<TableRow>())
        {
            var wanted = row.IsHeader ? "thead"u8 : "tbody"u8;
            if (!section.SequenceEqual(wanted))
            {
                if (!section.IsEmpty) Close(section);
                section = wanted;
                output.Raw(row.IsHeader ? "<thead>\n"u8 : "<tbody>\n"u8);
            }
            WriteRow(table, row, width);
            RequireRoom(row);
        }
        if (!section.IsEmpty) Close(section);
        output.Raw("</table>\n</div>\n"u8);
    }

    private void WriteRow(Table table, TableRow row, TableWidth width)
    {
        output.Raw("<tr>\n"u8);
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            output.Raw(row.IsHeader ? "<th scope=\"col\""u8 : "<td"u8);
            WriteCellClass(i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null, width.BreaksWordsOf(cell));
            output.Raw(">"u8);
            WriteBlocks(cell, tight: true);
            output.TrimEnd();
            Close(row.IsHeader ? "th"u8 : "td"u8);
        }
        Close("tr"u8);
    }

    private void WriteCellClass(TableColumnAlign? alignment, bool breaksWords)
    {
        var name = alignment switch
        {
            TableColumnAlign.Right => "right"u8,
            TableColumnAlign.Center => "center"u8,
            TableColumnAlign.Left => "left"u8,
            _ => default,
        };
        if (name.IsEmpty && !breaksWords) return;
        output.Raw(" class=\""u8);
        output.Raw(name);
        if (breaksWords) output.Raw(name.IsEmpty ? "long"u8 : " long"u8);
        output.Raw("\""u8);
    }
}
