namespace Wiki.Cli;

/// <summary>How work is spread: over all cores, and no further once somebody wants the process to end.</summary>
internal static class Workers
{
    public static ParallelOptions Until(CancellationToken stop) => new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop };
}
