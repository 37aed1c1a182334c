using Wiki.Cli.Files;
using Wiki.Diagnostics;

namespace Wiki.Cli.Tests.Files;

public sealed class ContentFilesTests
{
    [Fact]
    public void File_that_has_gone_since_it_was_listed_is_told_by_name()
    {
        using var folder = new TemporaryFolder();
        var problem = Assert.Single(ContentFiles.ReadSettings(folder.Path, exists: true).Diagnostics);
        Assert.Equal(Rules.UnreadableFile, problem.Rule);
        Assert.Equal("`site.yaml` cannot be read: it has gone since the folder was listed", problem.Message);
    }
}
