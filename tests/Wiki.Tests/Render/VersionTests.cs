using System.Text;
using CsCheck;
using Wiki.Diagnostics;
using Wiki.Tests.Laws;
using Wiki.Tests.Versions;
using Wiki.Versions;

namespace Wiki.Tests.Render;

/// <summary>Pages of versions: what an entry said then, in the look of today, at an address that stays.</summary>
public sealed class VersionTests
{
    private const string Settings = "title: Garden\nbase_url: https://garden.example\nversions: true\nrepository: https://git.example/garden\n";
    private const string Picture = "<svg xmlns=\"http://www.w3.org/2000/svg\"/>";

    [Fact]
    public void An_old_version_says_what_it_said_and_leads_to_what_there_is()
    {
        var wiki = new Garden();
        wiki.Commit(("site.yaml", Settings.Replace("Garden", "Old garden")), ("concepts/rose.md", Entry("Rose", "2026-05-30", "Like a [[thorn]].")),
            ("concepts/thorn.md", Entry("Thorn", "2026-05-30", "Sharp.")));
        wiki.Commit(("site.yaml", Settings), ("concepts/rose.md", Entry("Rosa", "2026-05-30", "New words.")));
        wiki.Commit(("concepts/thorn.md", Entry("Prickle", "2026-06-30", "Sharper.")));
        var (site, files) = wiki.Build();
        Assert.Empty(site.Diagnostics.Where(found => found.Severity == Severity.Error));
        var page = Text(files, "wiki/rose/v/2026-05-30/index.html");
        Assert.Contains("<h1><bdi>Rose</bdi></h1>", page);
        Assert.Contains("Like a <a href=\"../../../../wiki/thorn/\">Thorn</a>.", page);
        Assert.Contains("This is the version of 30 May 2026, replaced on 1 January 2026.", page);
        Assert.Contains("<link rel=\"canonical\" href=\"https://garden.example/wiki/rose/v/2026-05-30\">", page);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", page);
        Assert.Contains("<meta name=\"citation_public_url\" content=\"https://garden.example/wiki/rose/v/2026-05-30\">", page);
        Assert.Contains("<link rel=\"successor-version\" href=\"../../../../wiki/rose/v/2026-05-30-r2/\">", page);
        Assert.Contains("Old garden. (2026, May 30). <i>Rose</i>", page);
        var current = Text(files, "wiki/rose/v/2026-05-30-r2/index.html");
        Assert.Contains("<link rel=\"canonical\" href=\"https://garden.example/wiki/rose\">", current);
        Assert.DoesNotContain("noindex", current);
        Assert.DoesNotContain("superseded", current);
        Assert.Contains("https://garden.example/wiki/rose/v/2026-05-30-r2", Text(files, "wiki/references.bib"));
        Assert.Contains("<link rel=\"cite-as\" href=\"https://garden.example/wiki/rose/v/2026-05-30-r2\">", Text(files, "wiki/rose/index.html"));
        Assert.Contains("All versions (2)", Text(files, "wiki/rose/index.html"));
        Assert.DoesNotContain("/v/", Text(files, "sitemap.xml"));
        Assert.Contains("/wiki/rose/v/2026-05-30-r2", site.Cite("rose", "apa", default, asHtml: false));
        Assert.StartsWith("Old garden. (2026, May 30). Rose", site.Cite("rose@2026-05-30", "apa", default, asHtml: false));
        Assert.Contains("{oldgarden-rose-2026-05-30", site.Cite("rose@2026-05-30", "bibtex", default, asHtml: false));
        Assert.Null(site.Cite("rose@2026-05-31", "apa", default, asHtml: false));
        Assert.Empty(LinkCheck.Problems(files));
    }

