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

    public byte[] Write(ImmutableArray<ShardUnit> units)
    {
        writer.Clear();
        var forms = units.SelectMany(unit => Enumerable.Range(unit.Start, unit.End - unit.Start)).Select(i => spellings[i]).ToArray();
        var stems = forms.Select(form => form.Stem).Distinct().ToArray();
        var summaries = units.Where(unit => unit.Summary is not null).ToArray();
        var shown = stems.SelectMany(stem => records[stem].Best).Concat(summaries.SelectMany(unit => unit.Summary!.Best));
        var summarized = stems.SelectMany(stem => records[stem].Summarized).Concat(summaries.SelectMany(unit => unit.Summary!.Summarized));
        WriteDocuments([.. shown.Distinct().Order()], summarized.ToHashSet());
        writer.Integer(stems.Length);
        foreach (var stem in stems) writer.Bytes(records[stem].Bytes);
        WriteForms(forms, stems);
        writer.Integer(summaries.Length);
        foreach (var unit in summaries) WriteSummary(unit.Prefix, unit.Summary!);
        return writer.ToArray();
    }

    private void WriteDocuments(int[] shown, HashSet<int> summarized)
    {
        writer.Integer(shown.Length);
        var next = 0;
        foreach (var document in shown)
        {
            writer.Integer(document - next);
            writer.Bytes(documents.Description(document));
            if (summarized.Contains(document)) writer.Bytes(documents.Summary(document));
            else writer.Text("");
            next = document + 1;
        }
    }

    private void WriteForms(Spelling[] forms, int[] stems)
    {
        var numbers = stems.Index().ToDictionary(stem => stem.Item, stem => stem.Index);
        writer.Integer(forms.Length);
        var previous = "";
        foreach (var (form, stem) in forms)
        {
            var shared = previous.AsSpan().CommonPrefixLength(form);
            if (shared > 0 && char.IsHighSurrogate(form[shared - 1])) shared--;
            writer.Integer(shared);
            writer.Text(form.AsSpan(shared));
            writer.Integer(numbers[stem]);
            previous = form;
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
