using System.Text.Json;
using Microsoft.Playwright;

namespace Wiki.Browser.Tests;

/// <summary>What the search page finds, and what it says when it cannot.</summary>
[Collection(Browsing.Name)]
public sealed class SearchTests(SiteFixture site, SearchWiki wiki) : IClassFixture<SearchWiki>
{
    [Fact]
    public async Task Results_come_while_typing_and_are_announced()
    {
        await using var visit = await site.Visit(wiki.Site, "search/", Reader.Usual);
        var results = new SearchResults(visit.Page);
        await results.Type("trea", "Results: 1");
        Assert.Equal("Treaty of Łódź", await results.First());
        await results.Type("xyzzy", "Nothing found for “xyzzy”.");
        Assert.Empty(await results.Titles());
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("audit", "Audit", "the title, though others say it more often")]
    [InlineData("AUDIT ", "Audit", "any case")]
    [InlineData("third-party review", "Audit", "another name")]
    [InlineData("third-par", "Audit", "the beginning of another name")]
    [InlineData("audit tr", "Audit trail", "the beginning of the title")]
    [InlineData("audits trails", "Audit trail", "another form of the title's words")]
    [InlineData("trail audit", "Audit trail", "another order")]
    [InlineData("indep", "Independence", "the beginning of a word")]
    [InlineData("computes", "Capacity", "another form of a word of the text")]
    [InlineData("hard measurement", "Capacity", "two words of the text")]
    [InlineData("zymurgy", "Treaty of Łódź", "a word of the text alone")]
    [InlineData("elodie cote", "Côté, Élodie", "no accents")]
    [InlineData("lodz", "Treaty of Łódź", "letters that are no accents either")]
    [InlineData("HAUPTSTRASSE", "Côté, Élodie", "letters that become two")]
    [InlineData("智能", "人工智能治理", "part of a title without spaces")]
    [InlineData("制定", "人工智能治理", "part of a text without spaces")]
    [InlineData("治", "人工智能治理", "one character of a title")]
    [InlineData("C", "C", "a letter")]
    [InlineData("c++", "C++", "signs that are part of a name")]
    [InlineData("C#", "C#", "another such sign")]
    [InlineData("cpp", "C++", "letters for its signs")]
    [InlineData("c sharp", "C#", "a word for its sign")]
    [InlineData("O'Neil", "O’Neil", "a straight apostrophe for a curled one")]
    [InlineData("oneil", "O’Neil", "no apostrophe")]
    [InlineData("o neil", "O’Neil", "a space for it")]
    [InlineData("timelapse", "Time-Lapse", "a hyphenated name in one word")]
    [InlineData("time lapse", "Time-Lapse", "a hyphenated name in two")]
    [InlineData("gpt4", "GPT-4", "a number without its hyphen")]
    [InlineData("gpt 3.5", "GPT-3.5", "a number with a point")]
    [InlineData("gpt35", "GPT-3.5", "a number without its point")]
    public async Task The_entry_that_a_reader_means_comes_first(string query, string title, string because)
    {
        await using var visit = await Ask(query);
        Assert.True(title == await new SearchResults(visit.Page).First(), because);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task What_was_looked_for_is_marked_in_titles_facts_and_excerpts()
    {
        await using var visit = await Ask("zymurgy");
        Assert.Equal("Their zymurgies & other crafts are free.", await visit.Page.TextContentAsync(".search-excerpt"));
        Assert.Equal(["zymurgies"], await visit.Page.Locator("mark").AllTextContentsAsync());
        await new SearchResults(visit.Page).Type("third-party", "Results: 2");
        var facts = visit.Page.Locator(".search-facts").First;
        Assert.Equal("Concept · Reviews · third-party review", await facts.TextContentAsync());
        Assert.Equal(["third", "party"], await facts.Locator("mark").AllTextContentsAsync());
    }

    [Fact]
    public async Task Titles_and_excerpts_are_text_whatever_they_hold()
    {
        await using var visit = await Ask("brackets");
        Assert.Equal("<img src=x> & <b>brackets</b>", await visit.Page.TextContentAsync(".search-hit"));
        Assert.Equal(0, await visit.Page.Locator("#search-results :is(img, b, i)").CountAsync());
    }

    [Fact]
    public async Task A_query_asks_for_two_files_and_100_kB_at_most()
    {
        await using var visit = await site.Visit(wiki.Site, "search/", Reader.Usual);
        await visit.Settle();
        var before = visit.Requests.Count;
        await new SearchResults(visit.Page).Type("parties examination capacity brackets", "Results: 4");
        var requests = visit.Requests.Skip(before).Where(request => !request.Contains("favicon", StringComparison.Ordinal)).ToArray();
        Assert.InRange(requests.Length, 1, 2);
        Assert.InRange(requests.Sum(request => new FileInfo(Path.Combine(wiki.Site.Folder, "search/index", request.Split('/')[^1])).Length), 1,
            100_000);
    }

    [Theory]
    [InlineData(404, "")]
    [InlineData(200, "")]
    [InlineData(200, "<!doctype html><title>This host answers everything with a page</title>")]
    public async Task A_reader_is_told_when_a_part_of_the_index_is_missing_or_broken(int status, string body)
    {
        await using var visit = await site.Visit(wiki.Site, "search/", Reader.Usual);
        var results = new SearchResults(visit.Page);
        await visit.Page.RouteAsync("**/search/index/*.bin", route => route.FulfillAsync(new() { Status = status, Body = body }));
        await results.Press("audit");
        await results.Expect("The search index could not be loaded. Try again in a moment.");
        Assert.Empty(await results.Titles());
        await visit.Page.UnrouteAllAsync();
        await results.Type("audits", "Results: 4");
        Assert.Equal("Audit", await results.First());
    }

    [Fact]
    public async Task A_reader_is_told_when_the_index_is_not_there()
    {
        await using var visit = await site.Visit(wiki.Site, "", Reader.Usual);
        await visit.Page.RouteAsync("**/search/index.json", route => route.AbortAsync());
        await visit.Page.GotoAsync($"{wiki.Site.Address}search/?q=audit");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status))
            .ToHaveTextAsync("The search index could not be loaded. Try again in a moment.");
    }

    [Fact]
    public async Task Without_script_the_page_is_the_list_of_all_entries()
    {
        await using var visit = await site.Visit(wiki.Site, "search/?q=audit", Reader.Usual with { HasScript = false });
        Assert.True(await visit.Page.IsVisibleAsync("#search-browse >> text=Independence"));
        Assert.False(await visit.Page.IsVisibleAsync("#search-results"));
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(320, true)]
    public async Task Results_are_accessible_and_as_wide_as_the_window(int width, bool isDark)
    {
        await using var visit = await site.Visit(wiki.Site, "search/?q=audit", Reader.Usual with { Width = width, IsDark = isDark });
        await new SearchResults(visit.Page).Expect("Results: 4");
        Assert.Empty(await visit.Barriers());
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_browser_takes_for_a_word_what_the_index_does()
    {
        await using var visit = await site.Visit(wiki.Site, "search/", Reader.Usual);
        var engine = await visit.Page.GetAttributeAsync("#search-results", "data-engine");
        using var file = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "words.json")));
        foreach (var row in file.RootElement.EnumerateArray())
        {
            var words = await visit.Page.EvaluateAsync<string[]>("async ([engine, text]) => [...(await import(new URL(engine, "
                + "location))).tokens(text)].map((token) => token.word)", new[] { engine, row.GetProperty("text").GetString() });
            Assert.Equal(row.GetProperty("words").EnumerateArray().Select(word => word.GetString()), words);
        }
    }

    private async Task<Visit> Ask(string query)
    {
        var visit = await site.Visit(wiki.Site, $"search/?q={Uri.EscapeDataString(query)}", Reader.Usual);
        await visit.Page.WaitForSelectorAsync(".search-hit");
        return visit;
    }
}
