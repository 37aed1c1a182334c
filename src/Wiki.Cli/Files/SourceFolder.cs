using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Wiki.Incremental;

namespace Wiki.Cli.Files;

/// <summary>
/// A folder whose files are read: content, templates, or the site that the last build has left. It may be named through a link, which is followed
/// once; below it nothing is. A file is reached without following a link anywhere on the way, and what is open must be a plain file, so it does not
/// matter what its name stood for when it was listed. Whatever else is there is an <see cref="UnfitFileException"/>, and never waited for.
/// </summary>
/// <param name="path">As it was typed.</param>
internal sealed class SourceFolder(string path) : IDisposable
{
    private readonly Lazy<string> realPath = new(() => OperatingSystem.IsWindows() ? Win32.RealPath(path) : RealPath.Of(path));
    private SafeFileHandle? root;

    /// <summary>As it was typed.</summary>
    public string Path => path;

    /// <summary>Whether a path below it is passed over when it is listed: hidden files, and what editors leave behind.</summary>
    public Func<string, bool> PassesOver { get; init; } = static file => ContentNames.IsIgnored(file.AsSpan(file.LastIndexOf('/') + 1));

    /// <summary>Opens a plain file to read it.</summary>
    public SafeFileHandle Open(string file) => Open(file, out _);

    /// <summary>The same, with what it is now.</summary>
    public SafeFileHandle Open(string file, out FileStamp stamp)
    {
        if (Platform.IsLinux)
        {
            var opened = new SafeFileHandle(OpenOnLinux(file, out var status), ownsHandle: true);
            stamp = status.Stamp;
            return opened;
        }
        var kind = FileKinds.Of(At(file), out stamp);
        if (kind is not (FileKind.Regular or FileKind.Missing)) throw new UnfitFileException(At(file), kind);
        return OpenElsewhere(file);
    }

    /// <summary>The bytes of a plain file, or as many as there may be, in an array from the shared pool.</summary>
    public int Read(string file, int most, out byte[] buffer)
    {
        if (Platform.IsLinux)
        {
            var descriptor = OpenOnLinux(file, out var status);
            var read = Linux.ReadAll(descriptor, (long)status.Size, most, out buffer);
            Linux.Release(descriptor);
            return read >= 0 ? read : throw FileFailure.Thrown(At(file), Marshal.GetLastPInvokeError());
        }
        using var opened = Open(file);
        var length = (int)Math.Min(RandomAccess.GetLength(opened), most);
        buffer = ArrayPool<byte>.Shared.Rent(length);
        var filled = 0;
        while (filled < length && RandomAccess.Read(opened, buffer.AsSpan(filled, length - filled), filled) is > 0 and var count) filled += count;
        return filled;
    }

    /// <summary>What a path below the folder names, itself.</summary>
    public FileKind KindOf(string file, out FileStamp stamp)
    {
        if (!Platform.IsLinux) return FileKinds.Of(At(file), out stamp);
        stamp = default;
        var descriptor = Linux.OpenBelow(Root(), file, Linux.PathOnly | Linux.NoFollow);
        if (descriptor < 0) return Marshal.GetLastPInvokeError() == SystemError.TooManyLinksOnLinux ? FileKind.Link : FileKind.Missing;
        var kind = Linux.TryStatus(descriptor, out var status) ? status.KindIn(OwnerOfFolder(file, status)) : FileKind.Missing;
        stamp = status.Stamp;
        Linux.Release(descriptor);
        return kind;
    }

    /// <summary>Looks where the folder's own path leads now: somebody may have put another folder there since.</summary>
    public void LookAgain()
    {
        if (!Platform.IsLinux || root is not { } known || !Directory.Exists(path)) return;
        var now = Linux.OpenRoot(path);
        if (Linux.AreSame(known, now)) now.Dispose();
        // Somebody may still read through the old one, which the collector closes.
        else root = now;
    }

    /// <summary>The folder itself, on Linux.</summary>
    public SafeFileHandle Root()
    {
        if (root is { } known) return known;
        var opened = Platform.IsLinux ? Linux.OpenRoot(path) : throw new PlatformNotSupportedException();
        if (Interlocked.CompareExchange(ref root, opened, null) is not { } first) return opened;
        opened.Dispose();
        return first;
    }

    /// <summary>Where a file is, for people and for systems that know no open folders.</summary>
    public string At(string file) => System.IO.Path.Join(path, file);

    public void Dispose() => root?.Dispose();

    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    private int OpenOnLinux(string file, out LinuxStatus status)
    {
        var descriptor = Linux.OpenBelow(Root(), file, Linux.NonBlocking);
        status = default;
        if (descriptor < 0) throw FileFailure.Thrown(At(file), Marshal.GetLastPInvokeError());
        var kind = Linux.TryStatus(descriptor, out status) ? status.KindIn(OwnerOfFolder(file, status)) : FileKind.Missing;
        if (kind == FileKind.Regular) return descriptor;
        Linux.Release(descriptor);
        throw new UnfitFileException(At(file), kind);
    }

    /// <summary>The owner of the folder that a file lies in; asked for only where it counts.</summary>
    [System.Runtime.Versioning.SupportedOSPlatform("linux")]
    private uint OwnerOfFolder(string file, in LinuxStatus status)
    {
        if (status.Links < 2 || status.Kind != FileKind.Regular) return status.Owner;
        var end = file.LastIndexOf('/');
        var folder = Linux.OpenBelow(Root(), end < 0 ? "." : file[..end], Linux.PathOnly | Linux.IsFolder);
        if (folder < 0) throw FileFailure.Thrown(At(file), Marshal.GetLastPInvokeError());
        _ = Linux.TryStatus(folder, out var above);
        Linux.Release(folder);
        return above.Owner;
    }

    private SafeFileHandle OpenElsewhere(string file)
    {
        if (Platform.IsMac)
        {
            var opened = MacOS.Open(System.IO.Path.Join(realPath.Value, file));
            if (MacOS.IsRegular(opened)) return opened;
            opened.Dispose();
            throw new UnfitFileException(At(file), FileKind.Special);
        }
        var handle = File.OpenHandle(At(file));
        if (!OperatingSystem.IsWindows()
            || string.Equals(Win32.RealPath(handle), System.IO.Path.Join(realPath.Value, file.Replace('/', '\\')),
                StringComparison.OrdinalIgnoreCase)) return handle;
        handle.Dispose();
        throw new UnfitFileException(At(file), FileKind.Link);
    }
}
