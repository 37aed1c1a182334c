using System.Collections.Concurrent;
using System.Text;

namespace Wiki.Cli.History;

/// <summary>
/// Finds the last commit that changed what a file says, for many files at once. Each file is traced back from the commit that is checked out: to the
/// parent that has it unchanged, be it under another name that the same commit took away, and otherwise no further. So a merge counts where it
/// resolved something and not where it took one side, moving a file counts only together with an edit, and neither the order of dates nor what git
/// takes for similar plays a part. One git lists the commits, another compares them meanwhile; both end as soon as every file was found.
/// </summary>
internal sealed class FileHistory : IDisposable
{
    /// <summary>How many commits the list may be ahead of the comparison.</summary>
    private const int MostAhead = 4096;

    private readonly Git git;
    private readonly Dictionary<string, Traces> traced = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Commit> found = new(StringComparer.Ordinal);
    private readonly CancellationTokenSource over = new();
    private int open;

    /// <summary>Compares with one parent or another, where a merge leaves a question; started when there is one.</summary>
    private (GitProcess Process, TreeChangeReader Changes)? further;

    private FileHistory(Git git) => this.git = git;

    /// <summary>The last change of each of these paths from the top of the repository; none of those that the commit does not have.</summary>
    public static Dictionary<string, Commit> Of(IReadOnlyCollection<string> paths, string head, Git git)
    {
        using var history = new FileHistory(git) { open = paths.Count };
        history.traced[head] = Traces.Of(paths);
        history.Search(head);
        return history.found;
    }

    public void Dispose() => over.Dispose();

    private void Search(string head)
    {
        var (list, comparison) = (git.Start(Commit.Question(head)), git.Start(TreeChangeReader.Question));
        using var asked = new BlockingCollection<Commit>(MostAhead);
        var asking = Aside.Run(() => Ask(list, comparison, asked));
        try
        {
            var changes = new TreeChangeReader(comparison);
            foreach (var commit in asked.GetConsumingEnumerable())
            {
                traced.Remove(commit.Hash, out var traces);
                var (fromFirst, fromAll) = changes.Read(traces);
                if (traces is not null) PassOn(commit, traces, fromFirst, fromAll);
                if (open == 0) break;
            }
        }
        finally
        {
            // Whoever asks must not wait for a listener that has gone.
            over.Cancel();
            list.Kill();
            comparison.Kill();
            ((IAsyncResult)asking).AsyncWaitHandle.WaitOne();
        }
        // What was cut short because all is found has not failed.
        if (open > 0) asking.GetAwaiter().GetResult();
    }

    /// <summary>Asks of each commit how it differs from its first parent and, of a merge, how from all.</summary>
    private void Ask(GitProcess list, GitProcess comparison, BlockingCollection<Commit> asked)
    {
        try
        {
            using var questions = new StreamWriter(comparison.Input, Encoding.ASCII) { NewLine = "\n" };
            foreach (var commit in Commit.Read(list))
            {
                questions.WriteLine(commit.Parents.Length == 0 ? commit.Hash : $"{commit.Hash} {commit.Parents[0]}");
                if (commit.Parents.Length > 1) questions.WriteLine($"{commit.Hash} {string.Join(' ', commit.Parents)}");
                questions.WriteLine(TreeChangeReader.Mark);
                asked.Add(commit, over.Token);
            }
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            // Nobody listens any more: all is found, or what compares has failed and says why.
        }
        finally
        {
            asked.CompleteAdding();
        }
    }

    /// <summary>Gives what is traced through a commit to its parents, and ends the traces of what the commit changed.</summary>
    private void PassOn(Commit commit, Traces traces, List<TreeChange> fromFirst, List<TreeChange> fromAll)
    {
        // What the commit does not have is no file of today: an untracked file has the name of one that was removed. A name that is only coded
        // otherwise is there all the same.
        foreach (var change in fromFirst.Where(change => change.IsDeletion))
        {
            if (traces.Has(change.Name) && !fromFirst.Exists(other => !other.IsDeletion && other.Name == change.Name))
                open -= traces.Take(change.Name).Length;
        }
        var origins = new Origins(commit, fromFirst, fromAll, Compare);
        foreach (var change in fromFirst.Where(change => !change.IsDeletion && change.Before[0] != change.After))
        {
            var paths = traces.Take(change.Name);
            if (origins.Of(change) is { } origin) Give(origin.Parent, Traces.Of(origin.Name, paths));
            else Settle(commit, paths);
        }
        if (commit.Parents.Length > 0) Give(commit.Parents[0], traces);
    }

    private void Settle(Commit commit, string[] paths)
    {
        foreach (var path in paths) found[path] = commit;
        open -= paths.Length;
    }

    private void Give(string parent, Traces traces) =>
        traced[parent] = traced.TryGetValue(parent, out var there) ? Traces.Join(there, traces) : traces;

    /// <summary>Asked only of merges, and seldom of those.</summary>
    private List<TreeChange> Compare(Commit commit, string parent, Traces names)
    {
        if (further is null)
        {
            var process = git.Start(TreeChangeReader.Question);
            further = (process, new TreeChangeReader(process));
        }
        further.Value.Process.Input.Write(Encoding.ASCII.GetBytes($"{commit.Hash} {parent}\n{TreeChangeReader.Mark}\n"));
        further.Value.Process.Input.Flush();
        return further.Value.Changes.Read(names).FromFirst;
    }
}
