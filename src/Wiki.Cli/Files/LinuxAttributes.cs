using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Wiki.Cli.Files;

/// <summary>The extended attributes of open files and folders on Linux, among which are access lists.</summary>
[SupportedOSPlatform("linux")]
internal static partial class LinuxAttributes
{
    private const int MostBytes = 64 * 1024;

    /// <summary>What the system itself gives to whatever is made, and lets hardly anybody change.</summary>
    private static ReadOnlySpan<byte> SystemsOwn => "security."u8;

    /// <summary>Gives all attributes of one to another. False when one cannot be given; a file system without any has none to give.</summary>
    public static bool TryCopy(int from, int to)
    {
        var names = new byte[MostBytes];
        var length = List(from, names, names.Length);
        if (length < 0) return Marshal.GetLastPInvokeError() is SystemError.NotSupportedOnLinux or SystemError.NoSuchCallOnLinux;
        var value = new byte[MostBytes];
        for (var rest = names.AsSpan(0, (int)length); rest.Length > 0; rest = rest[(rest.IndexOf((byte)0) + 1)..])
        {
            if (rest.StartsWith(SystemsOwn)) continue;
            var count = Get(from, ref rest[0], value, value.Length);
            if (count < 0 || Set(to, ref rest[0], value, count, 0) != 0) return false;
        }
        return true;
    }

    [LibraryImport("libc", EntryPoint = "flistxattr", SetLastError = true)]
    private static partial nint List(int file, Span<byte> names, nint size);

    [LibraryImport("libc", EntryPoint = "fgetxattr", SetLastError = true)]
    private static partial nint Get(int file, ref byte name, Span<byte> value, nint size);

    [LibraryImport("libc", EntryPoint = "fsetxattr", SetLastError = true)]
    private static partial int Set(int file, ref byte name, ReadOnlySpan<byte> value, nint size, int flags);
}
