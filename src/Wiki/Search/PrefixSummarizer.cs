namespace Wiki.Search;

/// <summary>Finds what to show to a reader who has typed the beginning of very many words.</summary>
internal sealed class PrefixSummarizer(Spelling[] spellings, StemRecord[] records, ShardDocuments documents)
{
    private const int MaxBytes = 3_000;
    private const int MaxCount = 32;

    private readonly byte[] highest = new byte[documents.Count];
    private readonly int[] countByImpact = new int[byte.MaxValue + 1];
    private readonly List<int> met = [];

    /// <summary>The best documents of the spellings from a place to another (exclusive).</summary>
    public PrefixSummary Summarize(int start, int end)
    {
        for (var i = start; i < end; i++) Meet(records[spellings[i].Stem]);
        var room = MaxBytes;
        var best = Best().Take(MaxCount).TakeWhile(document => (room -= documents.Cost(document)) >= 0).ToArray();
        var summary = new PrefixSummary(best, [.. best.Select(document => highest[document])]);
        foreach (var document in met) highest[document] = 0;
        met.Clear();
        return summary;
    }

    /// <summary>Those of the documents met that can be among the best, best first: to sort all of them would be most of the work.</summary>
    private List<int> Best()
    {
        Array.Clear(countByImpact);
        foreach (var document in met) countByImpact[highest[document]]++;
        var lowest = byte.MaxValue;
        for (var count = countByImpact[lowest]; count < MaxCount && lowest > 0; count += countByImpact[lowest]) lowest--;
        var best = met.FindAll(document => highest[document] >= lowest);
        best.Sort((left, right) => highest[left] != highest[right] ? highest[right].CompareTo(highest[left]) : left.CompareTo(right));
        return best;
    }

    private void Meet(StemRecord record)
    {
        for (var i = 0; i < record.Best.Length; i++)
        {
            ref var impact = ref highest[record.Best[i]];
            if (impact == 0) met.Add(record.Best[i]);
            impact = Math.Max(impact, record.Impacts[i]);
        }
    }
}
