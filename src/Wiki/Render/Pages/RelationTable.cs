using System.Buffers;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary><c>relations.csv</c>: a row for each relation as it is written, by slugs.</summary>
public sealed record RelationTable : DataFile
{
    public static readonly SiteKind All = Of(DataOutputs.Csv, _ => [new RelationTable()]);

    public override RouteKind Kind => All;

    public override string Name(SiteModel site) => "relations.csv";

    public override string Word => "data_relations";

    public override string MediaType => "text/csv; charset=utf-8";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override IEnumerable<string> Columns(SiteModel site) => ["source", "relation", "target"];

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        var writer = new HtmlWriter(output);
        var csv = new CsvWriter(writer);
        foreach (var column in Columns(site)) csv.Cell(column);
        csv.EndRow();
        foreach (var entry in site.Lists.ByTitle)
            foreach (var relation in site.Graph.Relations)
                foreach (var target in relation.Written[entry])
                {
                    csv.Cell(site.Graph.Entries[entry].Slug.Value);
                    csv.Cell(relation.Declaration.Key);
                    csv.Cell(site.Graph.Entries[target].Slug.Value);
                    csv.EndRow();
                }
        writer.Flush();
        return null;
    }
}
