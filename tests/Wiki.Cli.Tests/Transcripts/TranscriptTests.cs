using Wiki.Tests;

namespace Wiki.Cli.Tests.Transcripts;

/// <summary>
/// Each <c>.md</c> file beside this one is a test. <c>ACCEPT=1</c> rewrites them to what happens; read the difference before it is committed.
/// </summary>
public sealed class TranscriptTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests/Wiki.Cli.Tests/Transcripts");

    public static TheoryData<string> Names =>
        [.. Directory.EnumerateFiles(Folder, "*.md").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Session_goes_as_written(string name)
    {
        var path = Path.Combine(Folder, name + ".md");
        var expected = File.ReadAllText(path);
        using var folder = new TemporaryFolder();
        var actual = Transcript.Play(expected, folder);
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1") File.WriteAllText(path, actual);
        else Assert.Equal(expected, actual);
    }
}
