using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Cli.Reports;

/// <summary>
/// A problem and the further places, in order, where the very same is to be said. A problem that speaks of a second place is always told by itself.
/// </summary>
internal sealed record RepeatedProblem(Diagnostic First, ImmutableArray<Location> Others)
{
    /// <summary>The places of further problems of its rule that are told in other words, where a report for people counts them only.</summary>
    public ImmutableArray<Location> More { get; init; } = [];

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
    public string? OtherPlaces(SourceFiles sources) => Places(Others, sources);

    /// <summary>How many more there are of the rule, and the first of their places; null where there is none.</summary>
    public string? MoreOfRule(SourceFiles sources) =>
        More.IsEmpty ? null : $"{Count.Of(More.Length, "problem")} more of `{First.Rule.Name}`: {Places(More, sources)}";

    private static string? Places(ImmutableArray<Location> places, SourceFiles sources)
    {
        if (places.IsEmpty) return null;
        var named = string.Join(", ", places.Take(MostNamed).Select(place => ShortReport.Place(sources.PathOf(place), place)));
        return places.Length > MostNamed ? $"{named} and {Count.Of(places.Length - MostNamed, "more place")}; `--all` tells each" : named;
    }
}
