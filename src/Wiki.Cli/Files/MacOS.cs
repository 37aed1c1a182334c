using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Wiki.Cli.Files;

/// <summary>What macOS can do and .NET does not offer.</summary>
[SupportedOSPlatform("macos")]
internal static partial class MacOS
{
    private const int Exchanged = 2;

    /// <summary>Bits of <c>open</c>: do not wait, keep it from child processes, and follow no link, wherever it stands in the path.</summary>
    private const int NonBlocking = 4, CloseOnExec = 0x1000000, NoFollowAny = 0x20000000;

    /// <summary>Opens a file to read it. A link anywhere in the path is an error.</summary>
    public static SafeFileHandle Open(string path)
    {
        var file = Open(path, NonBlocking | CloseOnExec | NoFollowAny);
        return file >= 0 ? new SafeFileHandle(file, ownsHandle: true) : throw FileFailure.Thrown(path, Marshal.GetLastPInvokeError());
    }

    /// <summary>Whether what is open is a plain file.</summary>
    public static bool IsRegular(SafeFileHandle file) => Status(file, out var status) == 0 && (status.Mode & 0xF000) == 0x8000;

    /// <summary>A second name for a file. The error, or 0.</summary>
    public static int HardLink(string existing, string path) => Link(existing, path) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>The error, or 0: then each of the two names what the other did.</summary>
    public static int Exchange(string left, string right) => RenameX(left, right, Exchanged) == 0 ? 0 : Marshal.GetLastPInvokeError();

    /// <summary>Sets what modes this process never gives.</summary>
    public static void SetMask(int mask) => _ = UMask(mask);

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial int UMask(int mask);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Link(string existing, string path);

    [LibraryImport("libc", EntryPoint = "renamex_np", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameX(string oldPath, string newPath, uint flags);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fstat", SetLastError = true)]
    private static partial int Status(SafeFileHandle file, out MacStatus status);

    /// <summary>The system's <c>struct stat</c>, as far as it is read.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 144)]
    private struct MacStatus
    {
        [FieldOffset(4)]
        public ushort Mode;
    }
}
