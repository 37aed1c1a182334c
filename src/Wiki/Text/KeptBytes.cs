namespace Wiki.Text;

/// <summary>
/// Bytes that are kept for as long as the wiki, one text behind the other in large blocks. The garbage collector leaves large blocks where they are;
/// an array for each text it would move twice before it let it be. A block is let go when nothing in it is used any more. Each thread fills its own.
/// </summary>
internal static class KeptBytes
{
    /// <summary>More than what the collector moves (85,000), little beside what a program takes anyway.</summary>
    private const int BlockSize = 256 * 1024;

    /// <summary>A text that is longer has an array of its own, so that little of a block is left over.</summary>
    private const int LongestShared = BlockSize / 8;

    [ThreadStatic]
    private static Memory<byte> free;

    public static ReadOnlyMemory<byte> Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestShared) return bytes.ToArray();
        if (bytes.Length > free.Length) free = GC.AllocateUninitializedArray<byte>(BlockSize);
        var kept = free[..bytes.Length];
        free = free[bytes.Length..];
        bytes.CopyTo(kept.Span);
        return kept;
    }
}
