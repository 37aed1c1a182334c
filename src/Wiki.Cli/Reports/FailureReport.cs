using Wiki.Cli.Files;

namespace Wiki.Cli.Reports;

/// <summary>
/// Turns whatever ended a command into a plain sentence and an exit code. Nobody but the people who mend this program gets to see a stack trace.
/// </summary>
internal static class FailureReport
{
    private const string DebugVariable = "WIKI_DEBUG";

    public static int Write(Exception failure, Terminal terminal)
    {
        var cause = CauseOf(failure);
        if (cause is OperationCanceledException) return ExitCode.Unusable;
        var (sentence, help) = Explain(cause);
        terminal.Error.WriteLine($"wiki: {Printable.Text(sentence)}");
        if (help is not null) terminal.Error.WriteLine($"  help: {Printable.Text(help)}");
        if (Environment.GetEnvironmentVariable(DebugVariable) == "1") terminal.Error.WriteLine(failure.ToString());
        return ExitCode.Unusable;
    }

    /// <summary>The same where there is no terminal yet, or no other thread to be trusted with one.</summary>
    public static int WriteLast(Exception failure)
    {
        using var terminal = Terminal.OfLastResort();
        return Write(failure, terminal);
    }

    /// <summary>What has failed, and what may help if something is known.</summary>
    public static (string Sentence, string? Help) Explain(Exception cause) => cause switch
    {
        CommandFailure { Help: var help } => (cause.Message, help),
        OutOfMemoryException =>
            ("the system gives no more memory or no more threads", "end other programs, or raise the limits: `ulimit -a` shows them"),
        _ when FileFailure.Is(cause) => FileFailure.Of(cause) is var found ? ($"{found}", found.Help) : default,
        _ =>
            ($"something went wrong that is not your fault: this is a bug in wiki {Product.Version}",
                $"run it again with {DebugVariable}=1 and report what is printed"),
    };

    /// <summary>Parallel work wraps what one of its parts has thrown, and .NET what the making of a type has.</summary>
    private static Exception CauseOf(Exception failure) => failure switch
    {
        AggregateException several => CauseOf(several.InnerExceptions[0]),
        TypeInitializationException { InnerException: { } inner } => CauseOf(inner),
        _ => failure,
    };
}
