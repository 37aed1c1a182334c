namespace Wiki.Cli.Files;

/// <summary>Numbers that the systems of Unix give to errors; the same on Linux and macOS, unless the name says otherwise.</summary>
internal static class SystemError
{
    public const int NotPermitted = 1, NoEntry = 2, Interrupted = 4, NoDevice = 6, Busy = 16, Exists = 17, CrossDevice = 18, FolderThere = 21,
        Invalid = 22;

    public const int HeldOnLinux = 11, NoSuchCallOnLinux = 38, TooManyLinksOnLinux = 40, NotSupportedOnLinux = 95, NotSupportedOnMac = 45;
}
