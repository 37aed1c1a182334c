using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Cli.History;

/// <summary>
/// The last commit that changed each entry, for those entries whose pages speak of it. Where there is a repository, an entry without such a commit is
/// told: as an error where the history is not at hand or not believable, as a warning where the entry is in no commit yet.
/// </summary>
internal static class EntryHistory
{
    private static readonly ImmutableDictionary<string, Revision> Nothing =
        ImmutableDictionary<string, Revision>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The paths of the entries whose front matter gives no date or, where citations name the version, of all that can be cited.</summary>
    public static HashSet<string> Wanted(ImmutableArray<Entry> entries, Settings settings) =>
        entries.Where(entry => IsWanted(entry, settings)).Select(entry => entry.Path).ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the same are wanted of these entries as of those before, which nearly all are the same.</summary>
    public static bool IsWantedAsBefore(ImmutableArray<Entry> entries, ImmutableArray<Entry> before, Settings settings)
    {
        if (entries.Length != before.Length) return false;
        for (var i = 0; i < entries.Length; i++)
            if (!ReferenceEquals(entries[i], before[i])
                && (entries[i].Path != before[i].Path || IsWanted(entries[i], settings) != IsWanted(before[i], settings))) return false;
        return true;
    }

    public static bool IsWanted(Entry entry, Settings settings) => entry.Kind != Settings.PageKind && (settings.CitesVersion || entry.Date is null);

    /// <param name="versions">The version control of the content folder.</param>
    /// <param name="paths">The paths of the entries.</param>
    /// <param name="settings">They say what the last change is wanted for.</param>
    public static Parsed<ImmutableDictionary<string, Revision>> Read(VersionControl versions, IReadOnlyCollection<string> paths, Settings settings)
    {
        if (paths.Count == 0) return new(Nothing, []);
        try
        {
            return versions.Repository is { } repository ? Judge(repository, Find(versions, repository, paths), paths, settings) : new(Nothing, []);
        }
        catch (GitFailure failure)
        {
            return new(Nothing, [HistoryProblems.Unknown(paths, failure, settings)]);
        }
    }

    private static Dictionary<string, Commit> Find(VersionControl versions, GitRepository repository, IReadOnlyCollection<string> paths)
    {
        if (repository.Head is not { } head) return [];
        using var git = versions.Ask(repository);
        return FileHistory.Of([.. paths.Select(path => repository.Prefix + path)], head, git);
    }

    private static Parsed<ImmutableDictionary<string, Revision>> Judge(GitRepository repository, Dictionary<string, Commit> found,
        IReadOnlyCollection<string> paths, Settings settings)
    {
        var revisions = Nothing.ToBuilder();
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        string? cutOff = null;
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            if (!found.TryGetValue(repository.Prefix + path, out var commit)) problems.Add(HistoryProblems.Uncommitted(path));
            else if (repository.CutOff.Contains(commit.Hash)) cutOff ??= path;
            else if (commit.Day is not { } day) problems.Add(HistoryProblems.Undated(path, commit, settings));
            else
            {
                revisions[path] = new Revision(commit.Hash, day);
                if (commit.Time > DateTimeOffset.UtcNow + HistoryProblems.Slack) problems.Add(HistoryProblems.Future(path, commit));
            }
        }
        if (cutOff is not null) problems.Add(HistoryProblems.Shallow(cutOff, settings));
        return new(revisions.ToImmutable(), problems.ToImmutable());
    }
}
