using System.Buffers;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Wiki.Cli.Files;

/// <summary>Lists an open folder on Linux: the bytes of the names, as they are.</summary>
[SupportedOSPlatform("linux")]
internal static class LinuxEntries
{
    /// <summary>Offsets in the kernel's record of an entry: of its length, its type and its name, which ends with a zero.</summary>
    private const int EntryLength = 16, EntryKind = 18, EntryName = 19;

    private const byte UnknownKind = 0, FolderKind = 4;

    private const int BufferSize = 8 * 1024;

    /// <summary>Gets a name with the zero at its end. False to go no further.</summary>
    public delegate bool Visitor(Span<byte> name);

    /// <summary>The same with whether it is a folder, a link to one not counted.</summary>
    public delegate bool KindVisitor(Span<byte> name, bool isFolder);

    /// <summary>Tells every entry but the folder itself and the one above it. False when the system or the visitor went no further.</summary>
    public static bool Read(int folder, Visitor visit) => Read(folder, (name, _, _) => visit(name));

    public static bool Read(int folder, KindVisitor visit) =>
        Read(folder,
            (name, kind, above) =>
                visit(name, kind == FolderKind
                    || (kind == UnknownKind && Linux.TryStatus(above, ref name[0], out var status) && status.Kind == FileKind.Folder)));

    private static bool Read(int folder, EntryVisitor visit)
    {
        var rented = ArrayPool<byte>.Shared.Rent(BufferSize);
        var entries = rented.AsSpan();
        nint count;
        try
        {
            while ((count = Linux.ReadEntries(folder, entries)) > 0)
            {
                for (var at = 0; at < count; at += MemoryMarshal.Read<ushort>(entries[(at + EntryLength)..]))
                {
                    var kind = entries[at + EntryKind];
                    var name = entries[(at + EntryName)..];
                    name = name[..(name.IndexOf((byte)0) + 1)];
                    if (name is not ([(byte)'.', 0] or [(byte)'.', (byte)'.', 0]) && !visit(name, kind, folder)) return false;
                }
            }
            return count == 0;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private delegate bool EntryVisitor(Span<byte> name, byte kind, int folder);
}
