using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Graph;
using Wiki.Text;

namespace Wiki.Search;

/// <summary>
/// A file of the index: the forms from <paramref name="FirstPrefix"/> to that of the next shard. Its name holds a fingerprint of its bytes, so
/// browsers may keep it for ever.
/// </summary>
public sealed record SearchShard(string FirstPrefix, string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>
/// The full-text index of a site, in files of at most 50 kB. Any word, and any beginning of a word, is answered by the one shard whose forms include
/// it; a browser needs at most two shards for a query. Same documents, same bytes, on any number of cores.
/// </summary>
public sealed class SearchIndex
{
    /// <summary>Fixed, so that the result does not depend on the machine; more than there are usually cores.</summary>
    private const int PartCount = 4;

    /// <summary>A word counts as common when one document in so many has it, or more titles than its record can hold.</summary>
    private const int CommonShare = 4;
    private const int CommonCount = 300;

    private readonly FrozenDictionary<string, SearchShard> byName;

    private SearchIndex(int documentCount, ImmutableArray<SearchShard> shards, ImmutableArray<SearchShard> names, ImmutableArray<string> commonForms)
    {
        DocumentCount = documentCount;
        Shards = shards;
        NameParts = names;
        CommonForms = commonForms;
        byName = shards.Concat(names).DistinctBy(shard => shard.Name).ToFrozenDictionary(shard => shard.Name, StringComparer.Ordinal);
    }

    public int DocumentCount { get; }

    /// <summary>In ordinal order of their prefixes.</summary>
    public ImmutableArray<SearchShard> Shards { get; }

    /// <summary>
    /// The words of titles and aliases for misspelt queries (<see cref="Misspellings"/>), in ordinal order of what stands for their prefixes.
    /// </summary>
    public ImmutableArray<SearchShard> NameParts { get; }

    /// <summary>All files, each once.</summary>
    public IEnumerable<SearchShard> Files => byName.Values.OrderBy(file => file.Name, StringComparer.Ordinal);

    /// <summary>Words that tell little because very many documents or titles have them, in ordinal order: a browser asks for others first.</summary>
    public ImmutableArray<string> CommonForms { get; }

    public SearchShard? Find(string name) => byName.GetValueOrDefault(name);

    /// <param name="graph">Where the documents' entries are.</param>
    /// <param name="documents">What can be found, in the order that decides between equals.</param>
    /// <param name="keys">Must have the kind and category of each document.</param>
    /// <param name="language">BCP 47; decides how words are stemmed.</param>
    public static SearchIndex Build(ConceptGraph graph, ImmutableArray<SearchDocument> documents, DocumentKeys keys, string language)
    {
        Lexicon? lexicon = null;
        ShardDocuments? descriptions = null;
        Parallel.Invoke(() => lexicon = ReadDocuments(graph, documents, language),
            () => descriptions = new ShardDocuments(graph, documents, keys));
        return Build(graph, documents, lexicon!, descriptions!);
    }

    private static SearchIndex Build(ConceptGraph graph, ImmutableArray<SearchDocument> documents, Lexicon lexicon, ShardDocuments descriptions)
    {
        var records = MakeRecords(lexicon, descriptions, graph);
        var common = Common(lexicon.Spellings, records, documents.Length);
        var phrases = CommonPhrases.Find(graph, documents, common);
        var spellings = phrases.AddForms(lexicon.Spellings, records.Length);
        var allRecords = phrases.AddRecords(records, new StemRecordBuilder(descriptions, new Excerpts(graph)));
        return new SearchIndex(documents.Length, WriteShards(spellings, allRecords, descriptions), Misspellings.Write(lexicon.Spellings, records),
            common);
    }

    private static ImmutableArray<SearchShard> WriteShards(Spelling[] spellings, StemRecord[] records, ShardDocuments documents)
    {
        var plan = new ShardPlanner(spellings, records, documents).Plan();
        var shards = new SearchShard[plan.Length];
        Parallel.For(0, plan.Length, () => new ShardWriter(spellings, records, documents), (i, _, writer) =>
        {
            var bytes = writer.Write(plan[i]);
            shards[i] = new SearchShard(plan[i][0].Prefix, ShortHash.Of(bytes, 6), bytes);
            return writer;
        }, _ => { });
        return [.. shards];
    }

    private static Lexicon ReadDocuments(ConceptGraph graph, ImmutableArray<SearchDocument> documents, string language)
    {
        var weights = FieldWeights.For(documents.Select(document => graph.Entries[document.Entry].Body));
        var parts = new PartialIndex[PartCount];
        Parallel.For(0, PartCount, part =>
        {
            parts[part] = new PartialIndex(graph, weights, new KnownWords(Stemming.For(language)));
            var end = (int)((long)documents.Length * (part + 1) / PartCount);
            for (var i = (int)((long)documents.Length * part / PartCount); i < end; i++) parts[part].Add(i, documents[i].Entry);
        });
        return new Lexicon([.. parts]);
    }

    private static StemRecord[] MakeRecords(Lexicon lexicon, ShardDocuments documents, ConceptGraph graph)
    {
        var records = new StemRecord[lexicon.StemCount];
        Parallel.For(0, records.Length, () => (new StemRecordBuilder(documents, new Excerpts(graph)), new PostingList()), (stem, _, tools) =>
        {
            var (builder, postings) = tools;
            lexicon.CopyPostings(stem, postings);
            records[stem] = builder.Build(postings);
            return tools;
        }, _ => { });
        return records;
    }

    private static ImmutableArray<string> Common(Spelling[] spellings, StemRecord[] records, int documentCount) =>
        [.. spellings.Where(spelling => records[spelling.Stem].OmitsTitles || records[spelling.Stem].DocumentCount > documentCount / CommonShare)
            .OrderByDescending(spelling => records[spelling.Stem].DocumentCount).ThenBy(spelling => spelling.Form, StringComparer.Ordinal)
            .Take(CommonCount).Select(spelling => spelling.Form).Distinct().Order(StringComparer.Ordinal)];
}
