using System.Text;

namespace Wiki.Search;

/// <summary>
/// Measures what a shard takes, form by form; a stem's record and a document's description are counted once for each shard, however many forms need
/// them. Never less than what is written.
/// </summary>
internal sealed class ShardMeter(StemRecord[] records, ShardDocuments documents)
{
    /// <summary>What a form takes beside its letters: their number, how many it shares with the one before, its record.</summary>
    private const int FormOverhead = 6;

    private readonly int[] seenRecords = new int[records.Length];
    private readonly int[] seenDocuments = new int[documents.Count];
    private readonly int[] seenSummaries = new int[documents.Count];

    /// <summary>The last shard that had a line of a document's text, or needed the beginning of its summary for want of one.</summary>
    private readonly int[] seenTexts = new int[documents.Count], seenLines = new int[documents.Count];
    private int shard;

    public int Bytes { get; private set; }

    /// <summary>Begins with an empty shard.</summary>
    public void Restart()
    {
        shard++;
        Bytes = 0;
    }

    public void Add(Spelling spelling)
    {
        Bytes += Encoding.UTF8.GetByteCount(spelling.Form) + FormOverhead;
        if (seenRecords[spelling.Stem] == shard) return;
        seenRecords[spelling.Stem] = shard;
        Bytes += records[spelling.Stem].Bytes.Length;
        foreach (var document in records[spelling.Stem].Quoted) HasText(document);
        AddDocuments(records[spelling.Stem].Best, records[spelling.Stem].Summarized);
    }

    public void Add(PrefixSummary summary)
    {
        Bytes += summary.Best.Length * FormOverhead;
        AddDocuments(summary.Best, summary.Summarized);
    }

    private void AddDocuments(ReadOnlySpan<int> shown, ReadOnlySpan<int> summarized)
    {
        foreach (var document in summarized)
        {
            if (seenSummaries[document] == shard) continue;
            seenSummaries[document] = shard;
            Bytes += documents.Summary(document).Length;
            HasText(document);
        }
        foreach (var document in shown)
        {
            if (seenDocuments[document] == shard) continue;
            seenDocuments[document] = shard;
            Bytes += documents.Cost(document);
            if (seenTexts[document] == shard) Bytes -= documents.LineCost(document);
            else seenLines[document] = shard;
        }
    }

    private void HasText(int document)
    {
        if (seenTexts[document] == shard) return;
        seenTexts[document] = shard;
        if (seenLines[document] == shard) Bytes -= documents.LineCost(document);
    }
}
