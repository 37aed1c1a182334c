using System.Diagnostics;
using Wiki.Cli.Commands;
using Wiki.Cli.Files;

namespace Wiki.Cli.Tests.Files;

/// <summary>
/// Somebody who may write into the content folder exchanges its files and folders for links and pipes, as fast as the system can, while builds read
/// it. Nothing from outside may reach the site, and no build may wait for a pipe.
/// </summary>
public sealed class RacingFolderTests : IDisposable
{
    private const string Secret = "LEAKED-FROM-OUTSIDE";
    private const int Entries = 40;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(6), Patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryFolder here = new();

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("a folder for a link", "concepts", "to-folder")]
    [InlineData("an entry for a link", "concepts/rose-1.md", "to-entry")]
    [InlineData("an entry for a pipe", "concepts/rose-1.md", "pipe")]
    [InlineData("assets for a link", "assets", "to-assets")]
    [InlineData("an asset for a pipe", "assets/leaf.txt", "pipe")]
    [InlineData("the settings for a link", "site.yaml", "to-settings")]
    public async Task No_byte_from_outside_is_published(string what, string path, string other)
    {
        if (!Platform.IsLinux) return;
        Assert.NotEmpty(what);
        SetScene();
        using var stop = new CancellationTokenSource();
        var race = Task.Run(() => Exchange(here["content/" + path], here["aside/" + other], stop.Token));
        var (builds, codes) = (0, new HashSet<int>());
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Enough; builds++)
        {
            codes.Add(await Task.Run(Build).WaitAsync(Patience));
            foreach (var (file, text) in here.Tree("site"))
                Assert.False(text.Contains(Secret, StringComparison.Ordinal), $"{file} holds what lies outside, after {builds} builds");
        }
        await stop.CancelAsync();
        Assert.True(await race > 100);
        Assert.Subset(new HashSet<int> { ExitCode.Done, ExitCode.ContentProblems }, codes);
    }

    private static int Exchange(string left, string right, CancellationToken stop)
    {
        var times = 0;
        for (; !stop.IsCancellationRequested; times++)
        {
            Assert.Equal(0, Platform.IsLinux ? Linux.Exchange(left, right) : -1);
            // Each state lasts long enough to be met, and never so long that a build meets no other.
            Thread.SpinWait(times % 7 * 400);
        }
        if (times % 2 != 0) Assert.Equal(0, Platform.IsLinux ? Linux.Exchange(left, right) : -1);
        return times;
    }

    private void SetScene()
    {
        foreach (var (folder, text) in new[] { ("content", "fine"), ("outside", Secret) })
        {
            here.Write($"{folder}/site.yaml", $"title: Garden {text}\nbase_url: https://garden.example\n");
            here.Write($"{folder}/assets/leaf.txt", text);
            for (var i = 0; i < Entries; i++)
                here.Write($"{folder}/concepts/rose-{i}.md", $"---\ntitle: Rose {i}\nsummary: A rose, {text}.\n---\nText: {text}.\n");
        }
        Directory.CreateDirectory(here["aside"]);
        Directory.CreateSymbolicLink(here["aside/to-folder"], here["outside/concepts"]);
        Directory.CreateSymbolicLink(here["aside/to-assets"], here["outside/assets"]);
        File.CreateSymbolicLink(here["aside/to-entry"], here["outside/concepts/rose-1.md"]);
        File.CreateSymbolicLink(here["aside/to-settings"], here["outside/site.yaml"]);
        using var made = Process.Start("mkfifo", here["aside/pipe"]);
        made.WaitForExit();
    }

    private int Build()
    {
        using var terminal = new Terminal(TextWriter.Null, TextWriter.Null, CancellationToken.None);
        return WikiCommand.Run(["build", "--content", here["content"], "--output", here["site"]], terminal);
    }
}
