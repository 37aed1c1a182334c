using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Wiki.Cli.Files;

/// <summary>What Windows can do and .NET does not offer.</summary>
[SupportedOSPlatform("windows")]
internal static partial class Win32
{
    private const uint EveryShare = 7, ExistingOnly = 3, FoldersToo = 0x02000000;
    private const int LongestPath = 32_768;

    /// <summary>Where a path leads once every link in it is followed.</summary>
    public static string RealPath(string path)
    {
        using var opened = Open(path, 0, EveryShare, 0, ExistingOnly, FoldersToo, 0);
        return RealPath(opened);
    }

    /// <summary>Where what is open really lies; empty when the system cannot tell.</summary>
    public static string RealPath(SafeFileHandle opened)
    {
        Span<char> path = new char[LongestPath];
        var length = FinalPath(opened, path, path.Length, 0);
        return length > 0 && length < path.Length ? path[..length].ToString() : "";
    }

    /// <summary>A second name for a file. False where the file system has no such thing.</summary>
    public static bool TryHardLink(string existing, string path) => CreateHardLink(path, existing, 0);

    [LibraryImport("kernel32", EntryPoint = "CreateHardLinkW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CreateHardLink(string path, string existing, nint security);

    [LibraryImport("kernel32", EntryPoint = "CreateFileW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    private static partial SafeFileHandle Open(string path, uint access, uint share, nint security, uint creation, uint flags, nint template);

    [LibraryImport("kernel32", EntryPoint = "GetFinalPathNameByHandleW", StringMarshalling = StringMarshalling.Utf16, SetLastError = true)]
    private static partial int FinalPath(SafeFileHandle file, Span<char> path, int length, int flags);
}
