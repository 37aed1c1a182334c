using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Cli.Reports;

/// <summary>
/// <c>::error file=…,line=…,col=…,title=…::message</c>: commands that GitHub Actions takes from a step's output and shows beside the lines of a pull
/// request. It does so for the first ten errors and the first ten warnings of a step; of the others it prints the text alone, which therefore names
/// the place, and a notice says so.
/// </summary>
internal static class GithubReport
{
    private const int ShownOfSeverity = 10;

    public static void Write(Findings findings, TextWriter writer)
    {
        var told = new Dictionary<Severity, int>();
        foreach (var found in findings.All.Take(Limits.DiagnosticsWritten))
        {
            var number = told[found.Severity] = told.GetValueOrDefault(found.Severity) + 1;
            writer.WriteLine(Command(found, findings.Sources, number > ShownOfSeverity ? $"{Place(found, findings.Sources)}: " : ""));
        }
        foreach (var notice in Notices(findings)) writer.WriteLine($"::notice::{Data(notice)}");
    }

    private static IEnumerable<string> Notices(Findings findings)
    {
        if (findings.All.Length > Limits.DiagnosticsWritten)
            yield return $"{Closing.LeftOut(findings.All.Skip(Limits.DiagnosticsWritten))} not written";
        if (findings.Errors <= ShownOfSeverity && findings.Warnings <= ShownOfSeverity) yield break;
        yield return $"GitHub shows {ShownOfSeverity} errors and {ShownOfSeverity} warnings of a step beside the lines; all are in its "
            + $"log. {Closing.ByRule(findings)}";
    }

    private static string Command(Diagnostic found, SourceFiles sources, string place)
    {
        var location = found.Location;
        var columns = location.Line == 0 ? "" : $",line={location.Line},col={location.Column},endColumn={location.Column + location.Length}";
        var text = found.Help is { } help ? $"{Printable.Text(found.Message)}\n{Printable.Paragraph(help)}" : Printable.Text(found.Message);
        var title = Property($"{found.Rule.Code} {found.Rule.Name}");
        return $"::{Report.Word(found.Severity)} file={Property(sources.PathOf(location))}{columns},title={title}::{Data(place + text)}";
    }

    private static string Place(Diagnostic found, SourceFiles sources) => ShortReport.Place(sources.PathOf(found.Location), found.Location);

    /// <summary>Escaped as the runner reads it back.</summary>
    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