    [Fact]
    public void An_old_version_tells_in_sentences_and_word_by_word_what_has_changed_since()
    {
        var wiki = new Garden();
        const string settings = Settings + "relations: { related: { label: Related, symmetric: true } }\n";
        const string works =
            "references:\n- { id: lee, type: book, title: On roses, author: [{ family: Lee }], issued: { date-parts: [[2019]] } }\n";
        wiki.Commit(("site.yaml", settings), ("references.yaml", works), ("concepts/thorn.md", Entry("Thorn", "2026-05-30", "Sharp.")),
            ("concepts/rose.svg", Picture), ("concepts/rose.md", Entry("Rose", "2026-05-30\naliases: [Rosa]", """
                A rose was shown in 2019, and <!-- who said so? --> grows.

                ![A rose](rose.svg)

                ## Where it grows

                Roses grow by rivers.
                """)));
        wiki.Commit(("concepts/thorn.md", Entry("Prickle", "2026-05-30", "Sharp.")), ("concepts/rose.svg", Picture + "\n"),
            ("concepts/rose.md", Entry("Rosa", "2026-06-30\nstatus: contested\nrelated: [thorn]", """
                A rose was shown in 2019 [@lee], and grows <b>wild</b>.

                ![A rose](rose.svg)

                ## Habitat

                Roses grow by [rivers](https://rivers.example/?a&b).
                """).Replace("A plant.", "A plant!")));
        var (_, files) = wiki.Build();
        var page = Text(files, "wiki/rose/v/2026-05-30/index.html");
        Assert.Contains("""
            <ul class="changes">
            <li>Title: “<bdi>Rose</bdi>” became “<bdi>Rosa</bdi>”.</li>
            <li>Status: “<bdi>published</bdi>” became “<bdi>contested</bdi>”.</li>
            <li>Summary: changed in punctuation only.</li>
            <li>Related: added <bdi>Prickle</bdi>.</li>
            <li>Also known as: removed <bdi>Rosa</bdi>.</li>
            <li>Works cited: added <bdi>Lee (2019)</bdi>.</li>
            <li>Headings: “<bdi>Where it grows</bdi>” became “<bdi>Habitat</bdi>”.</li>
            <li>Text, at the beginning: 2 words added.</li>
            <li>Text, “<bdi>Habitat</bdi>”: 1 word added, 1 word removed.</li>
            <li>Links outside: added <bdi>https://rivers.example/?a&amp;b</bdi>.</li>
            <li>Pictures and files: replaced <bdi>concepts/rose.svg</bdi>.</li>
            <li>Updated: “<bdi>30 May 2026</bdi>” became “<bdi>30 June 2026</bdi>”.</li>
            </ul>
            """, page);
        Assert.Contains("<p class=\"diff\" dir=\"auto\">A rose was shown in "
            + "<del><span class=\"mark\">[removed: </span>2019,<span class=\"mark\">]</span></del> "
            + "<ins><span class=\"mark\">[added: </span>2019 [@lee],<span class=\"mark\">]</span></ins> and", page);
        Assert.Contains("&lt;b&gt;wild&lt;/b&gt;.", page);
        Assert.DoesNotContain("who said so", page);
        Assert.Contains("replaced on 1 January 2026. Changed since then: title, status, summary, related, also known as, works cited,", page);
        Assert.Contains("<a href=\"#since\">What has changed since</a>", page);
        Assert.DoesNotContain("id=\"since\"", Text(files, "wiki/rose/v/2026-06-30/index.html"));
        var history = Text(files, "wiki/rose/history/index.html");
        Assert.Contains("Title: “<bdi>Rose</bdi>” became “<bdi>Rosa</bdi>”.", history);
        Assert.Contains("<details><summary>Compare with the version before</summary>", history);
        Assert.Contains("First version.", history);
        Assert.Empty(LinkCheck.Problems(files));
    }

