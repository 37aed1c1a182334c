using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Wiki.Cli.Files;
using Wiki.Cli.Publish;

namespace Wiki.Cli.Tests.Publish;

/// <summary>
/// What somebody has put into the output folder is, after any number of builds, what it was, by what <c>stat</c> and <c>ls</c> say of it.
/// </summary>
public sealed class ForeignFilesTests : IDisposable
{
    private readonly TemporaryFolder here = new();

    /// <summary>.NET cannot remove what it has no name for.</summary>
    public void Dispose()
    {
        if (!OperatingSystem.IsWindows()) Shell($"find '{here.Path}' -mindepth 1 -delete");
        here.Dispose();
    }

    [Theory]
    [InlineData("mkdir -m 700 private; echo x > private/page; chmod 640 private/page")]
    [InlineData("mkdir -m 2770 shared; mkdir -m 1777 shared/open; touch -d 2001-02-03 shared/open/old shared/open shared")]
    [InlineData("printf x > \"$(printf '\\377\\376.txt')\"; mkdir \"$(printf 'sch\\366n')\"; printf y > \"$(printf 'sch\\366n/\\303\\266.txt')\"")]
    [InlineData("ln -s /no/such/place link; ln -s \"$(printf '\\377')\" raw; mkdir folder; ln -s .. folder/up")]
    [InlineData("mkfifo pipe; mkdir deep; mkfifo deep/pipe")]
    [InlineData("printf x > plain; touch -d '2001-02-03 04:05:06.789' plain; chmod 4711 plain")]
    [InlineData("printf x > one; ln one two")]
    [InlineData("mkdir -m 500 closed", "owner")]
    [InlineData("mkdir -m 700 private; printf x > private/page; chown -R 65534:65533 private", "superuser")]
    [InlineData("printf x > theirs; chown 65534 theirs; chmod 600 theirs; mkfifo pipe; chown 65534 pipe", "superuser")]
    public void Stays_as_it_is_through_builds(string made, string who = "anybody")
    {
        if (!Platform.IsLinux || (who == "superuser" && !Environment.IsPrivilegedProcess)) return;
        Publish("home");
        Shell($"cd '{here["site"]}' && {made}");
        var before = Described();
        foreach (var home in new[] { "new home", "newer home", "newer home" }) Publish(home);
        Assert.Equal(before, Described());
        Assert.Equal("newer home", here.Read("site/index.html"));
        Assert.Equal([".site.wiki-lock", "site"], Directory.EnumerateFileSystemEntries(here.Path).Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Extended_attributes_are_kept_where_there_are_any()
    {
        if (!Platform.IsLinux) return;
        Publish("home");
        Directory.CreateDirectory(here["site/marked"]);
        var canMark = Run($"python3 -c \"import os,sys; os.setxattr(sys.argv[1], 'user.note', b'mine')\" '{here["site/marked"]}'") == 0;
        Publish("new home");
        if (canMark) Shell($"python3 -c \"import os,sys; assert os.getxattr(sys.argv[1], 'user.note') == b'mine'\" '{here["site/marked"]}'");
    }

    [Fact]
    public void Names_of_any_bytes_are_told_apart_and_come_back()
    {
        foreach (var name in new byte[][] { [0x61], [0xFF], [0xC3, 0xB6], [0xC3], [0xF0, 0x9F, 0x98, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [.. Enumerable.Range(1, 255).Where(i => i != '/').Select(i => (byte)i)] })
        {
            var text = RawNames.Decode(name);
            var bytes = new byte[3 * text.Length + 1];
            Assert.Equal(name, bytes[..RawNames.Encode(text, bytes)]);
        }
    }

    private static int Run(string command)
    {
        using var process = Process.Start("/bin/sh", ["-c", command]);
        process.WaitForExit();
        return process.ExitCode;
    }

    private static void Shell(string command) => Assert.Equal(0, Run(command));

    /// <summary>
    /// Name, kind and mode, owner, size, time and target of everything but the page and what changes with it; a folder's size is the file system's
    /// affair.
    /// </summary>
    private string Described()
    {
        using var find = Process.Start(new ProcessStartInfo("/bin/sh",
            ["-c",
                $"cd '{here["site"]}' && find . -mindepth 1 ! -name index.html ! -name .wiki-manifest -printf '%p|%M|%U:%G|%T@|%l\\n' | LC_ALL=C "
                + $"sort | od -c"])
        { RedirectStandardOutput = true })!;
        var text = find.StandardOutput.ReadToEnd();
        find.WaitForExit();
        Assert.NotEmpty(text);
        return text;
    }

    private void Publish(string home)
    {
        using var folder = OutputFolder.Open(here["site"], [], new ParallelOptions());
        ImmutableArray<string> pages = ["index.html"];
        folder.Begin(new SiteFiles(pages, [0], SiteShard.Whole), default).Put(0, new(Encoding.UTF8.GetBytes(home)));
        folder.Commit();
    }
}
