using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content.Vocabulary;

/// <summary>Reads <c>reading</c>: how entries that were written for other tools are to be understood.</summary>
internal sealed class ReadingReader(Settings settings, ProblemList problems, ValueReader values)
{
    public const string Key = "reading";

    public static readonly string[] Known = ["keys", "title", "summary", "category", "status", "ignore", "unlisted"];

    public static readonly string[] Titles = ["heading", "file"];

    public const string FirstSentence = "first-sentence", Folder = "folder", Keep = "keep";

    public ReadingRules Read(YamlPair? section)
    {
        if (section?.Value is not YamlValue.Map map)
        {
            if (section is { Value: not (YamlValue.Scalar { IsNull: true } or YamlValue.Unreadable) })
                values.WrongType(section, "a map", "reading: { keys: { description: summary } }");
            return ReadingRules.None;
        }
        UnknownKeys.TellOthers(map, Known, Rules.UnknownSetting, problems);
        return new ReadingRules
        {
            Keys = Keys(map.Find("keys")),
            Title = Choice(map.Find("title"), Titles) switch
            {
                "heading" => TitleSource.Heading,
                "file" => TitleSource.File,
                _ => TitleSource.FrontMatter,
            },
            SummaryIsFirstSentence = Choice(map.Find("summary"), [FirstSentence]) is not null,
            FolderIsCategory = Choice(map.Find("category"), [Folder]) is not null,
            Statuses = Statuses(map.Find("status")),
            Ignored = Ignored(map.Find("ignore")),
            KeepsUnlisted = Choice(map.Find("unlisted"), [Keep]) is not null,
        };
    }

    private string? Choice(YamlPair? pair, string[] choices)
    {
        if (values.Text(pair) is not { } written || Array.IndexOf(choices, written) >= 0) return values.Text(pair);
        var wanted = choices.Length == 1 ? $"`{choices[0]}`" : Wording.OneOf(choices);
        values.WrongType(pair!, wanted, $"{pair!.Key}: {choices[0]}");
        return null;
    }

    private FrozenDictionary<string, string> Keys(YamlPair? section)
    {
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Pairs(section, "keys: { description: summary }"))
        {
            if (values.Text(pair) is not { } ours) continue;
            if (IsKey(ours)) keys[ReadingRules.Bare(pair.Key)] = ours;
            else
                problems.Add(Rules.UndeclaredName, pair.Value.Span, $"{Wording.Quoted(ours)} is no key that an entry can have",
                    problems.DidYouMean(ours, KnownKeys()) ?? $"write one of this wiki's: {Wording.AllOf([.. KnownKeys().Take(20)])}");
        }
        return keys.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private bool IsKey(string key) => Content.Keys.IsBuiltIn(key) || settings.Relation(key) is not null || settings.KindWithField(key) is not null;

    private IEnumerable<string> KnownKeys() =>
        [.. Content.Keys.BuiltIn, .. settings.Relations.Select(relation => relation.Key),
            .. settings.Kinds.SelectMany(kind => kind.Fields).Select(field => field.Key)];

    private FrozenDictionary<string, string> Statuses(YamlPair? section)
    {
        var statuses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in Pairs(section, "status: { Completed: published }"))
        {
            if (values.Text(pair) is not { } ours) continue;
            if (Array.IndexOf(StatusReader.Statuses, ours) >= 0) statuses[pair.Key.ToLowerInvariant()] = ours;
            else
                problems.Add(Rules.InvalidSetting, pair.Value.Span, $"{Wording.Quoted(ours)} is no status",
                    problems.DidYouMean(ours, StatusReader.Statuses) ?? $"write {Wording.OneOf(StatusReader.Statuses)}");
        }
        return statuses.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ImmutableArray<PathPattern> Ignored(YamlPair? section)
    {
        var patterns = ImmutableArray.CreateBuilder<PathPattern>();
        foreach (var (written, place) in values.Texts(section).Take(Text.Limits.Declarations))
        {
            if (PathPattern.IsOne(written)) patterns.Add(new PathPattern(written));
            else
                problems.Add(new Diagnostic(Rules.InvalidSetting, place, $"{Wording.Quoted(written)} names no path, or has more than eight `*`",
                    "write a folder such as `Templates/`, or names such as `_*.md`"));
        }
        return patterns.DrainToImmutable();
    }

    private IEnumerable<YamlPair> Pairs(YamlPair? section, string example)
    {
        if (section?.Value is YamlValue.Map map) return problems.WithinLimit(section, map.Pairs);
        if (section is { Value: not (YamlValue.Scalar { IsNull: true } or YamlValue.Unreadable) }) values.WrongType(section, "a map", example);
        return [];
    }
}
