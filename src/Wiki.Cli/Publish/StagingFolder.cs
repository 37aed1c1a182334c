using System.Buffers;
using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// A tree beside the output folder in which the next site grows. It carries the manifest's marker and is noted in the record from the start, so that
/// a later build knows whose it is when this one dies. Files are only ever made, never opened to be changed; every method may be called from any
/// thread.
/// </summary>
internal sealed class StagingFolder : IDisposable
{
    private const int CopyBuffer = 128 * 1024;
    private readonly SafeFileHandle? handle;
    private readonly Action note;

    /// <param name="path">Where it is to be. Nothing may be there yet.</param>
    /// <param name="note">Called when the tree is begun, and when it is whole.</param>
    public StagingFolder(string path, Action note)
    {
        (Path, this.note) = (path, note);
        if (FileKinds.Of(path) != FileKind.Missing) throw InTheWay();
        handle = Platform.IsLinux ? MakeOnLinux() : null;
        if (handle is null) Directory.CreateDirectory(path);
        Write(OutputManifest.FileName, new ReadOnlySequence<byte>(OutputManifest.Empty.ToArray()));
        note();
    }

    public string Path { get; }

    public void Write(string path, ReadOnlySequence<byte> bytes)
    {
        if (handle is null || !Platform.IsLinux)
        {
            using var file = Create(path);
            long position = 0;
            foreach (var block in bytes)
            {
                RandomAccess.Write(file, block.Span, position);
                position += block.Length;
            }
            return;
        }
        if (IsFirstInFolder(path)) MakeParents(path);
        var error = Linux.WriteNew(handle, path, bytes);
        if (error == SystemError.NoEntry)
        {
            MakeParents(path);
            error = Linux.WriteNew(handle, path, bytes);
        }
        if (error != 0) throw FileFailure.Thrown(Absolute(path), error);
    }

    /// <summary>A file with the bytes of another, but its own owner, mode and time.</summary>
    public void Copy(string path, SafeFileHandle from)
    {
        using var to = Create(path);
        CopyBytes(from, to);
    }

    /// <summary>A second name, at the same path, for a file that is published; a copy where the file system knows no such thing.</summary>
    public void Link(string path, PublishedFiles published)
    {
        if (IsFirstInFolder(path)) MakeParents(path);
        if (TryLink(path, published)) return;
        using var from = published.Open(path);
        Copy(path, from);
    }

    /// <summary>The same for what is somebody else's, whatever it is.</summary>
    public void Carry(string path, PublishedFiles published)
    {
        if (!OperatingSystem.IsWindows() && !Platform.IsLinux && FileKinds.Of(published.At(path)) == FileKind.Link) LinkSymbolically(path, published);
        else if (TryLink(path, published)) return;
        else if (FileKinds.Of(published.At(path)) == FileKind.Link) LinkSymbolically(path, published);
        else
        {
            using var from = published.Open(path);
            using var to = Create(path);
            CopyBytes(from, to);
            if (!TryLiken(from, to)) throw CannotBeKept(published.At(path));
        }
    }

    public void MakeFolder(string path)
    {
        MakeParents(path);
        if (handle is null || !Platform.IsLinux) Directory.CreateDirectory(Absolute(path));
        else if (Linux.MakeFolder(handle, path) is not (0 or SystemError.Exists) and var error) throw FileFailure.Thrown(Absolute(path), error);
    }

