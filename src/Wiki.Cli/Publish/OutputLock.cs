namespace Wiki.Cli.Publish;

/// <summary>
/// Lets one build at a time publish to an output folder. The lock is the operating system's on an open file beside the folder, so it dies with its owner, however that ends;
/// the file itself stays, since deleting it could let two builds hold locks on two files of one name. Between builds it keeps the <see cref="BuildRecord"/>.
/// </summary>
internal static class OutputLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15), Pause = TimeSpan.FromMilliseconds(30);

    /// <summary>Waits for other builds, though not for ever. Makes the folder that holds the output if need be. Disposing releases the lock.</summary>
    public static FileStream Take(string output, string path, CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return Wait(output, path, stop);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var reason = failure is UnauthorizedAccessException ? "permission is denied" : "the file system does not allow it";
            throw new CommandFailure($"the output folder `{output}` cannot be made: {reason}", "choose a place where you may write: `--output _site`");
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
            catch (IOException) when (File.Exists(path) && Environment.TickCount64 < deadline)
            {
                stop.WaitHandle.WaitOne(Pause);
                stop.ThrowIfCancellationRequested();
            }
            catch (IOException) when (File.Exists(path))
            {
                throw new CommandFailure($"another build has been writing to `{output}` for {Patience.TotalSeconds:0} seconds", "wait for it to end, or choose another `--output`");
            }
        }
    }
}