    [Fact]
    public void Feeds_sources_and_lists_for_programs_are_made_where_they_are_asked_for()
    {
        var wiki = new Garden();
        wiki.Commit(("site.yaml", Settings), ("concepts/rose.md", Entry("Rose & thorn", "2026-05-30", "Red. <!-- a note -->")));
        wiki.Commit(("concepts/rose.md", Entry("Rose <b>", "2026-05-30", "Red.")));
        var without = wiki.Build().Files;
        Assert.DoesNotContain(without.Keys,
            file => file.StartsWith("timemap/", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal));
        Assert.DoesNotContain("wiki/rose/feed.xml", without.Keys);
        wiki["site.yaml"] = Settings.Replace("versions: true", "versions: { feeds: true, sources: true, timemap: true }");
        var (_, files) = wiki.Build();
        Assert.Equal("""
            <entry>
            <title>Rose &lt;b&gt;: 30 May 2026 (r2)</title>
            <id>https://garden.example/wiki/rose/v/2026-05-30-r2</id>
            <link href="https://garden.example/wiki/rose/v/2026-05-30-r2"/>
            <updated>2026-01-01T01:00:00Z</updated>
            <summary>Title: “Rose &amp; thorn” became “Rose &lt;b&gt;”.</summary>
            </entry>
            """, Text(files, "wiki/rose/feed.xml").Split("</author>\n")[1].Split("</entry>")[0] + "</entry>");
        Assert.Contains("<summary>First version.</summary>", Text(files, "wiki/rose/feed.xml"));
        Assert.EndsWith("Red. <!-- a note -->\n", Text(files, "wiki/rose/v/2026-05-30/rose.md"));
        Assert.Equal("""
            <https://garden.example/wiki/rose>; rel="original",
            <https://garden.example/timemap/rose.link>; rel="self"; type="application/link-format"; from="Thu, 01 Jan 2026 00:00:00 GMT"; until="Thu, 01 Jan 2026 01:00:00 GMT",
            <https://garden.example/wiki/rose/v/2026-05-30>; rel="first memento"; datetime="Thu, 01 Jan 2026 00:00:00 GMT",
            <https://garden.example/wiki/rose/v/2026-05-30-r2>; rel="last memento"; datetime="Thu, 01 Jan 2026 01:00:00 GMT"

            """, Text(files, "timemap/rose.link"));
        Assert.Contains("/timemap/*\n  Content-Type: application/link-format\n", Text(files, "_headers"));
        Assert.Contains("<link rel=\"timemap\" type=\"application/link-format\" href=\"../../timemap/rose.link\">",
            Text(files, "wiki/rose/index.html"));
        Assert.Empty(LinkCheck.Problems(files));
    }

    [Fact]
    public void A_renamed_entry_is_compared_with_what_it_was_called()
    {
        var wiki = new Garden();
        wiki.Commit(("site.yaml", Settings), ("concepts/rose.md", Entry("Rose", "2026-05-30", "Red.")));
        wiki.Commit(("concepts/rose.md", null), ("concepts/rosa.md", Entry("Rosa", "2026-05-30\nredirect_from: [rose]", "Red.")));
        wiki.Commit(("concepts/rosa.md", Entry("Rosa", "2026-05-30\nredirect_from: [rose]", "Red, red.")));
        var files = wiki.Build().Files;
        Assert.Contains("Changed since then: title, text.", Text(files, "wiki/rose/v/2026-05-30/index.html"));
        Assert.Contains("Text: 1 word added.", Text(files, "wiki/rosa/v/2026-05-30/index.html"));
        Assert.Contains("Title: “<bdi>Rose</bdi>” became “<bdi>Rosa</bdi>”.", Text(files, "wiki/rosa/history/index.html"));
    }

    [Fact]
    public void Works_and_pictures_are_those_of_then()
    {
        var wiki = new Garden();
        const string list = "references:\n- { id: lee, type: book, title: Old title, author: [{ family: Lee }], issued: { date-parts: [[2019]] } }\n";
        wiki.Commit(("site.yaml", Settings), ("references.yaml", list), ("concepts/rose.svg", Picture),
            ("concepts/rose.md", Entry("Rose", "2026-05-30", "As [@lee] shows.\n\n![A rose](rose.svg)")));
        wiki.Commit(("references.yaml", list.Replace("Old title", "New title").Replace("lee", "moore")), ("concepts/rose.svg", null),
            ("concepts/rose.md", Entry("Rose", "2026-06-30", "As [@moore] shows.")));
        var (_, files) = wiki.Build();
        var page = Text(files, "wiki/rose/v/2026-05-30/index.html");
        Assert.Contains("Old title", page);
        var picture = Assert.Single(files.Keys, path => path.StartsWith("assets/versions/", StringComparison.Ordinal));
        Assert.EndsWith(".svg", picture);
        Assert.Contains($"src=\"../../../../{picture}\"", page);
        Assert.Equal(Picture, Text(files, picture));
        Assert.Empty(LinkCheck.Problems(files));
    }

