using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Cli.Reports;

/// <summary>
/// All that was found wrong with a wiki, in the severities that its settings choose, and where the files are that it speaks of. Errors come first,
/// whatever the number of warnings: they are what keeps a site from its readers.
/// </summary>
internal sealed record Findings(ImmutableArray<Diagnostic> All, SourceFiles Sources)
{
    /// <summary>What a snapshot knows of itself.</summary>
    public static Findings Of(Snapshot snapshot, SourceFiles sources) =>
        new(ErrorsFirst(SeverityChoice.Apply(snapshot.Diagnostics, snapshot.Settings.Severities)), sources);

    /// <summary>Whether reports for people tell each of several equal problems.</summary>
    public bool TellsEach { get; init; }

    public int Errors => All.Count(found => found.Severity == Severity.Error);

    public int Warnings => All.Count(found => found.Severity == Severity.Warning);

    /// <summary>How often each rule is broken, errors first, then by number.</summary>
    public IEnumerable<(Severity Severity, Rule Rule, int Number)> ByRule =>
        All.GroupBy(found => (found.Severity, found.Rule)).Select(group => (group.Key.Severity, group.Key.Rule, Number: group.Count()))
            .OrderByDescending(count => count.Severity).ThenByDescending(count => count.Number)
            .ThenBy(count => count.Rule.Code, StringComparer.Ordinal);

    /// <summary>What is told at once, in the order of the first place of each.</summary>
    public ImmutableArray<RepeatedProblem> Told => TellsEach ? [.. All.Select(found => new RepeatedProblem(found, []))] : RepeatedProblem.In(All);

    /// <summary>The same with what rendering has found besides.</summary>
    public Findings With(ImmutableArray<Diagnostic> rendering) =>
        this with { All = ErrorsFirst(All.Concat(rendering).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))) };

    /// <summary>Whether the site must not be published.</summary>
    public bool Prevent(bool strict) => Errors > 0 || (strict && Warnings > 0);

    private static ImmutableArray<Diagnostic> ErrorsFirst(IEnumerable<Diagnostic> sorted) => [.. sorted.OrderByDescending(found => found.Severity)];
}
