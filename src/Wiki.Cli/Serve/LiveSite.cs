using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Diagnostics;
using Wiki.Cli.Files;
using Wiki.Cli.Publish;
using Wiki.Cli.Reading;
using Wiki.Cli.Reports;
using Wiki.Diagnostics;
using Wiki.Incremental;

namespace Wiki.Cli.Serve;

/// <summary>
/// The site that is served, kept up with its files. A state with errors, in the content or in a template, never replaces a good one: the errors are
/// told and the last good site stays. Updated by one thread, read by any.
/// </summary>
internal sealed class LiveSite(WikiFolder folder, Func<SourceFiles> sources, ParallelOptions workers, Terminal terminal)
{
    private readonly Workspace workspace = new(folder, workers);

    private ImmutableArray<Change> untried = [];
    private ImmutableArray<Diagnostic> told = [];
    private Snapshot? latest;
    private volatile LiveState state = new(null, "the wiki is being read");

    public LiveState State => state;

    /// <summary>The file of the page that somebody looked at last: it, too, must render in the next site.</summary>
    public string LastPage { get; set; } = "index.html";

    /// <summary>Reads everything. A failure that is not of the content is thrown, as by a build.</summary>
    public void Load() => Show(workspace.Apply(), Stopwatch.StartNew());

    /// <summary>
    /// Looks where the changes say. What cannot be read now is tried again with the next changes. Whether the wiki is another than before.
    /// </summary>
    public bool Update(IReadOnlyCollection<Change> changes)
    {
        var clock = Stopwatch.StartNew();
        untried = [.. untried.Union(changes)];
        var before = latest;
        try
        {
            var snapshot = workspace.Apply(untried);
            untried = [];
            if (snapshot != latest || state.Problems.Length > 0) Show(snapshot, clock);
        }
        catch (Exception failure) when (failure is CommandFailure || FileFailure.Is(failure))
        {
            Stand(Printable.Text(FailureReport.Explain(failure).Sentence), () => FailureReport.Write(failure, terminal));
        }
        return latest != before;
    }

    /// <summary>Where files differ from what is served; for any thread.</summary>
    public IEnumerable<Change> FindUntold() => workspace.FindUntold();

    private void Show(Snapshot snapshot, Stopwatch clock)
    {
        latest = snapshot;
        var findings = Findings.Of(snapshot, sources());
        if (findings.Errors == 0) findings = findings.With(Trial(snapshot));
        if (findings.Errors > 0) Stand(ErrorsOf(findings), () => Tell(findings, Summary.OfStanding(findings)));
        else
        {
            Become(new LiveState(snapshot, ""));
            Tell(findings, Summary.OfUpdate(snapshot, findings, clock));
        }
    }

    /// <summary>Leaves the site as it is and shows why.</summary>
    private void Stand(string problems, Action tell)
    {
        if (problems == state.Problems) return;
        Become(new LiveState(state.Site, problems));
        tell();
        terminal.Error.Flush();
    }

    /// <summary>Findings that are the same as the last time are not told again.</summary>
    private void Tell(Findings findings, string summary)
    {
        if (!findings.All.SequenceEqual(told)) Report.Write(findings, ReportFormat.Human, terminal);
        told = findings.All;
        terminal.Output.WriteLine(summary);
        terminal.Output.Flush();
    }

    private void Become(LiveState successor)
    {
        var before = state;
        state = successor;
        before.GiveWayTo(successor);
    }

    /// <summary>What goes wrong when one page of each kind is rendered, and the page that somebody looks at.</summary>
    private ImmutableArray<Diagnostic> Trial(Snapshot snapshot)
    {
        var routes = snapshot.Find(LastPage) is { } looked ? snapshot.Samples.Append(looked) : snapshot.Samples;
        var problems = new ConcurrentBag<Diagnostic>();
        Parallel.ForEach(routes, workers, route =>
        {
            if (snapshot.Render(route, new PageBuffer()) is { } problem) problems.Add(problem);
        });
        return [.. problems.Distinct()];
    }

    private string ErrorsOf(Findings findings)
    {
        using var text = new StringWriter { NewLine = "\n" };
        using var plain = new Terminal(text, text, terminal.Stop) { IsWatched = true };
        new HumanReport(findings with { All = findings.All.RemoveAll(found => found.Severity != Severity.Error) }, plain).Write();
        return text.ToString().TrimEnd('\n');
    }
}
