using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Wiki.Render;

/// <summary>
/// Something that both pages of an entry show, made of bytes. They are usually rendered one after the other on one thread, so what each thread made
/// last is kept, and made once for both. Who asks for it writes it at once and keeps nothing of it: the next entry's bytes stand where its were.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable",
    Justification = "a snapshot has no end that anybody sees; its slots are let go of when it is collected")]
public sealed class LastEntry<T>(Func<int, ArrayBufferWriter<byte>, T> make)
{
    private readonly ThreadLocal<Slot> slots = new(() => new Slot());

    public T Of(int entry)
    {
        var slot = slots.Value!;
        if (slot.Entry == entry) return slot.Made!;
        slot.Entry = null;
        slot.Buffer.ResetWrittenCount();
        slot.Made = make(entry, slot.Buffer);
        slot.Entry = entry;
        return slot.Made;
    }

    private sealed class Slot
    {
        public ArrayBufferWriter<byte> Buffer { get; } = new(8 * 1024);

        public int? Entry { get; set; }

        public T? Made { get; set; }
    }
}
