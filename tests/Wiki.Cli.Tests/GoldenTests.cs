using Wiki.Diagnostics;
using Wiki.Tests;

namespace Wiki.Cli.Tests;

/// <summary>
/// Each folder in <c>Golden</c> is a wiki and what becomes of it: <c>content</c>, maybe <c>templates</c>, <c>expected</c> with those files of the
/// site that the case is about, and <c>diagnostics.txt</c> with what is told (absent: nothing). <c>ACCEPT=1</c> rewrites the expected files that are
/// there; in a new case it writes the whole site, from which only what matters is kept.
/// </summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Wiki.Cli.Tests/Golden");
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("ACCEPT") == "1";

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateDirectories(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Site_is_as_expected(string name)
    {
        var wiki = Path.Combine(Folder, name);
        using var output = new TemporaryFolder();
        CopyInputs(wiki, output["wiki"]);
        var build = WikiProcess.Run($"wiki build --format human --output '{output["site"]}'", output["wiki"], ("SOURCE_DATE_EPOCH", "1780000000"));
        Compare(Path.Combine(wiki, "diagnostics.txt"), build.Error);
        Assert.Equal(build.Error.Contains(": error: ", StringComparison.Ordinal) ? 1 : 0, build.ExitCode);
        foreach (var path in ExpectedFiles(wiki, output["site"]))
        {
            var made = Path.Combine(output["site"], path);
            Assert.True(File.Exists(made), $"{path} is not in the site");
            Compare(Path.Combine(wiki, "expected", path), File.ReadAllText(made));
        }
    }

    /// <summary>Where they lie in the repository, its history would date the entries.</summary>
    private static void CopyInputs(string wiki, string copy)
    {
        foreach (var file in Directory.EnumerateFiles(wiki, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(wiki, file);
            if (path.StartsWith("expected", StringComparison.Ordinal)) continue;
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(copy, path))!);
            File.Copy(file, Path.Combine(copy, path));
        }
    }

    private static List<string> ExpectedFiles(string wiki, string site)
    {
        var expected = Path.Combine(wiki, "expected");
        var folder = Directory.Exists(expected) || !Accepts ? expected : site;
        if (!Directory.Exists(folder)) return [];
        return [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path))
            .Where(path => path != ".wiki-manifest")];
    }

    private static void Compare(string path, string actual)
    {
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (!Accepts) Assert.Equal(expected, actual);
        else if (expected != actual)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }
    }

    [Fact]
    public void Every_rule_is_shown_in_a_golden_site_or_a_session()
    {
        var told = string.Concat(
            Directory.EnumerateFiles(Folder, "diagnostics.txt", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests/Wiki.Cli.Tests/Transcripts"), "*.md"))
                .Select(File.ReadAllText));
        // A file that may not be read cannot be committed, and whoever runs the tests as root may read it: ContentFilesTests has it.
        Assert.Equal([Rules.UnreadableFile.Code], Rules.All.Where(rule => !told.Contains($"[{rule.Code} {rule.Name}]", StringComparison.Ordinal))
            .Select(rule => rule.Code));
    }
}
