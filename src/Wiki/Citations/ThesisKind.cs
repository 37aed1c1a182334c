using System.Collections.Frozen;
using Csl;

namespace Wiki.Citations;

/// <summary>
/// What reference managers keep as the kind of a thesis is often the degree alone, <c>PhD</c>, which names no work: styles print "PhD thesis".
/// </summary>
internal static class ThesisKind
{
    /// <summary>Degrees without full stops and blanks, in small letters.</summary>
    private static readonly FrozenSet<string> Degrees = new[]
    {
        "phd", "dphil", "edd", "dsc", "scd", "jsd", "sjd", "lld", "dba", "mphil", "ma", "msc", "ms", "mres", "mba", "llm", "mlitt", "mst", "med",
        "ba", "bsc", "llb", "doctoral", "doctorate", "master's", "master’s", "masters", "bachelor's", "bachelor’s", "bachelor", "master",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static void Settle(Item.Builder work)
    {
        if (work.Text(Variable.Genre) is not { } genre) return;
        var bare = genre.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        if (Degrees.Contains(bare)) work.Set(Variable.Genre, $"{(bare == "doctorate" ? "Doctoral" : genre)} thesis");
    }
}
