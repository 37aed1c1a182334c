using System.Diagnostics;
using System.Threading.Channels;
using Wiki.Incremental;

namespace Wiki.Cli.Serve;

/// <summary>
/// What changes in the folders of a wiki, in batches: a batch ends when there is quiet, so that a save in several steps or a checkout of a thousand files is one. When nothing is told for a while,
/// <see cref="Change.Anything"/> is, because networks and containers lose events; that costs a listing.
/// </summary>
internal sealed class ChangeFeed : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(6), Longest = TimeSpan.FromMilliseconds(150), Patience = TimeSpan.FromSeconds(3);

    /// <summary>At most this part of the time goes into looking for what may have been lost.</summary>
    private const int LookingShare = 20;

    private readonly Channel<Change> told = Channel.CreateUnbounded<Change>();
    private readonly FolderWatch[] watches;

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
    /// <param name="spent">How long it took to deal with the last batch.</param>
    /// <param name="stop">Ends the waiting with an <see cref="OperationCanceledException"/>.</param>
    public async Task<HashSet<Change>> NextAsync(TimeSpan spent, CancellationToken stop)
    {
        foreach (var watch in watches) watch.Start();
        var batch = new HashSet<Change>();
        if (!await ArrivesAsync(spent * LookingShare is var rest && rest > Patience ? rest : Patience, stop)) return [new Change.Anything()];
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
