using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using Wiki.Cli.Files;
using Wiki.Incremental;

namespace Wiki.Cli.Tests.Files;

/// <summary>Below a folder nothing is read but its own plain files, whatever a name stands for by the time it is opened.</summary>
public sealed class SourceFolderTests : IDisposable
{
    private readonly TemporaryFolder here = new();

    public SourceFolderTests()
    {
        here.Write("outside/secret.md", "secret");
        here.Write("outside/concepts/rose.md", "secret");
        here.Write("content/concepts/rose.md", "rose");
        here.Write("content/site.yaml", "title: Garden");
        if (OperatingSystem.IsWindows()) return;
        File.CreateSymbolicLink(here["content/link.md"], here["outside/secret.md"]);
        File.CreateSymbolicLink(here["content/near.md"], "site.yaml");
        Directory.CreateSymbolicLink(here["content/far"], here["outside/concepts"]);
        Directory.CreateSymbolicLink(here["content/other"], "concepts");
        Run("mkfifo", here["content/pipe.md"]);
    }

    public static TheoryData<string, string> Unfit => new()
    {
        { "link.md", "it is a symbolic link, and links are not followed" },
        { "near.md", "it is a symbolic link, and links are not followed" },
        { "far/rose.md", "it is a symbolic link, and links are not followed" },
        { "other/rose.md", "it is a symbolic link, and links are not followed" },
        { "pipe.md", "it is a pipe, socket or device" },
        { "socket", "it is a pipe, socket or device" },
        { "concepts", "it is a folder" },
        { "nothing.md", "it is not there, or has gone meanwhile" },
    };

    public void Dispose() => here.Dispose();

    [Theory]
    [MemberData(nameof(Unfit))]
    public void What_is_no_plain_file_of_the_folder_is_refused_and_never_waited_for(string path, string reason)
    {
        if (!OperatingSystem.IsLinux()) return;
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(here["content/socket"]));
        using var folder = new SourceFolder(here["content"]);
        Assert.Equal(reason, FileFailure.Of(Assert.ThrowsAny<IOException>(() => folder.Open(path))).Reason);
        Assert.Equal(reason, FileFailure.Of(Assert.ThrowsAny<IOException>(() => folder.Read(path, 100, out _))).Reason);
    }

    /// <summary>Sandboxes and old kernels know no call that does it at once.</summary>
    [Theory]
    [InlineData("concepts/rose.md", true)]
    [InlineData("site.yaml", true)]
    [InlineData("concepts", true)]
    [InlineData(".", true)]
    [InlineData("link.md", false)]
    [InlineData("far/rose.md", false)]
    [InlineData("far", false)]
    [InlineData("other/rose.md", false)]
    [InlineData("site.yaml/rose.md", false)]
    [InlineData("no/such.md", false)]
    public void Step_by_step_the_same_is_found_as_at_once(string path, bool isThere)
    {
        if (!Platform.IsLinux) return;
        using var root = Linux.OpenRoot(here["content"]);
        foreach (var descriptor in new[] { Linux.OpenBelow(root, path, Linux.NonBlocking), Linux.OpenInSteps(root, path, Linux.NonBlocking) })
        {
            Assert.Equal(isThere, descriptor >= 0);
            if (isThere) Linux.Release(descriptor);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4_096)]
    [InlineData(300_000)]
    public void A_file_is_read_whole_up_to_a_limit(int length)
    {
        here.Write("content/long.md", new string('x', length));
        using var folder = new SourceFolder(here["content"]);
        foreach (var most in new[] { length, length + 1, 1_000_000, length / 2 })
        {
            var count = folder.Read("long.md", most, out var bytes);
            Assert.Equal(new string('x', Math.Min(length, most)), Encoding.UTF8.GetString(bytes, 0, count));
        }
    }

    /// <summary>Whoever names a folder through a link means where it leads.</summary>
    [Fact]
    public void The_folder_itself_may_be_a_link_and_is_followed_once()
    {
        if (OperatingSystem.IsWindows()) return;
        Directory.CreateSymbolicLink(here["named"], "content");
        using var folder = new SourceFolder(here["named"]);
        folder.Open("concepts/rose.md").Dispose();
        File.Delete(here["named"]);
        Directory.CreateSymbolicLink(here["named"], "outside");
        var count = folder.Read("concepts/rose.md", 100, out var bytes);
        Assert.Equal("rose", Encoding.UTF8.GetString(bytes, 0, count));
        folder.LookAgain();
        count = folder.Read("concepts/rose.md", 100, out bytes);
        Assert.Equal("secret", Encoding.UTF8.GetString(bytes, 0, count));
    }

    /// <summary>
    /// Who may write into a folder could else have somebody's private file published, by the one who may read it. Only the superuser can set the
    /// scene.
    /// </summary>
    [Fact]
    public void Hard_link_to_a_file_of_somebody_else_is_refused_and_one_of_ones_own_is_not()
    {
        if (!OperatingSystem.IsLinux()) return;
        Run("ln", here["outside/secret.md"], here["content/second.md"]);
        using var folder = new SourceFolder(here["content"]);
        folder.Open("second.md").Dispose();
        Assert.Equal(FileKind.Regular, Listed("second.md"));
        if (!Environment.IsPrivilegedProcess) return;
        Run("chown", "65534", here["outside/secret.md"]);
        Assert.Equal("it is a hard link to a file of somebody else's",
            FileFailure.Of(Assert.ThrowsAny<IOException>(() => folder.Open("second.md"))).Reason);
        Assert.Equal(FileKind.SecondName, Listed("second.md"));
        Run("chown", "65534", here["content"]);
        folder.Open("second.md").Dispose();
        File.Delete(here["outside/secret.md"]);
        Run("chown", "0", here["content"]);
        folder.Open("second.md").Dispose();

        FileKind Listed(string path) => FolderWalk.Of(folder, (_, failure) => throw failure).Single(file => file.Path == path).Kind;
    }

    [Fact]
    public void A_folder_that_becomes_a_link_is_told_and_not_listed()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new SourceFolder(here["content"]);
        Directory.Delete(here["content/concepts"], recursive: true);
        Directory.CreateSymbolicLink(here["content/concepts"], here["outside/concepts"]);
        Assert.DoesNotContain(ContentListing.Of(folder, ""), file => file.Kind == WikiFileKind.Entry
            && file.Path.StartsWith("concepts", StringComparison.Ordinal));
        Assert.NotEqual(FileKind.Regular, folder.KindOf("concepts/rose.md", out _));
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
