using System.Runtime.InteropServices;

namespace Wiki.Search;

/// <summary>The postings of many stems, each a chain from the one added last to the first. Grows by blocks, so nothing is ever copied.</summary>
internal sealed class PostingStore
{
    /// <summary>Before the first posting of a chain.</summary>
    public const int None = -1;

    private const int BlockBits = 15;
    private const int BlockSize = 1 << BlockBits;

    private readonly List<Link[]> blocks = [];
    private int count;

    /// <summary>Adds a posting after another of its chain, and gives its number.</summary>
    public int Add(Posting posting, int previous)
    {
        var place = count & (BlockSize - 1);
        if (place == 0) blocks.Add(new Link[BlockSize]);
        blocks[^1][place] = new Link(posting, previous);
        return count++;
    }

    /// <summary>Adds the postings of the chain that ends with this number to a list, the last first.</summary>
    public void CopyBackwards(int number, List<Posting> postings)
    {
        while (number != None)
        {
            var link = blocks[number >> BlockBits][number & (BlockSize - 1)];
            postings.Add(link.Posting);
            number = link.Previous;
        }
    }

    /// <summary>Twelve bytes rather than sixteen: there are millions.</summary>
    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private readonly record struct Link(Posting Posting, int Previous);
}
