using System.Collections.Immutable;
using Wiki.Templates;
using Wiki.Text;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>The view <c>history</c>: the versions of an entry, newest first, and those at its former addresses.</summary>
public sealed class HistoryView(SiteModel site, string slug) : View<HistoryView>
{
    /// <summary>So many of the newest versions, and about so many characters, are shown beside the version before.</summary>
    private const int MostCompared = 20, MostShown = 400_000;

    private static readonly ViewType<HistoryView> Members = new("history")
    {
        { "title", view => TitleOf(view.Site, view.Slug) },
        { "article_path", view => VersionList.ArticleAt(view.Site, view.Slug) is { } entry ? view.Site.Addresses.OfEntry(entry) : null },
        { "gone_text", view => view.GoneText },
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

    /// <summary>That the entry was removed, and when, where no article stands any more.</summary>
    private string? GoneText
    {
        get
        {
            if (VersionList.ArticleAt(site, slug) is not null) return null;
            var until = site.History.Of(slug)[^1].Until;
            var day = until == EntryState.StillThere ? null : site.History.Content.Landings[until].Time;
            return day is { } time
                ? site.Words["gone_on"].Replace("{day}", site.Words.Date(PartialDate.OfDay(DateOnly.FromDateTime(time.UtcDateTime))))
                : site.Words["gone"];
        }
    }

    private PastVersionView[] Rows(string of)
    {
        var states = site.History.Of(of);
        var rows = ImmutableArray.CreateBuilder<PastVersionView>();
        var (compared, shown) = (0, 0);
        for (var i = states.Length - 1; i >= 0; i--)
        {
            if (states[i].Until != EntryState.StillThere && (i == states.Length - 1 || states[i + 1].From > states[i].Until))
                rows.Add(new PastVersionView(site, states[i]) { IsRemoval = true });
            if (!VersionList.HasPage(site, states[i])) continue;
            var before = VersionList.Before(site, states[i]);
            var changes = before is null ? null : site.Past.Changes(before, states[i]);
            var hasComparison = compared < MostCompared && shown < MostShown;
            if (changes is not null) (compared, shown) = (compared + 1, shown + new ComparisonHtml(changes.Text, site.Words).Length);
            rows.Add(new PastVersionView(site, states[i])
            {
                IsFirst = before is null,
                Changes = changes is null ? null : new ChangesView(site, changes, hasComparison),
            });
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
public sealed class PastVersionView(SiteModel site, EntryState state) : View<PastVersionView>
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
        { "is_first", view => view.IsFirst },
        { "changes", view => view.Changes },
    };

    public bool IsRemoval { private get; init; }

    /// <summary>Whether there was none before.</summary>
    public bool IsFirst { private get; init; }

    /// <summary>What it changed in the one before.</summary>
    internal ChangesView? Changes { private get; init; }

    protected override ViewType<PastVersionView> Type => Members;

    private SiteModel Site => site;

    private EntryState State => state;
}
