namespace Wiki.Search;

/// <summary>
/// Forms that stay in one shard: the spellings from <paramref name="Start"/> to <paramref name="End"/> (exclusive), all of which begin with
/// <paramref name="Prefix"/>. One with a summary stands for a prefix whose forms need more than one shard: it holds the form that is the prefix
/// itself, if there is one, and the best documents of all its forms.
/// </summary>
internal sealed record ShardUnit(string Prefix, int Start, int End, PrefixSummary? Summary);

/// <summary>The best documents of all forms with one prefix, best first, with the highest impact that any of the forms has there.</summary>
internal sealed record PrefixSummary(int[] Best, byte[] Impacts)
{
    /// <summary>Those of the best that are shown with their summary.</summary>
    public ReadOnlySpan<int> Summarized => Best.AsSpan(0, Math.Min(Best.Length, StemRecordBuilder.ExcerptCount));
}
