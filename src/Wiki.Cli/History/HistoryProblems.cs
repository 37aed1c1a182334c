using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Cli.History;

/// <summary>What is said where version control cannot tell what pages and citations speak of.</summary>
internal static class HistoryProblems
{
    /// <summary>Clocks of different machines may differ by this before one of them must be wrong.</summary>
    public static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    public static Diagnostic Unknown(IReadOnlyCollection<string> paths, GitFailure failure, Settings settings) => new(
        Rules.UnknownHistory, Location.OfFile(paths.Min(StringComparer.Ordinal)!),
        $"git cannot tell the last change of {Count.Of(paths.Count, "entry")}: {failure.Message}",
        $"{(failure.Help is null ? "" : $"{failure.Help}, or ")}{Remedy(settings)}");

    public static Diagnostic UnknownMoment(GitFailure failure) => new(
        Rules.UnknownMoment, Location.OfFile(SettingsReader.FileName),
        $"pages cannot say of when and of which version they are, since git cannot tell the last commit: {failure.Message}",
        $"{(failure.Help is null ? "" : $"{failure.Help}, or ")}give the moment: `SOURCE_DATE_EPOCH=1767225600`");

    public static Diagnostic Shallow(string path, Settings settings) => new(
        Rules.ShallowClone, Location.OfFile(path),
        $"the last change of `{path}` is not in this clone, whose history is cut off, so neither its date nor its version can be known",
        $"fetch the whole history with `git fetch --unshallow` (GitHub Actions: `fetch-depth: 0`), or {Remedy(settings)}");

    public static Diagnostic Uncommitted(string path) => new(
        Rules.Uncommitted, Location.OfFile(path),
        "no commit holds this file under this name yet, so neither its date nor its version is known, and it is cited without",
        "commit it, or write `updated` into the front matter");

    public static Diagnostic Undated(string path, Commit commit, Settings settings) => new(
        Rules.UndatedCommit, Location.OfFile(path),
        $"the last change of this file is commit {commit.ShortHash}, which bears no date that can be right", Remedy(settings));

    public static Diagnostic Future(string path, Commit commit) => new(
        Rules.FutureCommit, Location.OfFile(path),
        $"the last change of this file is commit {commit.ShortHash}, which is dated {commit.Day} and so later than today",
        "write the right date as `updated` into the front matter, or see that the clock of this machine is right");

    /// <summary>Those of the findings that say why the date or version of one entry may be missing or wrong.</summary>
    public static ImmutableArray<Diagnostic> Concerning(Entry entry, Settings settings, ImmutableArray<Diagnostic> findings)
    {
        ImmutableArray<Diagnostic> own = [.. findings.Where(found => found.Location.Path == entry.Path
            && (found.Rule == Rules.Uncommitted || found.Rule == Rules.UndatedCommit || found.Rule == Rules.FutureCommit))];
        if (own.Length > 0 || entry.Revision is not null || !EntryHistory.IsWanted(entry, settings)) return own;
        return [.. findings.Where(found => found.Rule == Rules.UnknownHistory || found.Rule == Rules.ShallowClone)];
    }

    private static string Remedy(Settings settings) =>
        settings.CitesVersion
            ? "write `citation_version: false` into site.yaml and `updated` into the front matter"
            : "write `updated` into the front matter";
}
