namespace Wiki.Browser.Tests;

/// <summary>The list of a kind in use: its heads sort it, and readers choose among its entries.</summary>
[Collection(Browsing.Name)]
public sealed class ListTests(SiteFixture site)
{
    private const string Page = "wiki/kind/treaties/";

    [Fact]
    public async Task Readers_sort_it_by_what_each_column_holds_and_choose_among_its_entries()
    {
        await using var visit = await site.Visit(Page, Reader.Usual);
        Assert.Equal("Helsinki Montreal Oslo Rio Rome Vienna", await Shown(visit));
        await visit.Page.ClickAsync("thead >> text=Signed");
        Assert.Equal("Rome Vienna Helsinki Montreal Rio Oslo", await Shown(visit));
        await visit.Page.ClickAsync("thead >> text=Parties");
        Assert.Equal("Oslo Rome Helsinki Vienna Rio Montreal", await Shown(visit));
        await visit.Page.ClickAsync("thead >> text=Parties");
        Assert.Equal("Montreal Rio Vienna Helsinki Rome Oslo", await Shown(visit));
        Assert.False(await visit.Page.IsVisibleAsync(".letters"));
        await visit.Page.ClickAsync("thead >> text=Entry");
        Assert.Equal("Helsinki Montreal Oslo Rio Rome Vienna", await Shown(visit));

        await visit.Page.SelectOptionAsync(".list-filter select", "Binding law");
        Assert.Equal("Montreal Oslo Rome Vienna", await Shown(visit));
        await visit.Page.FillAsync(".list-filter input", "treaty NOR");
        Assert.Equal("Oslo", await Shown(visit));
        Assert.Equal("Results: 1", await visit.Page.TextContentAsync(".list-filter [role=status]"));
        await visit.Page.FillAsync(".list-filter input", "");
        await visit.Page.SelectOptionAsync(".list-filter select", "");
        Assert.Equal("Helsinki Montreal Oslo Rio Rome Vienna", await Shown(visit));
    }

    [Fact]
    public async Task Without_script_it_is_whole_and_offers_nothing_that_does_nothing()
    {
        await using var visit = await site.Visit(Page, Reader.Usual with { HasScript = false });
        Assert.Equal(6, await visit.Page.Locator(".entries tbody tr:visible").CountAsync());
        Assert.Equal(6, await visit.Page.Locator(".list-timeline time:visible").CountAsync());
        Assert.False(await visit.Page.IsVisibleAsync(".list-filter"));
        Assert.Equal(0, await visit.Page.Locator("thead button").CountAsync());
    }

    private static async Task<string> Shown(Visit visit) =>
        string.Join(' ', (await visit.Page.Locator(".entries tbody th:visible a").AllTextContentsAsync())
            .Select(title => title.Replace("Treaty of ", "", StringComparison.Ordinal)));
}
