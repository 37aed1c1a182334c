using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace Wiki.Cli.Files;

/// <summary>
/// Which of the files of native calls may be used here (<see cref="Linux"/>, <see cref="MacOS"/>, <see cref="Win32"/>). Where a system lacks but one
/// of them, .NET's own calls do the same work: slower, and with a moment between looking at a file and opening it.
/// </summary>
internal static class Platform
{
    private const int OthersMayNotWrite = 0x12;

    /// <summary>Linux, where its calls are known.</summary>
    [SupportedOSPlatformGuard("linux")]
    public static bool IsLinux { get; } = OperatingSystem.IsLinux() && Linux.IsKnown();

    /// <summary>A Mac whose <c>struct stat</c> is known: Apple's own processors.</summary>
    [SupportedOSPlatformGuard("macos")]
    public static bool IsMac { get; } = OperatingSystem.IsMacOS() && RuntimeInformation.ProcessArchitecture == Architecture.Arm64;

    /// <summary>
    /// Lets what this process makes from now on be read by everybody and changed by its owner, whatever its caller's mask: a web server runs as
    /// somebody else.
    /// </summary>
    public static void LetOthersRead()
    {
        if (OperatingSystem.IsLinux()) Linux.SetMask(OthersMayNotWrite);
        else if (OperatingSystem.IsMacOS()) MacOS.SetMask(OthersMayNotWrite);
    }
}
