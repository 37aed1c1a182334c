using System.Text;
using System.Text.Json;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Input;
using Wiki.Render;
using Wiki.Templates;

namespace Wiki.Browser.Tests;

/// <summary>
/// A small wiki in which every text outside bodies, of settings, front matter and cited works, is what <paramref name="text"/> gives for its place,
/// counted from 1. Keys, addresses and the bodies stay the same, so two such wikis have the same files.
/// </summary>
internal sealed class HostileFields(Func<int, string> text)
{
    private int place;

    private const string SiteFile =
        """
        title: %
        description: %
        publisher: %
        base_url: https://example.org
        edit_url: https://example.org/edit/{path}
        license: %
        citations: [apa, chicago-note, harvard, oscola, bibtex]
        citation_files: [bibtex, ris, csl-json]
        footer: %
        navigation: [{ label: %, to: /wiki/ }, { label: %, to: "https://example.org/source" }]
        categories: { law: { label: %, description: % } }
        kinds:
          concept: { label: %, plural: %, folder: concepts }
          instrument: { label: %, plural: %, folder: instruments, fields: { place: { type: text, label: % }, bodies: { type: list, label: % }, force: { scale: force, label: % } } }
        scales: { force: { binding: { label: %, glyph: "●" } } }
        relations: { related: { label: %, symmetric: true }, uses: { label: %, inverse: used_by, inverse_label: %, from: instrument, to: concept } }
        """;

    private const string FrontMatter =
        """
        title: %
        category: law
        status: contested
        summary: %
        authors: [{ family: %, given: %, particle: %, suffix: %, affiliation: % }, { name: % }]
        published: 2026-05-01
        updated: 2026-05-30
        aliases: [%, %]
        source: { citation: %, url: "https://example.org/" }
        related: [other]
        """;

    private const string Work =
        """
        [{ "id": "w", "type": "chapter", "title": %, "container-title": %, "publisher": %, "publisher-place": %, "edition": %, "volume": %, "page": %, "genre": %, "archive": %, "medium": %, "DOI": %,
           "URL": "https://example.org/w", "author": [{ "family": %, "given": % }, { "literal": % }], "editor": [{ "family": %, "given": % }], "issued": { "date-parts": [[2020]] } }]
        """;

    /// <summary>What is refused of it, as a control character in a title is.</summary>
    public List<Diagnostic> Refused { get; } = [];

    /// <summary>The wiki, when nothing of it is refused.</summary>
    public Snapshot? Build(TemplateSet theme)
    {
        var settings = SettingsReader.Read("site.yaml", Filled(SiteFile));
        var works = ReferenceReader.Read("references.json", Filled(Work));
        var forms = Wiki.Site.FormsOf(theme.Files).Value;
        var library = ReferenceLibrary.Build(works.Value).Value;
        var known = ThemeInBodies.GiveTo(settings.Value, theme, forms, library);
        var entries = new[]
        {
            Entry("concepts/some.md", FrontMatter, "A body that cites a work [@w, p. 3] and names [[other]] and [[act]].\n", known),
            Entry("concepts/other.md", FrontMatter.Replace("[other]", "[some]", StringComparison.Ordinal), "Another. [[some]]\n", known),
            Entry("instruments/act.md", FrontMatter + "\nuses: [some]\nplace: %\nbodies: [%, %]\nforce: binding\n", "An act [@w].\n", known),
        };
        if (IsRefused([.. settings.Diagnostics, .. works.Diagnostics, .. entries.SelectMany(entry => entry.Diagnostics)])) return null;
        var site = Wiki.Site.Build(new SiteInput
        {
            Settings = known, Templates = theme, Forms = forms, Entries = [.. entries.Select(entry => entry.Value)],
            Library = library,
        });
        return IsRefused(site.Diagnostics) ? null : site;
    }

    private bool IsRefused(IEnumerable<Diagnostic> problems)
    {
        Refused.AddRange(problems.Where(problem => problem.Severity == Severity.Error));
        return Refused.Count > 0;
    }

    private Parsed<Entry> Entry(string path, string front, string body, Settings settings) =>
        EntryReader.Read(path, Filled($"---\n{front}\n---\n{body}"), settings);

    /// <summary>The document with a text in double quotes for each <c>%</c>. What JSON writes between quotes YAML reads the same.</summary>
    private byte[] Filled(string document)
    {
        var parts = document.Split('%');
        var filled = new StringBuilder(parts[0]);
        foreach (var part in parts[1..]) filled.Append(JsonSerializer.Serialize(text(++place))).Append(part);
        return Encoding.UTF8.GetBytes(filled.ToString());
    }
}
