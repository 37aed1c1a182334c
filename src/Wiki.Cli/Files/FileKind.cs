using System.Runtime.InteropServices;
using Wiki.Incremental;

namespace Wiki.Cli.Files;

/// <summary>What a path names, the last link not followed.</summary>
internal enum FileKind
{
    Missing,
    Regular,
    Folder,
    Link,

    /// <summary>A pipe, socket or device: opening one may hang or have effects.</summary>
    Special,
}

/// <summary>Asks the file system what a path names without opening it.</summary>
internal static partial class FileKinds
{
    private const int CurrentFolder = -100, NoFollow = 0x100, Itself = 0x1000;
    private const uint TypeTimeAndSize = 0x281;
    private const long Billion = 1_000_000_000;

    public static FileKind Of(string path) => Of(path, out _);

    /// <summary>
    /// .NET tells pipes and devices from files only once they are open; so Linux is asked itself, and answers with the time of the last change of any sort, which no program can set. Elsewhere they count as
    /// regular, and the time is that of the last writing.
    /// </summary>
    public static FileKind Of(string path, out FileStamp stamp) => OperatingSystem.IsLinux() ? OfLinux(path, out stamp) : OfAttributes(path, out stamp);

    /// <summary>Of what is open, by its descriptor; only on Linux.</summary>
    public static FileKind Of(int descriptor) => StatX(descriptor, "", Itself, TypeTimeAndSize, out var status) == 0 ? OfMode(status.Mode) : FileKind.Missing;

    private static FileKind OfLinux(string path, out FileStamp stamp)
    {
        stamp = default;
        if (StatX(CurrentFolder, path, NoFollow, TypeTimeAndSize, out var status) != 0) return FileKind.Missing;
        stamp = new FileStamp((long)status.Size, status.Seconds * Billion + status.Nanoseconds);
        return OfMode(status.Mode);
    }

    private static FileKind OfMode(ushort mode) => (mode & 0xF000) switch
    {
        0x8000 => FileKind.Regular,
        0x4000 => FileKind.Folder,
        0xA000 => FileKind.Link,
        _ => FileKind.Special,
    };

    private static FileKind OfAttributes(string path, out FileStamp stamp)
    {
        stamp = default;
        var file = new FileInfo(path);
        if ((int)file.Attributes == -1) return FileKind.Missing;
        if (file.Attributes.HasFlag(FileAttributes.ReparsePoint)) return FileKind.Link;
        if (file.Attributes.HasFlag(FileAttributes.Directory)) return FileKind.Folder;
        stamp = new FileStamp(file.Length, file.LastWriteTimeUtc.Ticks);
        return FileKind.Regular;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, out LinuxStatus status);

    /// <summary>The kernel's <c>struct statx</c>, the same on every architecture, as far as it is read.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct LinuxStatus
    {
        [FieldOffset(28)]
        public ushort Mode;

        [FieldOffset(40)]
        public ulong Size;

        [FieldOffset(96)]
        public long Seconds;

        [FieldOffset(104)]
        public uint Nanoseconds;
    }
}
