using Wiki.Search;

namespace Wiki.Tests.Search;

public sealed class PostingStoreTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(3000)]
    public void Each_chain_gives_back_what_it_was_given_whatever_the_others_got(int chainCount)
    {
        var random = new Random(chainCount);
        var store = new PostingStore();
        var chains = new PostingStore.Chain[chainCount];
        var expected = Enumerable.Range(0, chainCount).Select(_ => new List<Posting>()).ToArray();
        for (var i = 0; i < 60_000; i++)
        {
            // Some far more often than others, as words are.
            var chain = (int)(chainCount * Math.Pow(random.NextDouble(), 4));
            var offset = random.Next(4) == 0 ? Posting.NoOffset : (uint)random.Next() >> random.Next(31);
            var posting = new Posting(i + (i > 30_000 ? 16_000_000 : 0), (byte)random.Next(256), offset);
            store.Add(ref chains[chain], posting);
            expected[chain].Add(posting);
        }
        Assert.All(chains.Zip(expected), pair =>
        {
            List<Posting> found = [new Posting(1)];
            store.CopyTo(found, pair.First);
            Assert.Equal([new Posting(1), .. pair.Second], found);
        });
    }
}
