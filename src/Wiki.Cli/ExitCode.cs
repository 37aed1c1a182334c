namespace Wiki.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The content has errors, or warnings under <c>--strict</c>.</summary>
    public const int ContentProblems = 1;

    /// <summary>Wrong usage, or the machine fails: cannot read, disk full.</summary>
    public const int Unusable = 2;

    /// <summary>Ended by a signal: this plus the signal's number, as shells count.</summary>
    public const int Signalled = 128;
}
