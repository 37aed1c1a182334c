using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Wiki.Cli.Files;

/// <summary>
/// Which of the files of native calls may be used here (<see cref="Linux"/>, <see cref="MacOS"/>, <see cref="Windows"/>). Where a system lacks but one of them, .NET's own calls do the same work: slower, and with a moment between
/// looking at a file and opening it.
/// </summary>
internal static class Platform
{
    /// <summary>Calls that old C libraries have no name for: glibc before 2.30, musl.</summary>
    private static readonly string[] YoungCalls = ["statx", "getdents64", "renameat2"];

    /// <summary>Linux, with a C library that names every call.</summary>
    [SupportedOSPlatformGuard("linux")]
    public static bool IsLinux { get; } = OperatingSystem.IsLinux() && HasAll("libc", YoungCalls);

    /// <summary>A Mac whose <c>struct stat</c> is known: Apple's own processors.</summary>
    [SupportedOSPlatformGuard("macos")]
    public static bool IsMac { get; } = OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    [SupportedOSPlatformGuard("windows")]
    public static bool IsWindows => OperatingSystem.IsWindows();

    private static bool HasAll(string library, string[] calls) =>
        NativeLibrary.TryLoad(library, typeof(Platform).Assembly, null, out var loaded) && Array.TrueForAll(calls, call => NativeLibrary.TryGetExport(loaded, call, out _));
}
