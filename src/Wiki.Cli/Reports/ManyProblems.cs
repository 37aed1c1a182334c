using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Cli.Reports;

/// <summary>
/// The problems of a wiki that has very many different ones, as a reader can take them in: of each rule the first, then how many more there are
/// and where they begin. So a folder that was written for another tool is told on one or two screens, and what would mend it as a whole with it.
/// </summary>
internal static class ManyProblems
{
    /// <summary>As many as one reads one by one.</summary>
    private const int Readable = 100;

    /// <summary>Of a rule that is broken in more ways than these the first is shown.</summary>
    private const int FewWays = 2;

    /// <summary>Of keys that are not known more are named, since site.yaml can say what each means.</summary>
    private const int FewKeys = 8;

    /// <summary>In more places than these a problem is mended for all at once.</summary>
    private const int FewPlaces = 6;

    /// <summary>What site.yaml can say once where many entries lack the same.</summary>
    private static readonly (Rule Rule, string Help)[] OnceForAll =
    [
        (Rules.UnknownKey, "for all at once, in site.yaml: `reading: { keys: { description: summary } }` reads their keys as this wiki's, and "
            + "`reading: { unlisted: keep }` keeps the others"),
        (Rules.MissingSummary, "for all at once, in site.yaml: `reading: { summary: first-sentence }`"),
        (Rules.MissingTitle, "for all at once, in site.yaml: `reading: { title: heading }` or `reading: { title: file }`"),
        (Rules.MissingFrontMatter, "for all at once, in site.yaml: `reading: { title: heading }` or `reading: { title: file }`"),
        (Rules.UnknownStatus, "for all at once, in site.yaml: `reading: { status: { Completed: published } }`"),
    ];

    public static ImmutableArray<RepeatedProblem> Shortened(ImmutableArray<RepeatedProblem> told)
    {
        if (told.Length <= Readable) return told;
        return [.. told.GroupBy(problem => (problem.First.Severity, problem.First.Rule)).SelectMany(OfRule)];
    }

    private static IEnumerable<RepeatedProblem> OfRule(IEnumerable<RepeatedProblem> ofRule)
    {
        var ways = ofRule.GroupBy(problem => problem.First.Message, StringComparer.Ordinal).Select(Together).ToList();
        var few = ways[0].First.Rule == Rules.UnknownKey ? FewKeys : FewWays;
        if (ways.Count <= few) return ways;
        var shown = few == FewKeys ? FewKeys : 1;
        var last = ways[shown - 1];
        var rest = ways.Skip(shown).SelectMany(way => way.Others.Prepend(way.First.Location));
        // Its second place is of this one of many alone, and its message says what it is.
        return [.. ways.Take(shown - 1), last with { First = last.First with { Related = [] }, Others = [], More = [.. last.Others, .. rest] }];
    }

    /// <summary>Those that say the same and would be mended by different lines.</summary>
    private static RepeatedProblem Together(IEnumerable<RepeatedProblem> alike)
    {
        var first = alike.First();
        var others = first.Others.AddRange(alike.Skip(1).SelectMany(problem => problem.Others.Prepend(problem.First.Location)));
        var whole = Array.Find(OnceForAll, known => known.Rule == first.First.Rule).Help;
        var told = others.Length > FewPlaces && whole is not null ? first.First with { Help = whole } : first.First;
        return first with { First = told, Others = others };
    }
}
