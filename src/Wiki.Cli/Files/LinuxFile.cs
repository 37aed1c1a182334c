using System.Buffers;
using System.Runtime.InteropServices;

namespace Wiki.Cli.Files;

/// <summary>Reads a file on Linux by asking for nothing but its bytes. .NET's handles are finalised objects, lock each file and examine it twice: of thousands of small files that is much of the work.</summary>
internal static partial class LinuxFile
{
    /// <summary>Bits of <c>open</c>: read, and keep it from child processes.</summary>
    private const int CloseOnExec = 0x80000;

    private const int UsualLength = 16 * 1024;

    /// <summary>The file's bytes, or as many as there may be, in an array from the shared pool. False where the system refuses: then .NET knows how to say why.</summary>
    public static bool TryRead(string path, int most, out byte[] buffer, out int count)
    {
        (buffer, count) = ([], 0);
        var file = Open(path, CloseOnExec);
        if (file < 0) return false;
        buffer = ArrayPool<byte>.Shared.Rent(UsualLength);
        nint read;
        while ((read = Read(file, buffer.AsSpan(count), Math.Min(buffer.Length, most) - count)) > 0)
        {
            count += (int)read;
            if (count == buffer.Length && count < most) buffer = Longer(buffer);
        }
        _ = Close(file);
        return read == 0;
    }

    private static byte[] Longer(byte[] full)
    {
        var longer = ArrayPool<byte>.Shared.Rent(2 * full.Length);
        full.CopyTo(longer, 0);
        ArrayPool<byte>.Shared.Return(full);
        return longer;
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int file, Span<byte> buffer, nint count);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
