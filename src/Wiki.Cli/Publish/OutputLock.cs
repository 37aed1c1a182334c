using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// Lets one build at a time publish to an output folder. The lock is the operating system's on an open file beside the folder, so it dies with its
/// owner, however that ends; the file itself stays, since deleting it could let two builds hold locks on two files of one name. Between builds it
/// keeps the <see cref="BuildRecord"/>.
/// </summary>
internal static class OutputLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15), Pause = TimeSpan.FromMilliseconds(30);

    /// <summary>
    /// Waits for other builds, though not for ever. Makes the folder that holds the output if need be. Disposing releases the lock. Whatever else has
    /// the lock's name is left as it is, and a link not followed: a <see cref="CommandFailure"/>.
    /// </summary>
    public static FileStream Take(string output, string path, CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!Platform.IsLinux && FileKinds.Of(path) is not (FileKind.Missing or FileKind.Regular)) throw InTheWay(path);
            var file = Wait(output, path, stop);
            if (BuildRecord.IsIn(file)) return file;
            file.Dispose();
            throw InTheWay(path);
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            throw new CommandFailure($"the output folder `{output}` cannot be made: {FileFailure.Of(failure).Reason}",
                "choose a place where you may write: `--output _site`");
        }
    }

    private static FileStream Wait(string output, string path, CancellationToken stop)
    {
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return Platform.IsLinux
                    ? OpenOnLinux(output, path)
                    : new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException failure) when (FileFailure.IsHeld(failure) && Environment.TickCount64 < deadline)
            {
                stop.WaitHandle.WaitOne(Pause);
                stop.ThrowIfCancellationRequested();
            }
            catch (IOException failure) when (FileFailure.IsHeld(failure))
            {
                throw new CommandFailure($"another build has been writing to `{output}` for {Patience.TotalSeconds:0} seconds",
                    "wait for it to end, or choose another `--output`");
            }
        }
    }

    /// <summary>
    /// What is open is looked at, not what has its name. The record is written into it, so it must have no other name, and belong to whoever builds,
    /// to the superuser, or to whom the site or the folder around it belongs.
    /// </summary>
    [SupportedOSPlatform("linux")]
    private static FileStream OpenOnLinux(string output, string path)
    {
        var descriptor = Linux.OpenToChange(path);
        if (descriptor < 0)
            throw Marshal.GetLastPInvokeError() is SystemError.TooManyLinksOnLinux or SystemError.NoDevice or SystemError.FolderThere
                ? InTheWay(path)
                : FileFailure.Thrown(path, Marshal.GetLastPInvokeError());
        var file = new SafeFileHandle(descriptor, ownsHandle: true);
        var isOurs = Linux.TryStatus(descriptor, out var status) && status is { Kind: FileKind.Regular, Links: 1 }
            && (status.Owner == 0 || status.Owner == Linux.CurrentUser() || OwnsFolder(status.Owner, Path.GetDirectoryName(path)!)
                || OwnsFolder(status.Owner, output));
        if (isOurs && Linux.TryLock(descriptor)) return new FileStream(file, FileAccess.ReadWrite, bufferSize: 0);
        file.Dispose();
        throw isOurs ? FileFailure.Thrown(path, SystemError.HeldOnLinux) : InTheWay(path);
    }

    [SupportedOSPlatform("linux")]
    private static bool OwnsFolder(uint user, string path) =>
        Linux.TryStatus(path, out var folder) && folder.Kind == FileKind.Folder && folder.Owner == user;

    private static CommandFailure InTheWay(string path) =>
        new($"`{path}` is in the way: builds keep their record there, and this is none", "move it away");
}
