using System.CommandLine;
using System.Diagnostics;
using Wiki.Cli.Files;
using Wiki.Cli.Publish;
using Wiki.Cli.Reports;

namespace Wiki.Cli.Commands;

/// <summary><c>wiki check</c>: finds what a build would find, rendering included, and writes nothing.</summary>
internal static class CheckCommand
{
    private const string Details = """
        Does all the work of a build but writes no file, so it finds the same problems.

        Example:
          wiki check --format github
        """;

    public static Command Create(Terminal terminal)
    {
        var arguments = new SiteArguments();
        var command = new Verb("check", "Find what is wrong, without building", Details);
        arguments.AddTo(command);
        arguments.AddPublishedTo(command);
        command.SetAction(parsed => Run(arguments.Read(parsed), terminal));
        return command;
    }

    private static int Run(SiteOptions options, Terminal terminal)
    {
        var clock = Stopwatch.StartNew();
        var workers = Workers.Until(terminal.Stop);
        using var progress = new ProgressLine(terminal);
        var site = LoadedSite.Load(options, progress, workers);
        site = site.With(site.Snapshot.Overdue(Today.Date));
        using var content = new SourceFolder(options.Content);
        site = site.With(site.Snapshot.Broken(EarlierAddresses.Of(options.Published, content).All()));
        if (!site.Findings.Prevent(options.IsStrict))
            site = site.With(SiteWriter.Write(site.Snapshot, site.Content, new NoOutput(), progress, workers));
        progress.Clear();
        Report.Write(site.Findings, options.Format, terminal);
        terminal.Output.WriteLine(Summary.OfCheck(site.Snapshot, site.Findings, clock));
        return site.Findings.Prevent(options.IsStrict) ? ExitCode.ContentProblems : ExitCode.Done;
    }
}
