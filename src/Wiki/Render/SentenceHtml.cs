using Wiki.Content;
using Wiki.Graph;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// The sentence in which a mention stands, as text with the mention marked: the tags of the body's HTML between the sentence's bounds are left out,
/// footnote marks and formulas' sources too. Of long ones an <see cref="Excerpt"/>.
/// </summary>
public sealed class SentenceHtml(SiteModel site, int source, int reference) : Html
{
    private Body Body => site.Graph.Entries[source].Body;

    public override void WriteTo(HtmlWriter writer)
    {
        var excerpt = Excerpt.Of(site, source, reference);
        var isMarked = false;
        if (excerpt.IsCutBefore) writer.Raw("… "u8);
        var reader = new BodyReader(Body.Html.Span[..Math.Max(excerpt.From, excerpt.To)], Body.Holes.AsSpan()[excerpt.First..(excerpt.Last + 1)],
            excerpt.From);
        while (reader.Next())
        {
            var isMention = reader.Hole?.Reference == reference;
            switch (reader.Piece)
            {
                case BodyPiece.Text: writer.Raw(reader.Bytes); break;
                case BodyPiece.Tag when isMention:
                    writer.Raw("<mark>"u8);
                    isMarked = true;
                    break;
                case BodyPiece.Tag when isMarked && reader.Tag.Ends("a"u8):
                    writer.Raw("</mark>"u8);
                    isMarked = false;
                    break;
                case BodyPiece.Tag when IsLeftOut(reader.Tag): reader.SkipElement(); break;
                case BodyPiece.Tag when reader.Bytes.SequenceEqual("<sup>"u8): writer.Raw("^"u8); break; // 10^3 is not 103
                case BodyPiece.Hole when reader.Hole is { Kind: HoleKind.LinkText, Reference: var link }: WriteLinkText(writer, link); break;
                case BodyPiece.Hole when isMention: writer.Raw(reader.Hole is { Kind: HoleKind.LinkStart } ? "<mark>"u8 : "</mark>"u8); break;
            }
        }
        if (isMarked) writer.Raw("</mark>"u8);
        if (excerpt.IsCutAfter) writer.Raw(" …"u8);
    }

    /// <summary>Footnote marks, formulas' sources and anchors of headings.</summary>
    private static bool IsLeftOut(BodyTag tag) =>
        tag.Starts("annotation"u8) || (tag.Starts("sup"u8) && tag.Attribute("class"u8).SequenceEqual("footnote"u8))
        || (tag.Starts("a"u8) && tag.Attribute("class"u8).SequenceEqual("anchor"u8));

    private void WriteLinkText(HtmlWriter writer, int index)
    {
        if (Body.References[index].Kind == ReferenceKind.Citation) site.Bibliography.WriteInExcerpt(writer, Body.References[index].Target);
        else writer.Text(ReferenceText.Of(site.Graph, Body.References[index], site.Graph.References[source][index]));
    }
}
