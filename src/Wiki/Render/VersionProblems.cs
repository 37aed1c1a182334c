using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>Tells of entries that are gone, and of those that are in no commit as they are, of these once for all.</summary>
internal static class VersionProblems
{
    private const int MostNamed = 3;

    public static IEnumerable<Diagnostic> Of(SiteModel site)
    {
        if (!site.Settings.HasVersions || site.History.IsEmpty) yield break;
        foreach (var slug in VersionList.Gone(site)) yield return Gone(site, slug);
        var entries = site.Lists.ByTitle.Where(entry => site.VersionOf(entry) is null).Select(entry => site.Graph.Entries[entry])
            .Where(entry => entry.Status != EntryStatus.Draft).OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        if (entries.Count == 0) yield break;
        var names = string.Join(", ", entries.Take(MostNamed).Select(entry => $"`{entry.Slug}`"));
        yield return new Diagnostic(Rules.UncommittedVersion, Location.OfFile(entries[0].Path),
            $"{(entries.Count == 1 ? "1 entry is" : $"{entries.Count} entries are")} in no commit as now, so citations of "
            + $"{(entries.Count == 1 ? "it" : "them")} name no version: {names}{(entries.Count > MostNamed ? ", …" : "")}",
            "commit what is to be published, then build");
    }

    private static Diagnostic Gone(SiteModel site, string slug)
    {
        const int shortHash = 7;
        var until = site.History.Of(slug)[^1].Until;
        var since = until == EntryState.StillThere ? "" : $" until commit `{site.History.Content.Landings[until].Commit[..shortHash]}`";
        return new Diagnostic(Rules.RemovedEntry, Location.OfFile(SettingsReader.FileName),
            $"`{slug}` was published{since}; its page now says that it was removed",
            $"write `redirect_from: [{slug}]` into the entry that says the same now, or say in site.yaml why it is gone: "
            + $"`removed: {{ {slug}: … }}`");
    }
}
