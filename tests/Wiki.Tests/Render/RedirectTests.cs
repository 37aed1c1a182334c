using System.Text;
using Wiki.Diagnostics;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>Pages at former addresses, and the rules for hosts.</summary>
public sealed class RedirectTests
{
    [Fact]
    public void A_page_stands_at_each_former_address_and_leads_on()
    {
        var files = Sites.Render(Build("[/whyPL/, /whyPL/index.cfm, benefits.html, \"/Old name/\", rosa]"));
        Assert.Equal("../wiki/rose/", Target(files, "whyPL/index.html"));
        Assert.Equal("../../wiki/rose/", Target(files, "whyPL/index.cfm/index.html"));
        Assert.Equal("./wiki/rose/", Target(files, "benefits.html"));
        Assert.Equal("../wiki/rose/", Target(files, "Old name/index.html"));
        Assert.Equal("../../wiki/rose/", Target(files, "wiki/rosa/index.html"));
        Assert.Equal(
            "/whyPL /wiki/rose/ 301\n/whyPL/index.cfm /wiki/rose/ 301\n/benefits.html /wiki/rose/ 301\n/Old%20name /wiki/rose/ 301\n/wiki/rosa "
            + "/wiki/rose/ 301\n",
            Encoding.UTF8.GetString(files["_redirects"]));
    }

    [Theory]
    [InlineData("pages/about.md", "us/index.html")]
    [InlineData("help/about.md", "help/us/index.html")]
    [InlineData("help/index.md", "us/index.html")]
    public void A_former_slug_of_a_plain_page_lies_where_the_page_lies(string path, string expected)
    {
        var files = Sites.Render(Site.Build(Sites.Of(new Dictionary<string, string>
        {
            ["site.yaml"] = Settings,
            ["rose.md"] = "---\ntitle: Rose\n---\n",
            [path] = "---\ntitle: About\nredirect_from: us\n---\n"
        })));
        Assert.Contains(expected, files.Keys);
        Assert.DoesNotContain("wiki/us/index.html", files.Keys);
    }

    [Theory]
    [InlineData("/", "the redirect from `/` and")]
    [InlineData("/wiki/", "would both be written to wiki/index.html")]
    [InlineData("/404.html", "would both be written to 404.html")]
    [InlineData("/wiki/Rose/", "many file systems take for the same")]
    [InlineData("/robots.txt", "one is a file where the other needs a folder")]
    [InlineData("/_headers/", "one is a file where the other needs a folder")]
    [InlineData("/sitemap.xml/old/", "one is a file where the other needs a folder")]
    public void What_has_the_place_of_another_page_is_told_where_it_is_written(string former, string expected)
    {
        var told = Build($"[{former}]").Diagnostics.Single(problem => problem.Severity == Severity.Error);
        Assert.Contains(expected, told.Message, StringComparison.Ordinal);
        Assert.Equal(("rose.md", 3, "take it out of `redirect_from`"), (told.Location.Path, told.Location.Line, told.Help));
    }

    [Fact]
    public void Two_redirects_cannot_be_a_file_and_a_folder_of_one_name()
    {
        Assert.Single(Build("[/old.html, /old.html/page/]").Diagnostics, problem => problem.Severity == Severity.Error);
        Assert.Single(Build("[/old.html/page/, /old.html]").Diagnostics, problem => problem.Severity == Severity.Error);
    }

    private const string Settings = "title: Garden\nbase_url: https://garden.example\n";

    private static Snapshot Build(string former) =>
        Site.Build(
            Sites.Of(new Dictionary<string, string> { ["site.yaml"] = Settings, ["rose.md"] = $"---\ntitle: Rose\nredirect_from: {former}\n---\n" }));

    private static string Target(SortedDictionary<string, byte[]> files, string path)
    {
        var page = Encoding.UTF8.GetString(files[path]);
        var start = page.IndexOf("; url=", StringComparison.Ordinal) + 6;
        return page[start..page.IndexOf('"', start)];
    }
}
