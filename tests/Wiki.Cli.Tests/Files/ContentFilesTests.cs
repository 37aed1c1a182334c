using Wiki.Cli.Files;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Cli.Tests.Files;

public sealed class ContentFilesTests
{
    [Fact]
    public void File_that_has_gone_since_it_was_listed_is_told_by_name()
    {
        using var folder = new TemporaryFolder();
        var problem = Assert.Single(new ContentFiles(new SourceFolder(folder.Path), new InputDigests()).ReadEntry("rose.md",
            new Settings { Title = "Garden", Publisher = "Garden" }).Diagnostics);
        Assert.Equal(Rules.UnreadableFile, problem.Rule);
        Assert.Equal("`rose.md` cannot be read: it is not there, or has gone meanwhile", problem.Message);
    }
}
