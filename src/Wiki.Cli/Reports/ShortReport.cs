using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Cli.Reports;

/// <summary>
/// <c>content/a.md:3:8: error: message [WIKI101 broken-link]</c>: what editors and scripts take apart. A file as a whole is its first line.
/// </summary>
internal static class ShortReport
{
    public static void Write(Findings findings, TextWriter writer)
    {
        var told = findings.Told;
        foreach (var problem in told.Take(findings.TellsEach ? Limits.DiagnosticsWritten : Limits.DiagnosticsShown))
            writer.WriteLine(problem.OtherPlaces(findings.Sources) is { } places
                ? $"{Line(problem.First, findings.Sources)} (also {places})"
                : Line(problem.First, findings.Sources));
        foreach (var line in Closing.Lines(findings, told)) writer.WriteLine(line);
    }

    public static string Place(string path, Location location) => location.Line == 0 ? $"{path}:1" : $"{path}:{location.Line}:{location.Column}";

    private static string Line(Diagnostic found, SourceFiles sources) =>
        $"{Place(sources.PathOf(found.Location), found.Location)}: {Report.Word(found.Severity)}: {Printable.Text(found.Message)} ["
        + $"{found.Rule.Code} {found.Rule.Name}]";
}
