using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Cli.Reports;

/// <summary>All that was found wrong with a wiki, sorted, in the severities that its settings choose, and where the files are that it speaks of.</summary>
internal sealed record Findings(ImmutableArray<Diagnostic> All, SourceFiles Sources)
{
    /// <summary>What a snapshot knows of itself.</summary>
    public static Findings Of(Snapshot snapshot, SourceFiles sources) => new(SeverityChoice.Apply(snapshot.Diagnostics, snapshot.Settings.Severities), sources);

    public int Errors => All.Count(found => found.Severity == Severity.Error);

    public int Warnings => All.Count(found => found.Severity == Severity.Warning);

    public IEnumerable<Diagnostic> Shown => All.Take(Limits.DiagnosticsShown);

    public int LeftOut => Math.Max(0, All.Length - Limits.DiagnosticsShown);

    /// <summary>The same with what rendering has found besides.</summary>
    public Findings With(ImmutableArray<Diagnostic> rendering) => this with { All = [.. All.Concat(rendering).Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))] };

    /// <summary>Whether the site must not be published.</summary>
    public bool Prevent(bool strict) => Errors > 0 || (strict && Warnings > 0);
}
