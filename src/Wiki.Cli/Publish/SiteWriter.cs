using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;
using Wiki.Diagnostics;
using Wiki.Render;

namespace Wiki.Cli.Publish;

/// <summary>Renders every page of a site on all cores, each straight into a sink; no more than one page a worker is in memory.</summary>
internal static class SiteWriter
{
    /// <summary>
    /// A template that fails on one page often fails on all: after each block of pages the problems found so far end the work. The same block on
    /// every machine, so the same problems.
    /// </summary>
    private const int BlockSize = 4096;

    /// <summary>What only rendering finds, sorted, each problem once. Not empty means that the sink's site is not whole.</summary>
    public static ImmutableArray<Diagnostic> Write(Snapshot snapshot, SourceFolder content, IPageSink sink, ProgressLine progress,
        ParallelOptions workers)
    {
        progress.Begin("Rendering page", snapshot.Routes.Length);
        var buffers = new ConcurrentBag<PageBuffer>();
        var first = snapshot.Routes.IndexOf(new HomePage());
        for (var start = 0; start < snapshot.Routes.Length; start += BlockSize)
        {
            var problems = new ConcurrentDictionary<Diagnostic, bool>();
            Parallel.For(start, Math.Min(start + BlockSize, snapshot.Routes.Length), workers, i =>
            {
                // The files about all entries take longest and are last in the table. Begun first, they leave no core waiting for them at the end.
                // Otherwise the order is kept, in which a folder comes before those in it.
                var page = (first + i) % snapshot.Routes.Length;
                if (!sink.Wants(page)) return;
                var problem = snapshot.Routes[page] is ContentAsset asset
                    ? CopyAsset(page, asset.ContentPath, content, sink)
                    : WritePage(snapshot, page, sink, buffers);
                if (problem is not null) problems.TryAdd(problem, true);
                progress.Advance();
            });
            if (!problems.IsEmpty) return [.. problems.Keys.Order(Comparer<Diagnostic>.Create(Diagnostic.Compare))];
        }
        return [];
    }

    /// <summary>A file that is none any more, or cannot be read, is the author's problem; one that cannot be written is not.</summary>
    private static Diagnostic? CopyAsset(int page, string path, SourceFolder content, IPageSink sink)
    {
        SafeFileHandle source;
        try
        {
            source = content.Open(path);
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            return ContentFiles.Unreadable(path, failure);
        }
        using (source) sink.Copy(page, source);
        return null;
    }

    private static Diagnostic? WritePage(Snapshot snapshot, int page, IPageSink sink, ConcurrentBag<PageBuffer> buffers)
    {
        if (sink.TryKeep(page)) return null;
        if (!buffers.TryTake(out var buffer)) buffer = new PageBuffer();
        var problem = snapshot.Render(snapshot.Routes[page], buffer);
        if (problem is null) sink.Put(page, buffer.Written);
        buffer.Clear();
        buffers.Add(buffer);
        return problem;
    }
}
