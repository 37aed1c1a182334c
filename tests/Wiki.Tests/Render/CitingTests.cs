using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Wiki.Diagnostics;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>What an entry that cites shows: its marks, its notes and its list, worked out as one text in the style of the wiki.</summary>
public sealed class CitingTests
{
    private const string Works = """
        @jurisdiction{corr, title={Corr v IBC Vehicles Ltd}, date={2008}, court={UKHL}, number={13}, journaltitle={AC}, volume={1}, pages={884}}
        @legislation{gdpr, title={Regulation (EU) 2016/679}, shorttitle={GDPR}, date={2016-04-27}, journaltitle={OJ}, volume={L 119}, pages={1}}
        @article{reich, author={Reich, Charles A.}, title={The New Property}, journaltitle={Yale Law Journal}, volume=73, pages={733--787}, date=1964}
        @book{hogg, author={Hogg, Peter W.}, title={Constitutional Law}, publisher={Carswell}, edition=5, date=2007, url={https://a.example/?x&y}}
        @book{ann, author={Adler, Ann}, title={First}, date=2020}
        @book{ann2, author={Adler, Ann}, title={Second}, date=2020}
        @book{ben, author={Adler, Ben}, title={Third}, date=2020}
        """;

    /// <summary>What makes letters and initials necessary.</summary>
    private const string Others = "[@ann; @ann2; @ben]";

