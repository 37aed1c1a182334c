using System.Collections.Immutable;
using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content.Vocabulary;

/// <summary>Reads what site.yaml says of versions: whether they have addresses, which, what citations name, and whether addresses are kept.</summary>
internal sealed class VersionSettings(YamlValue.Map keys, ProblemList problems, ValueReader values)
{
    /// <summary>The one detail of <c>versions</c> that is no switch.</summary>
    public const string Since = "since";

    private const string Versions = "versions", Address = "citation_address", Repository = "repository", Keep = "keep_addresses";
    private const string Feeds = "feeds", Sources = "sources", TimeMap = "timemap";

    /// <summary>What <c>citation_address</c> can be.</summary>
    public static readonly string[] Addresses = ["version", "article"];

    /// <summary>The details of <c>versions</c>.</summary>
    public static readonly string[] Details = [Since, Feeds, Sources, TimeMap];

    public static readonly ImmutableArray<SettingKey> Known =
    [
        new(Versions, SettingForm.Versions), new(Address, SettingForm.Choice(Addresses)), new(Repository), new(Keep, SettingForm.Flag),
    ];

    public Settings Read(Settings settings)
    {
        var pair = keys.Find(Versions);
        var map = pair?.Value as YamlValue.Map;
        if (map is not null) UnknownKeys.TellOthers(map, Details, Rules.UnknownSetting, problems);
        var hasVersions = map is not null || (values.Flag(pair) ?? false);
        return settings with
        {
            HasVersions = hasVersions,
            KeepsAddresses = values.Flag(keys.Find(Keep)) ?? hasVersions,
            VersionsSince = map is null ? null : values.Date(map.Find(Since)),
            HasVersionFeeds = IsOn(map, Feeds),
            HasVersionSources = IsOn(map, Sources),
            HasTimeMaps = IsOn(map, TimeMap),
            CitesVersionAddress = CitesVersion(),
            Repository = values.Url(keys.Find(Repository))?.TrimEnd('/'),
        };
    }

    private bool IsOn(YamlValue.Map? map, string key) => map is not null && (values.Flag(map.Find(key)) ?? false);

    private bool CitesVersion()
    {
        var pair = keys.Find(Address);
        if (values.Text(pair) is not { } written || written == Addresses[0]) return true;
        if (written != Addresses[1]) values.WrongType(pair!, "`version` or `article`", $"{Address}: version");
        return false;
    }
}
