using Wiki.Cli.Publish;

namespace Wiki.Cli.Tests.Publish;

public sealed class OutputLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void One_holds_the_lock_at_a_time_and_the_next_waits()
    {
        using (Take()) Assert.Throws<OperationCanceledException>(() => Take(new CancellationToken(canceled: true)));
        Take().Dispose();
    }

    /// <summary>The file that a dead owner leaves is no lock.</summary>
    [Fact]
    public void A_file_that_nobody_holds_keeps_nobody_out()
    {
        folder.Write(".lock", "wiki-record 1\nabc");
        Take().Dispose();
        Assert.Equal("wiki-record 1\nabc", folder.Read(".lock"));
    }

    private FileStream Take(CancellationToken stop = default) => OutputLock.Take("site", Path.Combine(folder.Path, ".lock"), stop);
}
