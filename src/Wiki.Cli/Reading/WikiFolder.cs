using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Cli.Files;
using Wiki.Cli.History;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Incremental;
using Wiki.Input;
using Wiki.Templates;
using Wiki.Versions;

namespace Wiki.Cli.Reading;

/// <summary>The files of a wiki on this machine: a content folder, templates of its own or none, and the built-in theme.</summary>
internal sealed class WikiFolder : IWikiFiles
{
    private readonly ProgressLine progress;
    private readonly ContentFiles files;
    private readonly VersionControl versions;
    private readonly Task<Parsed<BuildStamp>> stamp;

    private (ImmutableArray<Entry> Entries, Settings? Settings, HashSet<string> Paths) asked = ([], null, []);
    private Task<Parsed<VersionHistory>>? past;
    private Parsed<ImmutableDictionary<string, Revision>> history = new(ImmutableDictionary<string, Revision>.Empty, []);

    /// <param name="places">The folders.</param>
    /// <param name="progress">Told of each entry read.</param>
    /// <param name="stop">Set when somebody wants the process to end.</param>
    public WikiFolder(WikiPlaces places, ProgressLine progress, CancellationToken stop)
    {
        this.progress = progress;
        Content = new SourceFolder(places.Content);
        Templates = places.Templates is { } templates ? new SourceFolder(templates) { PassesOver = Theme.PassesOver } : null;
        versions = new VersionControl(places.Content, places.All, stop);
        files = new ContentFiles(Content, Seen);
        stamp = Aside.Run(() => BuildStampReader.TryRead(versions));
    }

    public SourceFolder Content { get; }

    /// <summary>The folder of the wiki's own templates, which need not exist; null for none.</summary>
    public SourceFolder? Templates { get; }

    /// <summary>Stand for all that was found here so far.</summary>
    public InputDigests Seen { get; } = new();

    /// <summary>Found once, while the rest is read.</summary>
    public BuildStamp Stamp => stamp.GetAwaiter().GetResult().Value;

    /// <summary>What the settings are to be in place of those that are read.</summary>
    public Func<Parsed<Settings>, Parsed<Settings>> Adjust { get; init; } = settings => settings;

    /// <summary>The theme as it was last read.</summary>
    public Theme Theme { get; private set; } = new([], []);

    public IEnumerable<WikiFile> List(string path)
    {
        Content.LookAgain();
        return ContentListing.Of(Content, path);
    }

    public void Expect(int entries) => progress.Begin("Reading entry", entries);

    public Parsed<Settings> ReadSettings()
    {
        var settings = Adjust(files.ReadSettings());
        // Git tells what there was while what there is is read.
        if (settings.Value.HasVersions) past ??= Aside.Run(() => EntryVersions.Read(versions, settings.Value));
        return settings;
    }

    public Parsed<Entry?> ReadEntry(string path, Settings settings)
    {
        var read = files.ReadEntry(path, settings);
        progress.Advance();
        return read;
    }

    public string? WhyActive(string path) => files.WhyActive(path);

    public Parsed<ReferenceLibrary> ReadLibrary(ImmutableArray<string> assets) => files.ReadLibrary(assets);

    /// <summary>
    /// Git is asked again only when the history of other entries is wanted than the last time: a commit alone does not show in a wiki that is served.
    /// </summary>
    public Parsed<ImmutableDictionary<string, Revision>> FindRevisions(ImmutableArray<Entry> entries, Settings settings)
    {
        var before = asked;
        if (ReferenceEquals(before.Settings, settings) && EntryHistory.IsWantedAsBefore(entries, before.Entries, settings))
        {
            asked.Entries = entries;
            return history;
        }
        asked = (entries, settings, EntryHistory.Wanted(entries, settings));
        if (before.Settings is not null && asked.Paths.SetEquals(before.Paths)) return history;
        history = ReadRevisions(entries, settings);
        // Where git could tell nothing at all, that is said once.
        if (history.Diagnostics.All(found => found.Rule != Rules.UnknownHistory))
            history = history with { Diagnostics = history.Diagnostics.AddRange(stamp.GetAwaiter().GetResult().Diagnostics) };
        foreach (var (path, revision) in history.Value) Seen.Others.Add(path, $"{revision.Commit} {revision.Date}");
        return history;
    }

    /// <summary>Where entries have versions, what has brought the newest is their last change, so that date and label agree.</summary>
    private Parsed<ImmutableDictionary<string, Revision>> ReadRevisions(ImmutableArray<Entry> entries, Settings settings)
    {
        if (!settings.HasVersions || ReadHistory(settings).Value is not { IsEmpty: false } past)
            return EntryHistory.Read(versions, asked.Paths, settings);
        var known = entries.Where(entry => asked.Paths.Contains(entry.Path)).Select(entry => (entry.Path, Revision: past.LastChange(entry)))
            .Where(found => found.Revision is not null).ToDictionary(found => found.Path, found => found.Revision!, StringComparer.Ordinal);
        var others = EntryHistory.Read(versions, asked.Paths.Where(path => !known.ContainsKey(path)).ToHashSet(StringComparer.Ordinal), settings);
        return others with { Value = others.Value.SetItems(known) };
    }

    /// <summary>Read once: a commit does not show in a wiki that is served.</summary>
    public Parsed<VersionHistory> ReadHistory(Settings settings)
    {
        past ??= Aside.Run(() => EntryVersions.Read(versions, settings));
        var read = past.GetAwaiter().GetResult();
        if (!read.Value.IsEmpty) Seen.Shared.Add("history", read.Value.Content.Landings[^1].Commit);
        return read;
    }

    public ImmutableArray<TemplateFile> ReadTheme()
    {
        Templates?.LookAgain();
        Theme = Theme.Read(Directory.Exists(Templates?.Path) ? Templates : null);
        foreach (var file in Theme.Files) Seen.Shared.Add($"templates/{file.Path}", file.Bytes.Span);
        return [.. Theme.Files];
    }
}
