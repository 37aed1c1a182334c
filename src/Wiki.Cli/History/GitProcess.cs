using System.Diagnostics;
using System.Text;

namespace Wiki.Cli.History;

/// <summary>One git that runs. Whatever it says to the error stream is kept, as far as a sentence goes, for the case that it fails.</summary>
internal sealed class GitProcess : IDisposable
{
    private const int LongestComplaint = 300;

    /// <summary>A process that it has left behind may keep the error stream open.</summary>
    private static readonly TimeSpan ForWords = TimeSpan.FromSeconds(1);

    private readonly Process process;
    private readonly GitWatch watch;
    private readonly Task<string> complaint;
    private readonly CancellationTokenRegistration end;

    public GitProcess(Process process, GitWatch watch)
    {
        (this.process, this.watch) = (process, watch);
        Output = new WatchedStream(process.StandardOutput.BaseStream, watch);
        complaint = Aside.Run(() => ReadComplaint(process.StandardError.BaseStream));
        end = watch.End.Register(Kill);
    }

    /// <summary>What it is asked, where it is asked by its input.</summary>
    public Stream Input => process.StandardInput.BaseStream;

    public Stream Output { get; }

    /// <summary>Waits for its end; a <see cref="GitFailure"/> when it did not end well. Its output has been read to the end.</summary>
    public void Finish()
    {
        process.WaitForExit();
        watch.Stop.ThrowIfCancellationRequested();
        if (watch.End.IsCancellationRequested) throw watch.Failure;
        if (process.ExitCode != 0)
            throw new GitFailure(complaint.Wait(ForWords) && complaint.Result is { Length: > 0 } words
                ? $"git says: {words}"
                : $"git has ended with exit code {process.ExitCode}");
    }

    /// <summary>Why its output cannot be used: git failed, or it is a git that we do not know.</summary>
    public GitFailure Misunderstood()
    {
        Kill();
        process.WaitForExit();
        watch.Stop.ThrowIfCancellationRequested();
        return watch.End.IsCancellationRequested
            ? watch.Failure
            : new($"`{process.StartInfo.FileName}` has answered what no git answers", "see that it is git: `git --version`");
    }

    public void Dispose()
    {
        end.Dispose();
        Kill();
        process.WaitForExit();
        process.Dispose();
    }

    public void Kill()
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile.
        }
    }

    /// <summary>The first line, without the word before it; the rest is read so that a full pipe does not stop the process.</summary>
    private static string ReadComplaint(Stream error)
    {
        using var reader = new StreamReader(error, new UTF8Encoding(false));
        var line = new StringBuilder();
        for (var c = reader.Read(); c >= 0 && c != '\n' && line.Length < LongestComplaint; c = reader.Read()) line.Append((char)c);
        error.CopyTo(Stream.Null);
        return line.ToString().Replace("fatal: ", "", StringComparison.Ordinal).Replace("error: ", "", StringComparison.Ordinal).Trim();
    }

    /// <summary>Tells the watch of each byte that comes.</summary>
    private sealed class WatchedStream(Stream stream, GitWatch watch) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            var read = stream.Read(buffer);
            if (read > 0) watch.SeeLife();
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
