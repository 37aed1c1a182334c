using Wiki.Diagnostics;

namespace Wiki.Cli.Reports;

/// <summary><c>content/a.md:3:8: error: message [WIKI101 broken-link]</c>: what editors and scripts take apart. A file as a whole is its first line.</summary>
internal static class ShortReport
{
    public static void Write(Findings findings, TextWriter writer)
    {
        foreach (var found in findings.Shown)
        {
            var place = Place(findings.Sources.PathOf(found.Rule, found.Location), found.Location);
            writer.WriteLine($"{place}: {Report.Word(found.Severity)}: {Printable.Text(found.Message)} [{found.Rule.Code} {found.Rule.Name}]");
        }
        if (findings.LeftOut > 0) writer.WriteLine(LeftOut(findings));
    }

    public static string Place(string path, Location location) => location.Line == 0 ? $"{path}:1" : $"{path}:{location.Line}:{location.Column}";

    public static string LeftOut(Findings findings) => $"… and {Count.Of(findings.LeftOut, "more problem")} not shown";
}
