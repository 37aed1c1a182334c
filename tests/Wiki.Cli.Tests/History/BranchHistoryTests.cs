using Wiki.Cli.Files;
using Wiki.Cli.History;
using Wiki.Content;
using Wiki.Versions;

namespace Wiki.Cli.Tests.History;

/// <summary>What git tells of a branch: its first parents, below the content folder.</summary>
public sealed class BranchHistoryTests
{
    private static readonly Settings Settings = new() { Title = "Garden", Publisher = "Garden" };

    [Theory]
    [InlineData("content/", "sha1")]
    [InlineData("a [b]/", "sha256")]
    public void A_merge_lands_once_and_a_move_lands_nothing(string folder, string hashes)
    {
        using var wiki = new TestRepository($"--object-format={hashes}");
        wiki.Write($"{folder}concepts/rose.md", Entry("One."));
        wiki.Write($"{folder}concepts/\u00E9lan.md", Entry("Élan."));
        wiki.Write("elsewhere/rose.md", Entry("Other."));
        wiki.Commit("2021-01-01");
        wiki.Git("checkout", "-q", "-b", "side");
        wiki.Write($"{folder}concepts/rose.md", Entry("Two."));
        wiki.Commit("2021-02-01");
        wiki.Write($"{folder}concepts/rose.md", Entry("Three."));
        wiki.Commit("2021-02-02");
        wiki.Git("checkout", "-q", "main");
        wiki.Write($"{folder}concepts/tulip.md", Entry("Tulip."));
        wiki.Commit("2021-03-01");
        wiki.Git("merge", "-q", "--no-ff", "side");
        Directory.CreateDirectory(wiki[$"{folder}flowers"]);
        wiki.Git("mv", $"{folder}concepts/rose.md", $"{folder}flowers/rose.md");
        File.CreateSymbolicLink(wiki[$"{folder}flowers/link.md"], "rose.md");
        wiki.Commit("2021-04-01");
        using var files = new SourceFolder(wiki[folder]);
        var content = BranchHistory.Read(new VersionControl(wiki[folder.TrimEnd('/')], [], CancellationToken.None))!;
        Assert.Equal(4, content.Landings.Length);
        var history = VersionHistory.Of(content, Settings, ContentNames.IsEntry)!;
        Assert.Equal(["2020-05-30", "2020-05-30-r2"], history.VersionsOf("rose").Select(state => state.Label));
        Assert.Equal([0, 2], history.VersionsOf("rose").Select(state => state.From));
        Assert.Equal(["elan", "rose", "tulip"], history.Slugs.Order(StringComparer.Ordinal));
        Assert.Equal(Entry("Three."), System.Text.Encoding.UTF8.GetString(content.Files.Read(history.Of("rose")[^1].File.Blob!)!.Value.Span));
        Assert.Null(content.Files.Read(new string('0', content.Landings[0].Commit.Length)));
    }

    [Fact]
    public void Without_a_commit_there_is_no_history()
    {
        using var wiki = new TestRepository();
        wiki.Write("content/rose.md", Entry("One."));
        Assert.Null(BranchHistory.Read(new VersionControl(wiki["content"], [], CancellationToken.None)));
    }

    private static string Entry(string text) => $"---\ntitle: Flower\nupdated: 2020-05-30\n---\n{text}\n";
}
