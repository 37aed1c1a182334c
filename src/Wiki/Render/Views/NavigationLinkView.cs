using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// A link that site.yaml puts at the head of every page. Either <c>path</c> (below the site's root) or <c>url</c> (of another host) is null.
/// </summary>
public sealed class NavigationLinkView(string label, string? path, string? url) : View<NavigationLinkView>
{
    private static readonly ViewType<NavigationLinkView> Members = new("navigation_link")
    {
        { "label", view => view.Label },
        { "path", view => view.Path },
        { "url", view => view.Url },
    };

    protected override ViewType<NavigationLinkView> Type => Members;

    private string Label => label;

    private string? Path => path;

    private string? Url => url;

    /// <summary>Null when the link leads nowhere.</summary>
    public static NavigationLinkView? Of(SiteModel site, NavigationItem item) => Navigation.AddressOf(site, item) switch
    {
        null => null,
        var url when Navigation.IsExternal(item) => new NavigationLinkView(item.Label, null, url),
        var path => new NavigationLinkView(item.Label, path, null),
    };
}

/// <summary>
/// A plain page as navigation shows it: <c>is_nested</c> when it stands below another one (<c>help/writing/</c> below <c>help/</c>).
/// </summary>
public sealed class PageLinkView(string title, string path, bool isNested) : View<PageLinkView>
{
    private static readonly ViewType<PageLinkView> Members = new("page_link")
    {
        { "title", view => view.Title },
        { "path", view => view.Path },
        { "is_nested", view => view.IsNested },
    };

    protected override ViewType<PageLinkView> Type => Members;

    private string Title => title;

    private string Path => path;

    private bool IsNested => isNested;

    /// <summary>All published plain pages in the order of their addresses, in which each follows the one above it.</summary>
    public static IEnumerable<PageLinkView> All(SiteModel site)
    {
        var above = "/";
        foreach (var (title, path) in site.Graph.Pages.Select(entry => (site.Graph.Entries[entry].Title, Path: site.Addresses.OfEntry(entry)))
            .OrderBy(page => page.Path, StringComparer.Ordinal))
        {
            var isNested = path.StartsWith(above, StringComparison.Ordinal);
            if (!isNested) above = path;
            yield return new PageLinkView(title, path, isNested);
        }
    }
}
