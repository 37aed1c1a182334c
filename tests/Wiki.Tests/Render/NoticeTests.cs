using System.Text;
using Wiki.Diagnostics;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>What readers are told of an entry's standing: why, since when, and where to go instead.</summary>
public sealed class NoticeTests
{
    private const string Settings = "title: Garden\nbase_url: https://garden.example\n";

    [Fact]
    public void A_withdrawn_entry_says_why_since_when_and_where_to_go()
    {
        var site = Build(Wiki("status_note: 'The \"study\" was <i>retracted</i>.'\nstatus_date: 2026-06\nsuperseded_by: [Leaf]"));
        Assert.DoesNotContain(site.Diagnostics, found => found.Rule == Rules.MissingReason);
        var files = Sites.Render(site);
        const string notice = "<p class=\"status withdrawn\">Withdrawn: do not rely on this article. Since June 2026. "
            + "<bdi>The “study” was &lt;i&gt;retracted&lt;/i&gt;.</bdi> See instead: <a href=\"";
        Assert.Contains(notice, Text(files, "wiki/rose/index.html"));
        Assert.Contains(notice, Text(files, "wiki/rose/print/index.html"));
        Assert.Contains("\"creativeWorkStatus\":\"withdrawn\"", Text(files, "wiki/rose/index.html"));
        Assert.Contains("\"status_date\":\"2026-06\",\"superseded_by\":[\"leaf\"]", Text(files, "data/catalogue.json"));
        Assert.Contains("skos:editorialNote \"The", Text(files, "data/vocabulary.ttl"));
        Assert.Contains("<summary>Withdrawn: do not rely on this article. The", Text(files, "feed.xml"));
    }

    [Fact]
    public void A_withdrawn_entry_without_a_reason_is_told()
    {
        var told = Assert.Single(Build(Wiki("status_date: 2026-06")).Diagnostics, found => found.Rule == Rules.MissingReason);
        Assert.Equal(("concepts/rose.md", 4, "this entry is withdrawn, and nothing tells readers why"),
            (told.Location.Path, told.Location.Line, told.Message));
    }

    [Fact]
    public void A_successor_that_is_not_there_is_an_error() =>
        Assert.Contains(Build(Wiki("status_note: Gone.\nsuperseded_by: [stem]")).Diagnostics,
            found => found.Rule == Rules.BrokenLink && found.Message.StartsWith("`superseded_by` leads to `stem`", StringComparison.Ordinal));

    [Fact]
    public void A_wiki_may_have_relations_of_these_names()
    {
        var files = Wiki("superseded_by: [leaf]\nstatus_note: Why.");
        files["site.yaml"] = Settings + "relations: { superseded_by: { label: Replaced by } }\n";
        var site = Build(files);
        Assert.Empty(site.Diagnostics.Where(found => found.Severity == Severity.Error));
        Assert.DoesNotContain("See instead", Text(Sites.Render(site), "wiki/rose/index.html"));
    }

    private static Snapshot Build(Dictionary<string, string> files) => Site.Build(Sites.Of(files));

    private static Dictionary<string, string> Wiki(string notice) => new()
    {
        ["site.yaml"] = Settings,
        ["concepts/rose.md"] = $"---\ntitle: Rose\nsummary: A plant.\nstatus: withdrawn\nupdated: 2026-06-30\n{notice}\n---\nSee [[leaf]].\n",
        ["concepts/leaf.md"] = "---\ntitle: Leaf\nsummary: A part.\nupdated: 2026-06-29\n---\nSee [[rose]].\n",
    };

    private static string Text(SortedDictionary<string, byte[]> files, string path) => Encoding.UTF8.GetString(files[path]);
}
