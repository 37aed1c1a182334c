namespace Wiki.Cli;

/// <summary>
/// One live line for a person who waits: what is being done and how far it is, at most ten times a second. Silent when nobody watches.
/// <see cref="Advance"/> may be called from any thread.
/// </summary>
internal sealed class ProgressLine(Terminal terminal) : IDisposable
{
    private const string ClearLine = "\r\e[K";
    private const int Interval = 100, FirstAfter = 400;
    private readonly Lock drawing = new();
    private string work = "";
    private int total, done;
    private long lastDrawn = Environment.TickCount64 + FirstAfter - Interval;
    private bool isDrawn;

    public void Begin(string nextWork, int count)
    {
        (work, total) = (nextWork, count);
        Volatile.Write(ref done, 0);
    }

    public void Advance()
    {
        if (!terminal.IsWatched) return;
        var now = Interlocked.Increment(ref done);
        if (Environment.TickCount64 - Volatile.Read(ref lastDrawn) < Interval || !drawing.TryEnter()) return;
        try
        {
            Volatile.Write(ref lastDrawn, Environment.TickCount64);
            isDrawn = true;
            terminal.Error.Write($"{ClearLine}{work} {now:N0} of {total:N0}");
            terminal.Error.Flush();
        }
        finally
        {
            drawing.Exit();
        }
    }

    /// <summary>Wipes the line, so that what is written next begins a clean one.</summary>
    public void Clear()
    {
        if (!isDrawn) return;
        isDrawn = false;
        terminal.Error.Write(ClearLine);
        terminal.Error.Flush();
    }

    public void Dispose() => Clear();
}
