namespace Wiki.Search;

/// <summary>
/// All documents that have a word, so that a browser can tell which results of one word have another one too. Written as what comes first: <c>1</c>
/// and the gaps between the numbers, <c>2</c> and one bit a document (the lowest bit of a byte first), whichever is smaller; <c>0</c> and nothing
/// when both are too large.
/// </summary>
internal static class DocumentSet
{
    /// <summary>Enough for 100,000 documents.</summary>
    private const int MaxBytes = 12_600;

    /// <param name="writer">Gets the set.</param>
    /// <param name="postings">In the order of the documents.</param>
    /// <param name="documentCount">How many documents there are.</param>
    public static void Write(ByteWriter writer, ReadOnlySpan<Posting> postings, int documentCount)
    {
        var bitmap = (documentCount + 7) / 8;
        var gaps = SizeOfGaps(postings);
        if (Math.Min(bitmap, gaps) > MaxBytes) writer.Byte(0);
        else if (gaps <= bitmap) WriteGaps(writer, postings);
        else WriteBits(writer, postings, bitmap);
    }

    private static int SizeOfGaps(ReadOnlySpan<Posting> postings)
    {
        var (size, next) = (0, 0);
        foreach (var posting in postings)
        {
            size += ByteWriter.SizeOf(posting.Document - next);
            next = posting.Document + 1;
        }
        return size;
    }

    private static void WriteGaps(ByteWriter writer, ReadOnlySpan<Posting> postings)
    {
        writer.Byte(1);
        var next = 0;
        foreach (var posting in postings)
        {
            writer.Integer(posting.Document - next);
            next = posting.Document + 1;
        }
    }

    private static void WriteBits(ByteWriter writer, ReadOnlySpan<Posting> postings, int size)
    {
        writer.Byte(2);
        var bits = new byte[size];
        foreach (var posting in postings) bits[posting.Document >> 3] |= (byte)(1 << (posting.Document & 7));
        writer.Bytes(bits);
    }
}
