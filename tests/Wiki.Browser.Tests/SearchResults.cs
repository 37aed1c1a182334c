using Microsoft.Playwright;

namespace Wiki.Browser.Tests;

/// <summary>The results on the search page, as a reader asks for them and reads them.</summary>
internal sealed class SearchResults(IPage page)
{
    /// <summary>Types key by key, in place of what stood in the box, until the page shows what it found and says so.</summary>
    public async Task Type(string query, string status)
    {
        await Press(query);
        await page.WaitForFunctionAsync("query => new URLSearchParams(location.search).get('q') === query", query);
        await Expect(status);
    }

    /// <summary>Types, and waits for nothing.</summary>
    public async Task Press(string query)
    {
        await page.FillAsync("#search-query", "");
        await page.Locator("#search-query").PressSequentiallyAsync(query);
    }

    public Task Expect(string status) => Assertions.Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync(status);

    public Task<string?> First() => page.Locator(".search-hit").First.TextContentAsync();

    public Task<IReadOnlyList<string>> Titles() => page.Locator(".search-hit").AllTextContentsAsync();

    /// <summary>The text of what has the focus, or the value of the box.</summary>
    public Task<string> Focused() => page.EvaluateAsync<string>("() => document.activeElement.value ?? document.activeElement.textContent");
}
