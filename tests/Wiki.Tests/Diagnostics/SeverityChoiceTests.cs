using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Tests.Diagnostics;

public sealed class SeverityChoiceTests
{
    private static readonly ImmutableArray<Diagnostic> Found =
    [
        new(Rules.BrokenLink, Location.OfFile("a.md"), "No entry is called `b`."),
        new(Rules.MissingSummary, Location.OfFile("a.md"), "`A` has no summary."),
        new(Rules.Orphan, Location.OfFile("a.md"), "Nothing refers to `A`."),
    ];

    [Fact]
    public void A_warning_becomes_an_error_or_goes_away_and_the_rest_stays()
    {
        var chosen = Choose(("missing-summary", Severity.Error), ("orphan", null));
        Assert.Equal([("broken-link", Severity.Error), ("missing-summary", Severity.Error)], Outcome(chosen));
    }

    [Fact]
    public void An_error_can_be_neither_lowered_nor_switched_off()
    {
        Assert.Contains(("broken-link", Severity.Error), Outcome(Choose(("broken-link", Severity.Warning))));
        Assert.Contains(("broken-link", Severity.Error), Outcome(Choose(("broken-link", null))));
    }

    private static ImmutableDictionary<string, Severity?> Choose(params ReadOnlySpan<(string Rule, Severity? Severity)> choices)
    {
        var chosen = ImmutableDictionary.CreateBuilder<string, Severity?>();
        foreach (var (rule, severity) in choices) chosen[rule] = severity;
        return chosen.ToImmutable();
    }

    private static IEnumerable<(string Rule, Severity Severity)> Outcome(ImmutableDictionary<string, Severity?> chosen) =>
        SeverityChoice.Apply(Found, chosen).Select(diagnostic => (diagnostic.Rule.Name, diagnostic.Severity));
}
