using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Wiki.Cli.Files;

/// <summary>Lists an open folder on Linux: the bytes of the names, as they are.</summary>
[SupportedOSPlatform("linux")]
internal static class LinuxEntries
{
    /// <summary>Where, in what the kernel tells of one entry, its length is, and its name, which ends with a zero.</summary>
    private const int EntryLength = 16, EntryName = 19;

    private const int BufferSize = 8 * 1024;

    /// <summary>Gets a name with the zero at its end. False to go no further.</summary>
    public delegate bool Visitor(Span<byte> name);

    /// <summary>Tells every entry but the folder itself and the one above it. False when the system or the visitor went no further.</summary>
    public static bool Read(int folder, Visitor visit)
    {
        Span<byte> entries = stackalloc byte[BufferSize];
        nint count;
        while ((count = Linux.ReadEntries(folder, entries)) > 0)
        {
            for (var at = 0; at < count; at += MemoryMarshal.Read<ushort>(entries[(at + EntryLength)..]))
            {
                var name = entries[(at + EntryName)..];
                name = name[..(name.IndexOf((byte)0) + 1)];
                if (name is not ([(byte)'.', 0] or [(byte)'.', (byte)'.', 0]) && !visit(name)) return false;
            }
        }
        return count == 0;
    }
}
