namespace Wiki.Search;

/// <summary>
/// What a shard says of one stem, ready to be written as <see cref="Bytes"/>: how many documents have it, the best of them, and the set of all.
/// <see cref="Best"/> must be described in the same shard, those of them that are also in <see cref="Summarized"/> with their summary; of those in
/// <see cref="Quoted"/> the record holds a line of text. <see cref="Impacts"/> go with the best; they fall among those with the word in their title
/// and then among the others.
/// </summary>
internal sealed record StemRecord(int DocumentCount, int[] Best, byte[] Impacts, int[] Summarized, int[] Quoted, byte[] Bytes)
{
    /// <summary>Whether so many titles have the word that not all of them are among the best.</summary>
    public bool OmitsTitles { get; init; }

    /// <summary>Whether a title or alias has the word.</summary>
    public bool IsName { get; init; }
}
