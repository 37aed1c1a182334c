using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Cli.Reports;

/// <summary>What reports say after the problems: how many are not shown, and how many there are of each rule.</summary>
internal static class Closing
{
    /// <summary>Fewer problems than these are seen at a glance.</summary>
    private const int FewProblems = 10;

    /// <summary>The lines for people.</summary>
    public static IEnumerable<string> Lines(Findings findings, ImmutableArray<RepeatedProblem> told)
    {
        var untold = told.Skip(findings.TellsEach ? Limits.DiagnosticsWritten : Limits.DiagnosticsShown).ToList();
        if (untold.Count > 0) yield return $"… and {LeftOut(untold.Select(problem => problem.First))} not shown";
        if (findings.All.Length > FewProblems) yield return $"by rule: {ByRule(findings)}";
    }

    /// <summary><c>2 more errors and 40 more warnings</c>.</summary>
    public static string LeftOut(IEnumerable<Diagnostic> untold)
    {
        var (errors, warnings) = (0, 0);
        foreach (var found in untold)
        {
            if (found.Severity == Severity.Error) errors++;
            else warnings++;
        }
        return errors == 0
            ? Count.Of(warnings, "more warning")
            : warnings == 0 ? Count.Of(errors, "more error") : $"{Count.Of(errors, "more error")} and {Count.Of(warnings, "more warning")}";
    }

    /// <summary><c>errors: broken-link 3, invalid-yaml 1; warnings: orphan 40</c>.</summary>
    public static string ByRule(Findings findings) =>
        string.Join("; ", findings.ByRule.GroupBy(count => count.Severity)
            .Select(group => $"{Report.Word(group.Key)}s: {string.Join(", ", group.Select(count => $"{count.Rule.Name} {count.Number:N0}"))}"));
}
