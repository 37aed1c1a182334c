using System.Text;
using Wiki.Versions;

namespace Wiki.Cli.History;

/// <summary>
/// Gives the bytes of files as they were, by their names in the repository. One git gives those that are asked for one by one; it is ended when
/// nobody has asked for a moment, for a server asks rarely and the rest at once.
/// </summary>
internal sealed class PastFileReader : IPastFiles
{
    private const string Kind = "blob";
    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    private readonly VersionControl versions;
    private readonly GitRepository repository;
    private readonly Lock access = new();
    private Session? session;
    private Timer? end;

    public PastFileReader(VersionControl versions, GitRepository repository)
    {
        (this.versions, this.repository) = (versions, repository);
        // The folder in which git runs is not left behind.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Close();
    }

    public ReadOnlyMemory<byte>? Read(string blob)
    {
        lock (access)
        {
            try
            {
                session ??= new Session(versions.Ask(repository));
                end ??= new Timer(_ => Close());
                end.Change(Idle, Timeout.InfiniteTimeSpan);
                session.Ask(blob);
                return session.Take();
            }
            catch (Exception failure) when (failure is GitFailure or IOException)
            {
                session?.Dispose();
                session = null;
                return null;
            }
        }
    }

    public IEnumerable<(int Index, ReadOnlyMemory<byte> Bytes)> ReadAll(IReadOnlyList<string> blobs)
    {
        if (blobs.Count == 0) yield break;
        using var all = new Session(versions.Ask(repository));
        var asking = Aside.Run(() =>
        {
            foreach (var blob in blobs) all.Ask(blob, isLast: false);
            all.Ask(null);
        });
        for (var i = 0; i < blobs.Count; i++)
        {
            if (TryTake(all) is not { } bytes) yield break;
            yield return (i, bytes);
        }
        asking.GetAwaiter().GetResult();
    }

    private static ReadOnlyMemory<byte>? TryTake(Session session)
    {
        try
        {
            return session.Take();
        }
        catch (GitFailure)
        {
            return null;
        }
    }

    private void Close()
    {
        lock (access)
        {
            session?.Dispose();
            session = null;
        }
    }

    /// <summary>One <c>git cat-file --batch</c>.</summary>
    private sealed class Session : IDisposable
    {
        private readonly Git git;
        private readonly GitProcess process;
        private readonly StreamWriter questions;
        private readonly BufferedStream answers;

        public Session(Git git)
        {
            this.git = git;
            process = git.Start("cat-file", "--batch");
            questions = new StreamWriter(process.Input, Encoding.ASCII) { NewLine = "\n" };
            answers = new BufferedStream(process.Output, 64 * 1024);
        }

        public void Ask(string? blob, bool isLast = true)
        {
            if (blob is not null) questions.WriteLine(blob);
            if (isLast) questions.Flush();
        }

        /// <summary>What was asked for next; null where the repository does not have it.</summary>
        public ReadOnlyMemory<byte>? Take()
        {
            var line = new StringBuilder();
            for (var b = answers.ReadByte(); b != '\n'; b = answers.ReadByte())
            {
                if (b < 0 || line.Length > 200) throw process.Misunderstood();
                line.Append((char)b);
            }
            if (line.ToString().Split(' ') is not [_, Kind, var size] || !int.TryParse(size, out var length)) return null;
            var bytes = new byte[length];
            answers.ReadExactly(bytes);
            if (answers.ReadByte() != '\n') throw process.Misunderstood();
            return bytes;
        }

        public void Dispose() => git.Dispose();
    }
}
