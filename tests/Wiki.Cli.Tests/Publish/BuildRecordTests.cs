using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Wiki.Cli.Files;
using Wiki.Cli.Publish;

namespace Wiki.Cli.Tests.Publish;

/// <summary>A build, or a page, that is spared must be one that would have changed nothing.</summary>
public sealed class BuildRecordTests : IDisposable
{
    /// <summary>What any page may show, twice, and other inputs.</summary>
    private static readonly InputDigest One = new(7, 1), Two = new(7, 2), Otherwise = new(8, 3);

    private static readonly UInt128 RosesKey = new(11, 12), OthersKey = new(11, 13);
    private static readonly ImmutableArray<string> Pages = ["index.html", "wiki/rose/index.html"];
    private static readonly Dictionary<string, Action<TemporaryFolder>> Happenings = new()
    {
        { "a byte changed, size and time kept", at => KeepTime(at["site/wiki/rose/index.html"], path => File.WriteAllText(path, "rosE")) },
        { "a page lost", at => File.Delete(at["site/wiki/rose/index.html"]) },
        { "a page that is a link to the same text",
            at => { File.Move(at["site/wiki/rose/index.html"], at["elsewhere"]); File.CreateSymbolicLink(at["site/wiki/rose/index.html"],
                at["elsewhere"]); } },
        { "a folder that is a link to a copy",
            at => { Directory.Move(at["site/wiki"], at["elsewhere"]); Directory.CreateSymbolicLink(at["site/wiki"], at["elsewhere"]); } },
        { "two pages exchanged",
            at => { File.Move(at["site/index.html"], at["x"]); File.Move(at["site/wiki/rose/index.html"], at["site/index.html"]); File.Move(at["x"],
                at["site/wiki/rose/index.html"]); } },
        { "the record cut off before its pages", at => Rewrite(at, record => record[..20]) },
        { "other bytes in the record", at => Rewrite(at, record => [.. record[..20], .. record[20..].Select(value => (byte)~value)]) },
        { "the record lost", at => File.Delete(at[".site.wiki-lock"]) },
        { "the record of another format", at => Rewrite(at, record => [.. "wiki-record 1\n"u8, .. record[14..]]) },
        { "the folder lost", at => Directory.Delete(at["site"], recursive: true) },
    };

    private static readonly Dictionary<string, Action<TemporaryFolder>> HappeningsToOthers = new()
    {
        { "a page that is a folder",
            at => { File.Delete(at["site/wiki/rose/index.html"]); Directory.CreateDirectory(at["site/wiki/rose/index.html"]); } },
        { "a line lost", at => at.Write("site/.wiki-manifest", "wiki-manifest 1\nindex.html\n") },
        { "a file of somebody else's listed",
            at => { at.Write("site/CNAME", "garden.example"); at.Write("site/.wiki-manifest", at.Read("site/.wiki-manifest") + "CNAME\n"); } },
        { "a page lost that has no key", at => File.Delete(at["site/index.html"]) },
    };

    private readonly TemporaryFolder here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void What_was_published_is_known_by_what_it_was_made_from()
    {
        Assert.False(IsMadeFrom(One));
        Publish(One, "rose");
        Assert.True(IsMadeFrom(One));
        Assert.False(IsMadeFrom(Two));
        Publish(Two, "ROSE");
        Assert.True(IsMadeFrom(Two));
        Assert.False(IsMadeFrom(One));
        Publish(One, "rose");
        Assert.True(IsMadeFrom(One));
    }

    [Fact]
    public void Site_that_came_out_the_same_is_recorded_under_its_new_inputs()
    {
        Publish(One, "rose");
        Assert.Equal(new PublishCounts(0, 0), Publish(Two, "rose"));
        Assert.True(IsMadeFrom(Two));
    }

    public static TheoryData<string> Accidents => [.. Happenings.Keys.Concat(HappeningsToOthers.Keys)];

    public static TheoryData<string> AccidentsToPages => [.. Happenings.Keys];

    [Theory]
    [MemberData(nameof(Accidents))]
    public void After_an_accident_the_record_is_not_believed(string accident)
    {
        Publish(One, "rose");
        (Happenings.GetValueOrDefault(accident) ?? HappeningsToOthers[accident])(here);
        Assert.False(IsMadeFrom(One));
    }

