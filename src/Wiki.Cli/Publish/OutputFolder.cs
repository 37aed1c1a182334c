using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// The folder that a site is published to, held by one build at a time until it is disposed. At any instant it holds the old site or the new one. What is there already is known from the record of the build that left it, as a whole
/// or file by file, or else compared with the <see cref="NextSite"/>; a build that changes nothing touches nothing.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string shownPath;
    private readonly OutputPlaces places;
    private readonly ParallelOptions workers;
    private readonly BuildRecord record;
    private ExistingTree existing = ExistingTree.None;
    private HashSet<string> listed = [];
    private NextSite? next;
    private InputPrint madeFrom;

    private OutputFolder(string shownPath, OutputPlaces places, ParallelOptions workers)
    {
        (this.shownPath, this.places, this.workers) = (shownPath, places, workers);
        record = new BuildRecord(OutputLock.Take(shownPath, places.Lock, workers.CancellationToken));
    }

    /// <summary>Waits for the folder and looks at what is in it. A <see cref="CommandFailure"/> when it must not be replaced; <paramref name="inputs"/> are the folders that the site is made from.</summary>
    public static OutputFolder Open(string path, IEnumerable<string> inputs, ParallelOptions workers)
    {
        var folder = new OutputFolder(path, OutputPlaces.Of(OutputGuard.Check(path, inputs)), workers);
        try
        {
            FolderSwap.Recover(folder.places.Root, folder.places.Parked);
            OutputGuard.Check(path, inputs);
            folder.Examine();
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Whether the site that is made from what has this print is here already, each file as it was left. Says nothing of the sources of files that are copied.</summary>
    public bool IsMadeFrom(InputPrint inputs)
    {
        if (record.SiteOf(inputs) is not { } left) return false;
        var site = new Fingerprint();
        using var published = new PublishedFiles(places.Root);
        string[] files = [OutputManifest.FileName, .. listed.Where(existing.Files.Contains)];
        var areFiles = Parallel.ForEach(files, workers, (path, rest) =>
        {
            if (published.PrintOf(path) is { } print) site.Add(print);
            else rest.Stop();
        }).IsCompleted;
        return areFiles && site.Value == left;
    }

    /// <summary>Whether a published file holds the bytes of another.</summary>
    public bool HasCopy(string path, SafeFileHandle source) => FileComparison.HaveSameBytes(Path.Join(places.Root, path), source);

    /// <summary>Begins the site that is to take the folder. A <see cref="CommandFailure"/> when somebody else's file is where a page has to go.</summary>
    /// <param name="site">Its files.</param>
    /// <param name="inputs">What it is made from.</param>
    public NextSite Begin(SiteFiles site, InputPrint inputs)
    {
        var foreign = ForeignFiles.Find(existing, listed);
        foreign.RefuseClashes(shownPath, site.Paths);
        madeFrom = inputs;
        next = new NextSite(places, site, (existing.Files, foreign, record.PagesOf(inputs)), workers);
        // Of a large site these are tens of megabytes, of which only the files are needed from here on.
        (existing, listed) = (ExistingTree.None, []);
        return next;
    }

    /// <summary>Publishes the site that was begun, and records what it was made from.</summary>
    public PublishCounts Commit()
    {
        var counts = next!.PutInPlace();
        record.Write(madeFrom, next.Print, next.Pages);
        return counts;
    }

    /// <summary>Removes what is no longer needed, the old site or the unfinished new one, and lets other builds in.</summary>
    public void Dispose()
    {
        next?.Dispose();
        RemoveLeftovers();
        record.Dispose();
    }

    private void Examine()
    {
        RemoveLeftovers();
        existing = ExistingTree.Walk(places.Root, workers);
        listed = OutputManifest.Read(places.Root);
    }

    private void RemoveLeftovers()
    {
        FolderRemoval.TryRemove(places.Staging);
        FolderRemoval.TryRemove(places.Parked);
    }
}
