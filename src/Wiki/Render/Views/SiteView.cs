using System.Collections.Frozen;
using System.Globalization;
using Wiki.Content;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>The view <c>site</c>. Its addresses (<c>path</c>) begin at the site's root: templates write <c>{{ root }}</c> before them.</summary>
public sealed class SiteView : View<SiteView>
{
    private static readonly ViewType<SiteView> Members = new("site")
    {
        { "title", view => view.Settings.Title },
        { "description", view => view.Settings.Description },
        { "publisher", view => view.Settings.Publisher },
        { "url", view => view.Settings.BaseUrl },
        { "language", view => view.Settings.Language },
        { "direction", view => view.Site.Words.Direction },
        { "license", view => view.license },
        { "citation_files", view => view.Site.CitationFiles.ViewsOfWiki() },
        { "entry_count", view => view.Site.Lists.ByTitle.Length },
        { "entry_count_text", view => view.Site.Words.Count("entries", view.Site.Lists.ByTitle.Length) },
        { "categories", view => view.categories },
        { "kinds", view => view.kinds },
        { "pages", view => view.pages },
        { "more_pages_text", view => view.Site.Graph.Pages.Length > Limits.PagesAtFoot
            ? view.Site.Words.Count("more", view.Site.Graph.Pages.Length - Limits.PagesAtFoot)
            : null },
        { "navigation", view => view.navigation },
        { "logo_path", view => view.Settings.Appearance.Logo is { } logo ? new ContentAsset(logo.Value).Address(view.Site) : null },
        { "share_image", view => view.Site.ShareImage },
        { "footer", view => view.Settings.Appearance.Footer },
        { "policy", view => view.Site.Policy.ForPages },
        { "generated", view => view.generated },
        { "version", view => view.Site.Stamp.Commit?[..Math.Min(7, view.Site.Stamp.Commit.Length)] },
    };

    private readonly ViewType<SiteView> type;
    private readonly LicenseView? license;
    private readonly ListLinkView[] categories;
    private readonly ListLinkView[] kinds;
    private readonly FrozenDictionary<string, ListLinkView> categoriesByKey;
    private readonly FrozenDictionary<string, ListLinkView> kindsByKey;
    private readonly PageLinkView[] pages;
    private readonly NavigationLinkView[] navigation;
    private readonly MomentView? generated;

    public SiteView(SiteModel site)
    {
        Site = site;
        type = Members.With(site.RouteKinds.OfType<SiteKind>().Where(kind => kind.PathName is not null).Select(PathOf));
        license = site.Settings.License is { } spdx ? new LicenseView(spdx) : null;
        categories = [.. site.Lists.Categories.Select(list => new ListLinkView(site, list, new CategoryList(list.Key, 1)))];
        kinds = [.. site.Lists.Kinds.Select(list => new ListLinkView(site, list, new KindList(list.Key, 1)))];
        categoriesByKey = categories.ToFrozenDictionary(category => category.Key, StringComparer.Ordinal);
        kindsByKey = kinds.ToFrozenDictionary(kind => kind.Key, StringComparer.Ordinal);
        pages = [.. PageLinkView.All(site).Take(Limits.PagesAtFoot)];
        navigation = [.. site.Settings.Appearance.Navigation.Select(item => NavigationLinkView.Of(site, item)).OfType<NavigationLinkView>()];
        generated = site.Stamp.Time is { } time ? new MomentView(time.UtcDateTime, site.Words) : null;
    }

    /// <summary>And where the first page of each kind is that has a name for it.</summary>
    protected override ViewType<SiteView> Type => type;

    /// <summary>A declared kind; null for plain pages.</summary>
    public ListLinkView? Kind(string key) => kindsByKey.GetValueOrDefault(key);

    public ListLinkView? Category(string key) => categoriesByKey.GetValueOrDefault(key);

    private static (string, Func<SiteView, object?>) PathOf(SiteKind kind) =>
        (kind.PathName!, view => kind.Of(view.Site).FirstOrDefault()?.Address(view.Site));

    private SiteModel Site { get; }

    private Settings Settings => Site.Settings;
}

/// <summary>
/// A moment of the build, in UTC: <c>iso</c> (<c>2026-05-30T22:07:29Z</c>), <c>text</c> (<c>2026-05-30T22:07:29 UTC</c>), and its <c>day</c> as the
/// language writes it.
/// </summary>
public sealed class MomentView(DateTime moment, Words words) : View<MomentView>
{
    private static readonly ViewType<MomentView> Members = new("moment")
    {
        { "iso", view => view.Moment + "Z" },
        { "text", view => view.Moment + " UTC" },
        { "day", view => view.Day },
    };

    protected override ViewType<MomentView> Type => Members;

    private string Moment { get; } = moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private string Day { get; } = words.Date(PartialDate.OfDay(DateOnly.FromDateTime(moment)));
}

/// <summary>A category or kind as navigation shows it.</summary>
public sealed class ListLinkView(SiteModel site, EntryList list, Route route) : View<ListLinkView>
{
    private static readonly ViewType<ListLinkView> Members = new("list_link")
    {
        { "key", view => view.List.Key },
        { "label", view => view.List.Label },
        { "singular", view => view.List.Singular },
        { "description", view => view.List.Description },
        { "path", view => view.path },
        { "count", view => view.List.Entries.Length },
        { "count_text", view => view.countText },
    };

    private readonly string path = route.Address(site);
    private readonly string countText = route is KindList
        ? site.Words.Count("of_kind", list.Entries.Length, list.Singular, list.Label)
        : site.Words.Count("entries", list.Entries.Length);

    protected override ViewType<ListLinkView> Type => Members;

    public string Key => list.Key;

    private EntryList List => list;
}
