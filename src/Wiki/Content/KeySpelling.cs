using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content;

/// <summary>
/// Reads a known key in another case (<c>Title</c>, <c>DRAFT</c>) as that key. Keys that mean nothing keep the spelling that their author will look
/// for.
/// </summary>
internal static class KeySpelling
{
    public static YamlValue.Map AsKnown(YamlValue.Map keys, Settings settings, ProblemList problems)
    {
        if (keys.Pairs.All(static pair => IsLowerCase(pair.Key))) return keys;
        var pairs = ImmutableArray.CreateBuilder<YamlPair>(keys.Pairs.Length);
        foreach (var pair in keys.Pairs)
        {
            var known = pair.Key.ToLowerInvariant();
            if (IsLowerCase(pair.Key) || !IsKnown(known, settings)) pairs.Add(pair);
            else if (keys.Find(known) is null && pairs.All(other => other.Key != known)) pairs.Add(pair with { Key = known });
            else
                problems.Add(
                    Rules.DuplicateKey, pair.KeySpan,
                    $"the key {Wording.Quoted(pair.Key)} is `{known}` in another case, and that stands here too",
                    "delete one of the two");
        }
        return keys with { Pairs = pairs.DrainToImmutable() };
    }

    private static bool IsLowerCase(string key) => !key.AsSpan().ContainsAnyInRange('A', 'Z');

    private static bool IsKnown(string key, Settings settings) =>
        Keys.IsBuiltIn(key) || settings.Relation(key) is not null || settings.KindWithField(key) is not null;
}
