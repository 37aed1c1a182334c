using System.Diagnostics;
using System.Net.Sockets;
using Wiki.Cli.Files;

namespace Wiki.Cli.Tests.Files;

/// <summary>What must not be opened is known without opening it: a pipe would wait for ever, and a link lead anywhere.</summary>
public sealed class FileKindsTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Links_are_links_wherever_they_lead()
    {
        folder.Write("file", "x");
        File.CreateSymbolicLink(At("to-file"), At("file"));
        File.CreateSymbolicLink(At("to-folder"), folder.Path);
        File.CreateSymbolicLink(At("to-nothing"), At("nothing"));
        Assert.Equal([FileKind.Regular, FileKind.Folder, FileKind.Missing, FileKind.Link, FileKind.Link, FileKind.Link],
            new[] { "file", ".", "nothing", "to-file", "to-folder", "to-nothing" }.Select(name => FileKinds.Of(At(name))));
    }

    [Fact]
    public void Pipes_sockets_and_devices_are_no_files()
    {
        if (!OperatingSystem.IsLinux()) return;
        using (var made = Process.Start("mkfifo", At("pipe"))) made.WaitForExit();
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(At("socket")));
        Assert.All(new[] { At("pipe"), At("socket"), "/dev/zero" }, path => Assert.Equal(FileKind.Special, FileKinds.Of(path)));
    }

    private string At(string name) => folder[name];
}
