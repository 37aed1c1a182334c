namespace Wiki.Cli;

/// <summary>How work is spread: over all cores, and no further once somebody wants the process to end.</summary>
internal static class Workers
{
    /// <summary>The thread that .NET keeps beside those that work.</summary>
    private const int Attendants = 1;

    public static ParallelOptions Until(CancellationToken stop)
    {
        RequireThreads();
        return new() { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = stop };
    }

    /// <summary>
    /// Where the system refuses a thread, .NET's pool of them ends the process with a stack trace; here it is an <see cref="OutOfMemoryException"/>
    /// in time.
    /// </summary>
    private static void RequireThreads()
    {
        using var end = new ManualResetEventSlim();
        var threads = new List<Thread>();
        try
        {
            for (var i = 0; i < Environment.ProcessorCount + Attendants; i++)
            {
                var thread = new Thread(end.Wait);
                thread.Start();
                threads.Add(thread);
            }
        }
        finally
        {
            end.Set();
            foreach (var thread in threads) thread.Join();
        }
    }
}
