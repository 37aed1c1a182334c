using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

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
    public async Task The_citation_opens_where_its_button_stands_and_closes_with_Esc()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.FocusAsync(".act");
        await visit.Page.Keyboard.PressAsync("Space");
        Assert.Equal("SELECT", await visit.Page.EvaluateAsync<string>("() => document.activeElement.tagName"));
        Assert.Contains("Human oversight", await visit.Page.InnerTextAsync(".card .text"));
        Assert.Empty(await visit.Barriers());
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.False(await visit.Page.IsVisibleAsync(".card"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.matches('.act')"));
    }

    [Fact]
    public async Task The_style_chosen_last_is_in_front_on_the_next_article()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.ClickAsync(".act");
        await visit.Page.Locator(".card select").First.SelectOptionAsync(new SelectOptionValue { Label = "OSCOLA" });
        await visit.Page.GotoAsync(visit.Page.Url.Replace("human-oversight", "short", StringComparison.Ordinal));
        await visit.Page.ClickAsync(".act");
        Assert.Equal("oscola", await visit.Page.Locator(".card select").First.InputValueAsync());
    }

    [Fact]
    public async Task A_paragraph_has_an_address_and_its_citation_names_it()
    {
        await using var visit = await site.Visit(Article + "#p2", Reader.Usual with { HasScript = false });
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector(':target').matches('.body > p:nth-of-type(2)')"));
        await using var pressing = await site.Visit(Article, Reader.Usual);
        await pressing.Page.Locator("#p2").ScrollIntoViewIfNeededAsync();
        var box = (await pressing.Page.Locator("#p2").BoundingBoxAsync())!;
        await pressing.Page.Mouse.ClickAsync(box.X - 12, box.Y + 12);
        await pressing.Page.Locator(".card select").First.SelectOptionAsync(new SelectOptionValue { Label = "OSCOLA" });
        var text = await pressing.Page.InnerTextAsync(".card .text");
        Assert.Contains("/wiki/human-oversight#p2>", text);
        Assert.EndsWith(", para 2", text.TrimEnd('.'));
        Assert.EndsWith("#p2", pressing.Page.Url);
        await pressing.Page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        await Assertions.Expect(pressing.Page.Locator(".card [role=status]")).ToHaveTextAsync("Copied");
        Assert.EndsWith("/wiki/human-oversight#p2", await pressing.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()"));
    }

    [Fact]
    public async Task Each_place_of_the_text_can_be_chosen_without_a_pointer()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.ClickAsync(".act");
        var places = await visit.Page.Locator(".card select >> nth=1").Locator("option").AllTextContentsAsync();
        Assert.Equal("Whole article", places[0]);
        Assert.Contains("§ Levels of oversight", places);
        Assert.Contains(places, place => place.StartsWith("1  ", StringComparison.Ordinal));
        var numbered = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.body > p')].map(p => p.id)");
        Assert.Equal(Enumerable.Range(1, numbered.Length).Select(number => $"p{number}"), numbered);
    }

    [Fact]
    public async Task Copying_keeps_the_italics_and_says_so()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.ClickAsync(".form .copy");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('.form [role=status]').textContent === 'Copied'");
        var html = await visit.Page.EvaluateAsync<string>("async () => (await (await navigator.clipboard.read())[0].getType('text/html')).text()");
        var plain = await visit.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.Contains("<i>Human oversight</i>", html);
        Assert.DoesNotContain("<", plain);
        Assert.Contains("Human oversight", plain);
    }

    [Fact]
    public async Task The_scheme_that_the_reader_chose_stays_and_going_back_to_the_systems_forgets_it()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        Assert.Equal("rgb(255, 255, 255)", await Ground(visit.Page));
        await visit.Page.ClickAsync(".scheme");
        Assert.Equal("rgb(17, 20, 22)", await Ground(visit.Page));
        await visit.Page.GotoAsync(visit.Page.Url.Replace("wiki/human-oversight/", "about/", StringComparison.Ordinal));
        Assert.Equal("rgb(17, 20, 22)", await Ground(visit.Page));
        await visit.Page.ClickAsync(".scheme");
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(17, 20, 22)", await Ground(visit.Page));
    }

    private static Task<string> Ground(IPage page) =>
        page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).backgroundColor");

    [Fact]
    public async Task A_format_is_saved_under_the_name_of_its_article_as_the_page_shows_it()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.ClickAsync("[data-form=bibtex] summary");
        var saving = visit.Page.GetByRole(AriaRole.Button, new() { Name = "Download: BibTeX" });
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => saving.ClickAsync());
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
        Assert.Equal(["APA 7", "Chicago (author-date)", "Harvard", "OSCOLA", "BibTeX"], await visit.Page.Locator(".form h3:visible")
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
