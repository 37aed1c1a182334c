using System.Collections.Immutable;
using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Tests.Content;

/// <summary>Reads texts as if they were files.</summary>
internal static class Reading
{
    public static readonly Settings Vocabulary = Settings("""
        title: Policy Window
        base_url: https://policywindow.org
        categories: { safety: Safety, law: Law }
        kinds:
          concept:
          instrument:
            fields: { jurisdiction: text, adopted: date, text_at: url, pages: number, bodies: list, amends: ref, force: { scale: force } }
        scales:
          force: { binding: { label: Binding law }, soft: }
        relations:
          related: { label: Related concepts, symmetric: true }
          uses: { label: Uses, inverse: used_by, from: instrument, to: concept }
        """).Value;

    public static Parsed<Entry> File(string text, string path = "concepts/some-entry.md", Settings? settings = null) =>
        EntryReader.Read(path, Encoding.UTF8.GetBytes(text), settings ?? Vocabulary);

    /// <summary>An entry with this front matter and a summary, so that only what a test is about is told.</summary>
    public static Parsed<Entry> Keys(string frontMatter, string path = "concepts/some-entry.md") =>
        File($"---\n{frontMatter}\nsummary: A sentence.\n---\n", path);

    public static Parsed<Settings> Settings(string text) => SettingsReader.Read("site.yaml", Encoding.UTF8.GetBytes(text));

    /// <summary>Diagnostics as a short report: <c>2:8 WIKI010 message (help)</c>.</summary>
    public static string[] Report(this ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(d => $"{d.Location.Line}:{d.Location.Column} {d.Rule.Code} {d.Message}{(d.Help is null ? "" : $" ({d.Help})")}")];
}
