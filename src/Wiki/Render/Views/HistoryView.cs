using System.Collections.Immutable;
using Wiki.Templates;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>The view <c>history</c>: the versions of an entry, newest first, and those at its former addresses.</summary>
public sealed class HistoryView(SiteModel site, string slug) : View<HistoryView>
{
    private static readonly ViewType<HistoryView> Members = new("history")
    {
        { "title", view => TitleOf(view.Site, view.Slug) },
        { "article_path", view => VersionList.ArticleAt(view.Site, view.Slug) is { } entry ? view.Site.Addresses.OfEntry(entry) : null },
        { "versions", view => view.Rows(view.Slug) },
        { "former", view => view.Former.Select(former => new FormerVersionsView(former, view.Rows(former))).ToArray() },
    };

    protected override ViewType<HistoryView> Type => Members;

    private SiteModel Site => site;

    private string Slug => slug;

    private IEnumerable<string> Former => VersionList.IsArticle(site, slug) ? VersionList.FormerOf(site, site.Graph.Names.BySlug(slug)!.Value) : [];

    /// <summary>The entry's title, or the last that it had.</summary>
    public static string TitleOf(SiteModel site, string slug) =>
        VersionList.ArticleAt(site, slug) is { } entry ? site.Graph.Entries[entry].Title : VersionList.Of(site, slug)[^1].Head.Title;

    private PastVersionView[] Rows(string of)
    {
        var states = site.History.Of(of);
        var rows = ImmutableArray.CreateBuilder<PastVersionView>();
        for (var i = states.Length - 1; i >= 0; i--)
        {
            if (states[i].Until != EntryState.StillThere && (i == states.Length - 1 || states[i + 1].From > states[i].Until))
                rows.Add(new PastVersionView(site, states[i], isRemoval: true));
            if (VersionList.HasPage(site, states[i])) rows.Add(new PastVersionView(site, states[i], isRemoval: false));
        }
        return [.. rows];
    }
}

/// <summary>The versions at a <c>former</c> address of an entry: the <c>slug</c>, and the <c>versions</c>.</summary>
public sealed class FormerVersionsView(string slug, PastVersionView[] versions) : View<FormerVersionsView>
{
    private static readonly ViewType<FormerVersionsView> Members = new("former_versions")
    {
        { "slug", view => view.Slug },
        { "versions", view => view.Versions },
    };

    protected override ViewType<FormerVersionsView> Type => Members;

    private string Slug => slug;

    private PastVersionView[] Versions => versions;
}

/// <summary>A row of the history: a version, or that the file was removed.</summary>
public sealed class PastVersionView(SiteModel site, EntryState state, bool isRemoval) : View<PastVersionView>
{
    private static readonly ViewType<PastVersionView> Members = new("past_version")
    {
        { "label", view => view.IsRemoval ? null : view.State.Label },
        { "text", view => view.IsRemoval ? null : VersionView.TextOf(view.Site, view.State) },
        { "path", view => view.IsRemoval ? null : VersionPage.AddressOf(view.Site, view.State) },
        { "title", view => view.State.Head.Title },
        { "landed", view => VersionView.MomentOf(view.Site, view.IsRemoval ? view.State.Until : view.State.From) },
        { "commit", view => view.Site.History.Content.Landings[view.IsRemoval ? view.State.Until : view.State.From].Commit },
        { "blob", view => view.IsRemoval ? null : view.State.File.Blob },
        { "is_current", view => !view.IsRemoval && view.State.Until == EntryState.StillThere },
        { "is_removal", view => view.IsRemoval },
    };

    protected override ViewType<PastVersionView> Type => Members;

    private SiteModel Site => site;

    private EntryState State => state;

    private bool IsRemoval => isRemoval;
}
