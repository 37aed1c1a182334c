using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Wiki.Content;
using Wiki.Graph;

namespace Wiki.Search;

/// <summary>The postings of a run of documents, which are added in order. Several runs are indexed side by side and then put together.</summary>
internal sealed class PartialIndex(ConceptGraph graph, FieldWeights weights, Vocabulary vocabulary)
{
    private readonly PostingStore store = new();
    private readonly List<StemState> stems = [];
    private readonly List<Occurrences> found = [];
    private int document = -1;

    public Vocabulary Vocabulary => vocabulary;

    public void Add(int number, int entryIndex)
    {
        document = number;
        found.Clear();
        var entry = graph.Entries[entryIndex];
        AddText(entry.Title, FieldWeights.OfTitle(entry.Title), Posting.InTitle);
        foreach (var alias in entry.Aliases) AddText(alias.Value, FieldWeights.OfAlias(alias.Value), Posting.InTitle);
        if (entry.Summary is not null) AddText(entry.Summary, FieldWeights.Summary, 0);
        AddBody(entry.Body, graph.References[entryIndex]);
        foreach (var heading in entry.Body.Headings) AddText(heading.Text, FieldWeights.Heading, 0);
        foreach (var word in CollectionsMarshal.AsSpan(found))
            store.Add(ref CollectionsMarshal.AsSpan(stems)[word.Stem].Postings, new Posting(number, (byte)(FieldWeights.Impact(word.Weight) | word.Flag), word.Offset));
    }

    /// <summary>Adds a stem's postings to a list, in the order of the documents.</summary>
    public void CopyPostings(int stem, List<Posting> postings) => store.CopyTo(postings, stems[stem].Postings);

    private void AddText(string text, float weight, byte flag, uint offset = Posting.NoOffset)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<char> buffer = stackalloc char[WordReader.MaxLength];
        var reader = WordReader.OfText(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), buffer);
        while (reader.Next()) Count(reader.Word, weight, flag, offset);
        ArrayPool<byte>.Shared.Return(bytes);
    }

    private void AddBody(Body body, ReadOnlySpan<int> targets)
    {
        var weight = weights.OfBody(body);
        var html = body.Html.Span;
        var start = 0;
        foreach (var hole in body.Holes)
        {
            if (hole.Kind != HoleKind.LinkText) continue;
            AddHtml(html[start..hole.Offset], weight, start);
            start = hole.Offset;
            AddText(ReferenceText.Of(graph, body.References[hole.Reference], targets[hole.Reference]), weight, 0, (uint)start);
        }
        AddHtml(html[start..], weight, start);
    }

    private void AddHtml(ReadOnlySpan<byte> html, float weight, int start)
    {
        Span<char> buffer = stackalloc char[WordReader.MaxLength];
        var reader = WordReader.OfHtml(html, buffer);
        while (reader.Next()) Count(reader.Word, weight, 0, (uint)(start + reader.Offset));
    }

    private void Count(ReadOnlySpan<char> word, float weight, byte flag, uint offset)
    {
        var stem = vocabulary.StemOf(word);
        if (stem < 0) return;
        while (stems.Count <= stem) stems.Add(new StemState());
        ref var state = ref CollectionsMarshal.AsSpan(stems)[stem];
        if (state.Document != document)
        {
            state.Document = document;
            state.Place = found.Count;
            found.Add(new Occurrences(stem, 0, 0, offset));
        }
        ref var occurrences = ref CollectionsMarshal.AsSpan(found)[state.Place];
        occurrences.Weight += weight;
        occurrences.Flag |= flag;
    }

    /// <summary>A stem's postings, and its place among the words of the document that is being read.</summary>
    private record struct StemState()
    {
        public PostingStore.Chain Postings;

        public int Document { get; set; } = -1;

        public int Place { get; set; }
    }

    /// <summary>A stem in the document that is being read.</summary>
    private record struct Occurrences(int Stem, float Weight, byte Flag, uint Offset);
}
