using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
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
        var shard = new Option<string>("--shard") { Description = "Make only the i-th of n parts of the site, for n machines to build it together", HelpName = "i/n", DefaultValueFactory = _ => "1/1" };
        shard.Validators.Add(CheckShard);
        var command = new Verb("build", "Build the site", Details) { output, shard };
        arguments.AddTo(command);
        command.SetAction(parsed =>
        {
            _ = Shard.TryParse(parsed.GetRequiredValue(shard), out var part);
            return Run(arguments.Read(parsed), new Target(parsed.GetRequiredValue(output), part), terminal);
        });
        return command;
    }

    private static void CheckShard(OptionResult result)
    {
        if (result.Tokens is [{ Value: var value }] && !Shard.TryParse(value, out _)) result.AddError($"`{value}` is no part of a whole; the second of five is `2/5`");
    }

    private static int Run(SiteOptions options, Target target, Terminal terminal)
    {
        var clock = Stopwatch.StartNew();
        OutputGuard.Check(target.Output, options.Inputs);
        var workers = Workers.Until(terminal.Stop);
        using var progress = new ProgressLine(terminal);
        var site = LoadedSite.Load(options, progress, workers);
        if (site.Findings.Prevent(options.IsStrict)) return Refuse(site, options, progress, terminal);
        var (problems, counts) = Publish(site, options, target, progress, workers);
        if (!problems.IsEmpty) return Refuse(site.With(problems), options, progress, terminal);
        progress.Clear();
        Report.Write(site.Findings, options.Format, terminal);
        terminal.Output.WriteLine(Summary.OfBuild(site, counts, clock));
        if (Summary.Hint(site) is { } hint) terminal.Output.WriteLine(hint);
        return ExitCode.Done;
    }

    private static (ImmutableArray<Diagnostic> Problems, PublishCounts Counts) Publish(
        LoadedSite site, SiteOptions options, Target target, ProgressLine progress, ParallelOptions workers)
    {
        using var folder = OutputFolder.Open(target.Output, options.Inputs, new SiteFiles(site.Pages, target.Part), workers);
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

    /// <summary>Where a build writes, and which part of the site.</summary>
    private readonly record struct Target(string Output, Shard Part);
}