    /// <summary>Gives a folder the owner, mode, times and access lists of the one at the same path that is published.</summary>
    public void LikenFolder(string path, PublishedFiles published)
    {
        if (handle is null || !Platform.IsLinux)
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(Absolute(path), File.GetUnixFileMode(published.At(path)));
            return;
        }
        using var from = Opened(Linux.OpenBelow(published.Handle!, path, Linux.IsFolder));
        using var to = Opened(Linux.OpenBelow(handle, path, Linux.IsFolder));
        if (from is null || to is null || !TryLiken(from, to)) throw CannotBeKept(published.At(path));
    }

    /// <summary>Puts the whole list in the marker's place, in one step: without either nobody would know whose the tree is.</summary>
    public void WriteManifest(ReadOnlySpan<byte> manifest)
    {
        var list = Absolute(OutputManifest.FileName + ".new");
        File.WriteAllBytes(list, manifest);
        File.Move(list, Absolute(OutputManifest.FileName), overwrite: true);
        note();
    }

    /// <summary>Lets go of the folder; the tree stays.</summary>
    public void Dispose() => handle?.Dispose();

    private static SafeFileHandle? Opened(int descriptor) => descriptor >= 0 ? new SafeFileHandle(descriptor, ownsHandle: true) : null;

    private static void CopyBytes(SafeFileHandle from, SafeFileHandle to)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(CopyBuffer);
        long position = 0;
        for (int count; (count = RandomAccess.Read(from, buffer, position)) > 0; position += count)
            RandomAccess.Write(to, buffer.AsSpan(0, count), position);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private static bool TryLiken(SafeFileHandle from, SafeFileHandle to)
    {
        if (Platform.IsLinux) return Linux.TryGiveMetadata((int)from.DangerousGetHandle(), (int)to.DangerousGetHandle());
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(to, File.GetUnixFileMode(from));
        File.SetLastWriteTimeUtc(to, File.GetLastWriteTimeUtc(from));
        return true;
    }

    private static CommandFailure CannotBeKept(string path) =>
        new($"`{path}` is somebody else's and cannot be taken over into the new site as it is",
            "move it away while the site is built, or let its owner build");

    private CommandFailure InTheWay() => new($"`{Path}` is in the way: the next site would grow there", "move it away");

    /// <summary>The folder is made and opened from the one above it, and a link that somebody puts there at that moment is refused.</summary>
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    private SafeFileHandle MakeOnLinux()
    {
        using var parent = Linux.OpenRoot(System.IO.Path.GetDirectoryName(Path)!);
        var name = System.IO.Path.GetFileName(Path);
        if (Linux.MakeFolder(parent, name) is not 0 and var error) throw error == SystemError.Exists ? InTheWay() : FileFailure.Thrown(Path, error);
        return Opened(Linux.OpenBelow(parent, name, Linux.IsFolder)) ?? throw InTheWay();
    }

    private string Absolute(string path) => System.IO.Path.Join(Path, path);

    /// <summary>A page nearly always is; any other file nearly never.</summary>
    private static bool IsFirstInFolder(string path) => path.EndsWith("/index.html", StringComparison.Ordinal);

    private bool TryLink(string path, PublishedFiles published)
    {
        if (handle is null || published.Handle is null || !Platform.IsLinux)
        {
            MakeParents(path);
            if (OperatingSystem.IsWindows()) return Win32.TryHardLink(published.At(path), Absolute(path));
            return OperatingSystem.IsMacOS() && MacOS.HardLink(published.At(path), Absolute(path)) == 0;
        }
        var error = Linux.HardLink(published.Handle, handle, path);
        if (error != SystemError.NoEntry) return error == 0;
        MakeParents(path);
        return Linux.HardLink(published.Handle, handle, path) == 0;
    }

    private void LinkSymbolically(string path, PublishedFiles published)
    {
        MakeParents(path);
        File.CreateSymbolicLink(Absolute(path), new FileInfo(published.At(path)).LinkTarget!);
    }

    private SafeFileHandle Create(string path)
    {
        MakeParents(path);
        return File.OpenHandle(Absolute(path), FileMode.CreateNew, FileAccess.Write);
    }

    private void MakeParents(string path)
    {
        var end = path.LastIndexOf('/');
        if (end < 0) return;
        if (handle is null || !Platform.IsLinux)
        {
            Directory.CreateDirectory(Absolute(path[..end]));
            return;
        }
        var error = Linux.MakeFolder(handle, path[..end]);
        if (error == SystemError.NoEntry)
        {
            MakeParents(path[..end]);
            error = Linux.MakeFolder(handle, path[..end]);
        }
        if (error is not (0 or SystemError.Exists)) throw FileFailure.Thrown(Absolute(path[..end]), error);
    }
}
