using System.Buffers;
using Wiki.Graph;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// The link to each entry as every page shows it, from the way to the site's root on: <c>wiki/alignment/"&gt;Alignment&lt;/a&gt;</c>. Written once for a site, one after another, because pages link each other at random and
/// would otherwise wait for memory.
/// </summary>
public sealed class LinkTexts
{
    private readonly ReadOnlyMemory<byte> texts;
    private readonly int[] ends;

    public LinkTexts(ConceptGraph graph, Addresses addresses)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        var writer = new HtmlWriter(output);
        ends = new int[graph.Entries.Length];
        for (var entry = 0; entry < ends.Length; entry++)
        {
            writer.Raw(addresses.OfEntry(entry));
            writer.Raw("\">"u8);
            writer.Text(graph.Entries[entry].Title);
            writer.Raw("</a>"u8);
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
