using System.Collections.Immutable;

namespace Wiki.Diagnostics;

public static partial class Rules
{
    public static readonly Rule NoHistory =
        new("WIKI501", "no-history", Severity.Error, "Versions need git and every object of the history, and they are not at hand.");
    public static readonly Rule UncommittedVersion =
        new("WIKI502", "uncommitted-version", Severity.Warning, "Entries are in no commit as they are now, so their citations name no version.");
    public static readonly Rule ChangedVersion =
        new("WIKI503", "changed-version", Severity.Error, "A version was published with other content than the history has for it now.");

    public static readonly Rule RemovedEntry =
        new("WIKI504", "removed-entry", Severity.Warning, "An entry that had versions is gone, and its page says no more than that.");
    public static readonly Rule MissingReason =
        new("WIKI505", "missing-reason", Severity.Warning, "An entry is withdrawn, and nothing tells readers why.");

    private static ImmutableArray<Rule> VersionRules => [NoHistory, UncommittedVersion, ChangedVersion, RemovedEntry, MissingReason];
}
