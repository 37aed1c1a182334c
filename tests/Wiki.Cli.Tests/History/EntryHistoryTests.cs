using Wiki.Cli.History;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Cli.Tests.History;

/// <summary>Repositories of every make, and gits that do not do their work.</summary>
public sealed class EntryHistoryTests
{
    private static readonly Settings Settings = SettingsReader.Read("site.yaml", "title: Garden\n"u8.ToArray()).Value!;

    [Theory]
    [InlineData("#!/bin/sh\nexec /bin/sleep 600\n", "git has said nothing for 1 seconds")]
    [InlineData("#!/bin/sh\n/bin/sleep 600 & /bin/sleep 600\n", "git has said nothing for 1 seconds")]
    [InlineData("#!/bin/sh\necho 'fatal: out of order' >&2; exit 3\n", "git says: out of order")]
    [InlineData("#!/bin/sh\nexit 3\n", "git has ended with exit code 3")]
    [InlineData("#!/bin/sh\necho hello\n", "has answered what no git answers")]
    [InlineData("#!/bin/sh\nexit 0\n", null)]
    [InlineData("no program", "cannot be started")]
    public void A_git_that_does_not_answer_is_told(string program, string? reason)
    {
        using var wiki = new TestRepository();
        using var elsewhere = new TemporaryFolder();
        wiki.Write("content/rose.md", "One.\n");
        wiki.Commit("2021-01-01");
        elsewhere.Write("git", program);
        File.SetUnixFileMode(elsewhere["git"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var patience = TimeSpan.FromSeconds(reason?.Contains("nothing", StringComparison.Ordinal) == true ? 1 : 600);
        var versions = new VersionControl(wiki["content"], [], CancellationToken.None) { SearchPath = elsewhere.Path, Patience = patience };
        var read = EntryHistory.Read(versions, ["rose.md"], Settings);
        Assert.Empty(read.Value);
        var problem = Assert.Single(read.Diagnostics);
        if (reason is null) Assert.Equal(Rules.Uncommitted, problem.Rule);
        else Assert.Equal((Rules.UnknownHistory, true), (problem.Rule, problem.Message.Contains(reason, StringComparison.Ordinal)));
    }

    [Fact]
    public void Hashes_may_be_long()
    {
        using var wiki = new TestRepository("--object-format=sha256");
        wiki.Write("content/rose.md", "One.\n");
        var commit = wiki.Commit("2021-01-01");
        Assert.Equal(64, commit.Length);
        Assert.Equal($"{commit} 2021-01-01", Told(wiki, "rose.md"));
    }

    [Fact]
    public void Branches_may_be_packed_and_the_head_detached()
    {
        using var wiki = new TestRepository();
        wiki.Write("content/rose.md", "One.\n");
        var commit = wiki.Commit("2021-01-01");
        wiki.Git("pack-refs", "--all");
        wiki.Git("gc", "-q");
        Assert.Equal($"{commit} 2021-01-01", Told(wiki, "rose.md"));
        wiki.Git("checkout", "-q", "--detach");
        Assert.Equal($"{commit} 2021-01-01", Told(wiki, "rose.md"));
    }

    [Fact]
    public void Replacements_and_grafts_are_of_no_account()
    {
        using var wiki = new TestRepository();
        wiki.Write("content/rose.md", "One.\n");
        var first = wiki.Commit("2021-01-01");
        wiki.Write("content/rose.md", "Two.\n");
        var second = wiki.Commit("2021-02-02");
        wiki.Git("replace", second, first);
        Assert.Equal($"{second} 2021-02-02", Told(wiki, "rose.md"));
        wiki.Git("replace", "-d", second);
        wiki.Write("other", "");
        var third = wiki.Commit("2021-03-03");
        wiki.Write(".git/info/grafts", $"{third}\n");
        Assert.Equal($"{second} 2021-02-02", Told(wiki, "rose.md"));
    }

    /// <summary>As it comes from a machine that codes letters with accents otherwise than git has them.</summary>
    [Fact]
    public void A_name_may_be_coded_otherwise()
    {
        using var wiki = new TestRepository();
        wiki.Write("content/caf\u00E9.md", "One.\n");
        var commit = wiki.Commit("2021-01-01");
        Assert.Equal($"{commit} 2021-01-01", Told(wiki, "cafe\u0301.md"));
        wiki.Git("mv", "content/caf\u00E9.md", "content/cafe\u0301.md");
        wiki.Commit("2021-02-02");
        Assert.Equal($"{commit} 2021-01-01", Told(wiki, "cafe\u0301.md"));
    }

    [Fact]
    public void A_file_whose_case_or_mode_changes_or_that_moves_with_its_folder_is_not_changed()
    {
        using var wiki = new TestRepository();
        wiki.Write("docs/Rose.md", "One.\n");
        wiki.Write("docs/tulip.md", "Other.\n");
        var commit = wiki.Commit("2021-01-01");
        wiki.Git("mv", "docs", "content");
        wiki.Commit("2021-02-02");
        wiki.Git("mv", "content/Rose.md", "content/rose.md");
        wiki.Commit("2021-03-03");
        File.SetUnixFileMode(wiki["content/rose.md"], UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        wiki.Commit("2021-04-04");
        Assert.Equal($"{commit} 2021-01-01", Told(wiki, "rose.md"));
    }

    /// <summary>Moved and edited in one commit: that is an edit. Copied: the copy is new.</summary>
    [Fact]
    public void A_file_that_is_edited_as_it_moves_or_copied_is_changed()
    {
        using var wiki = new TestRepository();
        wiki.Write("content/rose.md", "One.\nTwo.\nThree.\n");
        wiki.Commit("2021-01-01");
        wiki.Git("mv", "content/rose.md", "content/flower.md");
        wiki.Write("content/flower.md", "One.\nTwo.\nThree.\nFour.\n");
        var moved = wiki.Commit("2021-02-02");
        File.Copy(wiki["content/flower.md"], wiki["content/copy.md"]);
        var copied = wiki.Commit("2021-03-03");
        Assert.Equal($"{moved} 2021-02-02", Told(wiki, "flower.md"));
        Assert.Equal($"{copied} 2021-03-03", Told(wiki, "copy.md"));
    }

    [Fact]
    public void The_repository_of_somebody_else_is_asked_only_for_their_own_content()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "");
        Assert.True(FileOwner.IsTrusted(folder["file"], "/"));
        Assert.True(FileOwner.IsTrusted("/", folder["file"]));
        if (Environment.UserName != "root") return;
        System.Diagnostics.Process.Start("chown", ["12345", folder["file"]]).WaitForExit();
        Assert.False(FileOwner.IsTrusted(folder["file"], "/"));
        Assert.True(FileOwner.IsTrusted(folder["file"], folder["file"]));
    }

    private static string Told(TestRepository wiki, string path)
    {
        var read = EntryHistory.Read(new VersionControl(wiki["content"], [], CancellationToken.None), [path], Settings);
        return read.Value.TryGetValue(path, out var revision) ? $"{revision.Commit} {revision.Date}" : string.Join("; ", read.Diagnostics);
    }
}
