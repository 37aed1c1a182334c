using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using Wiki.Cli.Publish;
using Wiki.Cli.Reports;
using Wiki.Diagnostics;

namespace Wiki.Cli.Commands;

/// <summary><c>wiki build</c>: reads the wiki, renders every page and puts the new site in the place of the old one. Errors leave the old one as it is.</summary>
internal static class BuildCommand
{
    private const string Details = """
        The output folder holds the old site or the new one at any instant; with errors it keeps the old one. What a build did not write there stays.
        Problems go to the error stream in every format, the summary to the output stream.

        Example:
          wiki build --output public --strict
        """;

    public static Command Create(Terminal terminal)
    {
        var arguments = new SiteArguments();
        var output = new Option<string>("--output") { Description = "Folder that the site is written to", HelpName = "folder", DefaultValueFactory = _ => "_site" };
        var command = new Verb("build", "Build the site", Details) { output };
        arguments.AddTo(command);
        command.SetAction(parsed => Run(arguments.Read(parsed), parsed.GetRequiredValue(output), terminal));
        return command;
    }

    private static int Run(SiteOptions options, string output, Terminal terminal)
    {
        var clock = Stopwatch.StartNew();
        OutputGuard.Check(output, options.Inputs);
        var workers = Workers.Until(terminal.Stop);
        using var progress = new ProgressLine(terminal);
        var site = LoadedSite.Load(options, progress, workers);
        if (site.Findings.Prevent(options.IsStrict)) return Refuse(site, options, progress, terminal);
        var (problems, counts) = Publish(site, options, output, progress, workers);
        if (!problems.IsEmpty) return Refuse(site.With(problems), options, progress, terminal);
        progress.Clear();
        Report.Write(site.Findings, options.Format, terminal);
        terminal.Output.WriteLine(Summary.OfBuild(site, counts, clock));
        if (Summary.Hint(site) is { } hint) terminal.Output.WriteLine(hint);
        return ExitCode.Done;
    }

    private static (ImmutableArray<Diagnostic> Problems, PublishCounts Counts) Publish(
        LoadedSite site, SiteOptions options, string output, ProgressLine progress, ParallelOptions workers)
    {
        using var folder = OutputFolder.Open(output, options.Inputs, site.Pages, workers);
        var problems = SiteWriter.Write(site.Snapshot, options.Content, folder, progress, workers);
        return (problems, problems.IsEmpty ? folder.Commit() : default);
    }

    private static int Refuse(LoadedSite site, SiteOptions options, ProgressLine progress, Terminal terminal)
    {
        progress.Clear();
        Report.Write(site.Findings, options.Format, terminal);
        terminal.Output.WriteLine(Summary.OfRefusal(site));
        return ExitCode.ContentProblems;
    }
}
