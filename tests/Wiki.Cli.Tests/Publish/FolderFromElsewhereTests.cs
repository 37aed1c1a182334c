using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Wiki.Cli.Files;
using Wiki.Cli.Publish;

namespace Wiki.Cli.Tests.Publish;

/// <summary>
/// An output folder that came with a checkout or an archive says whatever its author likes, in its manifest and in the record beside it. Nothing of
/// it is published that the build does not make, and nothing lost that somebody may need.
/// </summary>
public sealed class FolderFromElsewhereTests : IDisposable
{
    private static readonly UInt128 RosesKey = new(11, 12);
    private static readonly InputDigest Inputs = new(7, 1);
    private readonly TemporaryFolder here = new();

    public void Dispose() => here.Dispose();

    /// <summary>A copy is the best forgery there is: all its bytes are right.</summary>
    [Fact]
    public void Page_of_a_copied_folder_is_made_again_though_its_record_says_that_it_is_right()
    {
        Publish("first", ("index.html", "home"), ("rose.html", "rose"));
        Copy();
        here.Write("site/rose.html", "rosE");
        using var folder = Open("site");
        Assert.False(folder.IsMadeFrom(Inputs));
        Assert.False(Begin(folder, "index.html", "rose.html").TryKeep(1));
    }

    [Fact]
    public void Copied_folder_without_anything_foreign_is_taken_over_and_known_from_then_on()
    {
        Publish("first", ("index.html", "home"), ("rose.html", "rose"));
        Copy();
        Assert.Equal(new PublishCounts(0, 0), Publish("site", ("index.html", "home"), ("rose.html", "rose")));
        using (var folder = Open("site")) Assert.True(folder.IsMadeFrom(Inputs));
        Copy("other");
        Assert.Equal(new PublishCounts(1, 0), Publish("other", ("index.html", "new home"), ("rose.html", "rose")));
        Assert.Equal(new PublishCounts(0, 1), Publish("other", ("index.html", "new home")));
        Assert.Equal([".first.wiki-lock", ".other.wiki-lock", ".site.wiki-lock", "first", "other", "site"], Names());
    }

    [Theory]
    [InlineData("evil.html", "is not listed")]
    [InlineData("deep/folder/evil.html", "is not listed")]
    [InlineData("old.html", "is listed")]
    public void What_the_site_does_not_need_is_neither_published_nor_removed(string path, string how)
    {
        Publish("first", ("index.html", "home"));
        here.Write("first/" + path, "somebody's");
        if (how == "is listed") here.Write("first/.wiki-manifest", $"wiki-manifest 1\nindex.html\n{path}\n");
        Copy();
        var before = here.Tree("site");
        var failure = Assert.Throws<CommandFailure>(() => Publish("site", ("index.html", "new home")));
        Assert.Contains($"`{here["site"]}/{path}`", failure.Message, StringComparison.Ordinal);
        Assert.Equal(before, here.Tree("site"));
        File.Delete(here["site/" + path]);
        if (path.Contains('/')) Directory.Delete(here["site/deep"], recursive: true);
        Assert.Equal(new PublishCounts(1, 0), Publish("site", ("index.html", "new home")));
    }

    /// <summary>A pull can lay a manifest over that of a folder of one's own.</summary>
    [Fact]
    public void Manifest_that_was_exchanged_lets_nothing_be_removed()
    {
        Publish("site", ("index.html", "home"));
        here.Write("site/CNAME", "garden.example");
        here.Write("site/.wiki-manifest", "wiki-manifest 1\nCNAME\nindex.html\n");
        Assert.Throws<CommandFailure>(() => Publish("site", ("index.html", "new home")));
        Assert.Equal("garden.example", here.Read("site/CNAME"));
        here.Write("site/.wiki-manifest", "wiki-manifest 1\nindex.html\n");
        Publish("site", ("index.html", "new home"));
        Assert.Equal("garden.example", here.Read("site/CNAME"));
    }

    [Theory]
    [InlineData(".site.wiki-new")]
    [InlineData(".site.wiki-old")]
    public void Tree_that_only_claims_to_be_a_dead_builds_is_not_removed(string place)
    {
        here.Write($"{place}/.wiki-manifest", "wiki-manifest 1\nthesis.txt\n");
        here.Write($"{place}/thesis.txt", "years of work");
        try
        {
            Publish("site", ("index.html", "home"));
        }
        catch (CommandFailure failure)
        {
            Assert.Contains("is in the way", failure.Message, StringComparison.Ordinal);
        }
        Assert.Equal("years of work", here.Read($"{place}/thesis.txt"));
        Assert.False(File.Exists(here["site/thesis.txt"]));
    }

    /// <summary>Moving a folder about on one disk makes no other folder of it.</summary>
    [Fact]
    public void Moved_folder_is_still_ones_own()
    {
        Publish("first", ("index.html", "home"), ("rose.html", "rose"));
        here.Write("first/CNAME", "garden.example");
        Directory.Move(here["first"], here["site"]);
        File.Move(here[".first.wiki-lock"], here[".site.wiki-lock"]);
        Assert.Equal(new PublishCounts(0, 1), Publish("site", ("index.html", "home")));
        Assert.Equal("garden.example", here.Read("site/CNAME"));
    }

    [Theory]
    [InlineData("a link")]
    [InlineData("a second name")]
    [InlineData("somebody else's")]
    public void Record_is_never_written_through_what_is_not_its_own_file(string what)
    {
        if (!Platform.IsLinux) return;
        here.Write("precious", "");
        if (what == "a link") File.CreateSymbolicLink(here[".site.wiki-lock"], here["precious"]);
        else if (what == "a second name") Assert.Equal(0, Linux.HardLink(here["precious"], here[".site.wiki-lock"]));
        else
        {
            if (!Environment.IsPrivilegedProcess) return;
            here.Write(".site.wiki-lock", "");
            Shell($"chown 65533 '{here[".site.wiki-lock"]}'; chown 65534 '{here.Path}'");
        }
        Assert.Contains("is in the way", Assert.Throws<CommandFailure>(() => Publish("site", ("index.html", "home"))).Message,
            StringComparison.Ordinal);
        Assert.Equal("", here.Read("precious"));
    }

    private static void Shell(string command)
    {
        using var process = System.Diagnostics.Process.Start("/bin/sh", ["-c", command]);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private static NextSite Begin(OutputFolder folder, params ImmutableArray<string> pages) =>
        folder.Begin(new SiteFiles(pages, [.. pages.Select(page => page == "rose.html" ? RosesKey : 0)], SiteShard.Whole), Inputs);

    private void Copy(string to = "site") =>
        Shell($"cp -a '{here["first"]}' '{here[to]}' && cp -a '{here[".first.wiki-lock"]}' '{here[$".{to}.wiki-lock"]}'");

    private OutputFolder Open(string site) => OutputFolder.Open(here[site], [], new ParallelOptions());

    private PublishCounts Publish(string site, params (string Path, string Text)[] pages)
    {
        using var folder = Open(site);
        var next = Begin(folder, [.. pages.Select(page => page.Path)]);
        for (var i = 0; i < pages.Length; i++) next.Put(i, new ReadOnlySequence<byte>(Encoding.UTF8.GetBytes(pages[i].Text)));
        return folder.Commit();
    }

    private IEnumerable<string> Names() =>
        Directory.EnumerateFileSystemEntries(here.Path).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
