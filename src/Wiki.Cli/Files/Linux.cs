using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Wiki.Cli.Files;

/// <summary>
/// What Linux can do and .NET does not offer: reaching what lies below an open folder without following a link, hard links, exchanging two folders in
/// one step, and reading and writing files in as few calls as there can be (measured for writing: a third less time). .NET's handles are finalised
/// objects, lock each file and examine it twice: of thousands of small files that is much of the work.
/// </summary>
[SupportedOSPlatform("linux")]
internal static partial class Linux
{
    /// <summary>Bits of <c>open</c>, the same on every architecture: do not wait for a pipe's other end; name the thing without opening it.</summary>
    public const int NonBlocking = 0x800, PathOnly = 0x200000;

    /// <summary>Keeps what is opened from child processes.</summary>
    private const int CloseOnExec = 0x80000;

    /// <summary>Bits of <c>open</c>: create a file, one that must not exist; write to it; read and write it.</summary>
    private const int Create = 0x40, NewOnly = 0x80, WriteOnly = 1, ReadAndWrite = 2;

    private const int CurrentFolder = -100;

    /// <summary>Modes before the process's mask: of files, folders, and what only its owner may change.</summary>
    private const int FileMode = 0x1B6, FolderMode = 0x1FF, OwnersFileMode = 0x1A4, ModeBits = 0xFFF;

    private const int Exchanged = 2, FolderToo = 0x200, ExclusiveAtOnce = 2 | 4;

    /// <summary>
    /// Numbers of calls for which C libraries have functions only since 2018 (glibc 2.28) to 2024 (musl 1.2.5), or none: by number a kernel does them
    /// all the same. That of <c>openat2</c> is one on all architectures.
    /// </summary>
    private const int OpenAt2 = 437;
    private static readonly nint StatX = IsArm ? 291 : 332, GetEntries = IsArm ? 61 : 217, RenameAt2 = IsArm ? 276 : 316;

    /// <summary>For <c>openat2</c>: no link is followed, wherever it stands in the path.</summary>
    private const int NoLinkAnywhere = 4;

    /// <summary>For <c>statx</c>: a link itself; the descriptor itself; and what is asked for.</summary>
    private const int LinkItself = 0x100, DescriptorItself = 0x1000, WhatIsAsked = 0xFFF;

    /// <summary>Bits of <c>open</c> that the architectures have not agreed on: what is no folder is refused, a link is not followed.</summary>
    public static readonly int IsFolder = IsArm ? 0x4000 : 0x10000, NoFollow = IsArm ? 0x8000 : 0x20000;

    /// <summary>Whether the kernel (since 5.6) and the sandbox, if there is one, let a path be opened without following any link in it.</summary>
    private static volatile bool knowsOpenAt2 = true;

    private static bool IsArm => RuntimeInformation.ProcessArchitecture is Architecture.Arm or Architecture.Arm64;

    /// <summary>Whether these calls are known here: to the kernel (since 4.11), and by their numbers.</summary>
    public static bool IsKnown() => RuntimeInformation.ProcessArchitecture is Architecture.X64 or Architecture.Arm64 && TryStatus("/", out _);

    /// <summary>A folder to start from: links on the way to it are followed. It can be entered, not listed.</summary>
    public static SafeFileHandle OpenRoot(string path)
    {
        var folder = OpenAt(CurrentFolder, path, PathOnly | IsFolder | CloseOnExec, 0);
        return folder >= 0 ? new SafeFileHandle(folder, ownsHandle: true) : throw FileFailure.Thrown(path, Marshal.GetLastPInvokeError());
    }

    /// <summary>Opens what lies at a path below a folder; a link anywhere on the way, or at its end, is refused. -1 on an error.</summary>
    public static int OpenBelow(SafeFileHandle folder, string path, int flags)
    {
        if (!knowsOpenAt2) return OpenInSteps(folder, path, flags);
        var how = new OpenHow { Flags = (uint)(flags | CloseOnExec), Resolve = NoLinkAnywhere };
        var file = (int)SysCall(OpenAt2, folder, path, ref how, Marshal.SizeOf<OpenHow>());
        if (file >= 0 || Marshal.GetLastPInvokeError() is not (SystemError.NoSuchCallOnLinux or SystemError.NotPermitted)) return file;
        file = OpenInSteps(folder, path, flags);
        // Some sandboxes refuse calls that they do not know as not permitted; so does a file system now and then, for the one file.
        if (file >= 0 || Marshal.GetLastPInvokeError() != SystemError.NotPermitted) knowsOpenAt2 = false;
        return file;
    }

    /// <summary>The same one folder at a time, each from the one above it.</summary>
    public static int OpenInSteps(SafeFileHandle folder, string path, int flags)
    {
        var above = -1;
        try
        {
            for (int start = 0, end; ; start = end + 1)
            {
                end = path.IndexOf('/', start);
                if (end < 0) return Step(path[start..], flags | NoFollow | CloseOnExec);
                var below = Step(path[start..end], PathOnly | IsFolder | NoFollow | CloseOnExec);
                if (below < 0) return -1;
                CloseAbove();
                above = below;
            }
        }
        finally
        {
            var error = Marshal.GetLastPInvokeError();
            CloseAbove();
            Marshal.SetLastPInvokeError(error);
        }

        int Step(string name, int how) => above < 0 ? OpenAt(folder, name, how, 0) : OpenAt(above, name, how, 0);

        void CloseAbove()
        {
            if (above >= 0) _ = Close(above);
        }
    }

