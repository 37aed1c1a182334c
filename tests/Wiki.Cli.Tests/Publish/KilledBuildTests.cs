using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Wiki.Cli.Tests.Publish;

/// <summary>Kills builds of alternating versions of a wiki at random instants: what is published must be one version, whole.</summary>
public sealed partial class KilledBuildTests
{
    private const int Entries = 400;
    private static readonly TimeSpan Enough = TimeSpan.FromSeconds(10);

    [Fact]
    public void Output_is_the_old_site_or_the_new_one()
    {
        using var folder = new TemporaryFolder();
        WriteWiki(folder, version: 0);
        var duration = Time(() => Build(folder));
        var expected = Names(folder.Tree("_site").Keys);
        var random = new Random(20260530);
        var clock = Stopwatch.StartNew();
        for (var version = 1; clock.Elapsed < Enough; version++)
        {
            WriteWiki(folder, version);
            using var build = WikiProcess.Start("exec wiki build --format short", folder.Path);
            build.WaitForExit(TimeSpan.FromMilliseconds(random.NextDouble() * duration.TotalMilliseconds * 1.2));
            build.Kill();
            build.WaitForExit();
            var site = folder.Tree("_site");
            Assert.Equal(expected, Names(site.Keys));
            Assert.Single(site.Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).Select(file => VersionIn(file.Value)).Distinct());
        }
        Build(folder);
        var afterKills = folder.Tree("_site");
        Directory.Delete(folder["_site"], recursive: true);
        Build(folder);
        Assert.Equal(folder.Tree("_site"), afterKills);
        Assert.Equal(["._site.wiki-lock", "_site", "content"], Directory.EnumerateFileSystemEntries(folder.Path)
            .Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    /// <summary>Without the digests of what the files hold, since pictures are drawn from the title.</summary>
    private static List<string> Names(IEnumerable<string> files) => [.. files.Select(file => Digest().Replace(file, "."))];

    [GeneratedRegex(@"\.[0-9a-f]{10}\.")]
    private static partial Regex Digest();

    private static void WriteWiki(TemporaryFolder folder, int version)
    {
        folder.Write("content/site.yaml", $"title: Version-{version}-\nbase_url: https://garden.example\n");
        if (version > 0) return;
        for (var i = 0; i < Entries; i++) folder.Write($"content/concepts/rose-{i}.md", $"---\ntitle: Rose {i}\nsummary: A rose.\n---\nText.\n");
    }

    private static void Build(TemporaryFolder folder) => Assert.Equal(0, WikiProcess.Run("wiki build", folder.Path).ExitCode);

    private static string VersionIn(string page)
    {
        var start = page.IndexOf("Version-", StringComparison.Ordinal);
        return page[start..(page.IndexOf('-', start + "Version-".Length) + 1)];
    }

    private static TimeSpan Time(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed;
    }
}
