using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>The text that an <c>index.md</c> gives to the front page or to a list.</summary>
public sealed class HeadTextTests
{
    private static readonly Dictionary<string, string> Wiki = new(StringComparer.Ordinal)
    {
        [SettingsReader.FileName] = """
            title: Garden
            base_url: https://garden.example
            categories: { roses: Roses }
            kinds:
              plant: { label: Plant, plural: Plants, folder: plants }
              tool: { label: Tool, plural: Tools, folder: tools }
            """,
        ["references.bib"] = "@book{knott, title = {Wood}, author = {Knott, Ann}, year = 1999}",
        ["plants/dog-rose.md"] = "---\ntitle: Dog rose\nsummary: Wild.\ncategory: roses\n---\nSee [the tools](../tools/_index.md).\n",
        ["plants/tea-rose.md"] = "---\ntitle: Tea rose\nsummary: Tame.\ncategory: roses\n---\nUnlike the [[dog-rose]].\n",
        ["index.md"] = "Begin with the [[tea-rose]] [@knott, p. 3], [the plants](plants/index.md) or [out](https://out.example).\n\n"
            + "## How it grows\n\nSlowly.\n",
        ["plants/index.md"] = "---\ntitle: All plants\n---\nWhat grows. [Back](../index.md).\n",
        ["tools/_index.md"] = "None yet.\n",
        ["plants/roses/index.md"] = "Of thorns, [what grows](../index.md).\n",
    };

    [Fact]
    public void It_stands_on_the_front_page_like_any_text()
    {
        var page = Page("index.html");
        Assert.Equal("Garden", page.QuerySelector("h1")!.TextContent);
        Assert.Equal("Begin with the Tea rose (Knott, 1999, p. 3), the plants or outa.", page.QuerySelector(".front-text p")!.TextContent);
        Assert.Equal(["./wiki/tea-rose/", "#ref:knott", "./wiki/kind/plants/", "https://out.example"],
            page.QuerySelectorAll(".front-text p a").Select(link => link.GetAttribute("href")));
        Assert.Contains("Knott, A.", page.GetElementById("ref:knott")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById("how-it-grows"));
    }

    [Theory]
    [InlineData("wiki/kind/plants/index.html", "What grows. Back.", "../../../")]
    [InlineData("wiki/kind/tools/index.html", "None yet.", null)]
    [InlineData("wiki/category/roses/index.html", "Of thorns, what grows.", "../../../wiki/kind/plants/")]
    public void It_stands_at_the_head_of_a_list(string file, string text, string? link)
    {
        var front = Page(file).QuerySelector(".front-text")!;
        Assert.Equal(text, front.TextContent.Trim());
        Assert.Equal(link, front.QuerySelector("a")?.GetAttribute("href"));
    }

    [Fact]
    public void It_is_no_page_by_itself_and_needs_no_front_matter()
    {
        var site = Site.Build(Sites.Of(Wiki));
        Assert.Empty(site.Diagnostics.Where(found => found.Rule != Rules.Orphan).Select(found => found.ToString()));
        var files = Sites.Render(site);
        Assert.DoesNotContain(files.Keys, file => file is "index/index.html" or "plants/index.html" or "wiki/index/index.html");
        var sitemap = Encoding.UTF8.GetString(files["sitemap.xml"]);
        Assert.Equal(2, sitemap.Split("<loc>https://garden.example/</loc>").Length);
    }

