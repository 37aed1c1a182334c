namespace Wiki.Cli.Reports;

/// <summary>How diagnostics are written to the error stream. The names are what <c>--format</c> takes.</summary>
internal enum ReportFormat
{
    /// <summary>For people: each with help and, on a terminal, the source line.</summary>
    Human,

    /// <summary>One line each, as compilers and editors know it.</summary>
    Short,

    /// <summary>One JSON document.</summary>
    Json,

    /// <summary>SARIF 2.1.0, which code-scanning services read.</summary>
    Sarif,

    /// <summary>Workflow commands, which GitHub Actions shows beside the changed lines.</summary>
    Github,
}
