using Wiki.Diagnostics;

namespace Wiki.Cli.Reports;

/// <summary><c>::error file=…,line=…,col=…,title=…::message</c>: commands that GitHub Actions takes from a step's output and shows beside the lines of a pull request.</summary>
internal static class GithubReport
{
    public static void Write(Findings findings, TextWriter writer)
    {
        foreach (var found in findings.Shown) writer.WriteLine(Command(found, findings.Sources));
        if (findings.LeftOut > 0) writer.WriteLine($"::notice::{ShortReport.LeftOut(findings)}");
    }

    private static string Command(Diagnostic found, SourceFiles sources)
    {
        var location = found.Location;
        var place = location.Line == 0 ? "" : $",line={location.Line},col={location.Column},endColumn={location.Column + location.Length}";
        var text = found.Help is { } help ? $"{Printable.Text(found.Message)}\n{Printable.Paragraph(help)}" : Printable.Text(found.Message);
        return $"::{Report.Word(found.Severity)} file={Property(sources.PathOf(found.Rule, location))}{place},title={Property($"{found.Rule.Code} {found.Rule.Name}")}::{Data(text)}";
    }

    /// <summary>Escaped as the runner reads it back.</summary>
    private static string Data(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");

    private static string Property(string text) => Data(text).Replace(":", "%3A").Replace(",", "%2C");
}
