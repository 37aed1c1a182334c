using System.Buffers;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Input;
using Wiki.Render;
using Wiki.Templates;
using Wiki.Tests;

namespace Wiki.RoundTrip.Tests;

/// <summary>
/// The items and the two files of each format that hold them: the entries of the sample wiki, as a build of it writes them, and the nasty ones.
/// </summary>
public sealed class Written : IDisposable
{
    private readonly ConcurrentDictionary<(string Format, string Reader), ImmutableArray<FoundItem>[]> found = [];
    private readonly string folder = Directory.CreateTempSubdirectory("wiki-roundtrip-").FullName;

    public Written()
    {
        var content = Path.Combine(Repository.Root, "content");
        var settings = SettingsReader.Read(SettingsReader.FileName,
            File.ReadAllBytes(Path.Combine(content, SettingsReader.FileName))).Value with { CitationFiles = ["biblatex", "enw"] };
        var entries = FilesBelow(content, "*.md").Select(file => EntryReader.Read(file.Path, file.Bytes, settings).Value).ToImmutableArray();
        var theme = FilesBelow(Path.Combine(Repository.Root, "templates"), "*").Where(file => !file.Path.EndsWith(".md", StringComparison.Ordinal))
            .ToArray();
        var templates = TemplateSet.Load(theme.Select(file => new TemplateFile(file.Path, file.Bytes))).Value;
        var styles = Site.FormsOf(templates.Files).Value;
        var snapshot = Site.Build(new SiteInput { Settings = settings, Entries = entries, Templates = templates, Forms = styles });
        var bySlug = entries.ToDictionary(entry => entry.Slug.Value);
        Sample = [.. snapshot.Slugs.Select(slug => ItemOf(settings, bySlug[slug]))];
        foreach (var format in Formats)
        {
            File.WriteAllBytes(SampleFile(format), SampleBytes(snapshot, format));
            File.WriteAllBytes(NastyFile(format), NastyBytes(styles.FindFormat(format)!));
        }
    }

    public static ImmutableArray<string> Formats { get; } = ["bibtex", "biblatex", "ris", "enw", "csl-json"];

    public ImmutableArray<CitationItem> Sample { get; }

    public string SampleFile(string format) => Path.Combine(folder, $"sample.{format}");

    public string NastyFile(string format) => Path.Combine(folder, $"nasty.{format}");

    /// <summary>The items that a reader finds in the two files of a format. It reads them once for all tests.</summary>
    internal ImmutableArray<FoundItem>[] Found(string format, string reader) =>
        found.GetOrAdd((format, reader), asked => Readers.Read(asked.Reader, asked.Format, [SampleFile(asked.Format), NastyFile(asked.Format)]));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<(string Path, byte[] Bytes)> FilesBelow(string folder, string pattern) =>
        Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));

    /// <summary>What the entry's own file says, without the code that makes citations of entries.</summary>
    private static CitationItem ItemOf(Settings settings, Entry entry) => new()
    {
        Id = entry.Slug.Value,
        Title = entry.Title,
        Author = entry.Authors.IsEmpty ? [CitationName.OfOrganisation(settings.Publisher)] : CitationSource.AuthorsOf(settings, entry),
        Issued = entry.Updated ?? entry.Published,
        Url = $"{settings.BaseUrl}{settings.EntryPath}/{entry.Slug.Value}",
    };

    /// <summary>The wiki has one file of all entries in three formats; in the others one beside each article.</summary>
    private static byte[] SampleBytes(Snapshot snapshot, string format)
    {
        var paths = format switch
        {
            "bibtex" => ["wiki/references.bib"],
            "ris" => ["wiki/references.ris"],
            "csl-json" => ["wiki/references.json"],
            _ => snapshot.Slugs.Select(slug => $"wiki/{slug}/{slug}.{(format == "biblatex" ? "bib" : format)}"),
        };
        var bytes = new ArrayBufferWriter<byte>();
        foreach (var path in paths)
        {
            Assert.Null(snapshot.Render(snapshot.Find(path)!, bytes));
            bytes.Write("\n"u8);
        }
        return bytes.WrittenSpan.ToArray();
    }

    private static byte[] NastyBytes(CitationFormat format)
    {
        var bytes = new ArrayBufferWriter<byte>();
        Assert.Null(format.WriteFile(NastyItems.All, bytes));
        return bytes.WrittenSpan.ToArray();
    }
}
