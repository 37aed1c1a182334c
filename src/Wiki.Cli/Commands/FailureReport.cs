using Wiki.Cli.Reports;

namespace Wiki.Cli.Commands;

/// <summary>Turns whatever ended a command into a plain sentence and an exit code. Nobody but the people who mend this program gets to see a stack trace.</summary>
internal static class FailureReport
{
    private const string DebugVariable = "WIKI_DEBUG";

    public static int Write(Exception failure, Terminal terminal)
    {
        var cause = CauseOf(failure);
        if (cause is OperationCanceledException) return ExitCode.Unusable;
        terminal.Error.WriteLine(cause switch
        {
            CommandFailure => $"wiki: {Printable.Text(cause.Message)}",
            IOException or UnauthorizedAccessException => $"wiki: {Printable.Text(cause.Message)}",
            _ => $"wiki: something went wrong that is not your fault: this is a bug in wiki {Product.Version}",
        });
        if (HelpFor(cause) is { } help) terminal.Error.WriteLine($"  help: {Printable.Text(help)}");
        if (Environment.GetEnvironmentVariable(DebugVariable) == "1") terminal.Error.WriteLine(failure.ToString());
        return ExitCode.Unusable;
    }

    private static string? HelpFor(Exception cause) => cause switch
    {
        CommandFailure { Help: var help } => help,
        IOException or UnauthorizedAccessException => null,
        _ => $"run it again with {DebugVariable}=1 and report what is printed",
    };

    /// <summary>Parallel work wraps what one of its parts has thrown.</summary>
    private static Exception CauseOf(Exception failure) => failure is AggregateException several ? CauseOf(several.InnerExceptions[0]) : failure;
}
