using Wiki.Content;
using Wiki.Graph;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// An entry's body in one page: its fragments with the holes filled in, the ids of its paragraphs, and after each link out of the wiki the letter of
/// its note, which only paper shows. The same fragments serve the article and the print view; only the way to the root differs.
/// </summary>
public sealed class BodyHtml(SiteModel site, int entry, string root) : Html
{
    public required LinkNotes Notes { get; init; }

    /// <summary>What its marks cite; null where none does.</summary>
    public required EntryReferences? References { get; init; }

    public override void WriteTo(HtmlWriter writer)
    {
        var body = site.Graph.Entries[entry].Body;
        var html = body.Html.Span;
        var targets = site.Graph.References[entry];
        var paragraphs = site.Graph.Entries[entry].Kind == Settings.PageKind ? [] : NumberedParagraph.In(html);
        var (written, note, paragraph) = (0, 0, 0);
        foreach (var hole in body.Holes)
        {
            WriteNumbered(writer, html, hole.Offset);
            Fill(writer, hole, body.References[hole.Reference], targets[hole.Reference]);
        }
        WriteNumbered(writer, html, html.Length);

        // Copies up to an offset, with the ids of the paragraphs that stand on the way.
        void WriteNumbered(HtmlWriter writer, ReadOnlySpan<byte> html, int end)
        {
            for (; paragraph < paragraphs.Length && paragraphs[paragraph].Offset <= end; paragraph++)
            {
                WriteMarked(writer, html, ref written, ref note, paragraphs[paragraph].Offset);
                if (!paragraphs[paragraph].HasId) WriteId(writer, paragraph + 1);
            }
            WriteMarked(writer, html, ref written, ref note, end);
        }
    }

    private static void WriteId(HtmlWriter writer, int number)
    {
        writer.Raw(" id=\"p"u8);
        writer.Number(number);
        writer.Raw("\""u8);
    }

    /// <summary>Copies up to an offset, with the marks of the notes that stand on the way.</summary>
    private void WriteMarked(HtmlWriter writer, ReadOnlySpan<byte> html, ref int written, ref int mark, int end)
    {
        Span<byte> letters = stackalloc byte[LinkNotes.MostLetters];
        for (; mark < Notes.Places.Length && Notes.Places[mark].Offset <= end; mark++)
        {
            writer.Raw(html[written..Notes.Places[mark].Offset]);
            written = Notes.Places[mark].Offset;
            writer.Raw("<sup class=\"note\" hidden>"u8);
            writer.Raw(LinkNotes.Letters(Notes.Places[mark].Number, letters));
            writer.Raw("</sup>"u8);
        }
        writer.Raw(html[written..end]);
        written = end;
    }

    private void Fill(HtmlWriter writer, Hole hole, Reference reference, int target)
    {
        switch (hole.Kind)
        {
            case HoleKind.LinkText when reference.Kind == ReferenceKind.Citation:
                References?.WriteMark(writer, hole.Reference, Continues(hole));
                break;
            case HoleKind.LinkText:
                writer.Text(ReferenceText.Of(site.Graph, reference, target));
                break;
            case HoleKind.AssetAddress when target >= 0 && target != entry:
                // A link that names an entry's page instead of a file.
                writer.Raw(root);
                writer.Raw(site.Addresses.OfEntry(target));
                break;
            case HoleKind.AssetAddress when target >= 0:
                writer.Raw(root);
                var path = site.Graph.FileOf(entry, reference);
                writer.Raw(site.Place?.FileAt(site, path) ?? new ContentAsset(path).Address(site));
                break;
            case HoleKind.LinkStart when target >= 0:
                WriteStart(writer, reference, target);
                break;
            case HoleKind.LinkEnd when target >= 0:
                writer.Raw("</a>"u8);
                break;
        }
    }

    /// <summary>Whether a note goes on behind a mark that cites: with more than the ways back.</summary>
    private bool Continues(Hole mark)
    {
        var rest = site.Graph.Entries[entry].Body.Html.Span[mark.Offset..];
        return !rest.StartsWith("</p>"u8) && !rest.StartsWith(" <a class=\"footnote-back\""u8);
    }

    private void WriteStart(HtmlWriter writer, Reference reference, int target)
    {
        var anchor = reference.Fragment is { } fragment ? site.Graph.FindAnchor(target, fragment)?.Id : null;
        if (target == entry && anchor is not null)
        {
            writer.Raw("<a href=\"#"u8);
            writer.Raw(Uri.EscapeDataString(anchor));
            writer.Raw("\">"u8);
        }
        else EntryLink.WriteStart(writer, root, site.Addresses.OfEntry(target), anchor);
    }
}
