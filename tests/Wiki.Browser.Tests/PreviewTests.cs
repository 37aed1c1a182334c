using Microsoft.Playwright;

namespace Wiki.Browser.Tests;

/// <summary>The cards that say what a link leads to.</summary>
[Collection(Browsing.Name)]
public sealed class PreviewTests(SiteFixture site)
{
    private const string Article = "wiki/human-oversight/";
    private const string Link = ".body a[href*='short']";

    [Fact]
    public async Task A_card_opens_when_the_pointer_has_rested_on_a_link_for_half_a_second()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.EvaluateAsync("link => document.querySelector(link).addEventListener('pointerover', () => { window.reached = "
            + "performance.now(); new MutationObserver(() => window.opened ??= performance.now()).observe(document.querySelector('main'), { "
            + "childList: true }); })", Link);
        await visit.Page.HoverAsync(Link);
        await visit.Page.WaitForSelectorAsync(".preview");
        var lines = await Lines(visit);
        Assert.Equal(("A short entry", "Concept", "Hardly anything."), (lines[0], lines[1], lines[3]));
        Assert.StartsWith("Deprecated", lines[2], StringComparison.Ordinal);
        Assert.True(await visit.Page.EvaluateAsync<double>("() => window.opened - window.reached") >= 490);
        Assert.Empty(await visit.Barriers());
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task A_card_stays_while_the_pointer_is_on_it_and_closes_when_it_leaves()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.HoverAsync(Link);
        await visit.Page.HoverAsync(".preview .title");
        await visit.Page.Clock.InstallAsync();
        await visit.Page.Clock.FastForwardAsync(10_000);
        Assert.True(await visit.Page.IsVisibleAsync(".preview"));
        await visit.Page.HoverAsync("h1");
        await Assertions.Expect(visit.Page.Locator(".preview")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_card_opens_for_the_keyboard_describes_its_link_and_closes_with_Esc()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.FocusAsync(Link);
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.WaitForSelectorAsync(".preview");
        Assert.Equal(await visit.Page.GetAttributeAsync(Link, "aria-describedby"), await visit.Page.GetAttributeAsync(".preview", "id"));
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal(0, await visit.Page.Locator(".preview").CountAsync());
        Assert.True(await visit.Page.EvaluateAsync<bool>("link => document.activeElement === document.querySelector(link)", Link));
        Assert.Null(await visit.Page.GetAttributeAsync(Link, "aria-describedby"));
    }

    [Fact]
    public async Task Nothing_is_fetched_before_a_link_is_reached_and_no_page_twice()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Settle();
        Assert.DoesNotContain(visit.Requests, request => request.Contains("previews", StringComparison.Ordinal));
        for (var i = 0; i < 2; i++)
        {
            await visit.Page.HoverAsync(Link);
            await visit.Page.WaitForSelectorAsync(".preview");
            await visit.Page.Keyboard.PressAsync("Escape");
            await visit.Page.HoverAsync("h1");
        }
        Assert.Single(visit.Requests, request => request.EndsWith("/wiki/short/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Touch_follows_the_link_and_opens_no_card()
    {
        await using var visit = await site.Visit(Article, Reader.Usual with { IsTouching = true });
        await visit.Page.EvaluateAsync("link => document.querySelector(link).addEventListener('click', event => event.preventDefault())", Link);
        await visit.Page.TapAsync(Link);
        await visit.Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        Assert.DoesNotContain(visit.Requests, request => request.Contains("previews", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Paper_has_no_card()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.HoverAsync(Link);
        await visit.Page.WaitForSelectorAsync(".preview");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.False(await visit.Page.IsVisibleAsync(".preview"));
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_has_no_card_and_its_link_still_works()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        await visit.Page.RouteAsync("**/wiki/short/", route => route.Request.IsNavigationRequest
            ? route.ContinueAsync()
            : route.FulfillAsync(new() { Status = 500 }));
        await visit.Page.RunAndWaitForResponseAsync(() => visit.Page.HoverAsync(Link), response => response.Status == 500);
        await visit.Page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        Assert.Equal(0, await visit.Page.Locator(".preview").CountAsync());
        await visit.Page.ClickAsync(Link);
        await visit.Page.WaitForURLAsync("**/wiki/short/");
    }

    [Fact]
    public async Task A_card_is_wholly_in_the_window_of_a_narrow_screen_and_of_one_that_is_read_from_the_right()
    {
        foreach (var reader in (Reader[])[Reader.Usual with { Width = 320 }, Reader.Usual with { IsArabic = true }])
        {
            await using var visit = await site.Visit(Article, reader);
            await visit.Page.HoverAsync(".body a[href*='wiki/'], .body a[href*='../']");
            var card = (await (await visit.Page.WaitForSelectorAsync(".preview"))!.BoundingBoxAsync())!;
            Assert.InRange(card.X, 0, reader.Width - card.Width);
            Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        }
    }

    private static Task<IReadOnlyList<string>> Lines(Visit visit) => visit.Page.Locator(".preview p").AllTextContentsAsync();
}
