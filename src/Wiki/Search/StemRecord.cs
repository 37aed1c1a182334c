namespace Wiki.Search;

/// <summary>
/// What a shard says of one stem, ready to be written: how many documents have it, the best of them, and the set of all. <see cref="Documents"/> are the best, which the shard must describe; <see cref="Impacts"/> go with them, the highest
/// first among those with the word in their title and then among the others.
/// </summary>
internal sealed record StemRecord(int DocumentCount, int[] Documents, byte[] Impacts, byte[] Bytes);
