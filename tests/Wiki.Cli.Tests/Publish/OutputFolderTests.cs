using System.Collections.Immutable;
using System.Text;
using Wiki.Cli.Files;
using Wiki.Cli.Publish;

namespace Wiki.Cli.Tests.Publish;

public sealed class OutputFolderTests : IDisposable
{
    private static readonly DateTime LongAgo = new(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc);
    private readonly TemporaryFolder here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void First_build_makes_the_folder_and_those_above_it()
    {
        var counts = Publish("a/b/site", ("index.html", "home"), ("wiki/rose/print/index.html", "rose"));
        Assert.Equal(new PublishCounts(2, 0), counts);
        Assert.Equal("rose", here.Read("a/b/site/wiki/rose/print/index.html"));
        Assert.Equal("wiki-manifest 1\nindex.html\nwiki/rose/print/index.html\n", here.Read("a/b/site/.wiki-manifest"));
        Assert.Equal([".site.wiki-lock", "site"], Names("a/b"));
    }

    [Fact]
    public void Empty_folder_is_taken_over()
    {
        Directory.CreateDirectory(here["site"]);
        Publish("site", ("index.html", "home"));
        Assert.Equal("home", here.Read("site/index.html"));
    }

    [Fact]
    public void Build_that_changes_nothing_touches_nothing()
    {
        Publish("site", ("index.html", "home"), ("wiki/rose/index.html", "rose"));
        Age("site");
        Assert.Equal(new PublishCounts(0, 0), Publish("site", ("index.html", "home"), ("wiki/rose/index.html", "rose")));
        Assert.All(Everything("site"), path => Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(path)));
    }

    [Fact]
    public void Changed_page_is_written_and_an_unchanged_one_keeps_its_file()
    {
        Publish("site", ("index.html", "home"), ("wiki/rose/index.html", "rose"));
        Age("site");
        Assert.Equal(new PublishCounts(1, 0), Publish("site", ("index.html", "home"), ("wiki/rose/index.html", "ROSE")));
        Assert.Equal("ROSE", here.Read("site/wiki/rose/index.html"));
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(here["site/index.html"]));
    }

    [Fact]
    public void Page_that_is_no_longer_made_goes_with_its_folder()
    {
        Publish("site", ("index.html", "home"), ("wiki/rose/index.html", "rose"));
        Assert.Equal(new PublishCounts(0, 1), Publish("site", ("index.html", "home")));
        Assert.Equal([".wiki-manifest", "index.html"], Names("site"));
    }

    /// <summary>Of the superuser nothing is kept by a mode; <c>.ci/faults</c> tries it as somebody else.</summary>
    [Theory]
    [InlineData("site")]
    [InlineData("site/wiki")]
    [InlineData("site/wiki/rose")]
    public void Folders_that_were_made_read_only_are_replaced(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        Publish("site", ("index.html", "home"), ("wiki/rose/index.html", "rose"));
        File.SetUnixFileMode(here[folder], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Publish("site", ("index.html", "new home"), ("wiki/rose/index.html", "new rose"));
        Publish("site", ("index.html", "newer home"), ("wiki/rose/index.html", "newer rose"));
        Assert.Equal("newer rose", here.Read("site/wiki/rose/index.html"));
        Assert.Equal([".site.wiki-lock", "site"], Names(""));
        File.SetUnixFileMode(here["site"], UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public void Lost_and_tampered_pages_come_back()
    {
        Publish("site", ("a.html", "a"), ("b.html", "b"), ("c/index.html", "c"));
        here.Write("site/a.html", "x");
        File.Delete(here["site/b.html"]);
        Directory.Delete(here["site/c"], recursive: true);
        Assert.Equal(new PublishCounts(3, 0), Publish("site", ("a.html", "a"), ("b.html", "b"), ("c/index.html", "c")));
        Assert.Equal("abc", here.Read("site/a.html") + here.Read("site/b.html") + here.Read("site/c/index.html"));
    }

    [Fact]
    public void What_others_put_there_stays_as_it_is()
    {
        Publish("site", ("index.html", "home"));
        here.Write("site/CNAME", "garden.example");
        here.Write("site/.git/refs/head", "main");
        here.Write("site/wiki/rose/photo.txt", "photo");
        Directory.CreateDirectory(here["site/empty/inner"]);
        File.CreateSymbolicLink(here["site/link"], "no/such/place");
        here.Write("elsewhere/book.txt", "book");
        Directory.CreateSymbolicLink(here["site/shelf"], here["elsewhere"]);
        var before = here.Tree("site");
        Publish("site", ("index.html", "new home"), ("wiki/rose/index.html", "rose"));
        foreach (var (path, text) in before.Where(item => item.Key is not ("index.html" or ".wiki-manifest")))
            Assert.Equal(text, here.Tree("site")[path]);
        Publish("site", ("index.html", "newer home"));
        Assert.Equal("photo", here.Read("site/wiki/rose/photo.txt"));
    }

    /// <summary>
    /// Deeper than any site, more than the system tells at once, and links: the old tree is removed with all of it, and nothing behind a link.
    /// </summary>
    [Fact]
    public void Old_tree_is_removed_whole_and_nothing_else()
    {
        Publish("site", ("index.html", "home"), ("wiki/rose/index.html", "rose"));
        here.Write("elsewhere/book.txt", "book");
        Directory.CreateSymbolicLink(here["site/wiki/rose/shelf"], here["elsewhere"]);
        File.CreateSymbolicLink(here["site/wiki/rose/page"], here["elsewhere/book.txt"]);
        here.Write($"site/wiki/{string.Join('/', Enumerable.Repeat("deep", 40))}/photo.txt", "photo");
        for (var i = 0; i < 300; i++) here.Write($"site/wiki/many/{new string('x', 20)}-{i}.txt", $"{i}");
        var expected = here.Tree("site");
        expected["index.html"] = "new home";
        Publish("site", ("index.html", "new home"), ("wiki/rose/index.html", "rose"));
        Assert.Equal(expected, here.Tree("site"));
        Assert.Equal("book", here.Read("elsewhere/book.txt"));
        Assert.Equal([".site.wiki-lock", "elsewhere", "site"], Names("."));
    }

    [Theory]
    [InlineData("wiki/rose/index.html", "wiki/rose/index.html")]
    [InlineData("wiki", "wiki")]
    [InlineData("wiki/rose/index.html/deep.txt", "wiki/rose/index.html")]
    public void Foreign_file_in_the_place_of_a_page_is_named_and_kept(string foreign, string named)
    {
        Publish("site", ("index.html", "home"));
        here.Write("site/" + foreign, "mine");
        var failure = Assert.Throws<CommandFailure>(() => Publish("site", ("index.html", "new"), ("wiki/rose/index.html", "rose")));
        Assert.Contains($"`{here["site"]}/{named}`", failure.Message, StringComparison.Ordinal);
        Assert.Equal("mine", here.Read("site/" + foreign));
        Assert.Equal("home", here.Read("site/index.html"));
    }

    [Fact]
    public void Links_in_the_place_of_pages_and_folders_are_replaced_and_never_written_through()
    {
        here.Write("victim/index.html", "precious");
        Publish("site", ("index.html", "home"), ("wiki/index.html", "all"), ("hard.html", "hard"));
        foreach (var path in new[] { "site/index.html", "site/hard.html" }) File.Delete(here[path]);
        Directory.Delete(here["site/wiki"], recursive: true);
        File.CreateSymbolicLink(here["site/index.html"], here["victim/index.html"]);
        Directory.CreateSymbolicLink(here["site/wiki"], here["victim"]);
        Assert.Equal(0, Platform.IsLinux ? Linux.HardLink(here["victim/index.html"], here["site/hard.html"]) : 0);
        Publish("site", ("index.html", "home"), ("wiki/index.html", "all"), ("hard.html", "hard"));
        Assert.Equal("precious", here.Read("victim/index.html"));
        Assert.Equal(["index.html"], Names("victim"));
        Assert.Equal("all", here.Tree("site")["wiki/index.html"]);
        Assert.Equal("home", here.Tree("site")["index.html"]);
    }

    [Fact]
    public void Link_with_the_bytes_of_its_page_becomes_a_file()
    {
        here.Write("elsewhere.html", "home");
        Publish("site", ("index.html", "home"));
        File.Delete(here["site/index.html"]);
        File.CreateSymbolicLink(here["site/index.html"], here["elsewhere.html"]);
        Publish("site", ("index.html", "home"));
        Assert.Equal("home", here.Tree("site")["index.html"]);
    }

    [Fact]
    public void Output_that_is_a_link_to_a_folder_is_replaced_behind_the_link()
    {
        Directory.CreateDirectory(here["disk"]);
        Directory.CreateSymbolicLink(here["site"], "disk");
        Publish("site", ("index.html", "home"));
        Assert.Equal("home", here.Read("disk/index.html"));
        Assert.Equal("disk", new DirectoryInfo(here["site"]).LinkTarget);
    }

    [Fact]
    public void Forged_manifest_leads_nowhere()
    {
        here.Write("outside.txt", "precious");
        Publish("site", ("index.html", "home"), ("old.html", "old"));
        here.Write("site/.wiki-manifest",
            $"wiki-manifest 1\n../outside.txt\n{here["outside.txt"]}\nx/../../outside.txt\n\n/\n..\n.\nold.html\nindex.html\n");
        Assert.Contains($"`{here["site/old.html"]}`", Assert.Throws<CommandFailure>(() => Publish("site", ("index.html", "new"))).Message,
            StringComparison.Ordinal);
        Assert.Equal(new PublishCounts(2, 0), Publish("site", ("index.html", "new"), ("old.html", "OLD")));
        Assert.Equal("precious", here.Read("outside.txt"));
        Assert.Equal([".wiki-manifest", "index.html", "old.html"], Names("site"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("wiki-manifest 2\n")]
    [InlineData("some other tool's list\n")]
    public void Folder_with_another_manifest_is_refused(string manifest)
    {
        Publish("site", ("index.html", "home"));
        here.Write("site/.wiki-manifest", manifest);
        Assert.Throws<CommandFailure>(() => Publish("site", ("index.html", "new")));
        Assert.Equal("home", here.Read("site/index.html"));
    }

    [Fact]
    public void Build_that_is_given_up_leaves_everything_as_it_was()
    {
        Publish("site", ("index.html", "home"), ("wiki/rose/index.html", "rose"));
        Age("site");
        using (var folder = Open("site")) Begin(folder, "index.html", "wiki/rose/index.html").Put(0, new("new"u8.ToArray()));
        Assert.All(Everything("site"), path => Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(path)));
        Assert.Equal("home", here.Read("site/index.html"));
        Assert.Equal([".site.wiki-lock", "site"], Names("."));
    }

    [Fact]
    public void Page_that_the_file_system_refuses_leaves_everything_as_it_was()
    {
        Publish("site", ("index.html", "home"));
        var tooLong = new string('x', 300) + "/index.html";
        Assert.Throws<IOException>(() => Publish("site", ("index.html", "new"), (tooLong, "never")));
        Assert.Equal("home", here.Read("site/index.html"));
        Assert.Equal([".site.wiki-lock", "site"], Names("."));
    }

    [Theory]
    [InlineData(".wiki-manifest", "wiki-manifest 1\n")]
    [InlineData(".wiki-manifest", "wiki-man")]
    public void What_a_dead_build_left_behind_is_removed(string file, string text)
    {
        here.Write($".site.wiki-new/{file}", text);
        Publish("site", ("index.html", "home"));
        Assert.Equal([".site.wiki-lock", "site"], Names("."));
    }

    /// <summary>A build that dies while the list is written must leave a tree behind that is known for its own.</summary>
    [Fact]
    public void Marker_of_a_growing_tree_is_replaced_and_never_cut_short()
    {
        if (!Platform.IsLinux) return;
        var noted = 0;
        using var tree = new StagingFolder(here["new"], () => noted++);
        Assert.Equal((1, 0), (noted, Linux.HardLink(here["new/.wiki-manifest"], here["marker"])));
        tree.WriteManifest("wiki-manifest 1\nindex.html\n"u8);
        Assert.Equal(2, noted);
        Assert.Equal("wiki-manifest 1\n", here.Read("marker"));
        Assert.Equal("wiki-manifest 1\nindex.html\n", here.Read("new/.wiki-manifest"));
        Assert.Equal([".wiki-manifest"], Names("new"));
    }

    [Fact]
    public void Folder_that_only_has_the_name_of_a_dead_builds_is_kept()
    {
        here.Write(".site.wiki-new/thesis.txt", "years of work");
        Assert.Throws<CommandFailure>(() => Publish("site", ("index.html", "home")));
        Assert.Equal("years of work", here.Read(".site.wiki-new/thesis.txt"));
    }

    [Fact]
    public void Site_that_a_dead_build_had_moved_aside_comes_back()
    {
        Publish("site", ("index.html", "home"), ("b.html", "b"));
        Directory.Move(here["site"], here[".site.wiki-old"]);
        Assert.Equal(new PublishCounts(1, 0), Publish("site", ("index.html", "new"), ("b.html", "b")));
        Assert.Equal([".site.wiki-lock", "site"], Names("."));
    }

    [Fact]
    public async Task Second_build_waits_for_the_first()
    {
        var first = Open("site");
        Begin(first, "index.html").Put(0, new("first"u8.ToArray()));
        var second = Task.Run(() => Publish("site", ("index.html", "second")));
        Assert.False(second.IsCompleted);
        first.Commit();
        first.Dispose();
        Assert.Equal(new PublishCounts(1, 0), await second);
        Assert.Equal("second", here.Read("site/index.html"));
    }

    [Fact]
    public void Copied_file_has_the_bytes_but_not_the_mode_of_its_source()
    {
        here.Write("source.bin", new string('x', 200_000));
        File.SetUnixFileMode(here["source.bin"], UnixFileMode.UserRead | UnixFileMode.UserWrite);
        foreach (var expected in new[] { 1, 0 })
        {
            using var folder = Open("site");
            using var source = File.OpenHandle(here["source.bin"]);
            Begin(folder, "assets/source.bin").Copy(0, source);
            Assert.Equal(expected, folder.Commit().Written);
        }
        Assert.Equal(here.Read("source.bin"), here.Read("site/assets/source.bin"));
        Assert.NotEqual(default, File.GetUnixFileMode(here["site/assets/source.bin"]) & UnixFileMode.OtherRead);
    }

    private PublishCounts Publish(string site, params (string Path, string Text)[] pages)
    {
        using var folder = Open(site);
        var next = Begin(folder, [.. pages.Select(page => page.Path)]);
        for (var i = 0; i < pages.Length; i++) next.Put(i, new(Encoding.UTF8.GetBytes(pages[i].Text)));
        return folder.Commit();
    }

    private OutputFolder Open(string site) => OutputFolder.Open(here[site], [], new ParallelOptions());

    private static NextSite Begin(OutputFolder folder, params ImmutableArray<string> pages) =>
        folder.Begin(new SiteFiles(pages, [.. pages.Select(_ => UInt128.Zero)], SiteShard.Whole), default);

    private IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFileSystemEntries(here[folder]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    private IEnumerable<string> Everything(string folder) =>
        Directory.EnumerateFileSystemEntries(here[folder], "*", SearchOption.AllDirectories).Append(here[folder]);

    private void Age(string folder)
    {
        foreach (var path in Everything(folder)) File.SetLastWriteTimeUtc(path, LongAgo);
    }
}
