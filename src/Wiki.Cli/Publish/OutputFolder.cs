using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// The folder that a site is published to, held by one build at a time until it is disposed. At any instant it holds the old site or the new one.
/// What is there already is known from the record of the build that left it, as a whole or file by file, or else compared with the
/// <see cref="NextSite"/>; a build that changes nothing touches nothing.
/// </summary>
internal sealed class OutputFolder : IDisposable
{
    private readonly string shownPath;
    private readonly OutputPlaces places;
    private readonly ParallelOptions workers;
    private readonly BuildRecord record;
    private ExistingTree existing = ExistingTree.None;
    private HashSet<string> listed = [];
    private FolderMark mark;

    /// <summary>Whether the folder is as a build on this machine has left it, but for what others have put there or changed.</summary>
    private bool isProven;
    private NextSite? next;
    private InputDigest madeFrom;

    private OutputFolder(string shownPath, OutputPlaces places, ParallelOptions workers)
    {
        (this.shownPath, this.places, this.workers) = (shownPath, places, workers);
        record = new BuildRecord(OutputLock.Take(shownPath, places.Lock, workers.CancellationToken));
    }

    /// <summary>
    /// Waits for the folder and looks at what is in it. A <see cref="CommandFailure"/> when it must not be replaced; <paramref name="inputs"/> are
    /// the folders that the site is made from.
    /// </summary>
    public static OutputFolder Open(string path, IEnumerable<string> inputs, ParallelOptions workers)
    {
        var folder = new OutputFolder(path, OutputPlaces.Of(OutputGuard.Check(path, inputs)), workers);
        try
        {
            if (folder.record.Knows(FolderMark.OfAlone(folder.places.Parked))) FolderSwap.Recover(folder.places.Root, folder.places.Parked);
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

    /// <summary>
    /// Whether the site that is made from what has this digest is here already, each file as it was left. Says nothing of the sources of files that
    /// are copied.
    /// </summary>
    public bool IsMadeFrom(InputDigest inputs)
    {
        if (!isProven || record.SiteOf(inputs) is not { } left) return false;
        var site = new Digest();
        using var published = new PublishedFiles(places.Root);
        string[] files = [OutputManifest.FileName, .. listed.Where(existing.Files.Contains)];
        var areFiles = Parallel.ForEach(files, workers, (path, rest) =>
        {
            if (published.DigestOf(path) is { } digest) site.Add(digest);
            else rest.Stop();
        }).IsCompleted;
        return areFiles && site.Value == left;
    }

    /// <summary>Whether a published file holds the bytes of another.</summary>
    public bool HasCopy(string path, SafeFileHandle source)
    {
        using var published = new PublishedFiles(places.Root);
        return published.Holds(path, source);
    }

    /// <summary>
    /// Begins the site that is to take the folder. A <see cref="CommandFailure"/> when somebody else's file is where a page has to go, or when the
    /// folder has come from elsewhere and holds more than the site: nobody knows whose that is, so it is neither published nor removed.
    /// </summary>
    /// <param name="site">Its files.</param>
    /// <param name="inputs">What it is made from.</param>
    public NextSite Begin(SiteFiles site, InputDigest inputs)
    {
        var foreign = ForeignFiles.Find(existing, isProven ? listed : [.. site.Paths]);
        if (isProven) foreign.RefuseClashes(shownPath, site.Paths);
        else foreign.RefuseAll(shownPath);
        madeFrom = inputs;
        next = new NextSite(places, site, new EarlierSite(existing.Files, foreign, isProven ? record.PagesOf(inputs) : [], Note), workers);
        // Of a large site these are tens of megabytes, of which only the files are needed from here on.
        (existing, listed) = (ExistingTree.None, []);
        return next;
    }

    /// <summary>Publishes the site that was begun, and records what it was made from.</summary>
    public PublishCounts Commit()
    {
        var counts = next!.PutInPlace();
        if (!isProven && counts is { Written: 0, Removed: 0 }) record.Note(FolderMark.Of(places.Root), default);
        record.Write(madeFrom, next.SiteDigest, next.Pages);
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
        mark = FolderMark.Of(places.Root);
        isProven = existing == ExistingTree.None || record.Proves(mark);
        if (existing != ExistingTree.None && isProven) listed = OutputManifest.Read(places.Root);
    }

    /// <summary>Once this is written, whatever becomes of this process, a later one knows both trees.</summary>
    private void Note()
    {
        var next = FolderMark.Of(places.Staging);
        record.Note(next, mark);
        // The one that it takes the place of may be removed afterwards, but not be taken for what it claims to be.
        if (!isProven) record.Note(mark with { Upper = 0, Lower = 0 }, next);
    }

    /// <summary>A tree that only has the name of one of ours stays, and is told when it is in the way.</summary>
    private void RemoveLeftovers()
    {
        foreach (var place in (ReadOnlySpan<string>)[places.Staging, places.Parked])
            if (record.Knows(FolderMark.OfAlone(place)) || FolderRemoval.IsBarelyBegun(place)) FolderRemoval.TryRemove(place);
    }
}
