using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Vocabulary;

/// <summary>Reads <c>severities</c>: the weights that a wiki gives to warnings. Errors keep theirs.</summary>
internal sealed class SeverityReader(ProblemList problems, ValueReader values)
{
    public static readonly string[] Levels = ["error", "warning", "off"];

    public ImmutableDictionary<string, Severity?> Read(YamlPair? section)
    {
        var severities = ImmutableDictionary.CreateBuilder<string, Severity?>(StringComparer.Ordinal);
        if (section?.Value is YamlValue.Map map)
        {
            foreach (var pair in map.Pairs)
            {
                if (Rule(pair.Key, pair.KeySpan) is { } rule && Level(pair) is { } level)
                    severities[rule.Name] = level switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => null };
            }
        }
        else if (section is { Value: not (YamlValue.Scalar { IsNull: true } or YamlValue.Unreadable) })
            values.WrongType(section, "a map of rules", "severities: { orphan: off }");
        return severities.ToImmutable();
    }

    private Rule? Rule(string name, TextSpan place)
    {
        if (Rules.Find(name) is not { } rule)
            problems.Add(
                Rules.UndeclaredName, place,
                $"there is no rule {Wording.Quoted(name)}",
                problems.DidYouMean(name, Rules.All.Select(known => known.Name)) ?? "write a rule by its name, like `orphan`");
        else if (rule.Severity is Severity.Error)
            problems.Add(
                Rules.InvalidSetting, place,
                $"the rule `{name}` is an error, and errors cannot be changed",
                "delete this line; only warnings have a severity of your choice");
        else return rule;
        return null;
    }

    private string? Level(YamlPair pair)
    {
        var level = values.Text(pair);
        if (level is null || Array.IndexOf(Levels, level) >= 0) return level;
        values.WrongType(pair, "`error`, `warning` or `off`", $"{pair.Key}: off");
        return null;
    }
}
