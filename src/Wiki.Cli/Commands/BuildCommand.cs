using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;
using Wiki.Cli.Files;
using Wiki.Cli.Publish;
using Wiki.Cli.Reports;
using Wiki.Diagnostics;

namespace Wiki.Cli.Commands;

/// <summary>
/// <c>wiki build</c>: reads the wiki, renders every page and puts the new site in the place of the old one. Errors leave the old one as it is.
/// </summary>
internal static class BuildCommand
{
    private const string Details = """
        The output folder holds the old site or the new one at any instant; with errors it keeps the old one. What a build did not write there stays.
        Problems go to the error stream in every format, the summary to the output stream.

        Example:
          wiki build --output public --strict
        """;

    /// <summary>How many of the files that differ are named.</summary>
    private const int MostNamed = 5;

    public static Command Create(Terminal terminal)
    {
        var arguments = new SiteArguments();
        var output = new Option<string>("--output")
        {
            Description = "Folder that the site is written to",
            HelpName = "folder",
            DefaultValueFactory = _ => "_site"
        };
        var verify = new Option<bool>("--verify") { Description = "Make the site twice and publish it only when both are the same" };
        var checksums = new Option<bool>("--checksums") { Description = $"Add {Checksums.FileName}, the SHA-256 of every other file" };
        var shard = new Option<string>("--shard")
        {
            Description = "Make only the i-th of n parts of the site, for n machines to build it together",
            HelpName = "i/n",
            DefaultValueFactory = _ => "1/1"
        };
        shard.Validators.Add(CheckShard);
        var command = new Verb("build", "Build the site", Details) { output };
        arguments.AddTo(command);
        arguments.AddPublishedTo(command);
        foreach (var option in (IEnumerable<Option>)[shard, verify, checksums]) command.Options.Add(option);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetResult(shard) is { Implicit: false } && (parsed.GetValue(verify) || parsed.GetValue(checksums)))
                parsed.AddError("`--verify` and `--checksums` are about a whole site: leave `--shard` out");
        });
        command.SetAction(parsed => Run(
            new BuildOptions
            {
                Site = arguments.Read(parsed) with { Output = parsed.GetRequiredValue(output) },
                Part = SiteShard.TryParse(parsed.GetRequiredValue(shard), out var part) ? part : SiteShard.Whole,
                IsVerified = parsed.GetValue(verify),
                HasChecksums = parsed.GetValue(checksums),
            },
            terminal));
        return command;
    }

    private static void CheckShard(OptionResult result)
    {
        if (result.Tokens is [{ Value: var value }] && !SiteShard.TryParse(value, out _))
            result.AddError($"`{value}` is no part of a whole; the second of five is `2/5`");
    }

    private static int Run(BuildOptions build, Terminal terminal)
    {
        var clock = Stopwatch.StartNew();
        var options = build.Site;
        OutputGuard.Check(build.Output, options.Inputs);
        Platform.LetOthersRead();
        using var progress = new ProgressLine(terminal);
        var workers = Workers.Until(terminal.Stop);
        var site = LoadedSite.Load(options, progress, workers);
        if (site.Findings.Prevent(options.IsStrict)) return Refuse(site, options, progress, terminal);
        var (problems, counts) = Publish(site, build, progress, workers);
        site = site.With(problems);
        if (counts is null) return Refuse(site, options, progress, terminal);
        progress.Clear();
        Report.Write(site.Findings, options.Format, terminal);
        terminal.Output.WriteLine(Summary.OfBuild(site.Snapshot, site.Findings, counts.Value, clock));
        if (Summary.Hint(site.Snapshot) is { } hint) terminal.Output.WriteLine(hint);
        return ExitCode.Done;
    }

    /// <summary>What publishing found wrong and what it changed; null where it did not publish.</summary>
    private static (ImmutableArray<Diagnostic> Problems, PublishCounts? Counts) Publish(LoadedSite site, BuildOptions build, ProgressLine progress,
        ParallelOptions workers)
    {
        using var folder = OutputFolder.Open(build.Output, build.Site.Inputs, workers);
        site.Inputs.Others.Add("build options", $"{build.Part} {build.HasChecksums}");
        using var content = new SourceFolder(build.Site.Content);
        using var before = new SourceFolder(build.Output);
        var earlier = EarlierAddresses.Of(build.Site.Published, content);
        earlier.AddTo(site.Inputs.Others);
        var inputs = site.Inputs.Value;
        if (!build.IsVerified && folder.IsMadeFrom(inputs) && HasCopies(folder, site)) return ([], default(PublishCounts));
        var (keys, files) = (site.Snapshot.Keys(), site.Files);
        var next = folder.Begin(build.HasChecksums
            ? new SiteFiles(files.Add(Checksums.FileName), keys.Add(0), build.Part)
            : new SiteFiles(files, keys, build.Part), inputs);
        earlier.AddIn(before);
        // Where an address must not be lost, that it is lost is told once.
        var lost = earlier.IsEmpty ? site.Snapshot.Lost(next.Gone, next.IsNew) : site.Snapshot.Broken(earlier.All());
        if (site.With(lost).Findings.Prevent(build.Site.IsStrict)) return (lost, null);
        var checksums = build.HasChecksums || build.IsVerified ? new Checksums(next, files) : null;
        var problems = SiteWriter.Write(site.Snapshot, site.Content, (IPageSink?)checksums ?? next, progress, workers);
        if (!problems.IsEmpty) return (problems, null);
        if (build.IsVerified) Verify(checksums!, build.Site, progress, workers);
        if (build.HasChecksums) next.Put(files.Length, new(checksums!.ToFile()));
        return (lost, folder.Commit());
    }

    /// <summary>Whether each file that is copied is in the output folder as it is in the content folder now.</summary>
    private static bool HasCopies(OutputFolder folder, LoadedSite site)
    {
        try
        {
            return site.Snapshot.Assets.All(asset =>
            {
                using var source = site.Content.Open(asset.ContentPath);
                return folder.HasCopy(site.Snapshot.PathOf(asset), source);
            });
        }
        catch (Exception failure) when (FileFailure.Is(failure))
        {
            // It is told, with its name, when the site is made.
            return false;
        }
    }

    /// <summary>Makes the site again from its files, on one core; a file that comes out otherwise is a <see cref="CommandFailure"/>.</summary>
    private static void Verify(Checksums first, SiteOptions options, ProgressLine progress, ParallelOptions workers)
    {
        var alone = new ParallelOptions { MaxDegreeOfParallelism = 1, CancellationToken = workers.CancellationToken };
        var site = LoadedSite.Load(options, progress, alone);
        var second = new Checksums(new NoOutput(), site.Files);
        SiteWriter.Write(site.Snapshot, site.Content, second, progress, alone);
        var different = first.DifferencesFrom(second).Take(MostNamed).ToList();
        if (different.Count > 0)
            throw new CommandFailure($"the site came out otherwise the second time: {string.Join(", ", different.Select(path => $"`{path}`"))}",
                "run it again while nobody changes the files; if it happens once more, report it");
    }

    private static int Refuse(LoadedSite site, SiteOptions options, ProgressLine progress, Terminal terminal)
    {
        progress.Clear();
        Report.Write(site.Findings, options.Format, terminal);
        terminal.Output.WriteLine(Summary.OfRefusal(site.Snapshot, site.Findings));
        return ExitCode.ContentProblems;
    }
}
