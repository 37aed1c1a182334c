using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>Tells of entries that are in no commit as they are, once for all of them.</summary>
internal static class VersionProblems
{
    private const int MostNamed = 3;

    public static IEnumerable<Diagnostic> Of(SiteModel site)
    {
        if (!site.Settings.HasVersions || site.History.IsEmpty) yield break;
        var entries = site.Lists.ByTitle.Where(entry => site.VersionOf(entry) is null).Select(entry => site.Graph.Entries[entry])
            .Where(entry => entry.Status != EntryStatus.Draft).OrderBy(entry => entry.Path, StringComparer.Ordinal).ToList();
        if (entries.Count == 0) yield break;
        var names = string.Join(", ", entries.Take(MostNamed).Select(entry => $"`{entry.Slug}`"));
        yield return new Diagnostic(Rules.UncommittedVersion, Location.OfFile(entries[0].Path),
            $"{(entries.Count == 1 ? "1 entry is" : $"{entries.Count} entries are")} in no commit as now, so citations of "
            + $"{(entries.Count == 1 ? "it" : "them")} name no version: {names}{(entries.Count > MostNamed ? ", …" : "")}",
            "commit what is to be published, then build");
    }
}
