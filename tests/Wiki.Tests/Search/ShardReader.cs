using System.Text;
using Wiki.Search;

namespace Wiki.Tests.Search;

/// <summary>A document as a shard describes it.</summary>
internal sealed record ReadDocument(string Title, string Address, int Kind, int Category, string[] Aliases, string Summary);

/// <summary>
/// A hit of a stem's record: the bits of the forms that the document has, hashes of the words that follow (null when they are too many to tell), and
/// its excerpt.
/// </summary>
internal sealed record ReadHit(int Document, byte Impact, int Forms, byte[]? Followers, string Excerpt);

/// <summary>A stem's record. <c>All</c> is every document that has the word, or null when the shard does not say.</summary>
internal sealed record ReadRecord(int Count, ReadHit[] Hits, HashSet<int>? All);

/// <summary>A shard, read back as its format is described: what <c>search-index.js</c> does, without looking anything up.</summary>
internal sealed class ShardReader
{
    private readonly byte[] bytes;
    private int at;

    public ShardReader(ReadOnlyMemory<byte> shard, int documentCount)
    {
        bytes = shard.ToArray();
        var next = 0;
        for (var count = Integer(); count > 0; count--)
        {
            var number = next + Integer();
            next = number + 1;
            Documents.Add(number, new ReadDocument(Text(), Text(), Integer(), Integer(), List(Text), Text()));
        }
        var records = List(() => Record(documentCount));
        var previous = "";
        Forms = List(() =>
        {
            previous = previous[..Integer()] + Text();
            return (previous, records[Integer()], Integer());
        });
        Summaries = List(() => (Text(), List(() => (Integer(), bytes[at++])))).ToDictionary();
        Assert.Equal(bytes.Length, at);
    }

    public Dictionary<int, ReadDocument> Documents { get; } = [];

    public (string Form, ReadRecord Record, int Ordinal)[] Forms { get; }

    public Dictionary<string, (int Document, byte Impact)[]> Summaries { get; }

    private ReadRecord Record(int documentCount)
    {
        var head = Integer();
        var count = head / 2;
        var hits = List(() => new ReadHit(Integer(), bytes[at++], head % 2 == 1 ? Integer() : 1, Followers(), Text()));
        return new ReadRecord(count, hits, hits.Length == count ? [.. hits.Select(hit => hit.Document)] : Set(count, documentCount));
    }

    private byte[]? Followers()
    {
        var count = bytes[at++];
        if (count > Posting.MaxFollowers) return null;
        at += count;
        return bytes[(at - count)..at];
    }

    private HashSet<int>? Set(int count, int documentCount)
    {
        switch (bytes[at++])
        {
            case 0:
                return null;
            case 1:
                var next = 0;
                return [.. Enumerable.Range(0, count).Select(_ => (next += Integer() + 1) - 1)];
            default:
                var start = at;
                at += (documentCount + 7) / 8;
                return [.. Enumerable.Range(0, documentCount).Where(document => (bytes[start + (document / 8)] >> (document % 8) & 1) == 1)];
        }
    }

    private int Integer()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            value |= (bytes[at] & 0x7F) << shift;
            if (bytes[at++] < 0x80) return value;
        }
    }

    private string Text()
    {
        var length = Integer();
        at += length;
        return Encoding.UTF8.GetString(bytes, at - length, length);
    }

    private T[] List<T>(Func<T> read)
    {
        var values = new T[Integer()];
        for (var i = 0; i < values.Length; i++) values[i] = read();
        return values;
    }
}
