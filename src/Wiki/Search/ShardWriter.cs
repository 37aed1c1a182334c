using System.Collections.Immutable;

namespace Wiki.Search;

/// <summary>
/// Writes shards. A shard is, in the notation of <see cref="ByteWriter"/>, four lists, each with its length before it:
/// documents (gap to the number before, title, address or nothing where it can be guessed, kind, category counted from 1, aliases, summary or nothing);
/// records of stems (<see cref="StemRecord"/>: number of documents, best ones with impact and excerpt, the set of all unless all are among the best);
/// forms (letters shared with the form before, further letters, record);
/// summaries of prefixes (prefix, documents with impact).
/// </summary>
internal sealed class ShardWriter(Spelling[] spellings, StemRecord[] records, ShardDocuments documents)
{
    private readonly ByteWriter writer = new();

    /// <summary>The last shard, counted from 1, that had the stem, showed the document or showed it with its summary.</summary>
    private readonly int[] ofStem = new int[records.Length], ofDocument = new int[documents.Count], ofSummary = new int[documents.Count];

    /// <summary>Where a stem of this shard is among its <see cref="stems"/>.</summary>
    private readonly int[] numbers = new int[records.Length];
    private readonly List<int> stems = [], shown = [];
    private int shard;

    public byte[] Write(ImmutableArray<ShardUnit> units)
    {
        writer.Clear();
        Collect(units);
        WriteDocuments();
        writer.Integer(stems.Count);
        foreach (var stem in stems) writer.Bytes(records[stem].Bytes);
        WriteForms(units);
        writer.Integer(units.Count(unit => unit.Summary is not null));
        foreach (var unit in units)
            if (unit.Summary is { } summary) WriteSummary(unit.Prefix, summary);
        return writer.ToArray();
    }

    /// <summary>The stems of all forms in the order in which they are met, and the documents that are shown, in order.</summary>
    private void Collect(ImmutableArray<ShardUnit> units)
    {
        shard++;
        stems.Clear();
        shown.Clear();
        foreach (var unit in units)
        {
            for (var i = unit.Start; i < unit.End; i++)
            {
                var stem = spellings[i].Stem;
                if (ofStem[stem] == shard) continue;
                ofStem[stem] = shard;
                numbers[stem] = stems.Count;
                stems.Add(stem);
                Show(records[stem].Best, records[stem].Summarized);
            }
            if (unit.Summary is { } summary) Show(summary.Best, summary.Summarized);
        }
        shown.Sort();
    }

    private void Show(ReadOnlySpan<int> best, ReadOnlySpan<int> summarized)
    {
        foreach (var document in best)
        {
            if (ofDocument[document] == shard) continue;
            ofDocument[document] = shard;
            shown.Add(document);
        }
        foreach (var document in summarized) ofSummary[document] = shard;
    }

    private void WriteDocuments()
    {
        writer.Integer(shown.Count);
        var next = 0;
        foreach (var document in shown)
        {
            writer.Integer(document - next);
            writer.Bytes(documents.Description(document));
            if (ofSummary[document] == shard) writer.Bytes(documents.Summary(document));
            else writer.Text("");
            next = document + 1;
        }
    }

    private void WriteForms(ImmutableArray<ShardUnit> units)
    {
        writer.Integer(units.Sum(unit => unit.End - unit.Start));
        var previous = "";
        foreach (var unit in units)
        {
            foreach (var (form, stem) in spellings.AsSpan(unit.Start..unit.End))
            {
                var shared = previous.AsSpan().CommonPrefixLength(form);
                if (shared > 0 && char.IsHighSurrogate(form[shared - 1])) shared--;
                writer.Integer(shared);
                writer.Text(form.AsSpan(shared));
                writer.Integer(numbers[stem]);
                previous = form;
            }
        }
    }

    private void WriteSummary(string prefix, PrefixSummary summary)
    {
        writer.Text(prefix);
        writer.Integer(summary.Best.Length);
        for (var i = 0; i < summary.Best.Length; i++)
        {
            writer.Integer(summary.Best[i]);
            writer.Byte(summary.Impacts[i]);
        }
    }
}
