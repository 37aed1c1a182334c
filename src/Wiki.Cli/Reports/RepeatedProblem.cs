using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Cli.Reports;

/// <summary>
/// A problem and the further places, in order, where the very same is to be said. A problem that speaks of a second place is always told by itself.
/// </summary>
internal sealed record RepeatedProblem(Diagnostic First, ImmutableArray<Location> Others)
{
    /// <summary>How many of <see cref="Others"/> a line for people names.</summary>
    private const int MostNamed = 2;

    public static ImmutableArray<RepeatedProblem> In(ImmutableArray<Diagnostic> all)
    {
        var indexes = new Dictionary<(Rule, Severity, string, string?), int>();
        var problems = new List<(Diagnostic First, ImmutableArray<Location>.Builder Others)>();
        foreach (var found in all)
        {
            var key = (found.Rule, found.Severity, found.Message, found.Help);
            if (!found.Related.IsEmpty) problems.Add((found, ImmutableArray.CreateBuilder<Location>(0)));
            else if (indexes.TryGetValue(key, out var index)) problems[index].Others.Add(found.Location);
            else
            {
                indexes.Add(key, problems.Count);
                problems.Add((found, ImmutableArray.CreateBuilder<Location>(0)));
            }
        }
        return [.. problems.Select(problem => new RepeatedProblem(problem.First, problem.Others.DrainToImmutable()))];
    }

    /// <summary>The other places as a part of a sentence, the first of them by name; null where there is none.</summary>
    public string? OtherPlaces(SourceFiles sources)
    {
        if (Others.IsEmpty) return null;
        var named = string.Join(", ", Others.Take(MostNamed).Select(place => ShortReport.Place(sources.PathOf(place), place)));
        return Others.Length > MostNamed ? $"{named} and {Count.Of(Others.Length - MostNamed, "more place")}; `--all` tells each" : named;
    }
}
