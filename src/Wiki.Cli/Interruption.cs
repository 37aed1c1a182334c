using System.Runtime.InteropServices;

namespace Wiki.Cli;

/// <summary>
/// Ends the process soon after somebody asks for it (Ctrl-C, SIGTERM, a closed terminal): work that can stop in good order is told to; what has not
/// ended after a moment is cut off, which the output folder survives at any instant.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    /// <summary>
    /// SIGXFSZ, which has this number on Linux and macOS: a file would be larger than <c>ulimit -f</c> allows. Left out of account, it ends the
    /// process without a word; otherwise the write fails and is told.
    /// </summary>
    private const PosixSignal FileTooLarge = (PosixSignal)25;

    private readonly CancellationTokenSource stop = new();
    private readonly PosixSignalRegistration[] registrations;

    public Interruption() => registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => End(context, 1)),
        PosixSignalRegistration.Create(PosixSignal.SIGINT, context => End(context, 2)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => End(context, 15)),
        .. OperatingSystem.IsWindows() ? [] : new[] { PosixSignalRegistration.Create(FileTooLarge, context => context.Cancel = true) },
    ];

    public CancellationToken Token => stop.Token;

    /// <summary>What to tell the caller when a signal has ended the work; null when none came.</summary>
    public int? ExitCode { get; private set; }

    public void Dispose()
    {
        foreach (var registration in registrations) registration.Dispose();
        stop.Dispose();
    }

    private void End(PosixSignalContext context, int signal)
    {
        context.Cancel = true;
        var code = Cli.ExitCode.Signalled + signal;
        ExitCode = code;
        stop.Cancel();
        // A deadline, not a wait for luck: work that stops in time ends the process first, with the same code.
        _ = Task.Delay(Grace).ContinueWith(_ => Environment.Exit(code), TaskScheduler.Default);
    }
}
