using System.Buffers;
using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;

namespace Wiki.Cli.Publish;

/// <summary>
/// The site that is to take an output folder. Pages that are made from what they were made from before need not be made again; the others are
/// compared with what is there as they come; the first that differs starts a new tree beside the folder, unchanged files get a second name in it, and
/// one exchange puts it in place. Until <see cref="PutInPlace"/> everything can be dropped.
/// </summary>
internal sealed class NextSite : IPageSink, IDisposable
{
    private readonly OutputPlaces places;
    private readonly PublishedFiles published;
    private readonly ImmutableArray<string> pages;
    private readonly SiteShard part;
    private readonly bool[] isWritten;
    private readonly PageRecord[] made;
    private readonly EarlierSite earlier;
    private readonly ParallelOptions workers;
    private readonly Lazy<StagingFolder> staging;
    private readonly Digest digest = new();

    public NextSite(OutputPlaces places, SiteFiles site, EarlierSite earlier, ParallelOptions workers)
    {
        (this.places, pages, part, this.earlier, this.workers) = (places, site.Paths, site.Part, earlier, workers);
        made = [.. site.Keys.Select(key => new PageRecord(key, 0))];
        published = new PublishedFiles(places.Root);
        isWritten = new bool[pages.Length];
        staging = new Lazy<StagingFolder>(() => new StagingFolder(places.Staging, earlier.Note));
    }

    /// <summary>Stands for all that was put and copied, and after <see cref="PutInPlace"/> for the manifest too.</summary>
    public UInt128 SiteDigest => digest.Value;

    /// <summary>Of each file.</summary>
    public PageRecord[] Pages => made;

    /// <summary>The files of the earlier site that this one has not; none where only a part of it is made here.</summary>
    public IEnumerable<string> Gone =>
        part == SiteShard.Whole && CountRemoved() > 0
            ? earlier.Files.Except(pages, StringComparer.Ordinal).Except(earlier.Foreign.Files, StringComparer.Ordinal)
            : [];

    /// <summary>Whether the earlier site did not have a file.</summary>
    public bool IsNew(string path) => !earlier.Files.Contains(path);

    public bool Wants(int page) => part.Holds(page);

    public bool TryKeep(int page)
    {
        var key = made[page].Key;
        if (key == 0 || !earlier.Digests.TryGetValue(key, out var left) || !earlier.Files.Contains(pages[page])
            || published.DigestOf(pages[page]) != left)
            return false;
        made[page] = new(key, left);
        digest.Add(left);
        return true;
    }

    public void Put(int page, ReadOnlySequence<byte> bytes)
    {
        made[page] = made[page] with { Digest = Digest.Of(pages[page], bytes) };
        digest.Add(made[page].Digest);
        if (earlier.Files.Contains(pages[page]) && published.Holds(pages[page], bytes)) return;
        staging.Value.Write(pages[page], bytes);
        isWritten[page] = true;
    }

    public void Copy(int page, SafeFileHandle source)
    {
        digest.Add(Digest.OfFile(pages[page], source));
        if (earlier.Files.Contains(pages[page]) && published.Holds(pages[page], source)) return;
        staging.Value.Copy(pages[page], source);
        isWritten[page] = true;
    }

    /// <summary>
    /// Publishes what was put and copied; every page that is wanted must have been. The manifest lists the others too, so that it is the same in each
    /// part of a site and in the whole.
    /// </summary>
    public PublishCounts PutInPlace()
    {
        var manifest = OutputManifest.Write(pages);
        digest.Add(OutputManifest.FileName, manifest);
        var removed = CountRemoved();
        if (!staging.IsValueCreated && removed == 0 && published.Holds(OutputManifest.FileName, new ReadOnlySequence<byte>(manifest)))
            return new(0, 0);
        Complete(staging.Value, manifest);
        workers.CancellationToken.ThrowIfCancellationRequested();
        FolderSwap.PutInPlace(places.Staging, places.Root, places.Parked);
        return new(isWritten.Count(written => written), removed);
    }

    /// <summary>Lets go of both trees, which stay where they are.</summary>
    public void Dispose()
    {
        published.Dispose();
        if (staging.IsValueCreated) staging.Value.Dispose();
    }

    private void Complete(StagingFolder tree, byte[] manifest)
    {
        Parallel.For(0, pages.Length, workers, page =>
        {
            if (!isWritten[page] && part.Holds(page)) tree.Link(pages[page], published);
        });
        earlier.Foreign.CarryOver(published, tree);
        tree.WriteManifest(manifest);
        if (!OperatingSystem.IsWindows() && Directory.Exists(places.Root)) File.SetUnixFileMode(places.Staging, File.GetUnixFileMode(places.Root));
    }

    /// <summary>No page has the path of a foreign file.</summary>
    private int CountRemoved() =>
        earlier.Files.Count - earlier.Foreign.Files.Length - pages.Where((path, page) => part.Holds(page) && earlier.Files.Contains(path)).Count();
}
