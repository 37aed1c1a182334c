using System.Collections.Immutable;
using System.Text;
using Wiki.Cli.Publish;

namespace Wiki.Cli.Tests.Publish;

/// <summary>A build that is spared must be one that would have changed nothing.</summary>
public sealed class BuildRecordTests : IDisposable
{
    private static readonly ImmutableArray<string> Pages = ["index.html", "wiki/rose/index.html"];
    private static readonly Dictionary<string, Action<TemporaryFolder>> Happenings = new()
    {
        { "a byte changed, size and time kept", at => KeepTime(at["site/wiki/rose/index.html"], path => File.WriteAllText(path, "rosE")) },
        { "a page lost", at => File.Delete(at["site/index.html"]) },
        { "a page that is a link to the same text", at => { File.Move(at["site/index.html"], at["elsewhere"]); File.CreateSymbolicLink(at["site/index.html"], at["elsewhere"]); } },
        { "two pages exchanged", at => { File.Move(at["site/index.html"], at["x"]); File.Move(at["site/wiki/rose/index.html"], at["site/index.html"]); File.Move(at["x"], at["site/wiki/rose/index.html"]); } },
        { "a page that is a folder", at => { File.Delete(at["site/index.html"]); Directory.CreateDirectory(at["site/index.html"]); } },
        { "a line of the manifest lost", at => at.Write("site/.wiki-manifest", "wiki-manifest 1\nindex.html\n") },
        { "a manifest that lists a file of somebody else's", at => { at.Write("site/CNAME", "garden.example"); at.Write("site/.wiki-manifest", at.Read("site/.wiki-manifest") + "CNAME\n"); } },
        { "the record cut short", at => at.Write(".site.wiki-lock", at.Read(".site.wiki-lock")[..^2]) },
        { "the record lost", at => File.Delete(at[".site.wiki-lock"]) },
        { "the record of another format", at => at.Write(".site.wiki-lock", at.Read(".site.wiki-lock").Replace("record 1", "record 2", StringComparison.Ordinal)) },
        { "the folder lost", at => Directory.Delete(at["site"], recursive: true) },
    };

    private readonly TemporaryFolder here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void What_was_published_is_known_by_what_it_was_made_from()
    {
        Assert.False(IsMadeFrom("one"));
        Publish("one", "rose");
        Assert.True(IsMadeFrom("one"));
        Assert.False(IsMadeFrom("two"));
        Assert.False(IsMadeFrom("on"));
        Publish("two", "ROSE");
        Assert.True(IsMadeFrom("two"));
        Assert.False(IsMadeFrom("one"));
        Publish("one", "rose");
        Assert.True(IsMadeFrom("one"));
    }

    [Fact]
    public void Site_that_came_out_the_same_is_recorded_under_its_new_inputs()
    {
        Publish("one", "rose");
        Assert.Equal(new PublishCounts(0, 0), Publish("two", "rose"));
        Assert.True(IsMadeFrom("two"));
    }

    public static TheoryData<string> Accidents => [.. Happenings.Keys];

    [Theory]
    [MemberData(nameof(Accidents))]
    public void After_an_accident_the_record_is_not_believed(string accident)
    {
        Publish("one", "rose");
        Happenings[accident](here);
        Assert.False(IsMadeFrom("one"));
    }

    [Fact]
    public void Files_of_somebody_else_do_not_count()
    {
        Publish("one", "rose");
        here.Write("site/CNAME", "garden.example");
        Assert.True(IsMadeFrom("one"));
    }

    private static void KeepTime(string path, Action<string> change)
    {
        var time = File.GetLastWriteTimeUtc(path);
        change(path);
        File.SetLastWriteTimeUtc(path, time);
    }

    private bool IsMadeFrom(string inputs)
    {
        using var folder = OutputFolder.Open(here["site"], [], new ParallelOptions());
        return folder.IsMadeFrom(inputs);
    }

    private PublishCounts Publish(string inputs, string rose)
    {
        using var folder = OutputFolder.Open(here["site"], [], new ParallelOptions());
        var next = folder.Begin(new SiteFiles(Pages, Shard.Whole));
        next.Put(0, new("home"u8.ToArray()));
        next.Put(1, new(Encoding.UTF8.GetBytes(rose)));
        return folder.Commit(inputs);
    }
}
