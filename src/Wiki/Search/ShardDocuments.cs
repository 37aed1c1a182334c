using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Graph;
using Wiki.Text;

namespace Wiki.Search;

/// <summary>
/// The documents in the order of their numbers, and what a shard says of each that it shows: title, address, kind, category, aliases, and for the
/// best the summary, for others its beginning. A shard holds all that its results need, so showing them asks for nothing more.
/// </summary>
internal sealed class ShardDocuments
{
    private const int TitleLength = 200;
    private const int AliasCount = 4;
    private const int AliasLength = 80;

    /// <summary>What of a summary stands under a result of which nothing else is shown, in bytes.</summary>
    private const int LineLength = 48;

    /// <summary>The most that the number of a document, its impact, its forms and the length of an excerpt take beside its description.</summary>
    private const int Overhead = 13;

    private static readonly byte[] Ellipsis = "…"u8.ToArray();

    private readonly ImmutableArray<SearchDocument> documents;
    private readonly ReadOnlyMemory<byte>[] descriptions;
    private readonly ReadOnlyMemory<byte>[] summaries;

    public ShardDocuments(ConceptGraph graph, ImmutableArray<SearchDocument> documents, DocumentKeys keys)
    {
        this.documents = documents;
        descriptions = new ReadOnlyMemory<byte>[documents.Length];
        summaries = new ReadOnlyMemory<byte>[documents.Length];
        var excerpts = new Excerpts(graph);
        var writer = new ByteWriter();
        for (var i = 0; i < descriptions.Length; i++)
        {
            writer.Clear();
            Describe(writer, graph.Entries[documents[i].Entry], documents[i].Address, keys);
            descriptions[i] = KeptBytes.Of(writer.Written);
            writer.Clear();
            writer.Text(excerpts.Summary(documents[i].Entry));
            summaries[i] = KeptBytes.Of(writer.Written);
        }
    }

    public int Count => descriptions.Length;

    public int EntryOf(int document) => documents[document].Entry;

    /// <summary>At most so many bytes are needed to show the document as a result with the beginning of its summary.</summary>
    public int Cost(int document) => descriptions[document].Length + LineCost(document) + Overhead;

    /// <summary>What of that is the summary's beginning.</summary>
    public int LineCost(int document) => Math.Min(summaries[document].Length, LineLength + Ellipsis.Length + 1);

    public ReadOnlySpan<byte> Description(int document) => descriptions[document].Span;

    public ReadOnlySpan<byte> Summary(int document) => summaries[document].Span;

    /// <summary>Writes the beginning of a summary, cut between words.</summary>
    public void WriteLine(ByteWriter writer, int document)
    {
        var summary = summaries[document].Span;
        var text = summary[(summary[0] < 0x80 ? 1 : 2)..];
        if (text.Length <= LineLength)
        {
            writer.Bytes(summary);
            return;
        }
        var end = text[..LineLength].LastIndexOf((byte)' ');
        for (end = end < LineLength / 2 ? LineLength : end; (text[end] & 0xC0) == 0x80;) end--;
        var line = text[..end].TrimEnd(" ,;:"u8);
        writer.Integer(line.Length + Ellipsis.Length);
        writer.Bytes(line);
        writer.Bytes(Ellipsis);
    }

    private static void Describe(ByteWriter writer, Entry entry, string address, DocumentKeys keys)
    {
        var title = Cut(entry.Title, TitleLength);
        writer.Text(title);
        writer.Text(address == SearchDocument.GuessAddress(keys.Folder, title.ToString()) ? "" : address);
        writer.Integer(keys.Kinds.IndexOf(entry.Kind));
        writer.Integer(entry.Category is null ? 0 : 1 + keys.Categories.IndexOf(entry.Category));
        var aliases = Math.Min(AliasCount, entry.Aliases.Length);
        writer.Integer(aliases);
        for (var i = 0; i < aliases; i++) writer.Text(Cut(entry.Aliases[i].Value, AliasLength));
    }

    private static ReadOnlySpan<char> Cut(string text, int length) =>
        text.Length <= length ? text : text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);
}
