using Microsoft.Playwright;

namespace Wiki.Browser.Tests;

/// <summary>The search page in use: keyboard, filters, more results, its address and the browser's history.</summary>
[Collection(Browsing.Name)]
public sealed class SearchPageTests(SiteFixture site, SearchWiki wiki) : IClassFixture<SearchWiki>
{
    [Fact]
    public async Task A_slash_leads_from_an_article_to_its_search_box_and_Enter_to_the_results()
    {
        await using var visit = await site.Visit(wiki.Site, "wiki/audit/", Reader.Usual);
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("treaty");
        await visit.Settle();
        Assert.DoesNotContain(visit.Requests, request => request.Contains("search", StringComparison.Ordinal));
        await visit.Page.Keyboard.PressAsync("Enter");
        await new SearchResults(visit.Page).Expect("Results: 1");
        Assert.EndsWith("/some/path/search/?q=treaty", visit.Page.Url);
        Assert.Equal("treaty", await visit.Page.InputValueAsync("#search-query"));
    }

    [Fact]
    public async Task Arrows_lead_through_the_results_Esc_back_and_Enter_to_the_entry()
    {
        await using var visit = await site.Visit(wiki.Site, "search/", Reader.Usual);
        var (keyboard, results) = (visit.Page.Keyboard, new SearchResults(visit.Page));
        await results.Type("audit", "Results: 4");
        await keyboard.PressAsync("ArrowDown");
        Assert.Equal("Audit", await results.Focused());
        await keyboard.PressAsync("ArrowDown");
        Assert.Equal("Audit trail", await results.Focused());
        await keyboard.PressAsync("ArrowUp");
        await keyboard.PressAsync("ArrowUp");
        Assert.Equal("audit", await results.Focused());
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Escape");
        Assert.Equal("audit", await results.Focused());
        await keyboard.PressAsync("Tab");
        await keyboard.PressAsync("/");
        Assert.Equal("audit", await results.Focused());
        await keyboard.PressAsync("ArrowDown");
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page).ToHaveURLAsync($"{wiki.Site.Address}wiki/audit/");
        await visit.Page.GoBackAsync();
        await results.Expect("Results: 4");
        await visit.Page.FocusAsync("#search-query");
        await keyboard.PressAsync("Escape");
        Assert.Equal("", await results.Focused());
        Assert.True(await visit.Page.IsVisibleAsync("#search-browse"));
    }

    [Fact]
    public async Task Kind_and_category_narrow_the_results_and_are_part_of_the_address()
    {
        await using var visit = await site.Visit(wiki.Site, "search/?q=audit", Reader.Usual);
        var results = new SearchResults(visit.Page);
        await results.Expect("Results: 4");
        await visit.Page.SelectOptionAsync("[name=kind]", new SelectOptionValue { Label = "Instrument" });
        await results.Expect("Results: 1");
        Assert.Equal(["Treaty of Łódź"], await results.Titles());
        await visit.Page.ReloadAsync();
        await results.Expect("Results: 1");
        await visit.Page.SelectOptionAsync("[name=category]", new SelectOptionValue { Label = "Reviews" });
        await results.Expect("Nothing found for “audit”.");
        await visit.Page.SelectOptionAsync("[name=kind]", "");
        await results.Expect("Results: 3");
        Assert.EndsWith("search/?q=audit&category=review", visit.Page.Url);
    }

    [Fact]
    public async Task Back_and_forward_lead_through_the_queries_at_which_the_reader_rested()
    {
        await using var visit = await site.Visit(wiki.Site, "search/", Reader.Usual);
        var results = new SearchResults(visit.Page);
        await results.Type("treaty", "Results: 1");
        await visit.Page.Keyboard.PressAsync("Enter");
        await results.Type("capacity", "Results: 1");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator(".search-hit")).ToHaveTextAsync("Treaty of Łódź");
        Assert.Equal("treaty", await visit.Page.InputValueAsync("#search-query"));
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("#search-browse")).ToBeVisibleAsync();
        await visit.Page.GoForwardAsync();
        await visit.Page.GoForwardAsync();
        await Assertions.Expect(visit.Page.Locator(".search-hit")).ToHaveTextAsync("Capacity");
    }

    [Fact]
    public async Task More_results_are_shown_when_asked_for_and_the_first_new_one_has_the_focus()
    {
        await using var visit = await site.Visit(wiki.Site, "search/?q=report", Reader.Usual);
        var results = new SearchResults(visit.Page);
        await results.Expect("Results: 46");
        Assert.Equal(20, (await results.Titles()).Count);
        await visit.Page.ClickAsync("text=More results");
        var titles = await results.Titles();
        Assert.Equal(40, titles.Count);
        Assert.Equal(titles[20], await results.Focused());
        await visit.Page.ClickAsync("text=More results");
        Assert.Equal(46, (await results.Titles()).Count);
        Assert.False(await visit.Page.IsVisibleAsync("text=More results"));
    }
}
