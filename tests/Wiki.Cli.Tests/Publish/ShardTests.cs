using Wiki.Cli.Publish;
using Wiki.Tests;

namespace Wiki.Cli.Tests.Publish;

/// <summary>Parts of a site that several machines make.</summary>
public sealed class ShardTests
{
    private const string Manifest = ".wiki-manifest";

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(500)]
    public void Shards_share_no_file_and_are_together_the_whole_build(int count)
    {
        using var here = new TemporaryFolder();
        Build(here["whole"]);
        var whole = Files(here, "whole");
        var united = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var number = 1; number <= count; number += count > 3 ? 83 : 1) Build(here[$"part{number}"], $"--shard {number}/{count}");
        foreach (var (part, file, text) in Directory.EnumerateDirectories(here.Path, "part*")
            .SelectMany(part => Files(here, Path.GetFileName(part)).Select(file => (part, file.Key, file.Value))))
        {
            Assert.Equal(whole[file], text);
            Assert.True(united.TryAdd(file, text) || file == Manifest, $"{file} is in {part} and in another part");
        }
        if (count <= 3) Assert.Equal(whole, united);
    }

    [Fact]
    public void A_part_takes_the_place_of_another_and_the_whole_of_a_part()
    {
        using var here = new TemporaryFolder();
        Build(here["whole"]);
        Build(here["site"], "--shard 1/2");
        Build(here["site"], "--shard 2/2");
        Assert.True(Files(here, "site").Count < Files(here, "whole").Count);
        Build(here["site"]);
        Assert.Equal(here.Tree("whole"), here.Tree("site"));
    }

    [Theory]
    [InlineData("2/5", true)]
    [InlineData("1/1", true)]
    [InlineData("0/5", false)]
    [InlineData("6/5", false)]
    [InlineData("1/0", false)]
    [InlineData("-1/5", false)]
    [InlineData("2", false)]
    [InlineData("1/2/3", false)]
    [InlineData(" 1/2", false)]
    public void A_part_is_written_as_its_number_and_how_many_there_are(string text, bool isPart) =>
        Assert.Equal(isPart, SiteShard.TryParse(text, out _));

    private static void Build(string output, string options = "")
    {
        var outcome =
            WikiProcess.Run($"wiki build --output '{output}' {options}", Path.Combine(Repository.Root), ("SOURCE_DATE_EPOCH", "1780000000"));
        Assert.True(outcome.ExitCode == 0, outcome.Error);
    }

    private static SortedDictionary<string, string> Files(TemporaryFolder here, string folder)
    {
        var tree = here.Tree(folder);
        foreach (var name in tree.Keys.Where(name => name.EndsWith('/')).ToList()) tree.Remove(name);
        return tree;
    }
}
