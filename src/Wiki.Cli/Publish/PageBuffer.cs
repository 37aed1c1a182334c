using System.Buffers;

namespace Wiki.Cli.Publish;

/// <summary>
/// The bytes of one page while it is made. It grows block by block: a file about 100,000 entries takes what it is long, where one array that doubles
/// would take that several times over. Made to be used again: nearly every page fits into one block, and some are kept for the next file about all
/// entries.
/// </summary>
internal sealed class PageBuffer : IBufferWriter<byte>
{
    /// <summary>Small enough for the garbage collector's youngest generation.</summary>
    private const int BlockSize = 64 * 1024;

    private const int MostSpare = 32;

    private readonly List<(byte[] Block, int Count)> full = [];
    private readonly Stack<byte[]> spare = [];
    private byte[] current = new byte[BlockSize];
    private int count;

    /// <summary>What was written since the last <see cref="Clear"/>; valid until the next.</summary>
    public ReadOnlySequence<byte> Written =>
        full.Count == 0 ? new ReadOnlySequence<byte>(current, 0, count) : Segment.Chain([.. full, (current, count)]);

    public void Clear()
    {
        foreach (var (block, _) in full)
            if (block.Length == BlockSize && spare.Count < MostSpare) spare.Push(block);
        full.Clear();
        if (current.Length > BlockSize) current = Block(BlockSize);
        count = 0;
    }

    public void Advance(int count) => this.count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return current.AsMemory(count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return current.AsSpan(count);
    }

    private void MakeRoom(int size)
    {
        if (current.Length - count >= Math.Max(1, size)) return;
        if (count > 0) full.Add((current, count));
        current = Block(size);
        count = 0;
    }

    private byte[] Block(int size) => size <= BlockSize && spare.TryPop(out var block) ? block : new byte[Math.Max(BlockSize, size)];

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Chain(ReadOnlySpan<(byte[] Block, int Count)> blocks)
        {
            var first = new Segment { Memory = blocks[0].Block.AsMemory(0, blocks[0].Count) };
            var last = first;
            foreach (var (block, count) in blocks[1..])
            {
                var next = new Segment { Memory = block.AsMemory(0, count), RunningIndex = last.RunningIndex + last.Memory.Length };
                last.Next = next;
                last = next;
            }
            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }
}
