using System.Runtime.InteropServices;

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
    private const int CurrentFolder = -100, NoFollow = 0x100;
    private const uint TypeOnly = 1;

    /// <summary>.NET tells pipes and devices from files only once they are open; so Linux is asked itself. Elsewhere they count as regular.</summary>
    public static FileKind Of(string path) => OperatingSystem.IsLinux() ? OfLinux(path) : OfAttributes(path);

    private static FileKind OfLinux(string path)
    {
        if (StatX(CurrentFolder, path, NoFollow, TypeOnly, out var status) != 0) return FileKind.Missing;
        return (status.Mode & 0xF000) switch
        {
            0x8000 => FileKind.Regular,
            0x4000 => FileKind.Folder,
            0xA000 => FileKind.Link,
            _ => FileKind.Special,
        };
    }

    private static FileKind OfAttributes(string path)
    {
        var file = new FileInfo(path);
        if ((int)file.Attributes == -1) return FileKind.Missing;
        if (file.Attributes.HasFlag(FileAttributes.ReparsePoint)) return FileKind.Link;
        return file.Attributes.HasFlag(FileAttributes.Directory) ? FileKind.Folder : FileKind.Regular;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, out LinuxStatus status);

    /// <summary>The kernel's <c>struct statx</c>, the same on every architecture; only the mode is read.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct LinuxStatus
    {
        [FieldOffset(28)]
        public ushort Mode;
    }
}
