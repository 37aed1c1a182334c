using System.Security.Cryptography;
using CsCheck;
using Wiki.Text;

namespace Wiki.Tests.Text;

public sealed class Sha256Tests
{
    /// <summary>However a text is cut into pieces: it crosses the ends of blocks of 64 bytes in all ways.</summary>
    [Fact]
    public void The_sum_is_that_of_the_runtime()
    {
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[1, 80]).Sample((bytes, piece) =>
        {
            var sum = new Sha256();
            foreach (var part in bytes.Chunk(piece)) sum.Append(part);
            Assert.Equal(SHA256.HashData(bytes), sum.Finish());
        });
    }

    [Fact]
    public void A_text_of_many_blocks_is_summed_at_once()
    {
        var bytes = new byte[1_000_003];
        new Random(7).NextBytes(bytes);
        Assert.Equal(SHA256.HashData(bytes), Sha256.Of(bytes));
    }
}
