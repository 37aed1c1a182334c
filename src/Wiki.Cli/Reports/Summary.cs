using System.Diagnostics;
using Wiki.Cli.Publish;

namespace Wiki.Cli.Reports;

/// <summary>The one line on the output stream that ends a command: how much there is, what came of it, how long it took.</summary>
internal static class Summary
{
    public static string OfBuild(Snapshot site, Findings findings, PublishCounts counts, Stopwatch clock) =>
        $"{Size(site)}, {Count.Of(counts.Written, "file")} written, {counts.Removed:N0} removed{Problems(findings)}{Time(clock)}";

    public static string OfCheck(Snapshot site, Findings findings, Stopwatch clock) =>
        $"{Size(site)}{(Problems(findings) is "" ? ", no problems" : Problems(findings))}{Time(clock)}";

    public static string OfRefusal(Snapshot site, Findings findings) =>
        $"{Entries(site)}{Problems(findings)}: nothing was published{(findings.Errors == 0 ? ", for --strict lets no warning pass" : "")}";

    public static string OfUpdate(Snapshot site, Findings findings, Stopwatch clock) =>
        $"{Count.Of(site.EntryCount, "entry")}{Problems(findings)}{Time(clock)}";

    public static string OfStanding(Findings findings) => $"{Problems(findings)[2..]}: the site stays as it was";

    /// <summary>What to do with a wiki that has nothing in it, or null.</summary>
    public static string? Hint(Snapshot site) =>
        site.EntryCount == 0 ? $"there are no entries yet: `wiki new {site.Settings.Kinds[0].Key} \"A title\"` makes the first" : null;

    private static string Size(Snapshot site) => $"{Entries(site)}, {Count.Of(site.PageCount, "page")}";

    private static string Entries(Snapshot site) => Count.Of(site.EntryCount, "entry") + Drafts(site.DraftCount);

    private static string Drafts(int count) => count == 0 ? "" : $" ({Count.Of(count, "draft")} left out)";

    private static string Problems(Findings findings)
    {
        var (errors, warnings) = (findings.Errors, findings.Warnings);
        return (errors > 0 ? $", {Count.Of(errors, "error")}" : "") + (warnings > 0 ? $", {Count.Of(warnings, "warning")}" : "");
    }

    private static string Time(Stopwatch clock) => $" in {clock.Elapsed.TotalSeconds:0.00} s";
}
