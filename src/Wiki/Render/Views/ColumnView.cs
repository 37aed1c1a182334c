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

/// <summary>A value of a column.</summary>
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

/// <summary>What one entry has in a column of a list's table; without a value the cell is empty.</summary>
public sealed class CellView(string label, ListCell? cell) : View<CellView>
{
    private static readonly ViewType<CellView> Members = new("cell")
    {
        { "label", view => view.Label },
        { "value", view => view.Cell?.Value },
        { "order", view => view.Cell?.Order },
    };

    protected override ViewType<CellView> Type => Members;

    private string Label => label;

    private ListCell? Cell => cell;
}
