using System.Diagnostics;
using Wiki.Tests;

namespace Wiki.Browser.Tests;

/// <summary>The Nu HTML checker, which decides what HTML is, over every page of every wiki that is at hand.</summary>
[Collection(Looking.Name)]
public sealed class CheckerTests(SiteFixture site, PaperWiki paper, VersionWiki versions)
{
    private static string Jar => Path.Combine(Repository.Root, "tests", "Wiki.Browser.Tests", "node_modules", "vnu-jar", "build", "dist", "vnu.jar");

    [Fact]
    public void The_sample_and_the_manual_have_no_errors()
    {
        using var sample = new BuiltWiki(Path.Combine(Repository.Root, "content"));
        Assert.Empty(Errors(sample.Folder));
    }

    [Fact]
    public void Pages_that_hold_everything_have_no_errors() =>
        Assert.Empty(Errors(site.Folder, site.ArabicFolder, paper.Site.Folder, versions.Site.Folder, versions.ArabicSite.Folder));

    [Fact]
    public void The_checker_finds_an_error()
    {
        var folder = Directory.CreateTempSubdirectory("wiki-checker-").FullName;
        File.WriteAllText(Path.Combine(folder, "index.html"), "<!doctype html><html lang=\"en\"><title>x</title><p><div></p>");
        Assert.NotEmpty(Errors(folder));
        Directory.Delete(folder, recursive: true);
    }

    private static string[] Errors(params string[] folders)
    {
        Assert.True(File.Exists(Jar), "the checker is not installed: type `npm ci --prefix tests/Wiki.Browser.Tests`");
        var start = new ProcessStartInfo("java",
            ["-jar", Jar, "--skip-non-html", "--errors-only", "--format", "gnu", .. folders]) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var found = process.StandardError.ReadToEnd();
        process.WaitForExit();
        var errors = found.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return process.ExitCode == 0 || errors.Length > 0 ? errors : [$"java ended with {process.ExitCode}"];
    }
}
