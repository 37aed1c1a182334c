using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The view <c>home</c>: what the front page shows besides the site itself.</summary>
public sealed class HomeView(SiteModel site, string root) : View<HomeView>
{
    private const int RecentShown = 10;

    private static readonly ViewType<HomeView> Members = new("home")
    {
        { "recent", view => view.Recent },
        { "letters", view => view.Letters },
    };

    protected override ViewType<HomeView> Type => Members;

    private LetterView[] Letters => LetterView.All(site, site.Lists.All, new ListPlace("index", 0, root, page => new IndexList(page)));

    private EntryLinkView[] Recent => [.. site.Lists.Recent.Take(RecentShown).Select(entry => new EntryLinkView(site, entry, root))];
}

/// <summary>The view <c>redirect</c>: where an article went that used to live at this address.</summary>
public sealed class RedirectView(SiteModel site, int entry, string root) : View<RedirectView>
{
    private static readonly ViewType<RedirectView> Members = new("redirect")
    {
        { "link", view => new EntryLink(view.Site, view.Entry, view.Root) },
        { "path", view => view.Site.Addresses.OfEntry(view.Entry) },
        { "title", view => view.Site.Graph.Entries[view.Entry].Title },
    };

    protected override ViewType<RedirectView> Type => Members;

    private SiteModel Site => site;

    private int Entry => entry;

    private string Root => root;
}
