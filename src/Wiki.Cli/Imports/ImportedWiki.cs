using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Cli.Files;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Incremental;
using Wiki.Input;
using Wiki.Templates;

namespace Wiki.Cli.Imports;

/// <summary>A wiki as it would be with what an import writes: its files over those that are there, or over none.</summary>
internal sealed class ImportedWiki(string folder, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> made, IEnumerable<string> assets) : IWikiFiles
{
    private readonly SourceFolder? below = Directory.Exists(folder) ? new SourceFolder(folder) : null;
    private readonly InputDigests seen = new();
    private int links;

    /// <summary>How many links and relations the imported entries have.</summary>
    public int Links => links;

    public BuildStamp Stamp => BuildStamp.Unknown;

    public IEnumerable<WikiFile> List(string path)
    {
        var known = below is null ? [] : ContentListing.Of(below, path).Where(file => !made.ContainsKey(file.Path)).ToList();
        var taken = known.Select(static file => file.Path).ToHashSet(StringComparer.Ordinal);
        return known.Concat(made.Select(static file => new WikiFile(file.Key,
            file.Key == SettingsReader.FileName ? WikiFileKind.Settings : WikiFileKind.Entry,
            new(file.Value.Length, 1)))).Concat(assets.Where(taken.Add).Select(static asset => new WikiFile(asset, WikiFileKind.Asset, new(1, 1))));
    }

    public void Expect(int entries)
    {
    }

    public Parsed<Settings> ReadSettings() => made.TryGetValue(SettingsReader.FileName, out var bytes)
        ? SettingsReader.Read(SettingsReader.FileName, bytes)
        : new ContentFiles(below!, seen).ReadSettings();

    public Parsed<Entry?> ReadEntry(string path, Settings settings)
    {
        if (!made.TryGetValue(path, out var bytes)) return new ContentFiles(below!, seen).ReadEntry(path, settings);
        var read = EntryReader.Read(path, bytes, settings);
        Interlocked.Add(ref links, read.Value.Relations.Length
            + read.Value.Body.References.Count(static link => link.Kind is ReferenceKind.Wikilink or ReferenceKind.File));
        return new(read.Value, read.Diagnostics);
    }

    public string? WhyActive(string path) => null;

    public Parsed<ReferenceLibrary> ReadLibrary(ImmutableArray<string> assets) =>
        below is null ? ReferenceLibrary.Build([])
            : new ContentFiles(below, seen).ReadLibrary([.. assets.Where(path => File.Exists(below.At(path)))]);

    public Parsed<ImmutableDictionary<string, Revision>> FindRevisions(ImmutableArray<Entry> entries, Settings settings) =>
        new(ImmutableDictionary<string, Revision>.Empty, []);

    public ImmutableArray<TemplateFile> ReadTheme() => [.. Theme.Read(null).Files];
}
