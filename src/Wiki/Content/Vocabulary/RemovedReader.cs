using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Vocabulary;

/// <summary>Reads <c>removed</c>: what had to go, by its slug, by slug and version, or by its path, and the reason that readers are given.</summary>
internal sealed class RemovedReader(ProblemList problems, ValueReader values, Settings settings)
{
    private readonly FormerAddressReader addresses = new(problems, values, settings) { Rule = Rules.InvalidSetting };

    public ImmutableArray<RemovedAddress> Read(YamlPair? section)
    {
        if (section?.Value is not (null or YamlValue.Map or YamlValue.Scalar { IsNull: true } or YamlValue.Unreadable))
            values.WrongType(section, "a map of what was removed", "removed: { old-term: Quoted a letter that was confidential. }");
        if (section?.Value is not YamlValue.Map map) return [];
        var removed = ImmutableArray.CreateBuilder<RemovedAddress>();
        foreach (var pair in problems.WithinLimit(section, map.Pairs))
        {
            var place = problems.At(pair.KeySpan);
            var (name, version) = Parted(pair.Key);
            if (addresses.ReadOne(name, place, "") is not { } address) continue;
            if (values.Text(pair) is { } reason) removed.Add(new(address, version, reason, place));
            else if (pair.Value is YamlValue.Scalar)
                problems.Add(
                    Rules.InvalidSetting, pair.KeySpan, $"{Wording.Quoted(pair.Key)} is removed without a reason, and its readers are to get one",
                    $"write {Wording.Quoted($"{pair.Key}: why it had to go")}");
        }
        return removed.DrainToImmutable();
    }

    /// <summary><c>alignment/2026-05-30-r2</c> is a version; what follows a slug otherwise belongs to a path.</summary>
    private static (string Name, string? Version) Parted(string key)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || !Slug.TryParse(key[..slash], out _)) return (key, null);
        var label = key[(slash + 1)..].TrimEnd('/');
        var count = label.IndexOf("-r", StringComparison.Ordinal);
        var isVersion = PartialDate.TryParse(count < 0 ? label : label[..count], out _)
            && (count < 0 || (label.Length > count + 2 && label[(count + 2)..].All(char.IsAsciiDigit)));
        return isVersion ? (key[..slash], label) : (key, null);
    }
}