    [Fact]
    public void Versions_of_what_is_gone_stay_and_say_so()
    {
        var wiki = new Garden();
        wiki.Commit(("site.yaml", Settings), ("concepts/rose.md", Entry("Rose", "2026-05-30", "Like a [[thorn]].")),
            ("concepts/thorn.md", Entry("Thorn", "2026-05-30", "Sharp.")), ("concepts/leaf.md", Entry("Leaf", "2026-05-30", "Green.")));
        wiki.Commit(("concepts/thorn.md", null), ("concepts/leaf.md", null),
            ("concepts/blade.md", Entry("Blade", "2026-06-30\nredirect_from: [leaf]", "Green.")),
            ("concepts/rose.md", Entry("Rose", "2026-06-30", "Alone.")));
        var (site, files) = wiki.Build();
        Assert.Contains("removed on 1 January 2026", Text(files, "wiki/thorn/v/2026-05-30/index.html"));
        Assert.Contains("Removed", Text(files, "wiki/thorn/history/index.html"));
        Assert.Contains("wiki/thorn/\">Thorn</a>", Text(files, "wiki/rose/v/2026-05-30/index.html"));
        var gone = Text(files, "wiki/thorn/index.html");
        Assert.Contains("This article was removed on 1 January 2026.", gone);
        Assert.Contains("<a href=\"../../wiki/thorn/v/2026-05-30/\">Version 30 May 2026</a>", gone);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", gone);
        Assert.Contains("wiki/thorn/\tremoved\n", Text(files, "published.txt"));
        Assert.DoesNotContain("removed", Text(files, "wiki/leaf/index.html"));
        var told = Assert.Single(site.Diagnostics, found => found.Rule == Rules.RemovedEntry);
        Assert.Equal("`thorn` was published until commit `0000000`; its page now says that it was removed", told.Message);
        Assert.Contains("replaced on 1 January 2026", Text(files, "wiki/leaf/v/2026-05-30/index.html"));
        Assert.Contains("wiki/leaf/v/2026-05-30/", Text(files, "wiki/blade/history/index.html"));
        Assert.Empty(LinkCheck.Problems(files));
    }

    [Fact]
    public void The_address_of_what_is_gone_is_a_notice_unless_something_else_is_there()
    {
        var wiki = new Garden();
        wiki.Commit(("site.yaml", Settings), ("concepts/rose.md", Entry("Rose", "2026-05-30", "Red.")),
            ("concepts/leaf.md", Entry("Leaf", "2026-05-30", "Green.")), ("concepts/thorn.md", Entry("Thorn", "2026-05-30", "Sharp.")));
        wiki["concepts/leaf.md"] = Entry("Leaf", "2026-05-30\nstatus: draft", "Green.");
        wiki.Commit(("site.yaml", Settings + "removed: { thorn: A letter. }\n"), ("concepts/thorn.md", null));
        var (site, files) = wiki.Build();
        Assert.Empty(site.Diagnostics.Where(found => found.Severity == Severity.Error));
        Assert.Contains("This article has been removed.", Text(files, "wiki/leaf/index.html"));
        Assert.Contains("A letter.", Text(files, "wiki/thorn/index.html"));
        Assert.Equal(["leaf"], site.Diagnostics.Where(found => found.Rule == Rules.RemovedEntry).Select(found => found.Message.Split('`')[1]));
        Assert.Empty(LinkCheck.Problems(files));
    }

    [Fact]
    public void What_no_commit_holds_is_cited_without_a_version_and_told_once()
    {
        var wiki = new Garden();
        wiki.Commit(("site.yaml", Settings), ("concepts/rose.md", Entry("Rose", "2026-05-30", "One.")),
            ("concepts/leaf.md", Entry("Leaf", "2026-05-30", "One.\nTwo.").Replace("\n", "\r\n")));
        wiki["concepts/rose.md"] = Entry("Rose", "2026-05-30", "Two.");
        wiki["concepts/leaf.md"] = wiki["concepts/leaf.md"].Replace("\r\n", "\n");
        var (site, files) = wiki.Build();
        var told = Assert.Single(site.Diagnostics, found => found.Rule == Rules.UncommittedVersion);
        Assert.Equal("2 entries are in no commit as now, so citations of them name no version: `leaf`, `rose`", told.Message);
        Assert.DoesNotContain("/v/", Text(files, "wiki/references.bib"));
        wiki["concepts/rose.md"] = Entry("Rose", "2026-05-30", "One.").Replace("\n", "\r\n");
        Assert.Contains("rose/v/2026-05-30", Text(wiki.Build().Files, "wiki/references.bib"));
    }

