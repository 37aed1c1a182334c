using System.Collections.Immutable;

namespace Wiki.Diagnostics;

/// <summary>
/// Gives diagnostics the severities that a wiki chooses in site.yaml. The only place where a severity changes after a diagnostic is made.
/// </summary>
public static class SeverityChoice
{
    /// <summary>
    /// The same diagnostics in the same order, without those whose rule is switched off (null in <paramref name="chosen"/>, which goes by rule name).
    /// What is an error by its rule stays one, whatever is chosen.
    /// </summary>
    public static ImmutableArray<Diagnostic> Apply(ImmutableArray<Diagnostic> diagnostics, ImmutableDictionary<string, Severity?> chosen)
    {
        if (chosen.IsEmpty) return diagnostics;
        var result = ImmutableArray.CreateBuilder<Diagnostic>(diagnostics.Length);
        foreach (var diagnostic in diagnostics)
        {
            if (diagnostic.Rule.Severity == Severity.Error || !chosen.TryGetValue(diagnostic.Rule.Name, out var severity)) result.Add(diagnostic);
            else if (severity is { } level) result.Add(diagnostic with { Severity = level });
        }
        return result.ToImmutable();
    }
}
