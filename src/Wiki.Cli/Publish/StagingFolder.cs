using System.Buffers;
using Microsoft.Win32.SafeHandles;

namespace Wiki.Cli.Publish;

/// <summary>
/// A tree beside the output folder in which the next site grows. It carries the manifest's marker from the start, so that a later build knows whose it is when this one dies.
/// Files are only ever made, never opened to be changed; every method may be called from any thread.
/// </summary>
internal sealed class StagingFolder : IDisposable
{
    private const int CopyBuffer = 128 * 1024;
    private readonly SafeFileHandle? handle;

    public StagingFolder(string path)
    {
        Path = path;
        if (Directory.Exists(path) || File.Exists(path)) throw new CommandFailure($"`{path}` is in the way: the next site would grow there", "move it away");
        SystemCalls.MakeReadable();
        Directory.CreateDirectory(path);
        File.WriteAllBytes(Absolute(OutputManifest.FileName), OutputManifest.Empty);
        handle = OperatingSystem.IsLinux() ? SystemCalls.OpenFolder(path) : null;
    }

    public string Path { get; }

    public void Write(string path, ReadOnlySequence<byte> bytes)
    {
        if (handle is null)
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
        var error = SystemCalls.WriteNew(handle, path, bytes);
        if (error == SystemCalls.NoEntry)
        {
            MakeParents(path);
            error = SystemCalls.WriteNew(handle, path, bytes);
        }
        if (error != 0) throw SystemCalls.Failure(Absolute(path), error);
    }

    /// <summary>A file with the bytes of another, but its own owner, mode and time.</summary>
    public void Copy(string path, SafeFileHandle from)
    {
        using var to = Create(path);
        var buffer = ArrayPool<byte>.Shared.Rent(CopyBuffer);
        long position = 0;
        for (int count; (count = RandomAccess.Read(from, buffer, position)) > 0; position += count) RandomAccess.Write(to, buffer.AsSpan(0, count), position);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    /// <summary>A second name, at the same path, for a file that is published; a copy where the file system knows no such thing.</summary>
    public void Link(string path, PublishedFiles published)
    {
        if (OperatingSystem.IsWindows())
        {
            CopyPublished(path, published);
            return;
        }
        if (IsFirstInFolder(path)) MakeParents(path);
        var error = TryLink(path, published);
        if (error == SystemCalls.NoEntry)
        {
            MakeParents(path);
            error = TryLink(path, published);
        }
        if (error != 0) CopyPublished(path, published);
    }

    private void CopyPublished(string path, PublishedFiles published)
    {
        using var from = File.OpenHandle(published.At(path));
        Copy(path, from);
    }

    public void LinkSymbolically(string path, string target)
    {
        MakeParents(path);
        File.CreateSymbolicLink(Absolute(path), target);
    }

    public void MakeFolder(string path)
    {
        MakeParents(path);
        Directory.CreateDirectory(Absolute(path));
    }

    /// <summary>Puts the whole list in the marker's place, in one step: without either nobody would know whose the tree is.</summary>
    public void WriteManifest(ReadOnlySpan<byte> manifest)
    {
        var list = Absolute(OutputManifest.FileName + ".new");
        File.WriteAllBytes(list, manifest);
        File.Move(list, Absolute(OutputManifest.FileName), overwrite: true);
    }

    /// <summary>Lets go of the folder; the tree stays.</summary>
    public void Dispose() => handle?.Dispose();

    private string Absolute(string path) => System.IO.Path.Join(Path, path);

    /// <summary>A page nearly always is; any other file nearly never.</summary>
    private static bool IsFirstInFolder(string path) => path.EndsWith("/index.html", StringComparison.Ordinal);

    private int TryLink(string path, PublishedFiles published) =>
        handle is not null && published.Handle is { } from ? SystemCalls.HardLink(from, handle, path) : SystemCalls.HardLink(published.At(path), Absolute(path));

    private SafeFileHandle Create(string path)
    {
        MakeParents(path);
        return File.OpenHandle(Absolute(path), FileMode.CreateNew, FileAccess.Write);
    }

    private void MakeParents(string path)
    {
        var end = path.LastIndexOf('/');
        if (end < 0) return;
        if (handle is null)
        {
            Directory.CreateDirectory(Absolute(path[..end]));
            return;
        }
        var error = SystemCalls.MakeFolder(handle, path[..end]);
        if (error == SystemCalls.NoEntry)
        {
            MakeParents(path[..end]);
            error = SystemCalls.MakeFolder(handle, path[..end]);
        }
        if (error != 0) throw SystemCalls.Failure(Absolute(path[..end]), error);
    }
}
