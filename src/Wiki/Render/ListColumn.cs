using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>What a cell of a list's table says, by what it is sorted where its words do not say, and the value by which readers choose it.</summary>
public readonly record struct ListCell(Html Value, string? Order, string? Choice);

/// <summary>
/// A column of a list's table, beside the titles: a field of the kind, the kind or category, or the date. Titles come from one side, and what is
/// known of each entry from the other, so a table is as wide as its kind has something to say.
/// </summary>
public sealed record ListColumn(string Label, Func<int, string, ListCell?> Of)
{
    /// <summary>The most fields that stand beside each other.</summary>
    private const int MostFields = 6;

    /// <summary>Of a column with more values than this one types what one looks for.</summary>
    private const int MostChoices = 12;

    /// <summary>So many have room beside each other on any screen; with fewer there is room for what entries of all kinds have.</summary>
    public const int Room = 3;

    /// <summary>What is known of the entries of a list, in so many columns as they fill.</summary>
    public static ImmutableArray<ListColumn> All(SiteModel site, EntryList list, string listKind, ImmutableArray<int> shown)
    {
        var columns = ImmutableArray.CreateBuilder<ListColumn>();
        if (listKind == "kind" && site.Settings.Kind(list.Key) is { } kind)
            foreach (var field in kind.Fields.Where(field => shown.Any(entry => Written(site, entry, field) is not null)).Take(MostFields))
                columns.Add(new(field.Label, (entry, root) => OfField(site, field, entry, root)));
        if (listKind == "kind" && columns.Count < Room)
            columns.Add(new(site.Words["search_category"], (entry, root) => OfCategory(site, entry, root)));
        if (listKind != "kind") columns.Add(new(site.Words["search_kind"], (entry, _) => OfKind(site, entry)));
        if (columns.Count <= Room) columns.Add(new(site.Words["updated"], (entry, _) => OfDate(site, site.Graph.Entries[entry].Date)));
        return [.. columns.Where(column => shown.Any(entry => column.Of(entry, "") is not null))];
    }

    /// <summary>
    /// The values that a reader can choose among, each with what a cell is known by, in their order; none where there are too many, or where every
    /// entry has another one.
    /// </summary>
    public ImmutableArray<(string Key, string Label)> Choices(ImmutableArray<int> shown, Collation collation)
    {
        var found = new Dictionary<string, (string Key, string Label)>(StringComparer.Ordinal);
        var count = 0;
        foreach (var entry in shown)
        {
            if (Of(entry, "") is not { } cell) continue;
            if (cell.Choice is not { } label) return [];
            count++;
            found.TryAdd(label, (cell.Order ?? label, label));
            if (found.Count > MostChoices) return [];
        }
        return found.Count < 2 || found.Count == count ? []
            : [.. found.Values.OrderBy(choice => choice.Key == choice.Label ? collation.Key(choice.Label) : choice.Key, StringComparer.Ordinal)];
    }

    private static FieldValue? Written(SiteModel site, int entry, KindField field) =>
        site.Graph.Entries[entry].Fields.FirstOrDefault(value => value.Field == field.Key);

    private static ListCell? OfField(SiteModel site, KindField field, int entry, string root)
    {
        if (Written(site, entry, field) is not { } value) return null;
        if (value is FieldValue.Date date) return OfDate(site, date.Value);
        var html = FieldHtml.Of(site, field, value, root);
        if (html is EntryLinks { Count: 0 }) return null;
        return value switch
        {
            FieldValue.Scale scale => OfStep(site.Settings.Scale(field.Scale!), scale.Step, html),
            FieldValue.Text text => new(html, null, text.Value),
            _ => new(html, null, null),
        };
    }

    /// <summary>Steps stand in the order of their scale, of which there may be more than nine.</summary>
    private static ListCell OfStep(ScaleDeclaration? scale, string key, Html html)
    {
        var place = scale is null ? -1 : scale.Steps.IndexOf(scale.Step(key)!);
        return new(html, $"{place + 1:00}", place < 0 ? key : scale!.Steps[place].Label);
    }

    private static ListCell? OfKind(SiteModel site, int entry) =>
        site.Settings.Kind(site.Graph.Entries[entry].Kind) is { } kind ? new(new TextHtml(kind.Label), null, kind.Label) : null;

    private static ListCell? OfCategory(SiteModel site, int entry, string root)
    {
        if (site.Graph.Entries[entry].Category is not { } key) return null;
        var list = site.Lists.Category(key);
        return new(new ListLinkHtml(root + site.Addresses.OfCategory(key), list.Label), null, list.Label);
    }

    private static ListCell? OfDate(SiteModel site, PartialDate? date) =>
        date is { } known ? new(new TimeHtml(known.ToString(), site.Words.Date(known)), null, null) : null;
}

/// <summary>A date that programs can read.</summary>
public sealed class TimeHtml(string iso, string text) : Html
{
    public override void WriteTo(HtmlWriter writer)
    {
        writer.Raw("<time datetime=\""u8);
        writer.Text(iso);
        writer.Raw("\">"u8);
        writer.Text(text);
        writer.Raw("</time>"u8);
    }
}

/// <summary>A link to the list of a category or kind.</summary>
public sealed class ListLinkHtml(string address, string label) : Html
{
    public override void WriteTo(HtmlWriter writer)
    {
        writer.Raw("<a href=\""u8);
        writer.Text(address);
        writer.Raw("\"><bdi>"u8);
        writer.Text(label);
        writer.Raw("</bdi></a>"u8);
    }
}
