using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Wiki.Cli.Reports;

/// <summary>
/// A JSON document on its way to a text writer, a piece at a time, so that a long one never stands whole in memory. Disposing ends its last line.
/// </summary>
internal sealed class JsonPieces : IDisposable
{
    private const int PieceBytes = 64 * 1024;

    private readonly ArrayBufferWriter<byte> piece = new(PieceBytes);
    private readonly TextWriter writer;

    public JsonPieces(TextWriter writer) => (this.writer, Json) = (writer, new Utf8JsonWriter(piece, JsonReport.Layout));

    public Utf8JsonWriter Json { get; }

    /// <summary>Passes on what has come together, if it is much.</summary>
    public void Pass()
    {
        if (piece.WrittenCount + Json.BytesPending > PieceBytes) PassAll();
    }

    public void Dispose()
    {
        PassAll();
        Json.Dispose();
        writer.WriteLine();
    }

    private void PassAll()
    {
        Json.Flush();
        writer.Write(Encoding.UTF8.GetString(piece.WrittenSpan));
        piece.Clear();
    }
}
