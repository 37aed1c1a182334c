using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>An entry's body in one page: its fragments with the holes filled in. The same fragments serve the article and the print view; only the way to the root differs.</summary>
public sealed class BodyHtml(SiteModel site, int entry, string root) : Html
{
    public override void WriteTo(HtmlWriter writer)
    {
        var body = site.Graph.Entries[entry].Body;
        var html = body.Html.Span;
        var targets = site.Graph.References[entry];
        var written = 0;
        foreach (var hole in body.Holes)
        {
            writer.Raw(html[written..hole.Offset]);
            written = hole.Offset;
            Fill(writer, hole.Kind, body.References[hole.Reference], targets[hole.Reference]);
        }
        writer.Raw(html[written..]);
    }

    private void Fill(HtmlWriter writer, HoleKind kind, Reference reference, int target)
    {
        switch (kind)
        {
            case HoleKind.LinkText:
                writer.Text(ReferenceText.Of(site.Graph, reference, target));
                break;
            case HoleKind.AssetAddress when target >= 0:
                writer.Raw(root);
                writer.Raw(site.Addresses.Of(new Route.ContentAsset(reference.Target)));
                break;
            case HoleKind.LinkStart when target >= 0:
                WriteStart(writer, reference, target);
                break;
            case HoleKind.LinkEnd when target >= 0:
                writer.Raw("</a>"u8);
                break;
        }
    }

    private void WriteStart(HtmlWriter writer, Reference reference, int target)
    {
        var anchor = reference.Fragment is { } fragment ? site.Graph.FindHeading(target, fragment)?.Id : null;
        if (target == entry && anchor is not null)
        {
            writer.Raw("<a href=\"#"u8);
            writer.Raw(Uri.EscapeDataString(anchor));
            writer.Raw("\">"u8);
        }
        else EntryLink.WriteStart(writer, root, site.Addresses.OfEntry(target), anchor);
    }
}
