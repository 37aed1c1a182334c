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
        if (settings.Reading.Keys.Count > 0) keys = Translated(keys, settings, problems);
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

    /// <summary>
    /// With this wiki's keys in the place of theirs, where <c>reading.keys</c> says so. Lists of several keys that mean one are joined; of other
    /// values that of the wiki's own key counts, then the first.
    /// </summary>
    private static YamlValue.Map Translated(YamlValue.Map keys, Settings settings, ProblemList problems)
    {
        var pairs = keys.Pairs.ToBuilder();
        for (var i = 0; i < pairs.Count; i++)
        {
            var theirs = pairs[i];
            if (!settings.Reading.Keys.TryGetValue(ReadingRules.Bare(theirs.Key), out var ours) || theirs.Key == ours) continue;
            var known = IndexOf(pairs, ours);
            if (known < 0) pairs[i] = theirs with { Key = ours };
            else
            {
                if (Joined(pairs[known].Value, theirs.Value) is { } joined) pairs[known] = pairs[known] with { Value = joined };
                else
                    problems.Add(Rules.UnknownKey, theirs.KeySpan,
                        $"{Wording.Quoted(theirs.Key)} is read as `{ours}`, which stands here too; this one is left out",
                        $"delete one of the two");
                pairs.RemoveAt(i--);
            }
        }
        return keys with { Pairs = pairs.ToImmutable() };
    }

    private static int IndexOf(ImmutableArray<YamlPair>.Builder pairs, string key)
    {
        for (var i = 0; i < pairs.Count; i++)
            if (string.Equals(pairs[i].Key, key, StringComparison.OrdinalIgnoreCase)) return i;
        return -1;
    }

    /// <summary>The items of both where one of them is a list; null where neither is and both say something.</summary>
    private static YamlValue? Joined(YamlValue known, YamlValue other)
    {
        if (other is YamlValue.Scalar { IsNull: true }) return known;
        if (known is YamlValue.Scalar { IsNull: true }) return other;
        if (known is not YamlValue.List && other is not YamlValue.List)
            return known is YamlValue.Scalar one && other is YamlValue.Scalar two && one.Text == two.Text ? known : null;
        return new YamlValue.List(known.Span, [.. Items(known), .. Items(other)]);
    }

    private static ImmutableArray<YamlValue> Items(YamlValue value) => value is YamlValue.List list ? list.Items : [value];

    private static bool IsLowerCase(string key) => !key.AsSpan().ContainsAnyInRange('A', 'Z');

    private static bool IsKnown(string key, Settings settings) =>
        Keys.IsBuiltIn(key) || settings.Relation(key) is not null || settings.KindWithField(key) is not null;
}
