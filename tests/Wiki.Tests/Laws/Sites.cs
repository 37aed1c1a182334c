using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Input;
using Wiki.Render;
using Wiki.Templates;

namespace Wiki.Tests.Laws;

/// <summary>Whole sites made in memory with the built-in theme, and what they would write.</summary>
internal static class Sites
{
    private static readonly TemplateSet Theme = ReadTheme();

    private static readonly CitationForms Forms = Site.FormsOf(Theme.Files).Value;

    /// <summary>The sample wiki of this checkout.</summary>
    public static SiteInput Sample { get; } = ReadSample();

    /// <summary>A wiki of these files, by path; <c>site.yaml</c> among them. What does not end in <c>.md</c> is an asset.</summary>
    public static SiteInput Of(IReadOnlyDictionary<string, string> files)
    {
        var settings = SettingsReader.Read(SettingsReader.FileName, Encoding.UTF8.GetBytes(files[SettingsReader.FileName]));
        var references = ReferenceReader.FileNames.Where(files.ContainsKey)
            .Select(name => ReferenceReader.Read(name, Encoding.UTF8.GetBytes(files[name]))).ToList();
        var library = ReferenceLibrary.Build(references.SelectMany(list => list.Value));
        var withWords = ThemeInBodies.GiveTo(settings.Value, Theme, Forms, library.Value);
        var entries = files.Where(file => file.Key.EndsWith(".md", StringComparison.Ordinal))
            .Select(file => EntryReader.Read(file.Key, Encoding.UTF8.GetBytes(file.Value), withWords)).ToList();
        return new SiteInput
        {
            Settings = withWords,
            Templates = Theme,
            Forms = Forms,
            Entries = [.. entries.Select(entry => entry.Value)],
            Library = library.Value,
            Assets = [.. files.Keys.Where(path => !path.EndsWith(".md", StringComparison.Ordinal) && path != SettingsReader.FileName)],
            Diagnostics = [.. settings.Diagnostics, .. entries.SelectMany(entry => entry.Diagnostics),
                .. references.SelectMany(list => list.Diagnostics), .. library.Diagnostics],
        };
    }

    /// <summary>Every file that the site is made of, by its path below the output folder; files that are only copied are empty.</summary>
    public static SortedDictionary<string, byte[]> Render(Snapshot site)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var route in site.Routes)
        {
            var output = new ArrayBufferWriter<byte>();
            if (route is not ContentAsset) Assert.Null(site.Render(route, output));
            files.Add(site.PathOf(route), output.WrittenSpan.ToArray());
        }
        return files;
    }

    private static TemplateSet ReadTheme()
    {
        var folder = Path.Combine(Repository.Root, "templates");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != "README.md")
            .Order(StringComparer.Ordinal);
        return TemplateSet.Load([.. files.Select(file => new TemplateFile(Path.GetRelativePath(folder, file), File.ReadAllBytes(file)))]).Value;
    }

    private static SiteInput ReadSample()
    {
        var folder = Path.Combine(Repository.Root, "content");
        return Of(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .ToImmutableDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText));
    }
}