    [Fact]
    public void Files_of_somebody_else_do_not_count()
    {
        Publish(One, "rose");
        here.Write("site/CNAME", "garden.example");
        Assert.True(IsMadeFrom(One));
    }

    [Fact]
    public void Page_that_is_made_from_the_same_need_not_be_made_again()
    {
        Publish(One, "rose");
        foreach (var (inputs, home, written) in new[] { (Two, "home", 0), (One, "new home", 1), (Two, "new home", 0) })
        {
            Assert.Equal(new PublishCounts(written, 0), PublishAndKeep(inputs, home));
            Assert.Equal((home, "rose"), (here.Read("site/index.html"), here.Read("site/wiki/rose/index.html")));
            Assert.True(IsMadeFrom(inputs));
        }
    }

    [Fact]
    public void Page_is_made_again_from_other_facts_or_with_another_theme()
    {
        Publish(One, "rose");
        Assert.False(IsKept(1, Two, OthersKey));
        Assert.False(IsKept(1, Otherwise, RosesKey));
        Assert.False(IsKept(0, Two, RosesKey));
        Assert.True(IsKept(1, Two, RosesKey));
    }

    [Theory]
    [MemberData(nameof(AccidentsToPages))]
    public void After_an_accident_the_page_is_made_again(string accident)
    {
        Publish(One, "rose");
        Happenings[accident](here);
        Assert.False(IsKept(1, Two, RosesKey));
    }

    [Fact]
    public void Page_whose_part_of_the_record_is_cut_off_is_made_again()
    {
        Publish(One, "rose");
        Rewrite(here, record => record[..^1]);
        Assert.False(IsKept(1, Two, RosesKey));
    }

    /// <summary>On both sides of what is read in one piece, and empty.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(300_000)]
    public void Page_of_any_length_is_known_again(int length)
    {
        Publish(One, new string('r', length));
        PublishAndKeep(Two, "home");
        here.Write("site/wiki/rose/index.html", new string('r', length) + "s");
        Assert.False(IsKept(1, Two, RosesKey));
    }

    private static void KeepTime(string path, Action<string> change)
    {
        var time = File.GetLastWriteTimeUtc(path);
        change(path);
        File.SetLastWriteTimeUtc(path, time);
    }

    private static void Rewrite(TemporaryFolder at, Func<byte[], byte[]> change) =>
        File.WriteAllBytes(at[".site.wiki-lock"], change(File.ReadAllBytes(at[".site.wiki-lock"])));

    private static NextSite Begin(OutputFolder folder, InputDigest inputs) => Begin(folder, inputs, RosesKey);

    /// <summary>The front page has no key.</summary>
    private static NextSite Begin(OutputFolder folder, InputDigest inputs, UInt128 key) =>
        folder.Begin(new SiteFiles(Pages, [0, key], SiteShard.Whole), inputs);

    private static ReadOnlySequence<byte> Utf8(string text) => new(Encoding.UTF8.GetBytes(text));

    private OutputFolder Open() => OutputFolder.Open(here["site"], [], new ParallelOptions());

    private bool IsKept(int page, InputDigest inputs, UInt128 key)
    {
        using var folder = Open();
        return Begin(folder, inputs, key).TryKeep(page);
    }

    private bool IsMadeFrom(InputDigest inputs)
    {
        using var folder = Open();
        return folder.IsMadeFrom(inputs);
    }

    private PublishCounts Publish(InputDigest inputs, string rose)
    {
        using var folder = Open();
        var next = Begin(folder, inputs, rose == "ROSE" ? OthersKey : RosesKey);
        next.Put(0, Utf8("home"));
        if (!next.TryKeep(1)) next.Put(1, Utf8(rose));
        return folder.Commit();
    }

    private PublishCounts PublishAndKeep(InputDigest inputs, string home)
    {
        using var folder = Open();
        var next = Begin(folder, inputs);
        next.Put(0, Utf8(home));
        Assert.True(next.TryKeep(1));
        return folder.Commit();
    }
}
