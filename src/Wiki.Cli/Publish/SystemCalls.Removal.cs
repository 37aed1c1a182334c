using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Wiki.Cli.Publish;

/// <summary>Removing a tree on Linux in fewer calls than .NET needs for it, and never by a path that somebody may turn into another meanwhile.</summary>
internal static partial class SystemCalls
{
    private const int RemoveFolder = 0x200;

    /// <summary>So deep a tree is removed here; what is deeper is nobody's site.</summary>
    private const int MostLevels = 16;

    /// <summary>Where, in what the kernel tells of one entry of a folder, its length is, and its name, which ends with a zero.</summary>
    private const int EntryLength = 16, EntryName = 19;

    /// <summary>
    /// Removes a folder with all that is in it. Each step is taken from the folder above it, and a link is removed and not followed, so nothing outside is ever touched. False when some of it is left.
    /// </summary>
    public static bool RemoveTree(SafeFileHandle parent, string name)
    {
        var folder = OpenAt(parent, name, IsFolder | NoFollow | CloseOnExec, 0);
        if (folder < 0) return false;
        var isEmpty = Empty(folder, MostLevels);
        _ = Close(folder);
        return isEmpty && UnlinkAt(parent, name, RemoveFolder) == 0;
    }

    private static bool Empty(int folder, int levels)
    {
        Span<byte> entries = stackalloc byte[2048];
        nint count;
        while ((count = GetEntries(folder, entries, entries.Length)) > 0)
        {
            for (var at = 0; at < count; at += MemoryMarshal.Read<ushort>(entries[(at + EntryLength)..]))
            {
                var name = entries[(at + EntryName)..];
                if (name is not ([(byte)'.', 0, ..] or [(byte)'.', (byte)'.', 0, ..]) && !Remove(folder, ref name[0], levels)) return false;
            }
        }
        return count == 0;
    }

    private static bool Remove(int folder, ref byte name, int levels)
    {
        if (UnlinkAt(folder, ref name, 0) == 0) return true;
        if (levels == 0 || OpenAt(folder, ref name, IsFolder | NoFollow | CloseOnExec, 0) is not (>= 0 and var child)) return false;
        var isEmpty = Empty(child, levels - 1);
        _ = Close(child);
        return isEmpty && UnlinkAt(folder, ref name, RemoveFolder) == 0;
    }

    [LibraryImport("libc", EntryPoint = "openat", SetLastError = true)]
    private static partial int OpenAt(int folder, ref byte path, int flags, int mode);

    [LibraryImport("libc", EntryPoint = "getdents64", SetLastError = true)]
    private static partial nint GetEntries(int folder, Span<byte> entries, nint count);

    [LibraryImport("libc", EntryPoint = "unlinkat", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int UnlinkAt(SafeFileHandle folder, string path, int flags);

    [LibraryImport("libc", EntryPoint = "unlinkat", SetLastError = true)]
    private static partial int UnlinkAt(int folder, ref byte path, int flags);
}
