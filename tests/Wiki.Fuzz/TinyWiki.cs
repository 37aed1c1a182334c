using System.Buffers;
using System.Text;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Input;
using Wiki.Render;
using Wiki.Templates;

namespace Wiki.Fuzz;

/// <summary>A wiki of one or two entries with the built-in theme, rendered in memory.</summary>
internal static class TinyWiki
{
    public static readonly Settings Settings = SettingsReader.Read("site.yaml", """
        title: Tiny wiki
        base_url: https://example.org
        categories: { law: Law }
        kinds:
          concept:
          instrument: { fields: { jurisdiction: text, adopted: date, text_at: url, pages: number, bodies: list, amends: ref, force: { scale: force } } }
        scales: { force: { binding: Binding, soft: Soft } }
        relations:
          related: { symmetric: true }
          uses: { inverse: used_by, from: instrument, to: concept }
        """u8.ToArray()).Value;

    private static readonly TemplateSet Theme = TemplateSet.Load(ThemeFiles()).Value;

    private static readonly CitationForms Forms = Site.FormsOf(Theme.Files).Value;

    private static readonly Entry Other =
        EntryReader.Read("concepts/other.md", Encoding.UTF8.GetBytes("""
            ---
            title: Other
            summary: Another entry.
            aliases: [the other]
            related: [some-entry]
            ---
            ## Part

            [[some-entry]] and so on.

            """), Settings).Value;

    /// <summary>A site of these entries and one that relates to <c>some-entry</c>.</summary>
    public static Snapshot Build(Settings settings, params Entry[] entries) =>
        Site.Build(new SiteInput { Settings = settings, Templates = Theme, Forms = Forms, Entries = [.. entries, Other] });

    /// <summary>A site whose entry cites the first works of a list.</summary>
    public static Snapshot BuildCiting(ReferenceLibrary library)
    {
        var marks = string.Join(' ', library.Works.Take(5).Select(work => $"[@{work.Key}]"));
        var entry =
            EntryReader.Read("concepts/some-entry.md", Encoding.UTF8.GetBytes($"---\ntitle: Some entry\nsummary: S.\n---\n{marks}\n"), Settings);
        return Site.Build(
            new SiteInput { Settings = Settings, Templates = Theme, Forms = Forms, Entries = [entry.Value, Other], Library = library });
    }

    /// <summary>The bytes of a route's file. Nothing that an author writes makes a file impossible.</summary>
    public static byte[] Render(Snapshot site, Route route)
    {
        var output = new ArrayBufferWriter<byte>();
        var problem = site.Render(route, output);
        Expect.That(problem is null, $"{route} fails: {problem?.Message}");
        return output.WrittenSpan.ToArray();
    }

    private static IEnumerable<TemplateFile> ThemeFiles()
    {
        var folder = Path.Combine(Tests.Repository.Root, "templates");
        var styles = Content.Settings.DefaultCitations.SelectMany(style => new[] { $"citations/{style}.csl", $"citations/{style}.txt" })
            .ToHashSet(StringComparer.Ordinal);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new TemplateFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)))
            .Where(file => !file.Path.StartsWith("citations/", StringComparison.Ordinal) || styles.Contains(file.Path));
    }
}