    /// <summary>Of what is open. False on an error.</summary>
    public static bool TryStatus(int descriptor, out LinuxStatus status)
    {
        byte nothing = 0;
        return SysCall(StatX, descriptor, ref nothing, DescriptorItself, WhatIsAsked, out status) == 0;
    }

    /// <summary>Of what a name in an open folder names itself; the name ends with a zero. False on an error.</summary>
    public static bool TryStatus(int folder, ref byte name, out LinuxStatus status) =>
        SysCall(StatX, folder, ref name, LinkItself, WhatIsAsked, out status) == 0;

    /// <summary>Of what a path names, its last link not followed. False on an error.</summary>
    public static bool TryStatus(string path, out LinuxStatus status) =>
        SysCall(StatX, CurrentFolder, path, LinkItself, WhatIsAsked, out status) == 0;

    /// <summary>Whether two descriptors are of one thing.</summary>
    public static bool AreSame(SafeFileHandle left, SafeFileHandle right) =>
        TryStatus((int)left.DangerousGetHandle(), out var one) && TryStatus((int)right.DangerousGetHandle(), out var other)
        && one.Identity == other.Identity;

    /// <summary>
    /// The bytes of an open file that has about this length, or as many as there may be, in an array from the shared pool. -1 on an error.
    /// </summary>
    public static int ReadAll(int file, long length, int most, out byte[] buffer)
    {
        // One more than there is, so that the end is met with the first reading of most files.
        buffer = ArrayPool<byte>.Shared.Rent((int)Math.Min(length + 1, most));
        for (var count = 0; ;)
        {
            var read = Read(file, buffer.AsSpan(count), Math.Min(buffer.Length, most) - count);
            if (read < 0 && Marshal.GetLastPInvokeError() == SystemError.Interrupted) continue;
            if (read < 0) return -1;
            count += (int)read;
            if (read == 0 || count == most || count == length) return count;
            if (count == buffer.Length) buffer = Longer(buffer);
        }
    }

    /// <summary>Makes a new file. The error, or 0.</summary>
    public static int WriteNew(SafeFileHandle folder, string path, ReadOnlySequence<byte> bytes)
    {
        var file = OpenAt(folder, path, Create | NewOnly | WriteOnly | CloseOnExec, FileMode);
        if (file < 0) return Marshal.GetLastPInvokeError();
        var error = 0;
        foreach (var block in bytes)
            if ((error = WriteAll(file, block.Span)) != 0) break;
        return Close(file) == 0 || error != 0 ? error : Marshal.GetLastPInvokeError();
    }

    /// <summary>Makes a new folder. The error, or 0.</summary>
    public static int MakeFolder(SafeFileHandle folder, string path) => ErrorOf(MakeDirAt(folder, path, FolderMode));

    /// <summary>A second name, at the same path below another folder, for whatever a path names itself. The error, or 0.</summary>
    public static int HardLink(SafeFileHandle from, SafeFileHandle to, string path) => ErrorOf(LinkAt(from, path, to, path, 0));

    public static int HardLink(string existing, string path) => ErrorOf(LinkAt(CurrentFolder, existing, CurrentFolder, path, 0));

    /// <summary>The error, or 0: then each of the two names what the other did.</summary>
    public static int Exchange(string left, string right) => ErrorOf(SysCall(RenameAt2, CurrentFolder, left, CurrentFolder, right, Exchanged));

    /// <summary>Removes a name that an open folder has, not what a link leads to. The name ends with a zero.</summary>
    public static bool Remove(int folder, ref byte name) => UnlinkAt(folder, ref name, 0) == 0;

    /// <summary>Removes an empty folder.</summary>
    public static bool RemoveFolder(int folder, ref byte name) => UnlinkAt(folder, ref name, FolderToo) == 0;

    public static bool RemoveFolder(SafeFileHandle folder, string name) => UnlinkAt(folder, name, FolderToo) == 0;

    /// <summary>Opens a folder that an open one holds, to list it; a link is refused. -1 on an error.</summary>
    public static int OpenChild(int folder, ref byte name) => OpenAt(folder, ref name, IsFolder | NoFollow | CloseOnExec, 0);

    /// <summary>
    /// Opens a file to read and change it, or makes it, so that only its owner can change it; a link is refused and nothing waited for. -1 on an
    /// error.
    /// </summary>
    public static int OpenToChange(string path) =>
        OpenAt(CurrentFolder, path, ReadAndWrite | Create | NoFollow | NonBlocking | CloseOnExec, OwnersFileMode);

    /// <summary>
    /// Whether nobody else holds a file, who then must wait until it is closed. Where a file system knows no such thing nobody waits.
    /// </summary>
    public static bool TryLock(int file) => FLock(file, ExclusiveAtOnce) == 0 || Marshal.GetLastPInvokeError() != SystemError.HeldOnLinux;

