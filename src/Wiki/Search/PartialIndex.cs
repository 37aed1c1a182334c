using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using Wiki.Content;
using Wiki.Graph;

namespace Wiki.Search;

/// <summary>The postings of a run of documents, which are added in order. Several runs are indexed side by side and then put together.</summary>
internal sealed class PartialIndex(ConceptGraph graph, FieldWeights weights, KnownWords knownWords)
{
    /// <summary>Names of more words than this are not written as one word.</summary>
    private const int JoinedWords = 3;

    /// <summary>Parts of a name shorter than this do not stand behind an apostrophe; what does is a possessive or a contraction.</summary>
    private const int ShortestAfterApostrophe = 3;

    private readonly PostingStore store = new();
    private readonly List<StemState> stems = [];
    private readonly List<Occurrences> found = [];
    private readonly List<Follower> followers = [];
    private readonly WordRun run = new();
    private int document = -1;

    /// <summary>The place of the word before among those found, or -1 at the beginning of a text.</summary>
    private int previous;

    public KnownWords KnownWords => knownWords;

    public void Add(int number, int entryIndex)
    {
        document = number;
        found.Clear();
        followers.Clear();
        var entry = graph.Entries[entryIndex];
        AddName(entry.Title, FieldWeights.OfTitle(entry.Title));
        foreach (var alias in entry.Aliases) AddName(alias.Value, FieldWeights.OfAlias(alias.Value));
        if (entry.Summary is not null) AddText(entry.Summary, FieldWeights.Summary, Posting.NoOffset);
        previous = -1;
        AddBody(entry.Body, graph.References[entryIndex]);
        foreach (var heading in entry.Body.Headings) AddText(heading.Text, FieldWeights.Heading, Posting.NoOffset);
        foreach (ref readonly var word in CollectionsMarshal.AsSpan(found)) Keep(word);
    }

    /// <summary>Adds a stem's postings to a list, in the order of the documents.</summary>
    public void CopyPostings(int stem, PostingList postings) => store.CopyTo(postings, stems[stem].Postings);

    private void Keep(in Occurrences word)
    {
        Span<byte> different = stackalloc byte[Posting.MaxFollowers];
        var count = DifferentFollowers(word, different);
        var posting = new Posting(document, (byte)(FieldWeights.Impact(word.Weight) | word.Flag), word.Offset)
        {
            Forms = word.Forms,
            FollowerCount = (byte)Math.Min(count, Posting.AnyFollower)
        };
        store.Add(ref CollectionsMarshal.AsSpan(stems)[word.Stem].Postings, posting, count > Posting.MaxFollowers ? [] : different[..count]);
    }

    /// <summary>How many different words were seen behind a word; the hashes of the first of them. Behind most words it is one.</summary>
    private int DifferentFollowers(in Occurrences word, Span<byte> different)
    {
        if (word.LastFollower < 0) return 0;
        var all = CollectionsMarshal.AsSpan(followers);
        different[0] = all[word.LastFollower].Hash;
        if (all[word.LastFollower].Before < 0) return 1;
        Span<ulong> seen = [0, 0, 0, 0];
        var count = 0;
        for (var next = word.LastFollower; next >= 0; next = all[next].Before)
        {
            var hash = all[next].Hash;
            if ((seen[hash >> 6] >> (hash & 63) & 1) == 1) continue;
            seen[hash >> 6] |= 1ul << (hash & 63);
            if (count < different.Length) different[count] = hash;
            count++;
        }
        return count;
    }

