using System.Collections.Immutable;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>Which versions of an entry have pages, and where a slug leads today.</summary>
public static class VersionList
{
    /// <summary>The states of a slug that have a page, oldest first.</summary>
    public static ImmutableArray<EntryState> Of(SiteModel site, string slug) =>
        site.History.IsEmpty ? [] : [.. site.History.VersionsOf(slug).Where(state => HasPage(site, state))];

    /// <summary>Whether it can be cited, and was there on the day from which on versions have pages.</summary>
    public static bool HasPage(SiteModel site, EntryState state)
    {
        if (state.Label is null) return false;
        foreach (var removed in site.Settings.Removed)
            if (removed.Version == state.Label && removed.Address.Slug.Value == state.Slug) return false;
        if (site.Settings.VersionsSince is not { } since || state.Until == EntryState.StillThere) return true;
        return site.History.Content.Landings[state.Until].Day is not { } day || day >= since;
    }

    /// <summary>The article that has a slug, or had it once and leads on from there; null where no page of an article stands.</summary>
    public static int? ArticleAt(SiteModel today, string slug)
    {
        if (today.Graph.Names.Resolve(slug) is not { IsFound: true, Entry: var entry } || !today.Graph.Facts[entry].IsArticle) return null;
        return today.Graph.Entries[entry].Slug.Value == slug || today.Graph.Entries[entry].RedirectFrom.Any(former => former.Value.Slug.Value == slug)
            ? entry
            : null;
    }

    /// <summary>Whether an article of today has a slug, so that the pages of its versions are the article's.</summary>
    public static bool IsArticle(SiteModel today, string slug) =>
        today.Graph.Names.BySlug(slug) is { } entry && today.Graph.Facts[entry].IsArticle;

    /// <summary>
    /// The newest version of the entry to which a slug leads today, else the last that the slug had: what a reader of an old one compares it with.
    /// </summary>
    public static EntryState? Newest(SiteModel today, string slug)
    {
        if (ArticleAt(today, slug) is { } entry && Of(today, today.Graph.Entries[entry].Slug.Value) is [.., var newest]) return newest;
        return Of(today, slug) is [.., var last] ? last : null;
    }

    /// <summary>The version that one took the place of; at the first of an entry that was renamed, that of the former slug.</summary>
    public static EntryState? Before(SiteModel today, EntryState version)
    {
        var all = Of(today, version.Slug);
        if (all.IndexOf(version) is > 0 and var place) return all[place - 1];
        return version.Head.FormerSlugs.SelectMany(former => Of(today, former)).FirstOrDefault(former => former.Until == version.From);
    }

    /// <summary>Slugs of articles that have versions, in title order.</summary>
    public static IEnumerable<string> Articles(SiteModel today) =>
        today.Lists.ByTitle.Select(entry => today.Graph.Entries[entry].Slug.Value).Where(slug => !Of(today, slug).IsEmpty);

    /// <summary>Slugs that have versions and are no article's of today, in ordinal order.</summary>
    public static IEnumerable<string> WithoutArticle(SiteModel today) =>
        today.History.Slugs.Where(slug => !IsArticle(today, slug) && !Of(today, slug).IsEmpty).Order(StringComparer.Ordinal);

    /// <summary>Those at whose address nothing else stands: no article, no page that leads on, no reason why it had to go.</summary>
    public static IEnumerable<string> Gone(SiteModel today)
    {
        if (today.History.IsEmpty) return [];
        var taken = RedirectPage.All.Files(today).Concat(RemovedPage.All.Files(today)).Concat(PlainPage.All.Files(today))
            .Select(page => page.File(today)).ToHashSet(StringComparer.Ordinal);
        return WithoutArticle(today).Where(slug => !taken.Contains(GonePage.AddressOf(today, slug) + "index.html"));
    }

    /// <summary>The former slugs of an article that have versions.</summary>
    public static IEnumerable<string> FormerOf(SiteModel today, int entry) =>
        today.Graph.Entries[entry].RedirectFrom.Select(former => former.Value.Slug.Value)
            .Where(slug => slug.Length > 0 && today.Graph.Names.BySlug(slug) is null && !Of(today, slug).IsEmpty).Distinct(StringComparer.Ordinal);

    /// <summary>Whether the versions of a slug have a page that lists them: from the second on, and where no article stands any more.</summary>
    public static bool HasHistory(SiteModel today, string slug)
    {
        var count = Of(today, slug).Length;
        if (count != 1 || !IsArticle(today, slug)) return count > 0;
        return FormerOf(today, today.Graph.Names.BySlug(slug)!.Value).Any();
    }
}
