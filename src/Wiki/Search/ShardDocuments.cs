using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Graph;
using Wiki.Text;

namespace Wiki.Search;

/// <summary>
/// The documents in the order of their numbers, and what a shard says of each that it shows: title, address, kind, category, aliases, and for the best the summary. A shard holds all that its results need, so showing them asks for nothing more.
/// </summary>
internal sealed class ShardDocuments
{
    private const int TitleLength = 200;
    private const int AliasCount = 4;
    private const int AliasLength = 80;

    /// <summary>The most that the number of a document, its impact and the length of an excerpt take beside its description.</summary>
    private const int Overhead = 8;

    private readonly ImmutableArray<SearchDocument> documents;
    private readonly ReadOnlyMemory<byte>[] descriptions;
    private readonly ReadOnlyMemory<byte>[] summaries;

    public ShardDocuments(ConceptGraph graph, ImmutableArray<SearchDocument> documents, SearchVocabulary vocabulary)
    {
        this.documents = documents;
        descriptions = new ReadOnlyMemory<byte>[documents.Length];
        summaries = new ReadOnlyMemory<byte>[documents.Length];
        var excerpts = new Excerpts(graph);
        var writer = new ByteWriter();
        for (var i = 0; i < descriptions.Length; i++)
        {
            writer.Clear();
            Describe(writer, graph.Entries[documents[i].Entry], documents[i].Address, vocabulary);
            descriptions[i] = KeptBytes.Of(writer.Written);
            writer.Clear();
            writer.Text(excerpts.Summary(documents[i].Entry));
            summaries[i] = KeptBytes.Of(writer.Written);
        }
    }

    public int Count => descriptions.Length;

    public int EntryOf(int document) => documents[document].Entry;

    /// <summary>At most so many bytes are needed to show the document as a result, without its summary.</summary>
    public int Cost(int document) => descriptions[document].Length + Overhead;

    public ReadOnlySpan<byte> Description(int document) => descriptions[document].Span;

    public ReadOnlySpan<byte> Summary(int document) => summaries[document].Span;

    private static void Describe(ByteWriter writer, Entry entry, string address, SearchVocabulary vocabulary)
    {
        var title = Cut(entry.Title, TitleLength);
        writer.Text(title);
        writer.Text(address == SearchDocument.GuessAddress(vocabulary.Folder, title.ToString()) ? "" : address);
        writer.Integer(vocabulary.Kinds.IndexOf(entry.Kind));
        writer.Integer(entry.Category is null ? 0 : 1 + vocabulary.Categories.IndexOf(entry.Category));
        var aliases = Math.Min(AliasCount, entry.Aliases.Length);
        writer.Integer(aliases);
        for (var i = 0; i < aliases; i++) writer.Text(Cut(entry.Aliases[i].Value, AliasLength));
    }

    private static ReadOnlySpan<char> Cut(string text, int length) =>
        text.Length <= length ? text : text.AsSpan(0, char.IsHighSurrogate(text[length - 1]) ? length - 1 : length);
}
