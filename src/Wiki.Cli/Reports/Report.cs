using Wiki.Diagnostics;

namespace Wiki.Cli.Reports;

/// <summary>Writes what was found to the error stream, in one of the formats.</summary>
internal static class Report
{
    public static void Write(Findings findings, ReportFormat format, Terminal terminal)
    {
        switch (format)
        {
            case ReportFormat.Human:
                new HumanReport(findings, terminal).Write();
                break;
            case ReportFormat.Short:
                ShortReport.Write(findings, terminal.Error);
                break;
            case ReportFormat.Json:
                JsonReport.Write(findings, terminal.Error);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(findings, terminal.Error);
                break;
            case ReportFormat.Github:
                GithubReport.Write(findings, terminal.Error);
                break;
        }
        terminal.Error.Flush();
    }

    /// <summary>The word for a severity, the same in all formats.</summary>
    public static string Word(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
