using System.Collections.Immutable;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>A column of a list's table, and what a reader can choose among in it.</summary>
public sealed class ColumnView(SiteModel site, ListColumn column, ImmutableArray<int> shown, bool isWhole) : View<ColumnView>
{
    private static readonly ViewType<ColumnView> Members = new("column")
    {
        { "label", view => view.Label },
        { "choices", view => view.Choices },
    };

    protected override ViewType<ColumnView> Type => Members;

    private string Label => column.Label;

    private ChoiceView[] Choices =>
        isWhole ? [.. column.Choices(shown, site.Settings.Collation).Select(choice => new ChoiceView(choice.Key, choice.Label))] : [];
}

/// <summary>A value of a column, by which readers can filter the list.</summary>
public sealed class ChoiceView(string key, string label) : View<ChoiceView>
{
    private static readonly ViewType<ChoiceView> Members = new("choice")
    {
        { "key", view => view.Key },
        { "label", view => view.Label },
    };

    protected override ViewType<ChoiceView> Type => Members;

    private string Key => key;

    private string Label => label;
}

/// <summary>
/// The cells of one entry in a list's table. A wide table is read line by line on a small screen, so each cell says of which column it is.
/// </summary>
public sealed class CellsHtml(ListView list, int entry, string root) : Html
{
    public override void WriteTo(HtmlWriter writer)
    {
        foreach (var column in list.Columns)
        {
            var cell = column.Of(entry, root);
            writer.Raw("<td"u8);
            if (list.IsWide) WriteAttribute(writer, " data-label=\""u8, column.Label);
            if (cell?.Order is { } order) WriteAttribute(writer, " data-order=\""u8, order);
            writer.Raw(">"u8);
            cell?.Value.WriteTo(writer);
            writer.Raw("</td>"u8);
        }
    }

    private static void WriteAttribute(HtmlWriter writer, ReadOnlySpan<byte> start, string value)
    {
        writer.Raw(start);
        writer.Text(value);
        writer.Raw("\""u8);
    }
}
