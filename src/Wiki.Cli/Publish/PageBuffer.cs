using System.Buffers;

namespace Wiki.Cli.Publish;

/// <summary>
/// The bytes of one page while it is made. It grows block by block: a file about 100,000 entries takes what it is long, where one array that doubles would take that several times over.
/// Made to be used again; nearly every page fits into the first block, which is all that is kept.
/// </summary>
internal sealed class PageBuffer : IBufferWriter<byte>
{
    /// <summary>Small enough for the garbage collector's youngest generation.</summary>
    private const int BlockSize = 64 * 1024;

    private readonly byte[] first = new byte[BlockSize];
    private readonly List<ReadOnlyMemory<byte>> full = [];
    private byte[] current;
    private int count;

    public PageBuffer() => current = first;

    /// <summary>What was written since the last <see cref="Clear"/>; valid until the next.</summary>
    public ReadOnlySequence<byte> Written => full.Count == 0 ? new ReadOnlySequence<byte>(current, 0, count) : Segment.Chain([.. full, current.AsMemory(0, count)]);

    public void Clear()
    {
        full.Clear();
        current = first;
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
        if (count > 0) full.Add(current.AsMemory(0, count));
        current = new byte[Math.Max(BlockSize, size)];
        count = 0;
    }

    private sealed class Segment : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Chain(ReadOnlySpan<ReadOnlyMemory<byte>> blocks)
        {
            var first = new Segment { Memory = blocks[0] };
            var last = first;
            foreach (var block in blocks[1..])
            {
                var next = new Segment { Memory = block, RunningIndex = last.RunningIndex + last.Memory.Length };
                last.Next = next;
                last = next;
            }
            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }
}
