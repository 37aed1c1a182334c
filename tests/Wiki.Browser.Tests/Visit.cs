using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Wiki.Browser.Tests;

/// <summary>One page, opened, with everything that the browser complained about or asked for meanwhile.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];
    private readonly List<string> requests = [];

    private Visit(IBrowserContext context, IPage page) => (this.context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Errors of scripts and messages of the console, violations of the policy among them.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>The addresses that the page asked for, its own first.</summary>
    public IReadOnlyList<string> Requests => requests;

    public static async Task<Visit> Open(IBrowser browser, string site, string path, Reader reader)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = reader.Width, Height = 900 },
            ColorScheme = reader.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ForcedColors = reader.HasOwnColours ? ForcedColors.Active : ForcedColors.None,
            JavaScriptEnabled = reader.HasScript,
            HasTouch = reader.IsTouching,
            ReducedMotion = ReducedMotion.Reduce,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        context.SetDefaultTimeout(Chromium.Patience);
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Watch();
        await visit.Page.GotoAsync(site + path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return visit;
    }

    /// <summary>
    /// Waits until the page has asked for nothing for a while: for what is to be known of all that it asks for, or of what moves late.
    /// </summary>
    public Task Settle() => Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

    /// <summary>
    /// What moved on the page since it began, a line each: by how much, as browsers count it, and which elements. A browser may show the head of a
    /// page when only half of its menu has arrived, and what stands at the end of a line moves with the next word: less than a hundredth is left out.
    /// </summary>
    public Task<string[]> Shifts() =>
        Page.EvaluateAsync<string[]>("() => shifts.filter(({ value }) => value >= .01).map(({ value, parts }) => [value, ...parts].join(' '))");

    /// <summary>What axe finds on the page as it is now, a line each. Asked for faults alone, it does not describe what is right.</summary>
    public async Task<IEnumerable<string>> Barriers()
    {
        // The other form of the call opens a second page for its sums, which takes as long again; it is for pages with frames, and these have none.
#pragma warning disable CS0618
        var result = await Page.RunAxeLegacy(options: new AxeRunOptions { ResultTypes = [ResultType.Violations] });
#pragma warning restore CS0618
        return result.Violations.Select(found => $"{found.Id}: {found.Help}: {string.Join(" | ", found.Nodes.Select(node => node.Html))}");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task Watch()
    {
        Page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        Page.PageError += (_, error) => complaints.Add(error);
        Page.Request += (_, request) => requests.Add(request.Url);
        await Page.AddInitScriptAsync("""
            window.shifts = [];
            new PerformanceObserver(list => list.getEntries().forEach(({ value, sources }) => shifts.push({ value,
              parts: sources.map(({ node }) => node?.outerHTML?.slice(0, 120) ?? node?.textContent?.slice(0, 120)) })))
              .observe({ type: 'layout-shift', buffered: true });
            """);
    }
}
