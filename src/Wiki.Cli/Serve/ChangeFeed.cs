using System.Diagnostics;
using System.Threading.Channels;
using Wiki.Cli.Files;
using Wiki.Incremental;

namespace Wiki.Cli.Serve;

/// <summary>
/// What changes in the folders of a wiki, in batches: a batch ends when there is quiet, so that a save in several steps or a checkout of a thousand
/// files is one. When nothing is told for a while, it looks itself, because networks and containers lose events; nobody waits for that.
/// </summary>
internal sealed class ChangeFeed : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(6), Longest = TimeSpan.FromMilliseconds(150),
        Patience = TimeSpan.FromSeconds(3);

    /// <summary>At most this part of the time goes into looking.</summary>
    private const int LookingShare = 20;

    private readonly Channel<Change> told = Channel.CreateUnbounded<Change>();
    private readonly FolderWatch[] watches;
    private Task<TimeSpan> looking = Task.FromResult(TimeSpan.Zero);

    /// <param name="content">The content folder.</param>
    /// <param name="templates">The folder of templates, which need not exist.</param>
    public ChangeFeed(string content, string templates)
    {
        watches =
        [
            new FolderWatch(content, path => told.Writer.TryWrite(new Change.Content(path)), TellAnything),
            new FolderWatch(templates, _ => told.Writer.TryWrite(new Change.Theme()), TellAnything),
        ];
        foreach (var watch in watches) watch.Start();
    }

    /// <summary>The next batch, each change in it once.</summary>
    /// <param name="look">Finds changes that have not been told; called on another thread.</param>
    /// <param name="stop">Ends the waiting with an <see cref="OperationCanceledException"/>.</param>
    public async Task<HashSet<Change>> NextAsync(Func<IEnumerable<Change>> look, CancellationToken stop)
    {
        do
        {
            foreach (var watch in watches) watch.Start();
        }
        while (!await ArrivesWhileLookingAsync(look, stop));
        var batch = new HashSet<Change>();
        var begun = Stopwatch.StartNew();
        do
        {
            while (told.Reader.TryRead(out var change)) batch.Add(change);
        }
        while (begun.Elapsed < Longest && await ArrivesAsync(Quiet, stop));
        return batch;
    }

    /// <summary>Waits for so long, or until something changes. Whether nothing did.</summary>
    public async Task<bool> IsQuietAsync(TimeSpan time, CancellationToken stop) => !await ArrivesAsync(time, stop);

    public void Dispose()
    {
        foreach (var watch in watches) watch.Dispose();
    }

    /// <summary>Waits until something changes, or until it is time to look, and then looks. Whether something did change.</summary>
    private async Task<bool> ArrivesWhileLookingAsync(Func<IEnumerable<Change>> look, CancellationToken stop)
    {
        if (await ArrivesAsync(looking.IsCompleted && await looking * LookingShare is var rest && rest > Patience ? rest : Patience, stop))
            return true;
        if (looking.IsCompleted) looking = Task.Run(() => Look(look), stop);
        return false;
    }

    /// <summary>Tells what it finds. How long that took.</summary>
    private TimeSpan Look(Func<IEnumerable<Change>> look)
    {
        var begun = Stopwatch.StartNew();
        try
        {
            foreach (var change in look()) told.Writer.TryWrite(change);
        }
        catch (Exception failure) when (failure is CommandFailure || FileFailure.Is(failure))
        {
            // Whoever looks again there meets the same, and tells it.
            TellAnything();
        }
        return begun.Elapsed;
    }

    private void TellAnything() => told.Writer.TryWrite(new Change.Anything());

    private async Task<bool> ArrivesAsync(TimeSpan within, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(within);
        try
        {
            return await told.Reader.WaitToReadAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return false;
        }
    }
}
