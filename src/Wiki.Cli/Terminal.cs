using System.Text;
using Microsoft.Win32.SafeHandles;
using Wiki.Cli.Files;

namespace Wiki.Cli;

/// <summary>
/// The two streams that commands write to and what is known of who reads them. Text is UTF-8 whatever the machine's locale says. Whoever closes a
/// stream early (<c>wiki build | head</c>) ends the output, not the command.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private const int DefaultWidth = 100, LeastWidth = 40, StandardError = 2;

    public Terminal(TextWriter output, TextWriter error, CancellationToken stop) => (Output, Error, Stop) = (output, error, stop);

    public TextWriter Output { get; }

    /// <summary>Diagnostics, in every format, and why a command failed.</summary>
    public TextWriter Error { get; }

    /// <summary>Set when somebody wants the process to end.</summary>
    public CancellationToken Stop { get; }

    /// <summary>Whether a person watches the error stream.</summary>
    public bool IsWatched { get; init; }

    public bool HasColour { get; init; }

    /// <summary>Columns that a line may fill. Asking the window itself would make .NET change the terminal's mode.</summary>
    public int Width { get; private init; } = DefaultWidth;

    public static Terminal OfProcess(CancellationToken stop)
    {
        // The first line that is written makes this, which takes a number for a file; later there may be none left.
        _ = Console.Out;
        var isWatched = !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(WriterFor(Console.OpenStandardOutput()), WriterFor(Console.OpenStandardError()), stop)
        {
            IsWatched = isWatched,
            HasColour = isWatched && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")),
            Width = int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), out var columns) && columns >= LeastWidth ? columns : DefaultWidth,
        };
    }

    /// <summary>The error stream alone, as it is: for a process that cannot get so much as another number for a file.</summary>
    public static Terminal OfLastResort() =>
        new(TextWriter.Null, WriterFor(new FileStream(new SafeFileHandle(StandardError, ownsHandle: false), FileAccess.Write, bufferSize: 0)),
            CancellationToken.None);

    public void Dispose()
    {
        Output.Dispose();
        Error.Dispose();
    }

    private static StreamWriter WriterFor(Stream stream) =>
        new(new PatientStream(stream), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };

    /// <summary>Goes on without a reader: what cannot be written is dropped.</summary>
    private sealed class PatientStream(Stream stream) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            try
            {
                stream.Write(buffer);
            }
            catch (Exception failure) when (FileFailure.Is(failure))
            {
            }
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
