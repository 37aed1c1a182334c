using System.Buffers;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// What the file systems of Unix can do and .NET does not offer: hard links, exchanging two folders in one step, and on Linux reading, writing and removing files below an open folder in as few calls as there can be
/// (measured for writing: a third less time than <see cref="File.OpenHandle"/>, which locks and examines each file).
/// </summary>
internal static partial class SystemCalls
{
    public const int NotPermitted = 1, NoEntry = 2, Interrupted = 4, Busy = 16, Exists = 17, CrossDevice = 18, Invalid = 22, TooManyLinks = 31, NotImplementedOnLinux = 38, NotSupportedOnMac = 45;

    /// <summary>Bits of <c>open</c> on Linux, the same on every architecture: create a file that must not exist, write to it, keep it from child processes.</summary>
    private const int NewFile = 0x40 | 0x80 | 0x1 | CloseOnExec, CloseOnExec = 0x80000;

    private const int NonBlocking = 0x800;

    private const int CurrentFolder = -100, FileMode = 0x1B6, FolderMode = 0x1FF, OthersMayNotWrite = 0x12, ExchangeOnLinux = 2, ExchangeOnMac = 2;

    /// <summary>Bits of <c>open</c> that the architectures have not agreed on: what is no folder is refused, a link is not followed.</summary>
    private static readonly int IsFolder = IsArm ? 0x4000 : 0x10000, NoFollow = IsArm ? 0x8000 : 0x20000;

    private static bool IsArm => RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64;

    public static SafeFileHandle OpenFolder(string path)
    {
        var folder = Open(path, CloseOnExec, 0);
        return folder >= 0 ? new SafeFileHandle(folder, ownsHandle: true) : throw Failure(path, Marshal.GetLastPInvokeError());
    }

    /// <summary>Lets what this process makes from now on be read by everybody and changed by its owner, whatever its caller's mask: a web server runs as somebody else.</summary>
    public static void MakeReadable()
    {
        if (!OperatingSystem.IsWindows()) _ = Umask(OthersMayNotWrite);
    }

    /// <summary>Reads a regular file that is smaller than the buffer. How many bytes it has; -1 for whatever is none, cannot be opened or is larger.</summary>
    public static int ReadWhole(SafeFileHandle folder, string path, Span<byte> buffer)
    {
        var file = OpenAt(folder, path, NoFollow | NonBlocking | CloseOnExec, 0);
        if (file < 0) return -1;
        var count = FileKinds.Of(file) == FileKind.Regular ? ReadAll(file, buffer) : -1;
        _ = Close(file);
        return count < buffer.Length ? count : -1;
    }

    /// <summary>Makes a new file. The error, or 0.</summary>
    public static int WriteNew(SafeFileHandle folder, string path, ReadOnlySequence<byte> bytes)
    {
        var file = OpenAt(folder, path, NewFile, FileMode);
        if (file < 0) return Marshal.GetLastPInvokeError();
        var error = 0;
        foreach (var block in bytes)
            if ((error = WriteAll(file, block.Span)) != 0) break;
        return Close(file) == 0 || error != 0 ? error : Marshal.GetLastPInvokeError();
    }

    /// <summary>The error, or 0; a folder that is there already is none.</summary>
    public static int MakeFolder(SafeFileHandle folder, string path)
    {
        if (MakeDirAt(folder, path, FolderMode) == 0) return 0;
        var error = Marshal.GetLastPInvokeError();
        return error == Exists ? 0 : error;
    }

    /// <summary>The error, or 0.</summary>
    public static int HardLink(string existing, string path) => Link(existing, path) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>The same for a path below two folders. The error, or 0.</summary>
    public static int HardLink(SafeFileHandle from, SafeFileHandle to, string path) => LinkAt(from, path, to, path, 0) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>The error, or 0: then each of the two names what the other did.</summary>
    public static int Exchange(string left, string right)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return Invalid;
        try
        {
            var result = OperatingSystem.IsLinux() ? RenameAt2(CurrentFolder, left, CurrentFolder, right, ExchangeOnLinux) : RenameX(left, right, ExchangeOnMac);
            return result == 0 ? 0 : Marshal.GetLastPInvokeError();
        }
        catch (EntryPointNotFoundException)
        {
            return Invalid;
        }
    }

    public static IOException Failure(string path, int error) => new($"{Marshal.GetPInvokeErrorMessage(error)} : '{path}'", error);

    /// <summary>As much as the buffer holds; -1 on an error.</summary>
    private static int ReadAll(int file, Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length)
        {
            var count = Read(file, buffer[filled..], buffer.Length - filled);
            if (count == 0) break;
            if (count > 0) filled += (int)count;
            else if (Marshal.GetLastPInvokeError() != Interrupted) return -1;
        }
        return filled;
    }

    private static int WriteAll(int file, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var written = Write(file, bytes, bytes.Length);
            if (written >= 0) bytes = bytes[(int)written..];
            else if (Marshal.GetLastPInvokeError() is not Interrupted and var error) return error;
        }
        return 0;
    }

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial int Umask(int mask);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenAt(SafeFileHandle folder, string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "mkdirat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int MakeDirAt(SafeFileHandle folder, string path, int mode);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int file, Span<byte> buffer, nint count);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int file, ReadOnlySpan<byte> bytes, nint count);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string existing, string path);

    [LibraryImport("libc", EntryPoint = "linkat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int LinkAt(SafeFileHandle oldFolder, string oldPath, SafeFileHandle newFolder, string newPath, int flags);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameX(string oldPath, string newPath, uint flags);
}
