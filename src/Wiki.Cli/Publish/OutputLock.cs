using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// Lets one build at a time publish to an output folder. The lock is the operating system's on an open file beside the folder, so it dies with its owner, however that ends;
/// the file itself stays, since deleting it could let two builds hold locks on two files of one name. Between builds it keeps the <see cref="BuildRecord"/>.
/// </summary>
internal static class OutputLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15), Pause = TimeSpan.FromMilliseconds(30);

    /// <summary>
    /// Waits for other builds, though not for ever. Makes the folder that holds the output if need be. Disposing releases the lock. Whatever else has the lock's name is left as it is, and a link not followed: a
    /// <see cref="CommandFailure"/>.
    /// </summary>
    public static FileStream Take(string output, string path, CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (FileKinds.Of(path) is not (FileKind.Missing or FileKind.Regular)) throw InTheWay(path);
            var file = Wait(output, path, stop);
            if (BuildRecord.IsIn(file)) return file;
            file.Dispose();
            throw InTheWay(path);
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            throw new CommandFailure($"the output folder `{output}` cannot be made: {FileFailure.Of(failure).Reason}", "choose a place where you may write: `--output _site`");
        }
    }

    private static FileStream Wait(string output, string path, CancellationToken stop)
    {
        var deadline = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException failure) when (FileFailure.IsHeld(failure) && Environment.TickCount64 < deadline)
            {
                stop.WaitHandle.WaitOne(Pause);
                stop.ThrowIfCancellationRequested();
            }
            catch (IOException failure) when (FileFailure.IsHeld(failure))
            {
                throw new CommandFailure($"another build has been writing to `{output}` for {Patience.TotalSeconds:0} seconds", "wait for it to end, or choose another `--output`");
            }
        }
    }

    private static CommandFailure InTheWay(string path) => new($"`{path}` is in the way: builds keep their record there, and this is none", "move it away");
}
