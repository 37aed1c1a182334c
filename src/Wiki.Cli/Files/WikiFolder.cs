using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Incremental;
using Wiki.Templates;

namespace Wiki.Cli.Files;

/// <summary>The files of a wiki on this machine: a content folder, templates of its own or none, and the built-in theme.</summary>
/// <param name="content">The content folder.</param>
/// <param name="templates">The folder of its own templates, which need not exist; null for none.</param>
/// <param name="progress">Told of each entry read.</param>
internal sealed class WikiFolder(string content, string? templates, ProgressLine progress) : IWikiFiles
{
    private readonly Task<BuildStamp> stamp = Task.Run(() => BuildStampReader.Read(content));

    private HashSet<string> asked = [];
    private Parsed<ImmutableDictionary<string, Revision>> history = new(ImmutableDictionary<string, Revision>.Empty, []);

    /// <summary>Found once, while the rest is read.</summary>
    public BuildStamp Stamp => stamp.GetAwaiter().GetResult();

    /// <summary>What the settings are to be in place of those that are read.</summary>
    public Func<Parsed<Settings>, Parsed<Settings>> Adjust { get; init; } = settings => settings;

    /// <summary>The theme as it was last read.</summary>
    public Theme Theme { get; private set; } = new([], []);

    public IEnumerable<WikiFile> List(string path)
    {
        var files = ContentListing.Of(content, path).ToList();
        progress.Begin("Reading entry", files.Count(file => file.Kind == WikiFileKind.Entry));
        return files;
    }

    public Parsed<Settings> ReadSettings() => Adjust(ContentFiles.ReadSettings(content));

    public Parsed<Entry?> ReadEntry(string path, Settings settings)
    {
        var read = ContentFiles.ReadEntry(content, path, settings);
        progress.Advance();
        return read;
    }

    public Parsed<ReferenceLibrary> ReadLibrary(ImmutableArray<string> assets) => ContentFiles.ReadLibrary(content, assets);

    /// <summary>Git is asked again only when the history of other entries is wanted than the last time: a commit alone does not show in a wiki that is served.</summary>
    public Parsed<ImmutableDictionary<string, Revision>> FindRevisions(ImmutableArray<Entry> entries, Settings settings)
    {
        var wanted = EntryHistory.Wanted(entries, settings);
        if (!wanted.SetEquals(asked)) (history, asked) = (EntryHistory.Read(content, wanted), wanted);
        return history;
    }

    public ImmutableArray<TemplateFile> ReadTheme()
    {
        Theme = Theme.Read(Directory.Exists(templates) ? templates : null);
        return [.. Theme.Files];
    }
}
