using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Security.Principal;
using Wiki.Cli.Files;

namespace Wiki.Cli.History;

/// <summary>Whether a file belongs to whom the content belongs, to whoever runs this process, or to the system's own user.</summary>
internal static partial class FileOwner
{
    private const uint Root = 0;

    public static bool IsTrusted(string place, string content)
    {
        if (OperatingSystem.IsWindows()) return IsTrustedOnWindows(place, content);
        return OfUnix(place) is { } owner && (owner is Root || owner == UserOfProcess() || owner == OfUnix(content));
    }

    private static uint? OfUnix(string path)
    {
        if (OperatingSystem.IsLinux()) return Linux.TryStatus(path, out var status) ? status.Owner : null;
        return LStat(path, out var other) == 0 ? other.User : null;
    }

    [SupportedOSPlatform("windows")]
    private static bool IsTrustedOnWindows(string place, string content)
    {
        var owner = OfWindows(place);
        using var user = WindowsIdentity.GetCurrent();
        return owner == OfWindows(content) || owner == user.User || owner.IsWellKnown(WellKnownSidType.BuiltinAdministratorsSid)
            || owner.IsWellKnown(WellKnownSidType.LocalSystemSid);
    }

    [SupportedOSPlatform("windows")]
    private static SecurityIdentifier OfWindows(string path)
    {
        var isFolder = Directory.Exists(path);
        var security = isFolder
            ? (System.Security.AccessControl.FileSystemSecurity)new DirectoryInfo(path).GetAccessControl()
            : new FileInfo(path).GetAccessControl();
        return (SecurityIdentifier)security.GetOwner(typeof(SecurityIdentifier))!;
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint UserOfProcess();

    /// <summary>On macOS with the processors that it runs on now.</summary>
    [LibraryImport("libc", EntryPoint = "lstat", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int LStat(string path, out MacStatus status);

    /// <summary>Apple's <c>struct stat</c> with 64-bit numbers of files, as far as it is read.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 256)]
    private struct MacStatus
    {
        [FieldOffset(16)]
        public uint User;
    }
}
