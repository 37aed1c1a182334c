using System.Collections.Immutable;

namespace Wiki.Search;

/// <summary>
/// Writes shards. A shard is, in the notation of <see cref="ByteWriter"/>, four lists, each with its length before it:
/// documents (gap to the number before, title, address or nothing where it can be guessed, kind, category counted from 1, aliases, summary or its
/// beginning or nothing where an excerpt is at hand); records of stems (<see cref="StemRecord"/>: twice the number of documents, and one more when
/// forms are told apart; best ones with impact, bits of the forms where they are told apart, hashes of the words that follow, excerpt; the set of all
/// unless all are among the best); forms (letters shared with the form before, further letters, record, ordinal among the stem's forms); summaries of
/// prefixes (prefix, documents with impact).
/// </summary>
internal sealed class ShardWriter(Spelling[] spellings, StemRecord[] records, ShardDocuments documents)
{
    private readonly ByteWriter writer = new();

    /// <summary>
    /// The last shard, counted from 1, that had the stem, showed the document, showed it with its summary or with a line of its text.
    /// </summary>
    private readonly int[] ofStem = new int[records.Length], ofDocument = new int[documents.Count], ofSummary = new int[documents.Count],
        ofQuote = new int[documents.Count];

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
                foreach (var document in records[stem].Quoted) ofQuote[document] = shard;
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
            else if (ofQuote[document] == shard) writer.Text("");
            else documents.WriteLine(writer, document);
            next = document + 1;
        }
    }

    private void WriteForms(ImmutableArray<ShardUnit> units)
    {
        writer.Integer(units.Sum(unit => unit.End - unit.Start));
        var previous = "";
        foreach (var unit in units)
        {
            foreach (var spelling in spellings.AsSpan(unit.Start..unit.End))
            {
                var (form, stem) = spelling;
                var shared = previous.AsSpan().CommonPrefixLength(form);
                if (shared > 0 && char.IsHighSurrogate(form[shared - 1])) shared--;
                writer.Integer(shared);
                writer.Text(form.AsSpan(shared));
                writer.Integer(numbers[stem]);
                writer.Integer(spelling.Ordinal);
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
