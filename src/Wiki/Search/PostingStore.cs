using System.Buffers;
using System.Buffers.Binary;

namespace Wiki.Search;

/// <summary>
/// The postings of very many stems, five bytes each for most: how many documents further, twice; the impact; where the word stands, counted from 1 so
/// that 0 says nowhere; the word that follows it. Numbers are as <see cref="ByteWriter"/> writes them; when the first is odd, the forms and the
/// number of followers stand before these. Each stem's bytes stand in runs that double in length up to a bound, each run followed by where the next
/// one begins; runs lie in blocks that are shared and never move. A list for each stem, which is copied when it grows, would take several times the
/// memory and leave as much again behind. Not for several threads at once; a store that is whole may be read by any number.
/// </summary>
internal sealed class PostingStore
{
    /// <summary>In bytes. Small enough for the garbage collector's youngest generation.</summary>
    private const int BlockSize = 64 * 1024;

    private const int FirstRun = 8;
    private const int LongestRun = 1024;
    private const int LinkSize = sizeof(int);

    /// <summary>Three numbers of five bytes, the impact, the followers and their number.</summary>
    private const int LongestPosting = 17 + Posting.MaxFollowers;

    private readonly List<byte[]> blocks = [];
    private int end;

    /// <summary>Adds a posting after those that a chain has; its document is not before theirs.</summary>
    public void Add(ref Chain chain, Posting posting, ReadOnlySpan<byte> followers)
    {
        Span<byte> bytes = stackalloc byte[LongestPosting];
        var isUsual = posting is { Forms: 1, FollowerCount: 1 };
        var length = WriteNumber(bytes, 0, ((uint)(posting.Document - chain.Document) << 1) | (isUsual ? 0u : 1u));
        bytes[length++] = posting.Impact;
        length = WriteNumber(bytes, length, posting.Offset + 1);
        if (!isUsual)
        {
            length = WriteNumber(bytes, length, posting.Forms);
            bytes[length++] = posting.FollowerCount;
        }
        followers.CopyTo(bytes[length..]);
        chain.Document = posting.Document;
        Append(ref chain, bytes[..(length + followers.Length)]);
    }

    /// <summary>Adds a chain's postings to a list, in the order in which they came.</summary>
    public void CopyTo(PostingList postings, Chain chain)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Math.Max(1, chain.Length));
        var bytes = buffer.AsSpan(0, chain.Length);
        Read(chain, bytes);
        var document = 0;
        for (var at = 0; at < bytes.Length;)
        {
            var head = ReadNumber(bytes, ref at);
            document += (int)(head >> 1);
            var impact = bytes[at++];
            var posting = new Posting(document, impact, ReadNumber(bytes, ref at) - 1) { FollowerCount = 1 };
            if ((head & 1) == 1) posting = posting with { Forms = ReadNumber(bytes, ref at), FollowerCount = bytes[at++] };
            var followers = posting.FollowerCount > Posting.MaxFollowers ? 0 : posting.FollowerCount;
            postings.Add(posting, bytes.Slice(at, followers));
            at += followers;
        }
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void Append(ref Chain chain, ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > chain.Room)
        {
            bytes[..chain.Room].CopyTo(At(chain.Place, chain.Room));
            bytes = bytes[chain.Room..];
            Extend(ref chain);
        }
        bytes.CopyTo(At(chain.Place, bytes.Length));
        Use(ref chain, bytes.Length);
    }

    /// <summary>Fills the room that is left, and makes more.</summary>
    private void Extend(ref Chain chain)
    {
        var run = chain.Run == 0 ? FirstRun : Next(chain.Run);
        var start = Reserve(run + LinkSize);
        if (chain.Run == 0) chain.First = start;
        else BinaryPrimitives.WriteInt32LittleEndian(At(chain.Place + chain.Room, LinkSize), start);
        Use(ref chain, chain.Room);
        (chain.Place, chain.Run, chain.Room) = (start, run, run);
    }

    private static void Use(ref Chain chain, int length)
    {
        chain.Place += length;
        chain.Room -= length;
        chain.Length += length;
    }

    private void Read(Chain chain, Span<byte> bytes)
    {
        for (var (place, run) = (chain.First, FirstRun); bytes.Length > 0; run = Next(run))
        {
            var length = Math.Min(run, bytes.Length);
            At(place, length).CopyTo(bytes);
            bytes = bytes[length..];
            if (bytes.Length > 0) place = BinaryPrimitives.ReadInt32LittleEndian(At(place + run, LinkSize));
        }
    }

    /// <summary>Room side by side in one block.</summary>
    private int Reserve(int length)
    {
        var start = end % BlockSize + length > BlockSize ? (end / BlockSize + 1) * BlockSize : end;
        if (start / BlockSize == blocks.Count) blocks.Add(new byte[BlockSize]);
        end = start + length;
        return start;
    }

    private Span<byte> At(int place, int length) => length == 0 ? [] : blocks[place / BlockSize].AsSpan(place % BlockSize, length);

    private static int Next(int run) => Math.Min(2 * run, LongestRun);

    private static int WriteNumber(Span<byte> bytes, int at, uint number)
    {
        for (; number >= 0x80; number >>= 7) bytes[at++] = (byte)(number | 0x80);
        bytes[at++] = (byte)number;
        return at;
    }

    private static uint ReadNumber(ReadOnlySpan<byte> bytes, ref int at)
    {
        uint number = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = bytes[at++];
            number |= (uint)(part & 0x7F) << shift;
            if (part < 0x80) return number;
        }
    }

    /// <summary>Where one stem's postings stand. Its default has none.</summary>
    internal record struct Chain
    {
        public int First, Place, Run, Room, Length, Document;
    }
}
