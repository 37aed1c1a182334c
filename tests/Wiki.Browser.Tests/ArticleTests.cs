using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Wiki.Browser.Tests;

/// <summary>What an article does: its contents, its citation, its weight.</summary>
[Collection(Browsing.Name)]
public sealed partial class ArticleTests(SiteFixture site)
{
    private const string Article = "wiki/human-oversight/";

    [Fact]
    public async Task The_contents_mark_the_section_being_read()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('.body h2')[1].scrollIntoView()");
        await visit.Page.WaitForSelectorAsync(".contents [aria-current]");
        Assert.Equal("Measuring effectiveness", await visit.Page.TextContentAsync(".contents [aria-current]"));
        Assert.Equal(1, await visit.Page.Locator(".contents [aria-current]").CountAsync());
    }

    [Fact]
    public async Task The_forms_of_the_citation_are_tabs_for_the_keyboard()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        var tabs = visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Tab);
        Assert.Equal(("APA", "true"), (await tabs.First.TextContentAsync(), await tabs.First.GetAttributeAsync("aria-selected")));
        await tabs.First.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("true", await tabs.Nth(1).GetAttributeAsync("aria-selected"));
        await visit.Page.Keyboard.PressAsync("End");
        Assert.Equal("BibTeX", await visit.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
        Assert.Equal(1, await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Tabpanel).CountAsync());
    }

    [Fact]
    public async Task The_form_chosen_last_is_in_front_on_the_next_article()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Tab, new() { Name = "OSCOLA" }).ClickAsync();
        await visit.Page.ReloadAsync();
        Assert.Equal("OSCOLA", await visit.Page.TextContentAsync("[role=tab][aria-selected=true]"));
    }

    [Fact]
    public async Task Copying_keeps_the_italics_and_says_so()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.ClickAsync(".copy");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('.cite [role=status]').textContent === 'Copied'");
        var html = await visit.Page.EvaluateAsync<string>("async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()");
        var plain = await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains("<i>Human oversight</i>", html);
        Assert.DoesNotContain("<", plain);
        Assert.Contains("Human oversight", plain);
    }

    [Fact]
    public async Task A_format_is_saved_under_the_name_of_its_article_as_the_page_shows_it()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        Assert.False(await visit.Page.IsVisibleAsync(".save"));
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Tab, new() { Name = "BibTeX" }).ClickAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.ClickAsync(".save"));
        Assert.Equal("human-oversight.bib", download.SuggestedFilename);
        Assert.Equal(await visit.Page.TextContentAsync("[data-form=bibtex] .text"), await File.ReadAllTextAsync((await download.PathAsync())!));
    }

    [Fact]
    public async Task The_day_of_access_is_the_readers_own()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        var year = await visit.Page.EvaluateAsync<string>("() => String(new Date().getFullYear())");
        var dates = await visit.Page.Locator(".accessed").AllTextContentsAsync();
        Assert.NotEmpty(dates);
        Assert.All(dates, date => Assert.Contains(year, date));
    }

    [Fact]
    public async Task Without_script_every_form_of_the_citation_is_there()
    {
        await using var visit = await site.Visit(Article, Reader.Usual with { HasScript = false });
        Assert.Equal(["APA", "Chicago (author-date)", "Harvard", "OSCOLA", "BibTeX"], await visit.Page.Locator(".form h3:visible")
            .AllTextContentsAsync());
        Assert.All(await visit.Page.Locator(".form .text:visible").AllTextContentsAsync(), text => Assert.Contains("Human oversight", text));
    }

    [Fact]
    public async Task An_article_is_light()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Settle();
        // The page, the stylesheet, the script, and the logo, which is the icon too; the author's picture is not ours to count.
        Assert.InRange(visit.Requests.Where(request => !request.Contains("loops", StringComparison.Ordinal)).Distinct().Count(), 1, 4);
        Assert.InRange(Compressed("wiki/human-oversight/index.html"), 1, 14_000);
        Assert.InRange(Assets("site.*.css").Sum(Compressed), 1, 10_000);
        Assert.InRange(visit.Requests.Where(request => request.EndsWith(".js", StringComparison.Ordinal))
            .Sum(request => Compressed("assets/" + request.Split('/')[^1])), 1, 8_000);
    }

    [Fact]
    public async Task The_local_graph_is_followed_by_keyboard_and_gives_way_to_its_list_where_there_is_no_room()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.FocusAsync(".graph a");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("A short entry",
            await visit.Page.EvaluateAsync<string>("() => document.activeElement.closest('.graph a[href=\"../../wiki/short/\"]')?.textContent"));
        await using var narrow = await site.Visit(Article, Reader.Usual with { Width = 320 });
        Assert.False(await narrow.Page.IsVisibleAsync(".graph"));
        Assert.Equal(["The Act", "A short entry"], (await narrow.Page.Locator(".connections dd a").AllTextContentsAsync()).Reverse());
    }

    [Fact]
    public void No_page_names_another_host_but_in_links()
    {
        foreach (var file in Directory.EnumerateFiles(site.Folder, "*.html", SearchOption.AllDirectories))
            Assert.DoesNotMatch(LoadedFromElsewhere(), File.ReadAllText(file));
    }

    private IEnumerable<string> Assets(string pattern) =>
        Directory.EnumerateFiles(Path.Combine(site.Folder, "assets"), pattern).Select(file => Path.GetRelativePath(site.Folder, file));

    private long Compressed(string file)
    {
        using var compressed = new MemoryStream();
        using (var gzip =
            new GZipStream(compressed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(File.ReadAllBytes(Path.Combine(site.Folder, file)));
        return compressed.Length;
    }

    [GeneratedRegex(
        "<(?:script|img|source|iframe)[^>]*\\ssrc=\"(?:https?:)?//|<link[^>]*rel=\"(?:stylesheet|icon|modulepreload)\"[^>]*href=\"(?:https?:)?//")]
    private static partial Regex LoadedFromElsewhere();
}
