namespace Wiki.Search;

/// <summary>
/// Makes the records of stems, one after the other. A record is bounded whatever the wiki's size: as many documents with the word in their title as
/// fit in <see cref="TitleBytes"/>, the best <see cref="OtherCount"/> others, a line of text for the first few of both, and the set of all documents
/// that have the word. Not for several threads at once.
/// </summary>
internal sealed class StemRecordBuilder(ShardDocuments documents, Excerpts excerpts)
{
    /// <summary>How many of either sort show a line of text: the summary, or for a word that only the body has the words around it.</summary>
    public const int ExcerptCount = 6;

    private const int TitleBytes = 23_000;
    private const int OtherCount = 32;
    private const int OtherBytes = 3_000;

    private readonly List<Posting> best = [];
    private readonly List<int> summarized = [], quoted = [];
    private readonly ByteWriter writer = new();
    private readonly int[] countByImpact = new int[byte.MaxValue + 1];

    public StemRecord Build(PostingList postings)
    {
        CountByImpact(postings.Span);
        var titleCount = 0;
        foreach (var count in countByImpact.AsSpan(Posting.InTitle)) titleCount += count;
        var titles = SelectBest(postings.Span, titleCount);
        summarized.Clear();
        quoted.Clear();
        writer.Clear();
        writer.Integer((2 * postings.Count) + (postings.HasForms ? 1 : 0));
        writer.Integer(best.Count);
        for (var i = 0; i < best.Count; i++) WriteHit(postings, best[i], i < titles ? i : i - titles);
        if (best.Count < postings.Count) DocumentSet.Write(writer, postings.Span, documents.Count);
        var (hits, impacts) = (new int[best.Count], new byte[best.Count]);
        for (var i = 0; i < best.Count; i++) (hits[i], impacts[i]) = (best[i].Document, best[i].Impact);
        return new StemRecord(postings.Count, hits, impacts, [.. summarized], [.. quoted], writer.ToArray())
        {
            OmitsTitles = titles < titleCount,
            IsName = titleCount > 0
        };
    }

    /// <summary>
    /// Those with the word in their title, then the best others, each as far as there is room. Gives how many of the former are among the best.
    /// </summary>
    private int SelectBest(ReadOnlySpan<Posting> postings, int titles)
    {
        var threshold = LowestImpact();
        best.Clear();
        foreach (var posting in postings)
            if (posting.Impact >= threshold) best.Add(posting);
        best.Sort();
        var others = HowManyFit(titles, Math.Min(OtherCount, best.Count - titles), OtherBytes);
        best.RemoveRange(titles + others, best.Count - titles - others);
        var keptTitles = HowManyFit(0, titles, TitleBytes);
        best.RemoveRange(keptTitles, titles - keptTitles);
        return keptTitles;
    }

    private void CountByImpact(ReadOnlySpan<Posting> postings)
    {
        Array.Clear(countByImpact);
        foreach (var posting in postings) countByImpact[posting.Impact]++;
    }

    /// <summary>The impact from which on there are at least <see cref="OtherCount"/> documents without the word in their title, or all.</summary>
    private int LowestImpact()
    {
        var impact = (int)Posting.InTitle;
        for (var others = 0; impact > 0 && others < OtherCount; others += countByImpact[impact]) impact--;
        return impact;
    }

    private int HowManyFit(int start, int count, int room)
    {
        var fitting = 0;
        while (fitting < count && (room -= documents.Cost(best[start + fitting].Document) + best[start + fitting].FollowerCount) >= 0) fitting++;
        return fitting;
    }

    private void WriteHit(PostingList postings, Posting hit, int rank)
    {
        writer.Integer(hit.Document);
        writer.Byte(hit.Impact);
        if (postings.HasForms) writer.Integer((int)hit.Forms);
        writer.Byte(hit.FollowerCount);
        writer.Bytes(postings.FollowersOf(hit));
        var (isFirst, showsSummary) = (rank < ExcerptCount, hit.Offset == Posting.NoOffset);
        if (isFirst) (showsSummary ? summarized : quoted).Add(hit.Document);
        writer.Text(isFirst && !showsSummary ? excerpts.Around(documents.EntryOf(hit.Document), (int)hit.Offset) : "");
    }
}
