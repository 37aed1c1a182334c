using System.Buffers;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// <c>graph.graphml</c>: entries, their relations as they are written, and which entry mentions which, for programs that draw networks.
/// </summary>
public sealed record GraphFile : DataFile
{
    public static readonly SiteKind All = Of(DataOutputs.Graph, _ => [new GraphFile()]);

    public override RouteKind Kind => All;

    public override string Name(SiteModel site) => "graph.graphml";

    public override string Word => "data_graph";

    public override string MediaType => "application/graphml+xml; charset=utf-8";

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        var writer = new HtmlWriter(output);
        writer.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n"u8);
        foreach (var name in (string[])["title", "kind", "category", "url"])
            writer.Raw($"<key id=\"{name}\" for=\"node\" attr.name=\"{name}\" attr.type=\"string\"/>\n");
        writer.Raw("<key id=\"relation\" for=\"edge\" attr.name=\"relation\" attr.type=\"string\"/>\n<graph edgedefault=\"directed\">\n"u8);
        foreach (var entry in site.Lists.ByTitle) WriteNode(writer, site, entry);
        WriteEdges(writer, site);
        writer.Raw("</graph>\n</graphml>\n"u8);
        writer.Flush();
        return null;
    }

    private static void WriteNode(HtmlWriter writer, SiteModel site, int index)
    {
        var entry = site.Graph.Entries[index];
        writer.Raw($"<node id=\"{entry.Slug}\">");
        Data(writer, "title", entry.Title);
        Data(writer, "kind", entry.Kind);
        Data(writer, "category", entry.Category);
        Data(writer, "url", site.Addresses.CanonicalEntry(index));
        writer.Raw("</node>\n"u8);
    }

    private static void WriteEdges(HtmlWriter writer, SiteModel site)
    {
        var number = 0;
        foreach (var entry in site.Lists.ByTitle)
        {
            foreach (var relation in site.Graph.Relations)
                foreach (var target in relation.Written[entry]) Edge(entry, target, relation.Declaration.Key);
            foreach (var target in site.Graph.References[entry].ToArray().Distinct())
                if (target >= 0 && target != entry && site.Graph.Facts[target].IsArticle) Edge(entry, target, "mentions");
        }

        void Edge(int source, int target, string relation)
        {
            writer.Raw($"<edge id=\"e{DataFacts.Number(number++)}\" source=\"{site.Graph.Entries[source].Slug}\" ");
            writer.Raw($"target=\"{site.Graph.Entries[target].Slug}\">");
            Data(writer, "relation", relation);
            writer.Raw("</edge>\n"u8);
        }
    }

    private static void Data(HtmlWriter writer, string key, string? text)
    {
        if (text is null) return;
        writer.Raw($"<data key=\"{key}\">");
        writer.Text(text);
        writer.Raw("</data>"u8);
    }
}