    [Fact]
    public void Notes_of_lawyers_are_footnotes_with_short_forms_and_numbers_of_earlier_notes()
    {
        var page = Page("oscola", """
            A duty [@corr, [12]]. Some say so [@reich, p. 735]; others "do not" [see @hogg, p. 3; @gdpr, art 7].[^own]

            Again [@reich, p. 740] and [@reich].

            [^own]: I doubt it: [@hogg, p. 10] is clear, and [@corr, [14]].
            """);
        Assert.Equal("A duty.1 Some say so;2 others “do not”.34 Again5 and.6", TextOf(page, ".body > p"));
        Assert.Equal(string.Join('\n',
                "Corr v IBC Vehicles Ltd [2008] UKHL 13, [2008] 1 AC 884 [12].",
                "Charles A Reich, ‘The New Property’ (1964) 73 Yale Law Journal 733, 735.",
                "See Peter W Hogg, Constitutional Law (5th edn, Carswell 2007) 3 <https://a.example/?x&y>; "
                + "Regulation (EU) 2016/679 [2016] OJ L119/1 (‘GDPR’) art 7.",
                "I doubt it: Hogg (n 3) 10 is clear, and Corr (n 1) [14].",
                "Reich (n 2) 740.",
                "Reich (n 2)."),
            string.Join('\n', page.QuerySelectorAll(".footnotes li")
                .Select(note => note.TextContent.Replace("↩\uFE0E", "", StringComparison.Ordinal).Trim())));
        Assert.Equal(["#fn:2", "#fn:5", "#fn:6"],
            page.GetElementById("ref:reich")!.QuerySelectorAll(".footnote-back").Select(way => way.GetAttribute("href")));
        Assert.Equal(["#fn:3", "#fn:1", "#fn:2", "#fn:2"],
            page.QuerySelectorAll(".footnotes li a:not(.footnote-back)").Select(link => link.GetAttribute("href")).Where(to => to![0] == '#'));
        Assert.All(page.QuerySelectorAll(".footnote a, .footnote-back"),
            link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
    }

    [Fact]
    public void Works_of_one_author_and_year_have_letters_and_authors_of_one_name_initials()
    {
        var page = Page("apa", "So [@ann2, ch. 2; @ann] and [-@ben, pp. 3-5, with a proof] say.");
        Assert.Equal("So (A. Adler, 2020a, 2020b, Chapter 2) and (2020, pp. 3–5, with a proof) say.", TextOf(page, ".body > p"));
    }

    [Fact]
    public void A_place_without_a_label_in_CSL_keeps_its_word() =>
        Assert.Equal("(Hogg, 2007, recital 26)", TextOf(Page("apa", "[@hogg, recital 26]"), ".body > p"));

    /// <summary>In Chinese, Japanese and Korean no space parts a key, a place and its word, and marks are full-width.</summary>
    [Theory]
    [InlineData("[@hogg，第3页]", "(Hogg, 2007, p. 3)")]
    [InlineData("[@hogg，第 12 条]", "(Hogg, 2007, Article 12)")]
    [InlineData("[@hogg、3頁]", "(Hogg, 2007, p. 3)")]
    [InlineData("[@hogg, 제3조]", "(Hogg, 2007, 제3조)")]
    [InlineData("[@hogg, 3쪽]", "(Hogg, 2007, p. 3)")]
    [InlineData("[@hogg，第6条第1款]", "(Hogg, 2007, 第6条第1款)")]
    [InlineData("[@hogg，第2章]", "(Hogg, 2007, Chapter 2)")]
    public void Places_of_eastern_scripts_are_read(string mark, string shown) => Assert.Equal(shown, TextOf(Page("apa", mark), ".body > p"));

    [Fact]
    public void Marks_and_works_lead_to_each_other()
    {
        var page = Page("apa", "So [@reich], so [see @hogg; @reich].");
        Assert.Equal(["#ref:reich", "#ref:hogg", "#ref:reich"], page.QuerySelectorAll(".citation a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["#cite:1", "#cite:2"],
            page.GetElementById("ref:reich")!.QuerySelectorAll(".footnote-back").Select(link => link.GetAttribute("href")));
        Assert.NotNull(page.GetElementById("cite:2"));
        Assert.Equal("https://a.example/?x&y", page.GetElementById("ref:hogg")!.QuerySelector("a[href^=http]")!.GetAttribute("href"));
    }

    [Fact]
    public void A_mark_within_a_link_is_none()
    {
        var page = Page("apa", "So [says @reich and [@hogg]](https://a.example).");
        Assert.Equal("So says Reich (1964) and (Hogg, 2007)a.", TextOf(page, ".body > p"));
        Assert.Equal(["https://a.example"], page.QuerySelectorAll(".body a").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public void Numbers_follow_the_order_of_the_list()
    {
        var page = Page("ieee", "So [@reich], so [@hogg, p. 3; @reich].");
        Assert.Equal("So [1], so [1], [2, p. 3].", TextOf(page, ".body > p"));
        Assert.Equal(["ref:reich", "ref:hogg"], page.QuerySelectorAll(".references li").Select(work => work.Id));
    }

    [Fact]
    public void A_style_without_a_list_lists_its_notes()
    {
        var page = Page("bluebook", "So [*See* @reich, p. 735].");
        Assert.Equal("See Charles A. Reich, The New Property, 73 Yale Law Journal 733, 735 (1964).",
            page.QuerySelector(".footnotes li")!.TextContent.Replace("↩\uFE0E", "", StringComparison.Ordinal).Trim());
        Assert.Equal("See", page.QuerySelector(".footnotes li i")!.TextContent);
        Assert.StartsWith("Charles A. Reich, The New Property", page.GetElementById("ref:reich")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("apa", "@reich says, as @ann [p. 3] does, and mail to me@reich.example or @nobody [p. 3].",
        "Reich (1964) says, as A. Adler (2020a, p. 3) does, and mail to me@reich.example or @nobody [p. 3].")]
    [InlineData("ieee", "@reich says, as @ann [p. 3] does, and so do @ben.", "Reich [1] says, as Adler [2, p. 3] does, and so do Adler [3].")]
    [InlineData("oscola", "@reich says, as @ann [p. 3] does.", "Charles A Reich1 says, as Ann Adler2 does.")]
    [InlineData("apa", "So @corr and @{gdpr} have it.", "So Corr v IBC Vehicles Ltd (2008) and GDPR (2016) have it.")]
    public void An_author_may_be_a_word_of_the_sentence(string style, string body, string expected) =>
        Assert.Equal(expected, TextOf(Page(style, body + " " + Others), ".body > p")[..expected.Length]);

    [Theory]
    [InlineData("So [@reich; p. 3].", "[@reich, p. 3]")]
    [InlineData("So (@reich, p. 3).", "[@reich, p. 3]")]
    [InlineData("So (@reich).", "[@reich]")]
    [InlineData("So [@reich [p. 3]].", "[@reich, p. 3]")]
    [InlineData("So (@reich says so).", null)]
    [InlineData("So [@reich].", null)]
    [InlineData("So [@reich](https://a.example) and @nobody.", null)]
    public void What_is_nearly_a_citation_is_told_with_the_mark_to_type(string body, string? meant)
    {
        var told = Of("apa", body, "").Diagnostics.Where(found => found.Rule == Rules.NearCitation).ToList();
        Assert.Equal(meant is null ? [] : [$"write `{meant}`"], told.Select(found => found.Help));
        if (meant is null) return;
        Assert.DoesNotContain(Of("apa", $"So {meant}.", "").Diagnostics, found => found.Rule == Rules.NearCitation);
        Assert.Contains("@reich", TextOf(Page("apa", body), ".body > p"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reihc", "source: reich")]
    [InlineData("\"@reich\"", "source: reich")]
    [InlineData("\"[@reich]\"", "source: reich")]
    [InlineData("[@reich]", "source: reich")]
    [InlineData("reich", null)]
    [InlineData("Gazette 7", null)]
    [InlineData("OJ L 119", null)]
    public void A_source_that_is_nearly_a_key_is_told(string source, string? meant)
    {
        var told = Of("apa", "So [@reich].", "", $"source: {source}\n").Diagnostics.Where(found => found.Help?.Contains("source:") == true);
        Assert.Equal(meant is null ? [] : [$"write `{meant}`"], told.Select(found => found.Help));
    }

    [Fact]
    public void A_note_cites_the_work_whose_author_the_sentence_names()
    {
        var page = Page("oscola", "@reich [p. 740] says so.");
        Assert.Equal("Charles A Reich, ‘The New Property’ (1964) 73 Yale Law Journal 733, 740.",
            page.QuerySelector(".footnotes li")!.TextContent.Replace("↩\uFE0E", "", StringComparison.Ordinal).Trim());
    }

    [Fact]
    public void The_style_of_entries_may_be_another_than_those_that_are_shown() =>
        Assert.Equal("So.1", TextOf(Page("apa", "So [@reich].", "citation_style: oscola\n"), ".body > p"));

    private static string TextOf(IDocument page, string selector) =>
        string.Join(' ', page.QuerySelectorAll(selector).Select(part => part.TextContent.Trim()));

    private static IDocument Page(string style, string body, string settings = "") =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Sites.Render(Of(style, body, settings))["wiki/rose/index.html"]));

    [Theory]
    [InlineData("severities: { unprinted: warning }", "the style `oscola` does not print `issue` of `reich`")]
    [InlineData("", null)]
    public void What_the_style_does_not_print_of_a_work_is_told_where_it_is_asked_for(string settings, string? expected)
    {
        var works = Works.Replace("volume=73, pages", "volume=73, number=5, pages", StringComparison.Ordinal);
        var site = Site.Build(Sites.Of(new Dictionary<string, string>
        {
            ["site.yaml"] = $"title: G\nbase_url: https://g.example\ncitations: [oscola]\n{settings}",
            ["references.bib"] = works,
            ["concepts/rose.md"] = "---\ntitle: Rose\nsummary: A rose.\n---\nSo [@reich, p. 735] and [@hogg].",
        }));
        Assert.Equal(expected is null ? [] : [expected],
            site.Diagnostics.Where(found => found.Rule == Rules.Unprinted).Select(found => found.Message));
    }

    private static Snapshot Of(string style, string body, string settings, string keys = "") =>
        Site.Build(Sites.Of(new Dictionary<string, string>
        {
            ["site.yaml"] = $"title: G\nbase_url: https://g.example\ncitations: [{style}]\n{settings}",
            ["references.bib"] = Works,
            ["concepts/rose.md"] = $"---\ntitle: Rose\nsummary: A rose.\n{keys}---\n{body}",
        }));
}
