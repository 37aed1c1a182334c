using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Wiki.Render;
using Wiki.Templates;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>What an entry says of itself as a work, for programs that cite it: DOI, rights, who its authors are, where its source is kept.</summary>
public sealed class ArticleAsWorkTests
{
    private const string Article = """
        ---
        title: Rose
        summary: A flower.
        published: 2026-05-30
        doi: https://doi.org/10.1000/182
        authors:
        - { given: Ludwig, dropping_particle: van, family: Beethoven, orcid: 0000-0002-1825-0097, affiliation: University of Bonn }
        - { name: "Garden, Inc.", affiliation: Trust }
        source: { citation: Flora, url: https://x.example/a, archive_url: https://perma.cc/A, archive_date: 2026-05-01 }
        ---
        """;

    [Fact]
    public void Citations_of_two_entries_that_are_held_at_once_stay_their_own()
    {
        var site = Site.Build(Sites.Of(new Dictionary<string, string>
        {
            ["site.yaml"] = "title: G\n",
            ["concepts/rose.md"] = "---\ntitle: Rose\nsummary: Red.\n---\n",
            ["concepts/lily.md"] = "---\ntitle: Lily\nsummary: White.\n---\n",
        }));
        var held = Enumerable.Range(0, 2).Select(entry => (site.Model.Graph.Entries[entry].Title, Views: site.Model.Citations.Of(entry))).ToList();
        Assert.All(held, entry => Assert.All(entry.Views, view => Assert.Contains(entry.Title, Written(view), StringComparison.Ordinal)));

        static string Written(CitationView view)
        {
            var output = new ArrayBufferWriter<byte>();
            var writer = new HtmlWriter(output);
            Assert.True(view.TryGetMember("html", out var html));
            ((Html)html!).WriteTo(writer);
            writer.Flush();
            return Encoding.UTF8.GetString(output.WrittenSpan);
        }
    }

    [Theory]
    [InlineData("<meta name=\"citation_author\" content=\"Beethoven, Ludwig van\">\n<meta name=\"citation_author_institution\" "
        + "content=\"University of Bonn\">\n<meta name=\"citation_author_orcid\" content=\"https://orcid.org/0000-0002-1825-0097\">")]
    [InlineData("<meta name=\"citation_doi\" content=\"10.1000/182\">")]
    [InlineData("<meta name=\"DC.rights\" content=\"https://creativecommons.org/licenses/by/4.0/\">")]
    [InlineData("\"identifier\":\"https://doi.org/10.1000/182\"")]
    [InlineData("{\"@type\":\"Person\",\"name\":\"Ludwig van "
        + "Beethoven\",\"sameAs\":\"https://orcid.org/0000-0002-1825-0097\",\"affiliation\":{\"@type\":\"Organization\",\"name\":\"University of "
        + "Bonn\"}}")]
    [InlineData("<a href=\"https://perma.cc/A\">https://perma.cc/A</a> (2026-05-01)")]
    [InlineData("Beethoven, L. van, &amp; Garden, Inc. (2026, May 30). <i>Rose</i> [Wiki article — Concept]. G. https://doi.org/10.1000/182")]
    public void The_page_says(string expected) => Assert.Contains(expected, Page(Article), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "webpage", "<meta name=\"DC.type\"")]
    [InlineData("citation_type: entry-encyclopedia", "encyclopediaArticle", "<meta name=\"DC.publisher\" content=\"G\">")]
    [InlineData("kinds: { concept: { citation_type: entry-encyclopedia } }", "encyclopediaArticle", "<meta name=\"DC.publisher\"")]
    [InlineData("citation_type: entry-encyclopedia\nkinds: { concept: { citation_type: webpage } }", "webpage", "<meta name=\"DC.type\"")]
    public void It_is_cited_as_a_page_or_as_an_entry(string setting, string type, string tag)
    {
        var page = Page(Article, setting);
        Assert.Contains($"<meta name=\"z:itemType\" content=\"{type}\">", page, StringComparison.Ordinal);
        Assert.Contains(tag, page, StringComparison.Ordinal);
        Assert.Equal(type == "webpage", page.Contains("[Wiki article — Concept]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("doi: none")]
    [InlineData("source: { citation: x, archive_url: perma.cc }")]
    [InlineData("authors: [{ given: A, family: B, droping_particle: c }]")]
    public void What_is_wrong_is_told(string line)
    {
        var site = Sites.Of(Files($"---\ntitle: T\nsummary: s\n{line}\n---\n"));
        Assert.NotEmpty(Site.Build(site).Diagnostics);
    }

    private static string Page(string article, string setting = "")
    {
        var files = Sites.Render(Site.Build(Sites.Of(Files(article, setting))));
        return Encoding.UTF8.GetString(files["wiki/rose/index.html"]);
    }

    private static ImmutableDictionary<string, string> Files(string article, string setting = "") => ImmutableDictionary.CreateRange<string, string>(
    [
        new("site.yaml",
            $"title: G\nbase_url: https://g.example\nlicense: CC-BY-4.0\ncitations: [apa]\nseverities: {{ orphan: off }}\n{setting}\n"),
        new("concepts/rose.md", article),
    ]);
}
