using System.Buffers;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// A piece of markup for each entry that many pages show, written once for a site: one after another in memory, because pages name each other's entries at random and would otherwise wait for it.
/// </summary>
public sealed class EntryTexts
{
    private readonly ReadOnlyMemory<byte> texts;
    private readonly int[] ends;

    /// <param name="count">How many entries there are.</param>
    /// <param name="write">Writes the piece of the entry with this index.</param>
    public EntryTexts(int count, Action<HtmlWriter, int> write)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        var writer = new HtmlWriter(output);
        ends = new int[count];
        for (var entry = 0; entry < count; entry++)
        {
            write(writer, entry);
            ends[entry] = output.WrittenCount;
        }
        texts = output.WrittenMemory;
    }

    public ReadOnlySpan<byte> Of(int entry)
    {
        var start = entry == 0 ? 0 : ends[entry - 1];
        return texts.Span[start..ends[entry]];
    }
}
