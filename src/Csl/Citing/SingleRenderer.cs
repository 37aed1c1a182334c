using System.Buffers;

namespace Csl;

/// <summary>Renders one item alone: nothing is told apart, and it has no number.</summary>
internal readonly struct SingleRenderer(BoundStyle bound, Item item)
{
    /// <summary>The item in that part; empty where the style does not have the part.</summary>
    public FormattedText Render(StylePart part) => new(part switch
    {
        StylePart.Bibliography => Entry(),
        StylePart.AuthorInText => Guarded.Render(InCitation(Position.First))?.Find(Tag.Names),
        _ => Citation(At(part)),
    }, bound.Locale, item);

    /// <summary>The same, written without a part being made of it where no block has to be set out.</summary>
    public void Write(StylePart part, IBufferWriter<byte> output, Notation notation)
    {
        var isList = part == StylePart.Bibliography;
        if (isList && bound.Style.Bibliography is null) return;
        if (part == StylePart.AuthorInText || (isList && bound.Style.AlignsSecondField)) Render(part).Write(output, notation);
        else if (!Written(isList ? InList() : InCitation(At(part)), output, notation)) Render(part).Write(output, notation);
    }

    /// <summary>Writes the item within its layout; false where blocks have to be set out, or more comes than is let out.</summary>
    private bool Written(in Context context, IBufferWriter<byte> output, Notation notation)
    {
        var layout = context.Layout;
        var renderer = Renderer.Of(context, false);
        var draft = renderer.Draft;
        try
        {
            var face = draft.Open("", layout.FaceFormat);
            var affixes = draft.Open("", layout.AffixFormat);
            if (!renderer.Write(layout.Elements)) return true;
            draft.Close(affixes);
            draft.Close(face);
            if (draft.HasBlocks) return false;
            if (context.InBibliography || bound.Style.Class == StyleClass.Note) Capitals.AtStart(draft);
            var tape = Tape.Of(draft, bound.Locale);
            FormattedText.Write(tape, output, notation);
            tape.Release();
            return true;
        }
        catch (Exception limit) when (limit is TooManyStepsException or OutputTooLongException)
        {
            return false;
        }
        finally
        {
            renderer.Release();
        }
    }

    private static Position At(StylePart part) => part == StylePart.CitationShort ? Position.Subsequent : Position.First;

    private Context InList() => new(bound, bound.Style.Bibliography!, item) { InBibliography = true };

    private Context InCitation(Position position) => new(bound, bound.Style.Citation, item) { Position = position };

    private Node? Entry()
    {
        if (bound.Style.Bibliography is not { } layout || BibliographyRenderer.Entry(InList()) is not { } entry) return null;
        return CitationRenderer.InLayout(entry, layout.Format);
    }

    private Node? Citation(Position position)
    {
        if (Guarded.Render(InCitation(position)) is not { } body) return null;
        return CitationRenderer.InLayout(Capitals.AtStart(body, bound.Style.Class == StyleClass.Note), bound.Style.Citation.Format);
    }
}
