using Wiki.Cli.Files;

namespace Wiki.Cli.Serve;

/// <summary>
/// Asks the operating system to tell of changes in a folder and all that lies below it. The folder may come later, and where the system cannot watch
/// nothing is told: whoever needs certainty looks now and then.
/// </summary>
/// <param name="folder">As it was typed.</param>
/// <param name="tell">Gets each path that may have changed, relative to the folder, <c>/</c> between folders; from any thread.</param>
/// <param name="tellLost">Called when changes have been missed.</param>
internal sealed class FolderWatch(string folder, Action<string> tell, Action tellLost) : IDisposable
{
    private FileSystemWatcher? watcher;

    /// <summary>Begins to watch as soon as the folder is there.</summary>
    public void Start()
    {
        if (watcher is not null || !Directory.Exists(folder)) return;
        var starting = new FileSystemWatcher();
        try
        {
            Prepare(starting, RealPath.Of(folder));
            watcher = starting;
        }
        catch (Exception failure) when (failure is IOException or ArgumentException or UnauthorizedAccessException)
        {
            starting.Dispose();
        }
    }

    public void Dispose() => watcher?.Dispose();

    private void Prepare(FileSystemWatcher starting, string root)
    {
        starting.Path = root;
        starting.IncludeSubdirectories = true;
        starting.NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size
            | NotifyFilters.Attributes | NotifyFilters.CreationTime;
        starting.Created += (_, change) => Tell(root, change.FullPath);
        starting.Deleted += (_, change) => Tell(root, change.FullPath);
        starting.Renamed += (_, change) =>
        {
            Tell(root, change.OldFullPath);
            Tell(root, change.FullPath);
        };
        // That something in a folder has changed is told of the thing itself.
        starting.Changed += (_, change) =>
        {
            if (!Directory.Exists(change.FullPath)) Tell(root, change.FullPath);
        };
        starting.Error += (_, _) => tellLost();
        starting.EnableRaisingEvents = true;
    }

    private void Tell(string root, string path)
    {
        if (path.Length > root.Length) tell(path[(root.Length + 1)..].Replace('\\', '/'));
        else tellLost();
    }
}
