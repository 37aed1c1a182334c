namespace Wiki.Search;

/// <summary>
/// The postings of very many stems. Each stem's stand in runs that double in length up to a bound, each run followed by where the next one begins; runs lie in blocks that are shared and never move. A list for each stem, which is
/// copied when it grows, would take twice the memory and leave as much again behind. Not for several threads at once; a store that is whole may be read by any number.
/// </summary>
internal sealed class PostingStore
{
    /// <summary>In postings. Small enough for the garbage collector's youngest generation.</summary>
    private const int BlockSize = 8192;

    private const int FirstRun = 2;
    private const int LongestRun = 256;

    private readonly List<Posting[]> blocks = [];
    private int end;

    /// <summary>Adds a posting after those that a chain has.</summary>
    public void Add(ref Chain chain, Posting posting)
    {
        if (chain.Room == 0) Extend(ref chain);
        At(chain.Place++) = posting;
        chain.Room--;
        chain.Count++;
    }

    /// <summary>Adds a chain's postings to a list, in the order in which they came.</summary>
    public void CopyTo(List<Posting> postings, Chain chain)
    {
        var (place, run) = (chain.First, FirstRun);
        for (var left = chain.Count; left > 0; run = Next(run))
        {
            var count = Math.Min(run, left);
            postings.AddRange(blocks[place / BlockSize].AsSpan(place % BlockSize, count));
            if ((left -= count) > 0) place = (int)At(place + run).Bits;
        }
    }

    private void Extend(ref Chain chain)
    {
        var run = chain.Count == 0 ? FirstRun : Next(chain.Run);
        var start = Reserve(run + 1);
        if (chain.Count == 0) chain.First = start;
        else At(chain.Place) = new Posting((ulong)start);
        (chain.Place, chain.Run, chain.Room) = (start, run, run);
    }

    /// <summary>Room side by side in one block.</summary>
    private int Reserve(int length)
    {
        var start = end % BlockSize + length > BlockSize ? (end / BlockSize + 1) * BlockSize : end;
        if (start / BlockSize == blocks.Count) blocks.Add(new Posting[BlockSize]);
        end = start + length;
        return start;
    }

    private ref Posting At(int place) => ref blocks[place / BlockSize][place % BlockSize];

    private static int Next(int run) => Math.Min(2 * run, LongestRun);

    /// <summary>Where one stem's postings stand. Its default has none.</summary>
    internal record struct Chain
    {
        public int First, Place, Run, Room, Count;
    }
}
