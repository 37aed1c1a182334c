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

    /// <summary>The sum of all layout shifts since the page began.</summary>
    public Task<double> LayoutShift() => Page.EvaluateAsync<double>("() => window.shifts.reduce((sum, shift) => sum + shift, 0)");

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    private async Task Watch()
    {
        Page.Console += (_, message) => complaints.Add($"{message.Type}: {message.Text}");
        Page.PageError += (_, error) => complaints.Add(error);
        Page.Request += (_, request) => requests.Add(request.Url);
        await Page.AddInitScriptAsync("window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(entry => "
            + "window.shifts.push(entry.value))).observe({ type: 'layout-shift', buffered: true });");
    }
}