    [Fact]
    public void It_takes_no_name_from_an_entry()
    {
        var files = With(("plants/plants.md", "---\ntitle: All plants\nslug: plants\nsummary: An entry.\n---\nUnlike the [[tea-rose]].\n"),
            ("tools/spade.md", "---\ntitle: Spade\nsummary: Digs.\n---\nFor [[plants]] and [[All plants]].\n"));
        Assert.DoesNotContain(Site.Build(Sites.Of(files)).Diagnostics, found => found.Rule != Rules.Orphan);
        Assert.Equal(["../plants/", "../plants/"],
            Page("wiki/spade/index.html", files).QuerySelectorAll(".body a")
                .Select(link => link.GetAttribute("href")!.Replace("../../wiki", "..", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("---\ntitle: Index\nslug: index\nsummary: An entry.\n---\nOf [[tea-rose]].\n")]
    [InlineData("---\ntitle: Index\nkind: plant\nsummary: An entry.\n---\nOf [[tea-rose]].\n")]
    public void A_file_that_says_its_kind_or_slug_is_an_entry(string text) =>
        Assert.True(Sites.Render(Site.Build(Sites.Of(With(("index.md", text))))).ContainsKey("wiki/index/index.html"));

    [Fact]
    public void Of_two_files_for_one_page_the_second_is_told()
    {
        var found = Site.Build(Sites.Of(With(("_index.md", "Another text.\n")))).Diagnostics.Single(found => found.Rule == Rules.IndexEntry);
        Assert.Equal(("index.md", "readers do not see this text: _index.md stands at the head of the same page already"),
            (found.Location.Path, found.Message));
    }

    [Theory]
    [InlineData("README.md", "index.html")]
    [InlineData("readme.md", "index.html")]
    [InlineData("plants/README.md", "wiki/kind/plants/index.html")]
    [InlineData("tools/Readme.md", "wiki/kind/tools/index.html")]
    [InlineData("plants/roses/ReadMe.md", "wiki/category/roses/index.html")]
    public void A_readme_stands_where_an_index_would(string path, string page)
    {
        var files = Wiki.Where(file => !file.Key.EndsWith("index.md", StringComparison.Ordinal)).ToDictionary(StringComparer.Ordinal);
        files.Remove("references.bib");
        files["plants/dog-rose.md"] = "---\ntitle: Dog rose\nsummary: Wild.\ncategory: roses\n---\nAs [that text](/" + path + ") says.\n";
        files[path] = "What there is to say: [[tea-rose]].\n";
        Assert.DoesNotContain(Site.Build(Sites.Of(files)).Diagnostics, found => found.Rule != Rules.Orphan);
        Assert.Equal("What there is to say: Tea rose.", Page(page, files).QuerySelector(".front-text")!.TextContent.Trim());
        Assert.Equal("../../" + page.Replace("index.html", "", StringComparison.Ordinal),
            Page("wiki/dog-rose/index.html", files).QuerySelector(".body a")!.GetAttribute("href"));
    }

    [Fact]
    public void An_index_comes_before_a_readme_beside_it_which_is_told()
    {
        var files = With(("README.md", "For whoever works on this.\n"), ("plants/readme.md", "For gardeners.\n"));
        Assert.Equal([("README.md", "readers do not see this text: index.md stands at the head of the same page already"),
                ("plants/readme.md", "readers do not see this text: plants/index.md stands at the head of the same page already")],
            Site.Build(Sites.Of(files)).Diagnostics.Where(found => found.Rule == Rules.IndexEntry)
                .Select(found => (found.Location.Path, found.Message)));
        Assert.StartsWith("Begin with the", Page("index.html", files).QuerySelector(".front-text p")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("What grows.", Page("wiki/kind/plants/index.html", files).QuerySelector(".front-text p")!.TextContent,
            StringComparison.Ordinal);
    }

    [Fact]
    public void In_other_folders_a_readme_is_called_as_its_folder_and_folders_can_be_linked()
    {
        var files = With(("annexes/README.md", "---\ntitle: Annexes\nsummary: What is added.\n---\nSee the [[tea-rose]].\n"),
            ("topics/README.md", "---\ntitle: Topics\nsummary: What is open.\n---\nSee the [annexes](../annexes/).\n"),
            ("help/readme.md", "---\ntitle: Help\n---\nSee the [topics](../topics/README.md).\n"));
        Assert.DoesNotContain(Site.Build(Sites.Of(files)).Diagnostics, found => found.Rule != Rules.Orphan);
        Assert.Equal("../../wiki/annexes/", Page("wiki/topics/index.html", files).QuerySelector(".body a")!.GetAttribute("href"));
        Assert.Equal("../wiki/topics/", Page("help/index.html", files).QuerySelector(".body a")!.GetAttribute("href"));
    }

    [Fact]
    public void A_page_that_cites_lists_its_works()
    {
        var files = With(("help/about.md", "---\ntitle: About\n---\nAs [@knott] says.\n"));
        var page = Page("help/about/index.html", files);
        Assert.All(page.QuerySelectorAll(".body a[href^='#']"), link => Assert.NotNull(page.GetElementById(link.GetAttribute("href")![1..])));
        Assert.Contains("Wood", page.GetElementById("ref:knott")!.TextContent, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> With(params (string Path, string Text)[] files)
    {
        var wiki = new Dictionary<string, string>(Wiki, StringComparer.Ordinal);
        foreach (var (path, text) in files) wiki[path] = text;
        return wiki;
    }

    private static IDocument Page(string file, Dictionary<string, string>? files = null) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Sites.Render(Site.Build(Sites.Of(files ?? Wiki)))[file]));
}
