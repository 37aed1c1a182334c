using System.Collections.Frozen;
using Csl;

namespace Wiki.Citations;

/// <summary>Tables written as pairs of words, each before what it stands for; case does not matter.</summary>
internal static class WordTable
{
    public static FrozenDictionary<string, string> Of(string pairs) =>
        Pairs(pairs).ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <summary>The second words are variables of CSL.</summary>
    public static FrozenDictionary<string, Variable> OfVariables(string pairs) =>
        Pairs(pairs).ToFrozenDictionary(pair => pair[0], pair => Variables.Find(pair[1]), StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<string[]> Pairs(string pairs) => pairs.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Chunk(2);
}
