using System.Collections.Immutable;
using Wiki.Content;

namespace Wiki.Render;

/// <summary>A paragraph that is numbered: where in its start tag an id belongs, in bytes, and whether its author gave it one.</summary>
public readonly record struct NumberedParagraph(int Offset, bool HasId)
{
    /// <summary>
    /// The paragraphs of a body that stand in nothing else, as the stylesheet counts them. What lists, tables and quotations hold belongs to the
    /// paragraph above. The fourth is reached at <c>#p4</c> unless its author gave it another name.
    /// </summary>
    public static ImmutableArray<NumberedParagraph> In(ReadOnlySpan<byte> html)
    {
        var paragraphs = ImmutableArray.CreateBuilder<NumberedParagraph>();
        var depth = 0;
        for (var reader = new BodyReader(html); reader.Next();)
        {
            if (reader.Piece != BodyPiece.Tag) continue;
            var tag = reader.Tag;
            if (tag.IsEnd) depth--;
            else if (depth == 0 && tag.Starts("p"u8))
            {
                paragraphs.Add(new(reader.Start + "<p".Length, !tag.Attribute("id"u8).IsEmpty));
                reader.SkipElement();
            }
            else if (!tag.IsVoid) depth++;
        }
        return paragraphs.DrainToImmutable();
    }
}
