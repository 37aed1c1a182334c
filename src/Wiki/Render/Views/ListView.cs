using System.Globalization;
using System.Text;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>The view <c>list</c>: one page of a list of entries, in groups by first letter.</summary>
public sealed class ListView(SiteModel site, EntryList list, ListPlace place) : View<ListView>
{
    private static readonly ViewType<ListView> Members = new("list")
    {
        { "title", view => view.List.Label },
        { "kind", view => view.Place.Kind },
        { "description", view => view.List.Description },
        { "count_text", view => view.Site.Words.Count("entries", view.List.Entries.Length) },
        { "groups", view => view.Groups },
        { "pages", view => view.Pages },
        { "previous", view => view.PageAt(view.Place.Number - 1) },
        { "next", view => view.PageAt(view.Place.Number + 1) },
    };

    protected override ViewType<ListView> Type => Members;

    private SiteModel Site => site;

    private EntryList List => list;

    private ListPlace Place => place;

    private int PageCount => Math.Max(1, (list.Entries.Length + site.Settings.PageSize - 1) / site.Settings.PageSize);

    private LetterGroupView[] Groups
    {
        get
        {
            var size = site.Settings.PageSize;
            var entries = list.Entries.Skip((place.Number - 1) * size).Take(size);
            return [.. entries.GroupBy(entry => LetterOf(site.Graph.Entries[entry].Title), StringComparer.Ordinal)
                .Select(group => new LetterGroupView(group.Key, [.. group.Select(entry => new EntryLinkView(site, entry, place.Root))]))];
        }
    }

    /// <summary>Empty when one page holds all.</summary>
    private ListPageView[] Pages => PageCount == 1 ? [] : [.. Enumerable.Range(1, PageCount).Select(number => PageAt(number)!)];

    private ListPageView? PageAt(int number) => number < 1 || number > PageCount ? null : new ListPageView(number, site.Addresses.Of(place.PageRoute(number)), number == place.Number);

    /// <summary>The first letter without accents, in upper case; <c>#</c> for digits and signs.</summary>
    private static string LetterOf(string title)
    {
        var key = Folding.SortKey(title);
        if (key.Length == 0 || !Rune.TryGetRuneAt(key, 0, out var first) || !Rune.IsLetter(first)) return "#";
        return Rune.ToUpperInvariant(first).ToString();
    }
}

/// <summary>Which page of which list is shown, and where. <c>Kind</c> is <c>index</c>, <c>kind</c> or <c>category</c>.</summary>
public sealed record ListPlace(string Kind, int Number, string Root, Func<int, Route> PageRoute);

/// <summary>The entries of a page of a list that begin with one letter.</summary>
public sealed class LetterGroupView(string letter, EntryLinkView[] entries) : View<LetterGroupView>
{
    private static readonly ViewType<LetterGroupView> Members = new("group")
    {
        { "letter", view => view.Letter },
        { "id", view => view.Id },
        { "entries", view => view.Entries },
    };

    protected override ViewType<LetterGroupView> Type => Members;

    private string Letter => letter;

    private string Id => letter == "#" ? "letter-other" : "letter-" + letter.ToLowerInvariant();

    private EntryLinkView[] Entries => entries;
}

/// <summary>One page of a list as its page navigation shows it.</summary>
public sealed class ListPageView(int number, string path, bool isCurrent) : View<ListPageView>
{
    private static readonly ViewType<ListPageView> Members = new("list_page")
    {
        { "number", view => view.Number },
        { "path", view => view.Path },
        { "is_current", view => view.IsCurrent },
    };

    protected override ViewType<ListPageView> Type => Members;

    private string Number => number.ToString(CultureInfo.InvariantCulture);

    private string Path => path;

    private bool IsCurrent => isCurrent;
}
