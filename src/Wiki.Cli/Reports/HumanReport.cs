using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Cli.Reports;

/// <summary>
/// For people. One line that says where and what; on a terminal the source line with the place underlined; then what to type, where the same is, and
/// what else plays a part.
/// </summary>
internal sealed class HumanReport(Findings findings, Terminal terminal)
{
    private const string Bold = "1", Red = "1;31", Yellow = "1;33", Blue = "34", Cyan = "36";
    private readonly TextWriter writer = terminal.Error;
    private bool isShortened;

    /// <summary>What the problem before it wanted, where it is not to be said twice.</summary>
    private string? lastHelp;

    public void Write()
    {
        var all = findings.Told;
        var told = findings.TellsEach ? all : ManyProblems.Shortened(all);
        isShortened = told.Length < all.Length;
        foreach (var problem in told.Take(findings.TellsEach ? Limits.DiagnosticsWritten : Limits.DiagnosticsShown)) Write(problem);
        foreach (var line in Closing.Lines(findings, told)) writer.WriteLine(line);
    }

    private void Write(RepeatedProblem problem)
    {
        var found = problem.First;
        var place = ShortReport.Place(findings.Sources.PathOf(found.Location), found.Location);
        var colour = found.Severity == Severity.Error ? Red : Yellow;
        writer.WriteLine($"{Paint(place, Bold)}: {Paint(Report.Word(found.Severity), colour)}: {Printable.Text(found.Message)} [{found.Rule.Code} "
            + $"{found.Rule.Name}]");
        if (terminal.IsWatched) WriteSource(found, colour);
        if (found.Help is { } help && help != lastHelp) writer.WriteLine($"  {Paint("help", Cyan)}: {string.Join("\n    ", Printable.Lines(help))}");
        lastHelp = isShortened ? found.Help : null;
        if (problem.OtherPlaces(findings.Sources) is { } places) writer.WriteLine($"  {Paint("also", Cyan)}: {places}");
        foreach (var related in found.Related)
            writer.WriteLine($"  {Paint("see", Cyan)}: {ShortReport.Place(findings.Sources.PathOf(related.Location), related.Location)}: "
                + $"{Printable.Text(related.Note)}");
        if (problem.MoreOfRule(findings.Sources) is { } more) writer.WriteLine($"  {Paint("more", Cyan)}: {more}");
    }

    private void WriteSource(Diagnostic found, string colour)
    {
        if (findings.Sources.LineAt(found.Location) is not { } line) return;
        var number = found.Location.Line.ToString();
        var excerpt = SourceExcerpt.Of(line, found.Location.Column - 1, found.Location.Length, terminal.Width - number.Length - 4);
        writer.WriteLine($" {Paint($"{number} |", Blue)} {excerpt.Text}");
        writer.WriteLine($" {Paint($"{new string(' ', number.Length)} |", Blue)} {new string(' ', excerpt.Indent)}"
            + $"{Paint(new string('^', excerpt.Length), colour)}");
    }

    private string Paint(string text, string colour) => terminal.HasColour ? $"\e[{colour}m{text}\e[0m" : text;
}
