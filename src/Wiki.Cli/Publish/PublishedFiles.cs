using System.Buffers;
using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// The files of an output folder as they are now, read by any thread. Links, pipes and devices are no files, nor is what lies behind a link, or
/// belongs to somebody else who has another name for it.
/// </summary>
internal sealed class PublishedFiles : IDisposable
{
    /// <summary>Nearly every page is smaller.</summary>
    private const int BufferSize = 64 * 1024;

    private readonly SourceFolder root;

    /// <param name="root">The output folder, which need not exist.</param>
    public PublishedFiles(string root)
    {
        this.root = new SourceFolder(root);
        Handle = Platform.IsLinux && Directory.Exists(root) ? this.root.Root() : null;
    }

    /// <summary>The folder itself, on Linux.</summary>
    public SafeFileHandle? Handle { get; }

    /// <summary>Where the file at a path of the site is.</summary>
    public string At(string path) => root.At(path);

    public SafeFileHandle Open(string path) => root.Open(path);

    /// <summary>The digest of a file under the name of its path; null where there is none.</summary>
    public UInt128? DigestOf(string path)
    {
        try
        {
            if (Handle is not null)
            {
                var count = root.Read(path, BufferSize, out var buffer);
                var digest = Digest.Of(path, buffer.AsSpan(0, count));
                ArrayPool<byte>.Shared.Return(buffer);
                if (count < BufferSize) return digest;
            }
            using var file = root.Open(path);
            return Digest.OfFile(path, file);
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            return null;
        }
    }

    /// <summary>Whether a file holds what is to be published.</summary>
    public bool Holds(string path, ReadOnlySequence<byte> bytes)
    {
        using var file = TryOpen(path);
        return file is not null && FileComparison.Holds(file, bytes);
    }

    /// <summary>Whether a file holds the bytes of another.</summary>
    public bool Holds(string path, SafeFileHandle source)
    {
        using var file = TryOpen(path);
        return file is not null && FileComparison.HaveSameBytes(file, source);
    }

    public void Dispose() => root.Dispose();

    private SafeFileHandle? TryOpen(string path)
    {
        try
        {
            return root.Open(path);
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            return null;
        }
    }
}
