using System.Buffers;
using Wiki.Graph;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// The names of entries in drawings, each a link. An entry stands in the drawings of all its neighbours: its name is fitted into its room when the
/// first of them is drawn, and kept.
/// </summary>
public sealed class GraphNames(ConceptGraph graph, Addresses addresses)
{
    /// <summary>In the units of <see cref="GraphLabel"/>.</summary>
    public const int Room = 27;

    /// <summary>Filled from any thread; two that fit the same name do the same.</summary>
    private readonly Name?[] names = new Name?[graph.Entries.Length];

    /// <param name="writer">The page.</param>
    /// <param name="root">Leads from the page to the site's root.</param>
    /// <param name="entry">Which entry.</param>
    /// <param name="y">Where the name's line of text stands.</param>
    public void Write(HtmlWriter writer, string root, int entry, int y)
    {
        var name = names[entry] ??= Fit(addresses.OfEntry(entry), graph.Entries[entry].Title);
        writer.Raw("<a href=\""u8);
        writer.Raw(root);
        writer.Raw(name.Bytes.AsSpan(0, name.Gap));
        writer.Number(y);
        writer.Raw(name.Bytes.AsSpan(name.Gap));
    }

    /// <summary>A name that is cut is told whole to those who point at it.</summary>
    private static Name Fit(string address, string title)
    {
        var output = new ArrayBufferWriter<byte>(128 + 2 * title.Length);
        var writer = new HtmlWriter(output);
        var fitted = GraphLabel.Fit(title, Room);
        writer.Raw(address);
        writer.Raw("\">"u8);
        if (fitted.Length != title.Length)
        {
            writer.Raw("<title>"u8);
            writer.Text(title);
            writer.Raw("</title>"u8);
        }
        writer.Raw("<text y=\""u8);
        var start = (int)writer.Length;
        writer.Raw("\">"u8);
        writer.Text(fitted);
        writer.Raw("</text></a>"u8);
        writer.Flush();
        return new Name(output.WrittenSpan.ToArray(), start);
    }

    /// <summary>From the address on; the line's place is written at the gap.</summary>
    private sealed record Name(byte[] Bytes, int Gap);
}
