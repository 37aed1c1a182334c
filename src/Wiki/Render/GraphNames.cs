using Wiki.Graph;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The names of entries in drawings, each a link: fitted into their room once for a site, since an entry stands in the drawings of all its neighbours. Made when the first is asked for.</summary>
public sealed class GraphNames(ConceptGraph graph, Addresses addresses)
{
    /// <summary>In the units of <see cref="GraphLabel"/>.</summary>
    public const int Room = 27;

    private readonly Lazy<(EntryTexts Starts, EntryTexts Ends)> names = new(() => (
        new EntryTexts(graph.Entries.Length, (writer, entry) => WriteStart(writer, addresses.OfEntry(entry), graph.Entries[entry].Title)),
        new EntryTexts(graph.Entries.Length, (writer, entry) => WriteEnd(writer, graph.Entries[entry].Title))));

    /// <param name="writer">The page.</param>
    /// <param name="root">Leads from the page to the site's root.</param>
    /// <param name="entry">Which entry.</param>
    /// <param name="y">Where the name's line of text stands.</param>
    public void Write(HtmlWriter writer, string root, int entry, int y)
    {
        writer.Raw("<a href=\""u8);
        writer.Raw(root);
        writer.Raw(names.Value.Starts.Of(entry));
        writer.Number(y);
        writer.Raw(names.Value.Ends.Of(entry));
    }

    /// <summary>From the address on; a name that is cut is told whole to those who point at it.</summary>
    private static void WriteStart(HtmlWriter writer, string address, string title)
    {
        writer.Raw(address);
        writer.Raw("\">"u8);
        if (GraphLabel.Fit(title, Room).Length != title.Length)
        {
            writer.Raw("<title>"u8);
            writer.Text(title);
            writer.Raw("</title>"u8);
        }
        writer.Raw("<text y=\""u8);
    }

    private static void WriteEnd(HtmlWriter writer, string title)
    {
        writer.Raw("\">"u8);
        writer.Text(GraphLabel.Fit(title, Room));
        writer.Raw("</text></a>"u8);
    }
}
