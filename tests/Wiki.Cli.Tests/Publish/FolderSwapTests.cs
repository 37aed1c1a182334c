using Wiki.Cli.Publish;

namespace Wiki.Cli.Tests.Publish;

public sealed class FolderSwapTests : IDisposable
{
    private readonly TemporaryFolder here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public async Task Whoever_looks_sees_the_old_site_or_the_new_one()
    {
        here.Write("site/index.html", "old");
        here.Write("fresh/index.html", "new");
        var swaps = Task.Run(() =>
        {
            for (var i = 0; i < 2_001; i++) FolderSwap.PutInPlace(here["fresh"], here["site"], here["parked"]);
        });
        var misses = 0;
        while (!swaps.IsCompleted)
        {
            if (!File.Exists(here["site/index.html"])) misses++;
        }
        await swaps;
        Assert.Equal((0, "new", "old"), (misses, here.Read("site/index.html"), here.Read("fresh/index.html")));
    }
}
