using System.Buffers;
using Wiki.Cli.Files;

namespace Wiki.Cli.Tests.Files;

public sealed class DigestTests : IDisposable
{
    private readonly TemporaryFolder here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void The_order_and_the_thread_do_not_count()
    {
        var (one, other) = (new Digest(), new Digest());
        for (var i = 0; i < 1000; i++) one.Add($"{i}.md", $"text {i % 7}");
        Parallel.For(0, 1000, i => other.Add($"{999 - i}.md", $"text {(999 - i) % 7}"));
        Assert.Equal(one.Value, other.Value);
    }

    [Fact]
    public void A_byte_a_name_and_a_swap_of_two_texts_all_show()
    {
        UInt128[] digests = [Of(("a", "1"), ("b", "2")), Of(("a", "2"), ("b", "1")), Of(("a", "1"), ("c", "2")), Of(("a", "1"), ("b", "3")),
            Of(("a", "1")), Of(("a", "1"), ("b", "2"), ("b", "2")), Of()];
        Assert.Equal(digests.Length, digests.Distinct().Count());
    }

    /// <summary>Lengths on both sides of every border: the hash's own (16, 128, 240), its blocks' and the buffer's.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(128)]
    [InlineData(240)]
    [InlineData(241)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(300_001)]
    public void Bytes_count_alike_in_one_piece_in_many_and_from_a_file(int length)
    {
        var bytes = new byte[length];
        new Random(length).NextBytes(bytes);
        File.WriteAllBytes(here["file"], bytes);
        var whole = Digest.Of("name", bytes);
        Assert.Equal(whole, Digest.Of("name", InPieces(bytes)));
        using var file = File.OpenHandle(here["file"]);
        Assert.Equal(whole, Digest.OfFile("name", file));
    }

    private static UInt128 Of(params (string Name, string Text)[] items)
    {
        var digest = new Digest();
        foreach (var (name, text) in items) digest.Add(name, text);
        return digest.Value;
    }

    private static ReadOnlySequence<byte> InPieces(byte[] bytes)
    {
        var first = new Piece(bytes.AsMemory(0, bytes.Length / 3), 0);
        var last = new Piece(bytes.AsMemory(bytes.Length / 3), bytes.Length / 3);
        first.Follow(last);
        return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(ReadOnlyMemory<byte> memory, long start) => (Memory, RunningIndex) = (memory, start);

        public void Follow(Piece next) => Next = next;
    }
}
