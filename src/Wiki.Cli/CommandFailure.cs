namespace Wiki.Cli;

/// <summary>
/// Why a command cannot do its work for a reason that lies in how it was called or in the machine, not in the content: ends the process with
/// <see cref="ExitCode.Unusable"/>. The message is one plain sentence that names the thing; <see cref="Help"/> says what to type.
/// </summary>
internal sealed class CommandFailure(string message, string? help = null) : Exception(message)
{
    public string? Help { get; } = help;
}
