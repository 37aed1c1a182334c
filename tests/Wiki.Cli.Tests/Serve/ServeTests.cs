using System.Net;
using System.Text.RegularExpressions;

namespace Wiki.Cli.Tests.Serve;

/// <summary>What a person sees who writes while the server runs.</summary>
public sealed partial class ServeTests
{
    private const string Page = "wiki/oak/", Whole = "---\ntitle: Oak\nsummary: A tree.\n---\n";

    [Fact]
    public void Every_file_is_served_as_a_build_writes_it_but_for_the_script()
    {
        using var wiki = new ServedWiki();
        var build = WikiProcess.Run("wiki build", wiki.Folder.Path, ("SOURCE_DATE_EPOCH", "1780000000"));
        Assert.Equal(0, build.ExitCode);
        foreach (var (path, text) in wiki.Folder.Tree("_site").Where(file => !file.Key.EndsWith('/') && file.Key != ".wiki-manifest"))
        {
            var served = wiki.Text(path);
            Assert.Equal(text, Script().Replace(served, ""));
            Assert.Equal(path.EndsWith(".html", StringComparison.Ordinal), Script().IsMatch(served));
        }
    }

    [Fact]
    public void Edits_show_however_an_editor_saves()
    {
        using var wiki = new ServedWiki();
        wiki.Folder.Write(ServedWiki.Oak, Whole + "Written.");
        wiki.Await(Page, "Written.");
        wiki.Folder.Write("content/concepts/.oak.md.swp", Whole + "Renamed.");
        File.Move(wiki.Folder["content/concepts/.oak.md.swp"], wiki.Folder[ServedWiki.Oak], overwrite: true);
        wiki.Await(Page, "Renamed.");
        wiki.Folder.Write("content/site.yaml", "title: Woods\nbase_url: https://trees.example\n");
        wiki.Await(Page, "Woods");
    }

    [Fact]
    public void A_page_is_another_when_a_picture_is_that_it_shows()
    {
        using var wiki = new ServedWiki();
        wiki.Folder.Write("content/concepts/oak.png", "PNG");
        wiki.Folder.Write(ServedWiki.Oak, Whole + "![An oak](oak.png)");
        wiki.Await(Page, "oak.png");
        var tag = wiki.Tag(Page);
        Assert.Equal(tag, wiki.Tag(Page));
        wiki.Folder.Write("content/concepts/oak.png", "another PNG");
        wiki.AwaitOtherTag(Page, tag);
    }

    [Fact]
    public void Folders_come_go_and_change_their_names()
    {
        using var wiki = new ServedWiki();
        wiki.Folder.Write("content/concepts/new/deep/ash.md", "---\ntitle: Ash\nsummary: A tree.\n---\n");
        wiki.Await("wiki/ash/", HttpStatusCode.OK);
        Directory.Move(wiki.Folder["content/concepts/new"], wiki.Folder["content/concepts/newer"]);
        wiki.Folder.Write("content/concepts/newer/deep/ash.md", "---\ntitle: Ash\nsummary: Another tree.\n---\n");
        wiki.Await("wiki/ash/", "Another tree.");
        Directory.Delete(wiki.Folder["content/concepts/newer"], recursive: true);
        wiki.Await("wiki/ash/", HttpStatusCode.NotFound);
    }

    [Fact]
    public void A_draft_is_shown_as_a_draft_and_comes_into_no_build()
    {
        using var wiki = new ServedWiki();
        wiki.Folder.Write("content/concepts/ash.md", "---\ntitle: Ash\ndraft: true\nrelated: [oak]\n---\nNot for readers.\n");
        wiki.Await("wiki/ash/", "Not for readers.");
        Assert.Contains("class=\"status draft\"", wiki.Text("wiki/ash/"), StringComparison.Ordinal);
        Assert.Contains("Ash", wiki.Text(Page), StringComparison.Ordinal);
        Assert.Equal(0, WikiProcess.Run("wiki build", wiki.Folder.Path, ("SOURCE_DATE_EPOCH", "1780000000")).ExitCode);
        Assert.DoesNotContain(wiki.Folder.Tree("_site"), file => file.Key.Contains("ash", StringComparison.Ordinal)
            || file.Value.Contains("Ash", StringComparison.Ordinal));
    }

