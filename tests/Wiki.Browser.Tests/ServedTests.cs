using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Wiki.Browser.Tests;

/// <summary>
/// <c>wiki serve</c> as an author has it beside the editor: pages carry the policy that readers' pages have, and follow their files under it.
/// </summary>
[Collection(Browsing.Name)]
public sealed partial class ServedTests : IDisposable
{
    private readonly SiteFixture site;
    private readonly string content = Directory.CreateTempSubdirectory("wiki-served-").FullName;
    private readonly Process server;
    private readonly string address;

    public ServedTests(SiteFixture site)
    {
        this.site = site;
        Directory.CreateDirectory(Path.Combine(content, "concepts"));
        File.WriteAllText(Path.Combine(content, "site.yaml"), "title: Trees\nbase_url: https://trees.example\n");
        WriteOak("An oak.");
        server = Process.Start(
            new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "wiki.dll"), "serve", "--port", "0", "--content", content])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        _ = server.StandardError.ReadToEndAsync();
        address = ReadAddress();
        _ = server.StandardOutput.ReadToEndAsync();
    }

    public void Dispose()
    {
        server.Kill();
        server.WaitForExit();
        server.Dispose();
        Directory.Delete(content, recursive: true);
    }

    [Fact]
    public async Task A_page_follows_its_file_and_shows_what_is_wrong_with_it()
    {
        await using var visit = await Open("wiki/oak/");
        await Assertions.Expect(visit.Page.Locator(".body")).ToContainTextAsync("An oak.");
        WriteOak("A tall oak.");
        await Assertions.Expect(visit.Page.Locator(".body")).ToContainTextAsync("A tall oak.");
        WriteOak("[An oak](javascript:fall)");
        await Assertions.Expect(visit.Page.Locator("#wiki-problems")).ToContainTextAsync("concepts/oak.md:5");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => getComputedStyle(document.getElementById('wiki-problems')).position === 'fixed'"),
            "the panel has no style");
        WriteOak("An old oak.");
        await Assertions.Expect(visit.Page.Locator(".body")).ToContainTextAsync("An old oak.");
        await Assertions.Expect(visit.Page.Locator("#wiki-problems:visible")).ToHaveCountAsync(0);
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task Search_answers()
    {
        await using var visit = await Open("search/?q=oak");
        await new SearchResults(visit.Page).Expect("Results: 1");
        Assert.Equal("Oak", await new SearchResults(visit.Page).First());
        Assert.Empty(visit.Complaints);
    }

    /// <summary>A page that never rests, for it listens to the server.</summary>
    private async Task<Visit> Open(string path)
    {
        var visit = await site.Visit("about:", "blank", Reader.Usual);
        await visit.Page.GotoAsync(address + path);
        return visit;
    }

    private string ReadAddress()
    {
        while (server.StandardOutput.ReadLine() is { } line)
            if (ServedAddress().Match(line) is { Success: true, Value: var found }) return found;
        throw new InvalidOperationException("the server ended before it said where it is");
    }

    private void WriteOak(string text) =>
        File.WriteAllText(Path.Combine(content, "concepts/oak.md"), $"---\ntitle: Oak\nsummary: A tree.\n---\n{text}\n");

    [GeneratedRegex("http://[^ ]+")]
    private static partial Regex ServedAddress();
}
