using Wiki.Cli.Files;
using Wiki.Cli.Reports;

namespace Wiki.Cli.Tests.Files;

/// <summary>Of what .NET and the system say about a failure, nobody has to read a word.</summary>
public sealed class FileFailureTests : IDisposable
{
    private readonly TemporaryFolder here = new();

    public void Dispose() => here.Dispose();

    [Theory]
    [InlineData("no/such/file", "`/here/no/such/file` cannot be read or written: a folder on the way to it is not there, or is a file")]
    [InlineData("file", "`/here/file` cannot be read or written: it is not there, or has gone meanwhile")]
    [InlineData("folder", "`/here/folder` cannot be read or written: permission is denied")]
    [InlineData("it's", "`/here/it's` cannot be read or written: it is not there, or has gone meanwhile")]
    public void What_cannot_be_opened_is_named_with_the_reason(string path, string sentence)
    {
        Directory.CreateDirectory(here["folder"]);
        Assert.Equal(sentence, Told(() => File.ReadAllBytes(here[path])));
    }

    [Fact]
    public void A_name_that_is_too_long_is_told() =>
        Assert.EndsWith("cannot be read or written: its name or its path is too long", Told(() => File.ReadAllBytes(here[new string('a', 300)])),
            StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_there_already_is_told()
    {
        here.Write("file", "");
        Assert.Equal("`/here/file` cannot be read or written: a file is there already, or on the way to it",
            Told(() => File.Open(here["file"], FileMode.CreateNew)));
    }

    [Fact]
    public void A_file_that_somebody_else_holds_is_told()
    {
        here.Write("file", "");
        using var held = File.Open(here["file"], FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.StartsWith("`/here/file` cannot be read or written: another program uses it",
            Told(() => File.Open(here["file"], FileMode.Open, FileAccess.ReadWrite, FileShare.None)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "permission is denied")]
    [InlineData(5, "the disk reports an error")]
    [InlineData(24, "too many files are open")]
    [InlineData(27, "files may not grow that large here")]
    [InlineData(28, "the disk is full")]
    [InlineData(30, "the disk can only be read")]
    public void What_the_system_reports_by_a_number_is_told_in_words_with_a_remedy(int error, string reason)
    {
        var found = FileFailure.Of(FileFailure.Thrown("site/index.html", error));
        Assert.Equal($"`site/index.html` cannot be read or written: {reason}", $"{found}");
        Assert.NotNull(found.Help);
    }

    private string Told(Action failing)
    {
        var failure = Assert.ThrowsAny<Exception>(failing);
        Assert.NotNull(FailureReport.Explain(failure).Help);
        return FailureReport.Explain(failure).Sentence.Replace(here.Path, "/here", StringComparison.Ordinal);
    }
}