    [Fact]
    public void Some_versions_have_no_page_and_labels_count_them_all_the_same()
    {
        var wiki = new Garden();
        wiki.Commit(("site.yaml", ""), ("concepts/rose.md", Entry("Rose", "2026-05-30", "One.")));
        for (var i = 0; i < 30; i++) wiki.Commit(("concepts/leaf.md", Entry("Leaf", "2026-05-30", $"Number {i}.")));
        wiki.Commit(("concepts/rose.md", Entry("Rose", "2026-05-30", "Two.")));
        wiki["site.yaml"] = Settings.Replace("versions: true", "versions: { since: 2026-01-02 }")
            + "removed: { leaf/2026-05-30-r29: A letter. }\n";
        var files = wiki.Build().Files;
        Assert.Contains("wiki/rose/v/2026-05-30/index.html", files.Keys);
        Assert.DoesNotContain("wiki/leaf/v/2026-05-30/index.html", files.Keys);
        Assert.Contains("wiki/leaf/v/2026-05-30-r30/index.html", files.Keys);
        Assert.Contains("A letter.", Text(files, "wiki/leaf/v/2026-05-30-r29/index.html"));
        Assert.Empty(LinkCheck.Problems(files));
    }

    [Fact]
    public void Every_link_of_every_version_leads_somewhere() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[0, 4]).Array[1, 3].Array[1, 5].Sample(
            commits =>
            {
                var wiki = new Garden();
                wiki.Commit(("site.yaml", Settings), ("concepts/rose.md", Entry("Rose", "2026-05-30", "One.")));
                string[] names = ["rose", "leaf", "thorn", "stem"];
                foreach (var commit in commits)
                    wiki.Commit([.. commit.DistinctBy(deed => deed.Item1).Select(deed => ($"concepts/{names[deed.Item1]}.md", deed.Item3 switch
                    {
                        0 => (string?)null,
                        1 => Entry(names[deed.Item1], "2026-05-30\nstatus: draft", $"See [[{names[deed.Item2]}]]."),
                        2 => Entry(names[deed.Item1], $"2026-05-30\nslug: {names[deed.Item2]}-too", "Moved."),
                        3 => Entry(names[deed.Item1], $"2026-05-30\nrelated: [{names[deed.Item2]}]", $"See [[{names[deed.Item2]}-too]]."),
                        _ => Entry(names[deed.Item2] + " plant", "2026-05-30", $"See [[{names[deed.Item2]}#Place]] and [it](../concepts/leaf.md)."),
                    }))]);
                // Two entries of one slug are an error, and no site is made.
                if (wiki.Connect().Diagnostics.Any(found => found.Rule == Rules.DuplicateSlug)) return true;
                return !LinkCheck.Problems(wiki.Build().Files).Any(problem => problem.Contains("/v/") || problem.Contains("/history/"));
            },
            iter: 60);

    private static string Entry(string title, string updated, string text) =>
        $"---\ntitle: {title}\nsummary: A plant.\nupdated: {updated}\n---\n{text}\n";

    private static string Text(SortedDictionary<string, byte[]> files, string path) => Encoding.UTF8.GetString(files[path]);

    /// <summary>A wiki in memory whose files are those of the last commit but where they are changed.</summary>
    private sealed class Garden
    {
        private readonly PastWiki past = new();
        private readonly Dictionary<string, string> files = [];

        public string this[string path]
        {
            get => files[path];
            set => files[path] = value;
        }

        public void Commit(params (string Path, string? Text)[] changes)
        {
            past.Commit(changes);
            foreach (var (path, text) in changes)
                if (text is null) files.Remove(path);
                else files[path] = text;
        }

        public (Snapshot Site, SortedDictionary<string, byte[]> Files) Build()
        {
            var site = Connect();
            return (site, Sites.Render(site));
        }

        public Snapshot Connect()
        {
            var input = Sites.Of(files);
            var history = VersionHistory.Of(past.History, input.Settings, path => path.EndsWith(".md", StringComparison.Ordinal))!;
            return Site.Build(input with { History = history });
        }
    }
}
