namespace Wiki.Cli.History;

/// <summary>
/// Why git could not tell: half a sentence that goes on after "git cannot tell …:", and what to do about it. Never leaves this folder; whoever asked
/// says what it means for the wiki.
/// </summary>
internal sealed class GitFailure(string reason, string? help = null) : Exception(reason)
{
    public string? Help { get; } = help;
}
