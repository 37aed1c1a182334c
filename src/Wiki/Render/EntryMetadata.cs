using Wiki.Templates;

namespace Wiki.Render;

/// <summary>Stands in until the citation styles land.</summary>
public sealed class EntryMetadata(SiteModel site, int index) : Html
{
    public override void WriteTo(HtmlWriter writer) => writer.Text(site.Graph.Entries[index].Title);
}
