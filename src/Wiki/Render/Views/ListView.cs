using System.Collections.Immutable;
using System.Globalization;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The view <c>list</c>: one page of a list of entries, in groups by first letter.</summary>
public sealed class ListView(SiteModel site, EntryList list, ListPlace place) : View<ListView>
{
    /// <summary>Page navigation shows the first, the last, and so many on each side of the current page.</summary>
    private const int PagesAround = 2;

    private static readonly ViewType<ListView> Members = new("list")
    {
        { "title", view => view.List.Label },
        { "kind", view => view.Place.Kind },
        { "description", view => view.List.Description },
        { "count", view => view.List.Entries.Length },
        { "count_text", view => view.Site.Words.Count("entries", view.List.Entries.Length) },
        { "letters", view => LetterView.All(view.Site, view.List, view.Place) },
        { "groups", view => view.Groups },
        { "is_wide", view => view.IsWide },
        { "columns", view => view.Columns.Select(column => new ColumnView(view.Site, column, view.Shown, view.PageCount == 1)).ToArray() },
        { "timeline", view => view.Timeline },
        { "pages", view => view.Pages },
        { "page_text", view => view.PageCount == 1
            ? null
            : view.Site.Words["page_number"].Replace("{number}", view.Place.Number.ToString(CultureInfo.InvariantCulture)) },
        { "previous", view => view.PageAt(view.Place.Number - 1) },
        { "next", view => view.PageAt(view.Place.Number + 1) },
    };

    private ImmutableArray<int> shown;
    private ImmutableArray<ListColumn> columns;
    private HashSet<string>? namesakes;

    protected override ViewType<ListView> Type => Members;

    private SiteModel Site => site;

    private EntryList List => list;

    private ListPlace Place => place;

    private int PageCount => list.PageCount(site.Settings.PageSize);

    /// <summary>The entries of this page; of a page that shows no part of the list, those of the first.</summary>
    private ImmutableArray<int> Shown
    {
        get
        {
            if (!shown.IsDefault) return shown;
            var start = Math.Max(0, place.Number - 1) * site.Settings.PageSize;
            return shown = list.Entries.Slice(start, Math.Min(site.Settings.PageSize, list.Entries.Length - start));
        }
    }

    /// <summary>The columns of its table.</summary>
    internal ImmutableArray<ListColumn> Columns => columns.IsDefault ? columns = ListColumn.All(site, list, place.Kind, Shown) : columns;

    /// <summary>A list in an order of its own is one group.</summary>
    private LetterGroupView[] Groups
    {
        get
        {
            var only = list.HasGivenOrder ? Shown.Select(site.Lists.Letter).FirstOrDefault("") : null;
            return [.. Shown.GroupBy(entry => only ?? site.Lists.Letter(entry), StringComparer.Ordinal)
                .Select(group => new LetterGroupView(group.Key, [.. group.Select(Link)]))];
        }
    }

    /// <summary>Of a list of several pages it would tell a part of what happened.</summary>
    private TimelineView? Timeline =>
        place.Kind == "kind" && PageCount == 1 && site.Settings.Kind(list.Key) is { } kind ? TimelineView.Of(site, kind, Shown, place.Root) : null;

    /// <summary>Whether the table has more columns than stand beside each other on a small screen.</summary>
    internal bool IsWide => Columns.Length > ListColumn.Room;

    /// <summary>Whether another entry of this page has the same title.</summary>
    internal bool HasNamesake(int entry) => (namesakes ??= Namesakes()).Contains(site.Graph.Entries[entry].FoldedTitle);

    private EntryLinkView Link(int entry) => new(site, entry, place.Root) { List = this };

    /// <summary>The titles that several entries of this page have.</summary>
    private HashSet<string> Namesakes()
    {
        var (seen, again) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var entry in Shown)
            if (!seen.Add(site.Graph.Entries[entry].FoldedTitle)) again.Add(site.Graph.Entries[entry].FoldedTitle);
        return again;
    }

    /// <summary>Empty when one page holds all.</summary>
    private ListPageView[] Pages
    {
        get
        {
            if (PageCount == 1) return [];
            var numbers = Enumerable.Range(1, PageCount)
                .Where(number => number == 1 || number == PageCount || Math.Abs(number - place.Number) <= PagesAround).ToArray();
            return [.. numbers.Select((number, i) => PageAt(number, isAfterGap: i > 0 && numbers[i - 1] < number - 1)!)];
        }
    }

    private ListPageView? PageAt(int number, bool isAfterGap = false) =>
        number < 1 || number > PageCount ? null : new ListPageView(number, place.PageRoute(number).Address(site), number == place.Number, isAfterGap);
}

/// <summary>
/// Which page of which list is shown, and where. <c>Kind</c> is <c>index</c>, <c>kind</c> or <c>category</c>; <c>Number</c> counts from 1 and is 0 on
/// a page that shows no part of the list.
/// </summary>
public sealed record ListPlace(string Kind, int Number, string Root, Func<int, Route> PageRoute);

/// <summary>One page of a list as its page navigation shows it.</summary>
public sealed class ListPageView(int number, string path, bool isCurrent, bool isAfterGap) : View<ListPageView>
{
    private static readonly ViewType<ListPageView> Members = new("list_page")
    {
        { "number", view => view.Number },
        { "path", view => view.Path },
        { "is_current", view => view.IsCurrent },
        { "is_after_gap", view => view.IsAfterGap },
    };

    protected override ViewType<ListPageView> Type => Members;

    private string Number => number.ToString(CultureInfo.InvariantCulture);

    private string Path => path;

    private bool IsCurrent => isCurrent;

    private bool IsAfterGap => isAfterGap;
}