    /// <summary>A title or alias. Readers write a short one as one word, too, and what is hyphenated in a long one.</summary>
    private void AddName(string name, float weight)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(name.Length));
        Span<char> buffer = stackalloc char[WordReader.MaxLength];
        var reader = WordReader.OfText(bytes.AsSpan(0, Encoding.UTF8.GetBytes(name, bytes)), buffer);
        var hasSpaces = true;
        previous = -1;
        run.Clear();
        while (reader.Next())
        {
            Count(reader.Word, weight, Posting.InTitle, Posting.NoOffset);
            foreach (var spelling in WordForm.InLetters(reader.Word)) CountJoined(spelling, weight, Posting.InTitle, Posting.NoOffset);
            run.Add(reader.Word, reader.Joint);
            hasSpaces &= !reader.IsPair;
        }
        ArrayPool<byte>.Shared.Return(bytes);
        for (var first = 0; first < run.Count; first++)
            for (var last = first + 1; last < Math.Min(run.Count, first + JoinedWords); last++)
                if ((hasSpaces && run.Count <= JoinedWords) || run.AreTogether(first, last))
                    CountJoined(run.Joined(first, last), weight, Posting.InTitle, Posting.NoOffset);
    }

    private void AddText(string text, float weight, uint offset)
    {
        previous = -1;
        AddLink(text, weight, offset);
    }

    /// <summary>Text that goes on where the one before ends.</summary>
    private void AddLink(string text, float weight, uint offset)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        Span<char> buffer = stackalloc char[WordReader.MaxLength];
        var reader = WordReader.OfText(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes)), buffer);
        while (reader.Next()) Count(reader.Word, weight, 0, offset);
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
            AddLink(ReferenceText.Of(graph, body.References[hole.Reference], targets[hole.Reference]), weight, (uint)start);
        }
        AddHtml(html[start..], weight, start);
    }

    private void AddHtml(ReadOnlySpan<byte> html, float weight, int start)
    {
        Span<char> buffer = stackalloc char[WordReader.MaxLength];
        var reader = WordReader.OfHtml(html, buffer);
        var runStart = 0u;
        run.Clear();
        while (reader.Next())
        {
            var offset = (uint)(start + reader.Offset);
            Count(reader.Word, weight, 0, offset);
            if (run.Count > 0 && (!Joins(reader.Joint, reader.Word) || run.EndsInNumberBefore(reader.Word))) EndRun(weight, runStart);
            if (run.Count == 0 && !reader.MayBeJoined) continue;
            if (run.Count == 0) runStart = offset;
            run.Add(reader.Word, reader.Joint);
        }
        EndRun(weight, runStart);
    }

    /// <summary>Counts words that the text hyphenates as the one word that others write (<c>fine-tuning</c>, <c>e-mail</c>, <c>O’Neil</c>).</summary>
    private void EndRun(float weight, uint offset)
    {
        if (run.Count > 1) CountJoined(run.Joined(0, run.Count - 1), weight, 0, offset);
        run.Clear();
    }

    private bool Joins(char joint, ReadOnlySpan<char> word) =>
        joint == '-' || (joint == '\'' && word.Length >= ShortestAfterApostrophe && !knownWords.Elides);

    private void CountJoined(ReadOnlySpan<char> word, float weight, byte flag, uint offset)
    {
        if (word.IsEmpty) return;
        var before = previous;
        previous = -1;
        Count(word, weight, flag, offset);
        previous = before;
    }

    private void Count(ReadOnlySpan<char> word, float weight, byte flag, uint offset)
    {
        var known = knownWords.Find(word);
        if (known.Stem < 0) return;
        while (stems.Count <= known.Stem) stems.Add(new StemState());
        ref var state = ref CollectionsMarshal.AsSpan(stems)[known.Stem];
        if (state.Document != document)
        {
            state.Document = document;
            state.Place = found.Count;
            found.Add(new Occurrences(known.Stem, offset) { LastFollower = -1 });
        }
        var words = CollectionsMarshal.AsSpan(found);
        ref var occurrences = ref words[state.Place];
        occurrences.Weight += weight;
        occurrences.Flag |= flag;
        occurrences.Forms |= known.Form;
        if (previous >= 0)
        {
            followers.Add(new Follower(known.Hash, words[previous].LastFollower));
            words[previous].LastFollower = followers.Count - 1;
        }
        previous = state.Place;
    }

    /// <summary>A stem's postings, and its place among the words of the document that is being read.</summary>
    private record struct StemState()
    {
        public PostingStore.Chain Postings;

        public int Document { get; set; } = -1;

        public int Place { get; set; }
    }

    /// <summary>A stem in the document that is being read, where it first stands.</summary>
    private record struct Occurrences(int Stem, uint Offset)
    {
        public float Weight { get; set; }

        public byte Flag { get; set; }

        public uint Forms { get; set; }

        /// <summary>The place of the last word that was seen behind it, or -1.</summary>
        public int LastFollower { get; set; }
    }

    /// <summary>A word behind another, and the place of the one that was seen there before.</summary>
    private readonly record struct Follower(byte Hash, int Before);
}
