using Wiki.Templates;
using Wiki.Text;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>
/// The view <c>version</c>: which version of an entry a page shows. An entry that is in no commit as it is has none.
/// </summary>
public sealed class VersionView(SiteModel site, EntryState state) : View<VersionView>
{
    private static readonly ViewType<VersionView> Members = new("version")
    {
        { "label", view => view.State.Label },
        { "text", view => TextOf(view.Site, view.State) },
        { "path", view => VersionList.HasPage(view.Site, view.State) ? VersionPage.AddressOf(view.Site, view.State) : null },
        { "url", view => UrlOf(view.Site, view.State) },
        { "is_current", view => view.State.Until == EntryState.StillThere },
        { "note", view => view.Note },
        { "changes", view => view.Changes },
        { "landed", view => MomentOf(view.Site, view.State.From) },
        { "commit", view => view.Site.History.LandingOf(view.State).Commit },
        { "blob", view => view.State.File.Blob },
        { "swhid", view => SwhidOf(view.Site, view.State) },
        { "feed_path", view => view.HasFeed ? VersionFeed.AddressOf(view.Today, view.State.Slug) : null },
        { "source_path", view => view.Today.Settings.HasVersionSources && VersionList.HasPage(view.Today, view.State)
            ? VersionSource.AddressOf(view.Today, view.State)
            : null },
        { "article_path", view => view.ArticlePath },
        { "history_path", view => view.HistorySlug is { } slug ? HistoryPage.AddressOf(view.Site, slug) : null },
        { "history_text", view => view.HistorySlug is { } slug
            ? view.Site.Words.Count("all_versions", VersionList.Of(view.Site, slug).Length)
            : null },
    };

    private ChangesView? changes;

    protected override ViewType<VersionView> Type => Members;

    private SiteModel Site => site;

    private EntryState State => state;

    private static string? UrlOf(SiteModel site, EntryState state) =>
        VersionList.HasPage(site, state) ? site.Addresses.Absolute(VersionPage.AddressOf(site, state)) : null;

    /// <summary>The site of today: where a slug leads is a question to it.</summary>
    private SiteModel Today => site.Today;

    public static VersionView? Of(SiteModel site, int entry) => site.VersionOf(entry) is { } state ? new VersionView(site, state) : null;

    /// <summary>The absolute address of the version that an entry is; null where it has none.</summary>
    public static string? UrlOf(SiteModel site, int entry) => site.VersionOf(entry) is { } state ? UrlOf(site, state) : null;

    /// <summary><c>30 May 2026 (r2)</c>.</summary>
    public static string TextOf(SiteModel site, EntryState state)
    {
        var date = site.Words.Date(state.Date!.Value);
        return state.Label!.IndexOf("-r", StringComparison.Ordinal) is >= 0 and var number ? $"{date} ({state.Label[(number + 1)..]})" : date;
    }

    /// <summary>When a commit came to the branch.</summary>
    public static MomentView? MomentOf(SiteModel site, int landing) =>
        site.History.Content.Landings[landing].Time is { } time ? new MomentView(time.UtcDateTime, site.Words) : null;

    /// <summary>The identifier of the bytes, and where to find them (ISO/IEC 18670); null where site.yaml names no repository.</summary>
    public static string? SwhidOf(SiteModel site, EntryState state)
    {
        const int length = 40;
        if (site.Settings.Repository is not { } origin || state.File.Blob is not { Length: length } blob) return null;
        var path = (site.History.Content.Prefix + state.File.Path).Replace("%", "%25").Replace(";", "%3B");
        return $"swh:1:cnt:{blob};origin={origin};anchor=swh:1:rev:{site.History.LandingOf(state).Commit};path=/{path}";
    }

    /// <summary>What has changed since, up to the newest version.</summary>
    private ChangesView? Changes
    {
        get
        {
            if (changes is not null || VersionList.Newest(Today, state.Slug) is not { } newest || newest.From <= state.From) return changes;
            return changes = Today.Past.Changes(state, newest) is { } found ? new ChangesView(Today, found, hasComparison: true) : null;
        }
    }

    private string? ArticlePath =>
        VersionList.ArticleAt(Today, state.Slug) is { } entry ? Today.Addresses.OfEntry(entry) : null;

    private bool HasFeed =>
        Today.Settings is { HasVersionFeeds: true, BaseUrl: not null } && VersionList.IsArticle(Today, state.Slug);

    private string? HistorySlug => VersionList.HasHistory(Today, state.Slug) ? state.Slug : null;

    /// <summary>What became of a version that is not the current one any more.</summary>
    private string? Note
    {
        get
        {
            if (state.Until == EntryState.StillThere) return null;
            var isReplaced = site.History.Of(state.Slug).Any(later => later.From == state.Until)
                || VersionList.ArticleAt(Today, state.Slug) is not null;
            var day = site.History.Content.Landings[state.Until].Time is { } time
                ? site.Words.Date(PartialDate.OfDay(DateOnly.FromDateTime(time.UtcDateTime)))
                : "?";
            return site.Words[isReplaced ? "version_replaced" : "version_removed"].Replace("{version}", TextOf(site, state)).Replace("{day}", day);
        }
    }
}