    /// <summary>Sets what modes this process never gives.</summary>
    public static void SetMask(int mask) => _ = UMask(mask);

    public static uint CurrentUser() => GetEffectiveUser();

    /// <summary>
    /// Gives what is open the owner, attributes (and so access lists), mode and times of another. False when but one of them cannot be given.
    /// </summary>
    public static bool TryGiveMetadata(int from, int to)
    {
        if (!TryStatus(from, out var status) || !TryStatus(to, out var own)) return false;
        if ((own.Owner, own.Group) != (status.Owner, status.Group) && ChangeOwner(to, status.Owner, status.Group) != 0) return false;
        return LinuxAttributes.TryCopy(from, to) && ChangeMode(to, status.Mode & ModeBits) == 0
            && ChangeTimes(to, [status.Accessed, status.Written]) == 0;
    }

    /// <summary>What the kernel tells next of an open folder's entries: how many bytes, 0 at the end, -1 on an error.</summary>
    public static nint ReadEntries(int folder, Span<byte> entries) => SysCall(GetEntries, folder, entries, entries.Length);

    /// <summary>Closes a descriptor and leaves the last error as it is.</summary>
    public static void Release(int descriptor)
    {
        var error = Marshal.GetLastPInvokeError();
        _ = Close(descriptor);
        Marshal.SetLastPInvokeError(error);
    }

    private static int ErrorOf(nint result) => result == 0 ? 0 : Marshal.GetLastPInvokeError();

    private static int WriteAll(int file, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0)
        {
            var written = Write(file, bytes, bytes.Length);
            if (written >= 0) bytes = bytes[(int)written..];
            else if (Marshal.GetLastPInvokeError() is not SystemError.Interrupted and var error) return error;
        }
        return 0;
    }

    private static byte[] Longer(byte[] full)
    {
        var longer = ArrayPool<byte>.Shared.Rent(2 * full.Length);
        full.CopyTo(longer, 0);
        ArrayPool<byte>.Shared.Return(full);
        return longer;
    }

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(RawNames),
        SetLastError = true)]
    private static partial int OpenAt(int folder, string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "openat", StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(RawNames),
        SetLastError = true)]
    private static partial int OpenAt(SafeFileHandle folder, string path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "syscall", StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(RawNames),
        SetLastError = true)]
    private static partial nint SysCall(nint number, SafeFileHandle folder, string path, ref OpenHow how, nint size);

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial int OpenAt(int folder, ref byte path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "mkdirat", StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(RawNames),
        SetLastError = true)]
    private static partial int MakeDirAt(SafeFileHandle folder, string path, int mode);

    [LibraryImport("libc", EntryPoint = "linkat", StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(RawNames),
        SetLastError = true)]
    private static partial int LinkAt(SafeFileHandle oldFolder, string oldPath, SafeFileHandle newFolder, string newPath, int flags);

    [LibraryImport("libc", EntryPoint = "linkat", StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(RawNames),
        SetLastError = true)]
    private static partial int LinkAt(int oldFolder, string oldPath, int newFolder, string newPath, int flags);

    [LibraryImport("libc", EntryPoint = "syscall", StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(RawNames),
        SetLastError = true)]
    private static partial nint SysCall(nint number, nint oldFolder, string oldPath, nint newFolder, string newPath, nint flags);

    [LibraryImport("libc", EntryPoint = "unlinkat", StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(RawNames),
        SetLastError = true)]
    private static partial int UnlinkAt(SafeFileHandle folder, string path, int flags);

    [LibraryImport("libc", EntryPoint = "unlinkat", SetLastError = true)]
    private static partial int UnlinkAt(int folder, ref byte path, int flags);

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(int file, ReadOnlySpan<byte> bytes, nint count);

    [LibraryImport("libc", EntryPoint = "flock", SetLastError = true)]
    private static partial int FLock(int file, int how);

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial int UMask(int mask);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUser();

    [LibraryImport("libc", EntryPoint = "fchown", SetLastError = true)]
    private static partial int ChangeOwner(int file, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "fchmod", SetLastError = true)]
    private static partial int ChangeMode(int file, int mode);

    [LibraryImport("libc", EntryPoint = "futimens", SetLastError = true)]
    private static partial int ChangeTimes(int file, ReadOnlySpan<LinuxTime> times);

    [LibraryImport("libc", EntryPoint = "read", SetLastError = true)]
    private static partial nint Read(int file, Span<byte> buffer, nint count);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SysCall(nint number, nint folder, Span<byte> entries, nint count);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int file);

    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint SysCall(nint number, nint folder, ref byte path, nint flags, nint mask, out LinuxStatus status);

    [LibraryImport("libc", EntryPoint = "syscall", StringMarshalling = StringMarshalling.Custom, StringMarshallingCustomType = typeof(RawNames),
        SetLastError = true)]
    private static partial nint SysCall(nint number, nint folder, string path, nint flags, nint mask, out LinuxStatus status);

    /// <summary>The kernel's <c>struct open_how</c>.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct OpenHow
    {
        public ulong Flags, Mode, Resolve;
    }
}
