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
        var expected = Enumerable.Range(0, chainCount).Select(_ => new List<(Posting Posting, string Followers)>()).ToArray();
        for (var i = 0; i < 60_000; i++)
        {
            // Some far more often than others, as words are.
            var chain = (int)(chainCount * Math.Pow(random.NextDouble(), 4));
            var offset = random.Next(4) == 0 ? Posting.NoOffset : (uint)random.Next() >> random.Next(31);
            var followers = new byte[random.Next(3) == 0 ? random.Next(Posting.MaxFollowers + 1) : 1];
            random.NextBytes(followers);
            var posting = new Posting(i + (i > 30_000 ? 16_000_000 : 0), (byte)random.Next(256), offset)
            {
                Forms = random.Next(4) == 0
                ? (uint)random.Next()
                : 1,
                FollowerCount = (byte)followers.Length
            };
            if (random.Next(50) == 0) (posting, followers) = (posting with { FollowerCount = Posting.AnyFollower }, []);
            store.Add(ref chains[chain], posting, followers);
            expected[chain].Add((posting, Convert.ToHexString(followers)));
        }
        Assert.All(chains.Zip(expected), pair =>
        {
            var found = new PostingList();
            found.Add(new Posting(1) { FollowerCount = 1 }, [7]);
            store.CopyTo(found, pair.First);
            (Posting Posting, string Followers)[] read =
                [.. found.Span.ToArray().Select(posting => (posting with { FirstFollower = 0 }, Convert.ToHexString(found.FollowersOf(posting))))];
            Assert.Equal([(new Posting(1) { FollowerCount = 1 }, "07"), .. pair.Second], read);
        });
    }
}
