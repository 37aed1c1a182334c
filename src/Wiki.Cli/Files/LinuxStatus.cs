using System.Runtime.InteropServices;
using Wiki.Incremental;

namespace Wiki.Cli.Files;

/// <summary>The kernel's <c>struct statx</c>, the same on every architecture, as far as it is read.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct LinuxStatus
{
    private const long Billion = 1_000_000_000;

    /// <summary>How many names it has.</summary>
    [FieldOffset(16)]
    public uint Links;

    [FieldOffset(20)]
    public uint Owner;

    [FieldOffset(28)]
    public ushort Mode;

    [FieldOffset(32)]
    private readonly ulong inode;

    [FieldOffset(40)]
    public ulong Size;

    [FieldOffset(96)]
    private readonly long changedSeconds;

    [FieldOffset(104)]
    private readonly uint changedNanoseconds;

    [FieldOffset(136)]
    private readonly ulong device;

    /// <summary>The same for two names of one thing, and for nothing else at that moment.</summary>
    public readonly (ulong Device, ulong Inode) Identity => (device, inode);

    /// <summary>With the time of the last change of any sort, which no program can set.</summary>
    public readonly FileStamp Stamp => new((long)Size, changedSeconds * Billion + changedNanoseconds);

    public readonly FileKind Kind => (Mode & 0xF000) switch
    {
        0x8000 => FileKind.Regular,
        0x4000 => FileKind.Folder,
        0xA000 => FileKind.Link,
        _ => FileKind.Special,
    };

    /// <summary>The kind of a file in a folder of this owner.</summary>
    public readonly FileKind KindIn(uint folderOwner) => Kind == FileKind.Regular && Links > 1 && Owner != folderOwner ? FileKind.SecondName : Kind;
}
