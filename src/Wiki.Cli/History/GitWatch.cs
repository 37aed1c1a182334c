namespace Wiki.Cli.History;

/// <summary>Ends processes that have said nothing for too long, or once the user wants to go. Told of each sign of life, from any thread.</summary>
internal sealed class GitWatch : IDisposable
{
    private readonly TimeSpan patience;
    private readonly CancellationTokenSource ends;

    public GitWatch(TimeSpan patience, CancellationToken stop)
    {
        this.patience = patience;
        Stop = stop;
        ends = CancellationTokenSource.CreateLinkedTokenSource(stop);
        SeeLife();
    }

    /// <summary>Set when somebody wants the process to end.</summary>
    public CancellationToken Stop { get; }

    /// <summary>Set when those who are watched have to end.</summary>
    public CancellationToken End => ends.Token;

    /// <summary>What to say of a process that was ended.</summary>
    public GitFailure Failure => new($"git has said nothing for {patience.TotalSeconds:0} seconds", "see what `git log` does in the folder");

    public void SeeLife() => ends.CancelAfter(patience);

    public void Dispose() => ends.Dispose();
}
