using System.Collections.Immutable;
using System.Text;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Incremental;
using Wiki.Input;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Tests.Incremental;

/// <summary>
/// A wiki in memory, whose files can be changed like those on a disk: each change of a file gives it another stamp. The theme is the built-in one.
/// </summary>
internal sealed class MemoryWiki : IWikiFiles
{
    private static readonly string ThemeFolder = Path.Combine(Repository.Root, "templates");

    private static readonly ImmutableArray<TemplateFile> BuiltIn =
    [
        .. Directory.EnumerateFiles(ThemeFolder, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("README.md", StringComparison.Ordinal))
            .Select(file => new TemplateFile(Path.GetRelativePath(ThemeFolder, file).Replace('\\', '/'), File.ReadAllBytes(file))),
    ];

    /// <summary>What version control knows: two files, whatever they hold.</summary>
    private static readonly ImmutableDictionary<string, Revision> History = ImmutableDictionary<string, Revision>.Empty
        .Add("concepts/oak.md", new Revision("0123456789abcdef", PartialDate.OfDay(new(2026, 3, 1))))
        .Add("concepts/elm.md", new Revision("fedcba9876543210", PartialDate.OfDay(new(2026, 4, 1))));

    private readonly Dictionary<string, (string Text, int Edition)> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> templates = new(StringComparer.Ordinal);
    private int editions;
    private int reads;

    public BuildStamp Stamp { get; } = BuildStamp.Unknown;

    /// <summary>How many entries the workspace has said that it is going to read.</summary>
    public int Expected { get; private set; }

    public void Expect(int entries) => Expected += entries;

    /// <summary>How many entries have been read so far.</summary>
    public int Reads => reads;

    public string? this[string path]
    {
        get => files.TryGetValue(path, out var file) ? file.Text : null;
        set
        {
            if (value is null) files.Remove(path);
            else files[path] = (value, ++editions);
        }
    }

    /// <summary>One template, or with null the built-in one again.</summary>
    public void SetTemplate(string path, string? text)
    {
        if (text is null) templates.Remove(path);
        else templates[path] = text;
    }

    public void MoveFolder(string from, string to)
    {
        foreach (var path in files.Keys.Where(path => path.StartsWith(from + "/", StringComparison.Ordinal)).ToList())
        {
            this[to + path[from.Length..]] = this[path];
            this[path] = null;
        }
    }

    public IEnumerable<WikiFile> List(string path) =>
        files.Where(file => path.Length == 0 || file.Key == path || file.Key.StartsWith(path + "/", StringComparison.Ordinal))
            .Select(file => new WikiFile(file.Key, KindOf(file.Key), new FileStamp(0, file.Value.Edition)));

    public Parsed<Settings> ReadSettings() =>
        files.TryGetValue(SettingsReader.FileName, out var file)
            ? SettingsReader.Read(SettingsReader.FileName, Encoding.UTF8.GetBytes(file.Text))
            : new(new Settings { Title = "", Publisher = "" }, []);

    public Parsed<Entry?> ReadEntry(string path, Settings settings)
    {
        Interlocked.Increment(ref reads);
        var read = EntryReader.Read(path, Encoding.UTF8.GetBytes(files[path].Text), settings);
        return new(read.Value, read.Diagnostics);
    }

    public string? WhyActive(string path) => ActiveFile.ByContent(path, Encoding.UTF8.GetBytes(files[path].Text));

    public Parsed<ReferenceLibrary> ReadLibrary(ImmutableArray<string> assets) =>
        ReferenceLibrary.Build([.. ReferenceReader.FileNames.Where(assets.Contains)
            .SelectMany(name => ReferenceReader.Read(name, Encoding.UTF8.GetBytes(files[name].Text)).Value)]);

    public Parsed<ImmutableDictionary<string, Revision>> FindRevisions(ImmutableArray<Entry> entries, Settings settings) => new(History, []);

    public ImmutableArray<TemplateFile> ReadTheme() =>
        [.. BuiltIn, .. templates.Select(template => new TemplateFile(template.Key, Encoding.UTF8.GetBytes(template.Value)))];

    private static WikiFileKind KindOf(string path) =>
        path == SettingsReader.FileName
            ? WikiFileKind.Settings
            : path.EndsWith(".md", StringComparison.Ordinal) ? WikiFileKind.Entry : WikiFileKind.Asset;
}
