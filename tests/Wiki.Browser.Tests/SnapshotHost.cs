using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Wiki.Render;
using Wiki.Templates;
using Wiki.Tests;

namespace Wiki.Browser.Tests;

/// <summary>
/// Answers a browser with the files of a site in memory, as a host at <see cref="Site"/> would, but without the pages' own policy: what keeps hostile
/// text from running has to hold without it. What else the browser asks for, it does not get; that, like every problem of rendering, is kept in
/// <see cref="Strange"/>.
/// </summary>
internal sealed partial class SnapshotHost(Snapshot snapshot)
{
    public const string Site = "http://wiki.test/";

    /// <summary>An empty page of the same host, in which others can be framed.</summary>
    public const string Frames = Site + "frames/";

    /// <summary>What no innocent site would have brought about.</summary>
    public List<string> Strange { get; } = [];

    /// <summary>A page of its own in the browser, on the empty page.</summary>
    public async Task<IPage> Open(IBrowserContext context)
    {
        context.SetDefaultTimeout(Chromium.Patience);
        await context.RouteAsync("**/*", Answer);
        var page = await context.NewPageAsync();
        page.Dialog += (_, dialog) => Strange.Add($"a dialog: {dialog.Message}");
        page.PageError += (_, error) => Strange.Add($"an error: {error}");
        await page.GotoAsync(Frames);
        return page;
    }

    /// <summary>A file's text; of a page, without its policy.</summary>
    public string Text(Route route) => PolicyOfPage().Replace(Encoding.UTF8.GetString(Bytes(route)), "");

    private byte[] Bytes(Route route)
    {
        var bytes = new ArrayBufferWriter<byte>();
        if (snapshot.Render(route, bytes) is { } problem) Strange.Add(problem.Message);
        return bytes.WrittenSpan.ToArray();
    }

    private Task Answer(IRoute route)
    {
        var address = route.Request.Url;
        if (address == Frames) return route.FulfillAsync(new() { ContentType = "text/html", Body = "<!doctype html><title>frames</title><body>" });
        var path = address.StartsWith(Site, StringComparison.Ordinal) ? address[Site.Length..].Split('?', '#')[0] : null;
        var file = path is null || path.EndsWith('/') ? path + "index.html" : path;
        if (path is not null && snapshot.Find(file) is ContentAsset) return route.FulfillAsync(new() { ContentType = "image/png", Body = "" });
        if (path is null || snapshot.Find(file) is not { } found)
        {
            Strange.Add($"asked for {address}");
            return route.AbortAsync();
        }
        var type = Path.GetExtension(file) switch { ".css" => "text/css", ".js" => "text/javascript", ".svg" => "image/svg+xml", ".html" =>
            "text/html", ".json" => "application/json", _ => "application/octet-stream" };
        return type == "text/html"
            ? route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Text(found) })
            : route.FulfillAsync(new() { ContentType = type, BodyBytes = Bytes(found) });
    }

    /// <summary>The theme of this repository.</summary>
    public static TemplateSet ReadTheme()
    {
        var folder = Path.Combine(Repository.Root, "templates");
        return TemplateSet.Load(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith("README.md", StringComparison.Ordinal))
            .Select(file => new TemplateFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllBytes(file)))).Value;
    }

    [GeneratedRegex("<meta http-equiv=\"Content-Security-Policy\"[^>]*>")]
    private static partial Regex PolicyOfPage();
}
