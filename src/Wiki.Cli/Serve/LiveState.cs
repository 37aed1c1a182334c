namespace Wiki.Cli.Serve;

/// <summary>
/// What is served at a moment: the last good site (null before there is one) and, when the files make no good one now, why. Each state knows when
/// another takes its place.
/// </summary>
internal sealed class LiveState(Snapshot? site, string problems)
{
    private readonly TaskCompletionSource<LiveState> next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Snapshot? Site { get; } = site;

    /// <summary>As on the terminal; empty when there are none.</summary>
    public string Problems { get; } = problems;

    public Task<LiveState> Next => next.Task;

    public void GiveWayTo(LiveState successor) => next.SetResult(successor);
}
