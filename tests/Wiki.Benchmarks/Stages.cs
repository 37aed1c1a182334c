using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using BenchmarkDotNet.Attributes;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Input;
using Wiki.Render;
using Wiki.Templates;
using Wiki.Tests;
using Wiki.Text;

namespace Wiki.Benchmarks;

/// <summary>Where the time of an entry goes: each stage of a build on a thousand entries, one thread, reported for one entry.</summary>
[MemoryDiagnoser]
public class Stages
{
    private const int Entries = 1000;

    private readonly ArrayBufferWriter<byte> output = new(1 << 20);
    private readonly ImmutableArray<string> paths = [.. Enumerable.Range(0, Entries).Select(Corpus.PathOf)];
    private readonly ImmutableArray<byte[]> files =
        [.. Enumerable.Range(0, Entries).Select(entry => Encoding.UTF8.GetBytes(new Corpus(Entries).Text(entry)))];
    private ImmutableArray<byte[]> frontMatters = [];
    private ImmutableArray<SourceText> bodies = [];
    private ImmutableArray<CitationForm> styles = [], allStyles = [];
    private Settings settings = null!;
    private SiteInput input = null!;
    private Snapshot snapshot = null!;

    [GlobalSetup]
    public void Prepare()
    {
        settings = SettingsReader.Read("site.yaml", Encoding.UTF8.GetBytes(Corpus.Settings)).Value;
        var folder = Path.Combine(Repository.Root, "templates");
        var theme = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => new TemplateFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)));
        var templates = TemplateSet.Load(theme).Value;
        var known = Site.FormsOf(templates.Files).Value;
        input = new SiteInput { Settings = settings, Templates = templates, Forms = known,
            Entries = [.. Enumerable.Range(0, Entries).Select(entry => EntryReader.Read(paths[entry], files[entry], settings).Value)] };
        snapshot = Site.Build(input);
        styles = [.. settings.Citations.Select(known.Find).OfType<CitationForm>()];
        allStyles = [.. known.Ids.Select(known.Find).OfType<CitationForm>().Distinct()];
        var ends = files.Select(file => file.AsSpan().LastIndexOf("---\n\n"u8) + 5).ToArray();
        frontMatters = [.. files.Select((file, entry) => file[..ends[entry]])];
        bodies = [.. files.Select((file, entry) => new SourceText(paths[entry], Encoding.UTF8.GetString(file.AsSpan(ends[entry]))))];
    }

    [Benchmark(OperationsPerInvoke = Entries, Description = "YAML: the front matter alone")]
    public int Yaml() => Enumerable.Range(0, Entries).Sum(entry => EntryReader.Read(paths[entry], frontMatters[entry], settings).Diagnostics.Length);

    [Benchmark(OperationsPerInvoke = Entries, Description = "Markdown: the body alone")]
    public int Markdown()
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        return bodies.Sum(body => MarkdownReader.Read(body, 0, settings, diagnostics).Html.Length);
    }

    [Benchmark(OperationsPerInvoke = Entries, Description = "Entry: the whole file")]
    public int Entry() => Enumerable.Range(0, Entries).Sum(entry => EntryReader.Read(paths[entry], files[entry], settings).Value.Body.Html.Length);

    [Benchmark(OperationsPerInvoke = Entries, Description = "Links: graph, lists, routes")]
    public int Links() => Site.Build(input).Diagnostics.Length;

    [Benchmark(OperationsPerInvoke = Entries, Description = "Links and search: the same with the search index")]
    public int Search() => Site.Build(input).Routes.Length;

    [Benchmark(OperationsPerInvoke = Entries, Description = "Citations: the five forms")]
    public int Citations() => Compose(styles);

    [Benchmark(OperationsPerInvoke = Entries, Description = "Citations: every style and format of the theme")]
    public int AllCitations() => Compose(allStyles);

    [Benchmark(OperationsPerInvoke = Entries, Description = "Citations: the files of all references")]
    public int ReferenceFiles()
    {
        output.ResetWrittenCount();
        foreach (var route in snapshot.Routes.OfType<ReferencesFile>()) snapshot.Render(route, output);
        return output.WrittenCount;
    }

    [Benchmark(OperationsPerInvoke = Entries, Description = "Templates: article and print view, with citations")]
    public int Pages()
    {
        var bytes = 0;
        foreach (var route in snapshot.Routes.Take(2 * Entries))
        {
            output.ResetWrittenCount();
            snapshot.Render(route, output);
            bytes += output.WrittenCount;
        }
        return bytes;
    }

    private int Compose(ImmutableArray<CitationForm> forms)
    {
        var item = new CitationItem
        {
            Id = "alignment", Title = "Alignment", Genre = "Wiki article — Concept", Author = [CitationName.OfOrganisation("Policy Window")],
            ContainerTitle = "Bench Wiki",
            Issued = PartialDate.OfDay(new DateOnly(2026, 5, 30)), Accessed = AccessDate.ReadersDay, Url = "https://example.org/wiki/alignment",
            Language = "en",
        };
        output.ResetWrittenCount();
        for (var entry = 0; entry < Entries; entry++)
        {
            var cited = Citable.Of(item);
            foreach (var form in forms) CitationHtml.Write(form, cited, output);
        }
        return output.WrittenCount;
    }
}
