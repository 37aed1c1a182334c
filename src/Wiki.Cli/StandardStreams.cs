namespace Wiki.Cli;

/// <summary>The numbers 0, 1 and 2 of a process's open files, which belong to its standard streams even when its caller has closed these.</summary>
internal static class StandardStreams
{
    private const string Nowhere = "/dev/null";

    /// <summary>
    /// Lets closed streams lead nowhere. Otherwise the next files to be opened get their numbers, and what is meant for a stream is written into
    /// them; .NET's own pipe for signals then takes our text for signals to be raised.
    /// </summary>
    public static void Reserve()
    {
        if (OperatingSystem.IsWindows() || !File.Exists(Nowhere)) return;
        while (true)
        {
            var handle = File.OpenHandle(Nowhere, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
            var isStandard = handle.DangerousGetHandle() <= 2;
            // A handle that is declared invalid is never closed.
            if (isStandard) handle.SetHandleAsInvalid();
            handle.Dispose();
            if (!isStandard) return;
        }
    }
}
