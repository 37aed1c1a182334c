using Wiki.Cli.Files;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Versions;

namespace Wiki.Cli.History;

/// <summary>
/// What the entries of a content folder were, or why that cannot be told: then no version has an address, and nothing is published.
/// </summary>
internal static class EntryVersions
{
    private const string Remedy = "write `versions: false` into site.yaml";

    /// <summary>Nothing where no commit holds the content yet.</summary>
    public static Parsed<VersionHistory> Read(VersionControl versions, Settings settings)
    {
        try
        {
            if (versions.Repository is { CutOff.Count: > 0 })
                return Told(Rules.ShallowClone, "the history of this clone is cut off, so versions cannot be listed",
                    $"fetch the whole history with `git fetch --unshallow` (GitHub Actions: `fetch-depth: 0`), or {Remedy}");
            if (versions.Repository is null)
                return Told(Rules.NoHistory, "the content folder lies in no git repository, so its entries have no versions",
                    $"begin one with `git init` and commit the content, or {Remedy}");
            if (BranchHistory.Read(versions) is not { } content) return new(VersionHistory.None, []);
            return VersionHistory.Of(content, settings, ContentNames.IsEntry) is { } history
                ? new(history, [])
                : Told(Rules.NoHistory, "git does not have every file of the history, so versions cannot be shown",
                    $"make the clone again without `--filter`, or {Remedy}");
        }
        catch (GitFailure failure)
        {
            return Told(Rules.NoHistory, $"git cannot tell what the entries were: {failure.Message}",
                $"{(failure.Help is null ? "" : $"{failure.Help}, or ")}{Remedy}");
        }
    }

    private static Parsed<VersionHistory> Told(Rule rule, string message, string help) =>
        new(VersionHistory.None, [new Diagnostic(rule, Location.OfFile(SettingsReader.FileName), message, help)]);
}