    [Fact]
    public void A_thousand_files_at_once_are_all_served()
    {
        using var wiki = new ServedWiki();
        for (var i = 0; i < 1000; i++) wiki.Folder.Write($"content/concepts/tree-{i}.md", $"---\ntitle: Tree {i}\nsummary: A tree.\n---\n");
        wiki.Await("search.json", "Tree 999");
        for (var i = 0; i < 1000; i++) Assert.Contains($"\"Tree {i}\"", wiki.Text("search.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_is_told_in_the_page_and_the_last_good_site_stays()
    {
        using var wiki = new ServedWiki();
        var good = wiki.Text(Page);
        wiki.Folder.Write(ServedWiki.Oak, Whole + "[[ahs]]");
        var check = WikiProcess.Run("wiki check", wiki.Folder.Path);
        Assert.Contains(check.Error.Split('\n')[0], wiki.AwaitEvent("WIKI101"), StringComparison.Ordinal);
        Assert.Equal(good, wiki.Text(Page));
        wiki.Folder.Write(ServedWiki.Oak, Whole + "Mended.");
        wiki.Await(Page, "Mended.");
    }

    [Fact]
    public void A_wiki_that_begins_broken_says_so_until_it_is_mended()
    {
        using var wiki = new ServedWiki(oak: "no front matter");
        using var answer = wiki.Ask(Page);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("WIKI004", wiki.Text(Page), StringComparison.Ordinal);
        wiki.Folder.Write(ServedWiki.Oak, Whole);
        wiki.Await(Page, HttpStatusCode.OK);
    }

    [Fact]
    public void A_broken_template_stops_nothing()
    {
        using var wiki = new ServedWiki();
        var good = wiki.Text(Page);
        wiki.Folder.Write("templates/article.html", "{{ for x in }}");
        wiki.AwaitEvent("templates/article.html:1");
        wiki.Folder.Write("templates/article.html", "{{ entry.nothing }}");
        wiki.AwaitEvent("nothing");
        Assert.Equal(good, wiki.Text(Page));
        wiki.Folder.Write("templates/article.html", "<p>{{ entry.title }} again</p>");
        wiki.Await(Page, "<p>Oak again</p>");
    }

    [Fact]
    public void An_address_on_this_machine_is_no_error_here()
    {
        using var wiki = new ServedWiki("title: Trees\nbase_url: http://localhost:8000\n");
        wiki.Await(Page, HttpStatusCode.OK);
    }

    [Fact]
    public void Nothing_is_written()
    {
        using var wiki = new ServedWiki();
        var before = wiki.Folder.Tree("");
        wiki.Text(Page);
        Assert.Equal(before, wiki.Folder.Tree(""));
    }

    [Fact]
    public void A_port_that_is_taken_is_told_at_once()
    {
        using var wiki = new ServedWiki();
        var second = WikiProcess.Run($"wiki serve --port {wiki.Port}", wiki.Folder.Path);
        Assert.Equal((2, ""), (second.ExitCode, second.Output));
        Assert.StartsWith($"wiki: port {wiki.Port} cannot be listened on", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_signal_ends_it_though_pages_listen()
    {
        using var wiki = new ServedWiki();
        using var stream = wiki.Ask(".wiki/events");
        WikiProcess.Run($"kill -TERM {wiki.Process.Id}", wiki.Folder.Path);
        Assert.True(wiki.Process.WaitForExit(TimeSpan.FromSeconds(30)));
        Assert.Equal(143, wiki.Process.ExitCode);
    }

    [GeneratedRegex("<script src=\"/\\.wiki/reload\\.js\" data-page=\"[0-9a-f]+\" defer></script>")]
    private static partial Regex Script();
}
