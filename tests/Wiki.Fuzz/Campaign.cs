using System.Diagnostics;

namespace Wiki.Fuzz;

/// <summary>
/// Runs one target on more and more inputs. An input that takes a branch which none took before is kept and changed further. A finding is an input on
/// which the target throws, or that costs it too much time or memory; it is written to a file, so that it can be run again.
/// </summary>
internal sealed class Campaign(Target target, Random random, string findingsFolder)
{
    private const long MaxAllocated = 1L << 30;
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10), Hang = TimeSpan.FromSeconds(120);

    private readonly Coverage coverage = new();
    private readonly Mutator mutator = new(random, target.Words);
    private readonly HashSet<string> findings = new(StringComparer.Ordinal);
    private readonly List<byte[]> kept = [];
    private byte[] current = [];
    private long startedAt;

    /// <summary>Inputs that reached something new, in the order in which they were found.</summary>
    public IReadOnlyList<byte[]> Kept => kept;

    public long Executions { get; private set; }

    public int Branches => coverage.Branches;

    /// <summary>Findings that differ in what went wrong and where.</summary>
    public int Findings => findings.Count;

    public void Run(IEnumerable<byte[]> corpus, TimeSpan time)
    {
        using var watch = new Timer(_ => TellHang(), null, Hang, TimeSpan.FromSeconds(1));
        var clock = Stopwatch.StartNew();
        foreach (var input in corpus) Try(input);
        while (clock.Elapsed < time) Try(mutator.Change(kept[random.Next(kept.Count)], kept));
    }

    private void Try(byte[] input)
    {
        current = input;
        Volatile.Write(ref startedAt, Stopwatch.GetTimestamp());
        var (allocated, cpuTime) = (GC.GetAllocatedBytesForCurrentThread(), Environment.CpuUsage.TotalTime);
        coverage.Begin();
        try
        {
            target.Run(input);
            if (Environment.CpuUsage.TotalTime - cpuTime > MaxTime)
                Tell("too slow", $"took {Environment.CpuUsage.TotalTime - cpuTime} of the processor");
            else if (GC.GetAllocatedBytesForCurrentThread() - allocated > MaxAllocated)
                Tell("too much memory", $"allocated more than {MaxAllocated >> 20} MiB");
        }
        catch (Exception failure)
        {
            Tell($"{failure.GetType().Name} {failure.TargetSite}", failure.ToString());
        }
        Executions++;
        if (coverage.End()) kept.Add(input);
    }

    private void Tell(string kind, string text)
    {
        if (!findings.Add(kind)) return;
        Directory.CreateDirectory(findingsFolder);
        var file = Path.Combine(findingsFolder, $"{target.Name}-{findings.Count}");
        File.WriteAllBytes(file, current);
        Console.WriteLine($"{target.Name}: {file}: {text}");
    }

    /// <summary>A run that never ends cannot be gone on from: the process ends with it.</summary>
    private void TellHang()
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref startedAt)) < Hang) return;
        Tell("hang", $"has not ended after {Hang.TotalSeconds} s");
        Environment.Exit(1);
    }
}
