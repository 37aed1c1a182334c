using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// What tells one folder that a build has made from every other, though it be a copy of it in every byte: its number in the file system and the
/// moment at which it was made, to the nanosecond, which no program can set and no checkout or archive brings along; and its manifest. Where the
/// system keeps no such moment, the last change of the manifest stands for it.
/// </summary>
/// <param name="Inode">0 where the system does not tell.</param>
/// <param name="Born">0 where nothing is known: such a mark is equal to none, itself included.</param>
/// <param name="Upper">Half of the manifest's SHA-256; 0 while there is none.</param>
/// <param name="Lower">The other half.</param>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct FolderMark(ulong Inode, long Born, UInt128 Upper, UInt128 Lower)
{
    private const int SumLength = 32;

    /// <summary>Of a folder as it is now; none when it is not there.</summary>
    public static FolderMark Of(string path) => Read(path, OutputManifest.SumOf);

    /// <summary>The same without what the manifest says.</summary>
    public static FolderMark OfAlone(string path) => Read(path, _ => new byte[SumLength]);

    /// <summary>Whether it is the same folder, whatever its manifest says.</summary>
    public bool IsOfSameFolder(FolderMark other) => Born != 0 && (Inode, Born) == (other.Inode, other.Born);

    /// <summary>Whether it is the same folder with the same manifest.</summary>
    public bool IsSame(FolderMark other) => IsOfSameFolder(other) && this == other;

    private static FolderMark Read(string path, Func<SafeFileHandle, byte[]> sumOf)
    {
        try
        {
            if (!Directory.Exists(path)) return default;
            using var folder = new SourceFolder(path);
            using var manifest = folder.Open(OutputManifest.FileName, out var stamp);
            var sum = MemoryMarshal.Cast<byte, UInt128>(sumOf(manifest));
            if (!Platform.IsLinux) return new(0, Directory.GetCreationTimeUtc(path).Ticks, sum[0], sum[1]);
            return Linux.TryStatus((int)folder.Root().DangerousGetHandle(), out var status)
                ? new(status.Inode, status.Born > 0 ? status.Born : stamp.Changed, sum[0], sum[1])
                : default;
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            return default;
        }
    }
}
