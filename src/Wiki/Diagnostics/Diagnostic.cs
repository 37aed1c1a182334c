using System.Collections.Immutable;

namespace Wiki.Diagnostics;

/// <summary>
/// One problem found in the input. <paramref name="Message"/> is one sentence that names the thing; <paramref name="Help"/>, if any, says what to
/// type; <see cref="Related"/> names further places that play a part (the other entry with the same slug). Values, never logged, never thrown.
/// </summary>
public sealed record Diagnostic(Rule Rule, Location Location, string Message, string? Help = null)
{
    /// <summary>The rule's severity, unless site.yaml gives the rule another one.</summary>
    public Severity Severity { get; init; } = Rule.Severity;

    public ImmutableArray<RelatedLocation> Related { get; init; } = [];

    /// <summary>The order of every report: by place, then by code, then by message.</summary>
    public static int Compare(Diagnostic left, Diagnostic right)
    {
        var byPlace = left.Location.CompareTo(right.Location);
        if (byPlace != 0) return byPlace;
        var byCode = string.CompareOrdinal(left.Rule.Code, right.Rule.Code);
        return byCode != 0 ? byCode : string.CompareOrdinal(left.Message, right.Message);
    }
}

/// <summary>A further place that a diagnostic speaks of, and what is there (<c>"first used here"</c>).</summary>
public sealed record RelatedLocation(Location Location, string Note);
