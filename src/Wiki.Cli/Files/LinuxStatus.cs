using System.Runtime.InteropServices;
using Wiki.Incremental;

namespace Wiki.Cli.Files;

/// <summary>A moment as Linux has it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct LinuxTime(long Seconds, long Nanoseconds)
{
    private const long Billion = 1_000_000_000;

    public long InNanoseconds => Seconds * Billion + Nanoseconds;
}

/// <summary>The kernel's <c>struct statx</c>, the same on every architecture, as far as it is read.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal readonly struct LinuxStatus
{
    private const uint HasBirth = 0x800;

    [FieldOffset(0)]
    private readonly uint mask;

    /// <summary>How many names it has.</summary>
    [FieldOffset(16)]
    public readonly uint Links;

    [FieldOffset(20)]
    public readonly uint Owner;

    [FieldOffset(24)]
    public readonly uint Group;

    [FieldOffset(28)]
    public readonly ushort Mode;

    /// <summary>Its number in the file system.</summary>
    [FieldOffset(32)]
    public readonly ulong Inode;

    [FieldOffset(40)]
    public readonly ulong Size;

    [FieldOffset(64)]
    private readonly KernelTime accessed;

    [FieldOffset(80)]
    private readonly KernelTime born;

    [FieldOffset(96)]
    private readonly KernelTime changed;

    [FieldOffset(112)]
    private readonly KernelTime written;

    [FieldOffset(136)]
    private readonly ulong device;

    /// <summary>The same for two names of one thing, and for nothing else at that moment.</summary>
    public (ulong Device, ulong Inode) Identity => (device, Inode);

    /// <summary>With the time of the last change of any sort, which no program can set.</summary>
    public FileStamp Stamp => new((long)Size, changed.Time.InNanoseconds);

    /// <summary>When it was made, in nanoseconds, which no program can set either; 0 where the file system does not keep it.</summary>
    public long Born => (mask & HasBirth) != 0 ? born.Time.InNanoseconds : 0;

    public LinuxTime Accessed => accessed.Time;

    public LinuxTime Written => written.Time;

    public FileKind Kind => (Mode & 0xF000) switch
    {
        0x8000 => FileKind.Regular,
        0x4000 => FileKind.Folder,
        0xA000 => FileKind.Link,
        _ => FileKind.Special,
    };

    /// <summary>The kind of a file in a folder of this owner.</summary>
    public FileKind KindIn(uint folderOwner) => Kind == FileKind.Regular && Links > 1 && Owner != folderOwner ? FileKind.SecondName : Kind;

    [StructLayout(LayoutKind.Sequential, Size = 16)]
    private readonly struct KernelTime
    {
        private readonly long seconds;
        private readonly uint nanoseconds;

        public LinuxTime Time => new(seconds, nanoseconds);
    }
}
