using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// Puts a finished tree in the place of the output folder, so that whoever looks sees the old site or the new one and nothing else.
/// </summary>
internal static class FolderSwap
{
    /// <summary>Afterwards <paramref name="fresh"/> holds the old site, or nothing when there was none.</summary>
    public static void PutInPlace(string fresh, string output, string parked)
    {
        if (!Directory.Exists(output))
        {
            Directory.Move(fresh, output);
            return;
        }
        switch (Exchange(fresh, output))
        {
            case 0:
                return;
            case SystemError.Invalid or SystemError.NoSuchCallOnLinux or SystemError.NotSupportedOnMac:
                MoveInTwoSteps(fresh, output, parked);
                return;
            case SystemError.Busy or SystemError.CrossDevice:
                throw new CommandFailure(
                    $"`{output}` is a mount point or part of a file-system layer, so it cannot be replaced in one step",
                    "choose a folder inside it: `--output " + Path.Combine(output, "site") + "`");
            case var error:
                throw FileFailure.Thrown(output, error);
        }
    }

    /// <summary>Brings the old site back when a build died between the two steps of a file system that cannot exchange folders.</summary>
    public static void Recover(string output, string parked)
    {
        if (!Directory.Exists(output) && FileKinds.Of(parked) == FileKind.Folder && OutputManifest.IsIn(parked)) Directory.Move(parked, output);
    }

    /// <summary>The error, or 0.</summary>
    private static int Exchange(string fresh, string output) =>
        Platform.IsLinux ? Linux.Exchange(fresh, output) : OperatingSystem.IsMacOS() ? MacOS.Exchange(fresh, output) : SystemError.Invalid;

    private static void MoveInTwoSteps(string fresh, string output, string parked)
    {
        Directory.Move(output, parked);
        try
        {
            Directory.Move(fresh, output);
        }
        catch (IOException)
        {
            Directory.Move(parked, output);
            throw;
        }
        Directory.Move(parked, fresh);
    }
}
