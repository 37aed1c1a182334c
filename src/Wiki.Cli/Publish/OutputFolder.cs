using System.Buffers;
using System.Collections.Immutable;

namespace Wiki.Cli.Publish;

/// <summary>
/// Replaces the site in an output folder as a whole. Pages are compared with what is there as they come; the first that differs starts a new tree beside the folder, unchanged files get a second name in
/// it, and one exchange puts it in place. So the folder holds the old site or the new one at any instant, and a build that changes nothing touches nothing.
/// One build at a time has the folder; until <see cref="Commit"/> everything can be dropped.
/// </summary>
internal sealed class OutputFolder : IPageSink, IDisposable
{
    private readonly string shownPath, root, stagingPath, parkedPath;
    private readonly ImmutableArray<string> pages;
    private readonly Shard part;
    private readonly bool[] isWritten;
    private readonly ParallelOptions workers;
    private readonly IDisposable buildLock;
    private readonly Lazy<StagingFolder> staging;
    private ExistingTree existing = ExistingTree.None;
    private HashSet<string> listed = [];
    private ForeignFiles foreign = new([], []);

    private OutputFolder(string shownPath, string root, SiteFiles site, ParallelOptions workers)
    {
        var (parent, name) = (Path.GetDirectoryName(root)!, Path.GetFileName(root));
        (this.shownPath, this.root, pages, part, this.workers) = (shownPath, root, site.Paths, site.Part, workers);
        stagingPath = Path.Join(parent, $".{name}.wiki-new");
        parkedPath = Path.Join(parent, $".{name}.wiki-old");
        isWritten = new bool[pages.Length];
        staging = new Lazy<StagingFolder>(() => new StagingFolder(stagingPath));
        buildLock = OutputLock.Take(shownPath, Path.Join(parent, $".{name}.wiki-lock"), workers.CancellationToken);
    }

    /// <summary>
    /// Waits for the folder and looks at what is in it. <paramref name="site"/> has the paths of all files of the new site, and which of them are made here; <paramref name="inputs"/> the folders that it is made from.
    /// A <see cref="CommandFailure"/> when the folder must not be replaced or holds somebody else's file where a page has to go.
    /// </summary>
    public static OutputFolder Open(string path, IEnumerable<string> inputs, SiteFiles site, ParallelOptions workers)
    {
        var folder = new OutputFolder(path, OutputGuard.Check(path, inputs), site, workers);
        try
        {
            FolderSwap.Recover(folder.root, folder.parkedPath);
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

    public bool Wants(int page) => part.Holds(page);

    public void Put(int page, ReadOnlySequence<byte> bytes)
    {
        if (existing.Files.Contains(pages[page]) && FileComparison.Holds(Existing(page), bytes)) return;
        staging.Value.Write(pages[page], bytes);
        isWritten[page] = true;
    }

    public void Copy(int page, string source)
    {
        if (existing.Files.Contains(pages[page]) && FileComparison.HaveSameBytes(Existing(page), source)) return;
        staging.Value.Copy(pages[page], source);
        isWritten[page] = true;
    }

    /// <summary>Publishes what was put and copied; every page that is wanted must have been. The manifest lists the others too, so that it is the same in each part of a site and in the whole.</summary>
    public PublishCounts Commit()
    {
        var manifest = OutputManifest.Write(pages);
        var removed = CountRemoved();
        if (!staging.IsValueCreated && removed == 0 && FileComparison.Holds(Path.Join(root, OutputManifest.FileName), new(manifest))) return new(0, 0);
        Complete(staging.Value, manifest);
        workers.CancellationToken.ThrowIfCancellationRequested();
        FolderSwap.PutInPlace(stagingPath, root, parkedPath);
        return new(isWritten.Count(written => written), removed);
    }

    /// <summary>Removes what is no longer needed, the old site or the unfinished new one, and lets other builds in.</summary>
    public void Dispose()
    {
        if (staging.IsValueCreated) staging.Value.Dispose();
        RemoveLeftovers();
        buildLock.Dispose();
    }

    private void Examine()
    {
        RemoveLeftovers();
        existing = ExistingTree.Walk(root, workers);
        listed = OutputManifest.Read(root);
        foreign = ForeignFiles.Find(existing, listed);
        foreign.RefuseClashes(shownPath, pages);
    }

    private void Complete(StagingFolder tree, byte[] manifest)
    {
        Parallel.For(0, pages.Length, workers, page =>
        {
            if (!isWritten[page] && part.Holds(page)) tree.Link(pages[page], Existing(page));
        });
        foreign.CarryOver(root, tree);
        tree.WriteManifest(manifest);
        if (!OperatingSystem.IsWindows() && Directory.Exists(root)) File.SetUnixFileMode(stagingPath, File.GetUnixFileMode(root));
    }

    private int CountRemoved()
    {
        var remaining = existing.Files.ToHashSet(StringComparer.Ordinal);
        remaining.ExceptWith(pages.Where((_, page) => part.Holds(page)));
        remaining.ExceptWith(foreign.Files);
        return remaining.Count;
    }

    private void RemoveLeftovers()
    {
        FolderRemoval.TryRemove(stagingPath);
        FolderRemoval.TryRemove(parkedPath);
    }

    private string Existing(int page) => Path.Join(root, pages[page]);
}
