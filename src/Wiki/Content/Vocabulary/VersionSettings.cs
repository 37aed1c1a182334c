using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content.Vocabulary;

/// <summary>Reads what site.yaml says of versions: whether they have addresses, which, what citations name, and whether addresses are kept.</summary>
internal sealed class VersionSettings(YamlValue.Map keys, ProblemList problems, ValueReader values)
{
    private const string Versions = "versions", Since = "since", Address = "citation_address", Repository = "repository", Keep = "keep_addresses";
    private const string Feeds = "feeds", Sources = "sources", TimeMap = "timemap";

    public static readonly string[] Known = [Versions, Address, Repository, Keep];

    public Settings Read(Settings settings)
    {
        var pair = keys.Find(Versions);
        var map = pair?.Value as YamlValue.Map;
        if (map is not null) UnknownKeys.TellOthers(map, [Since, Feeds, Sources, TimeMap], Rules.UnknownSetting, problems);
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
        if (values.Text(pair) is not { } written || written == "version") return true;
        if (written != "article") values.WrongType(pair!, "`version` or `article`", $"{Address}: version");
        return false;
    }
}
