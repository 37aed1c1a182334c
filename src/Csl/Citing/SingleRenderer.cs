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
        StylePart.CitationShort => Citation(Position.Subsequent),
        _ => Citation(Position.First),
    }, bound.Locale, item);

    /// <summary>The same, written without a part being made of it where no block has to be set out.</summary>
    public void Write(StylePart part, IBufferWriter<byte> output, Notation notation)
    {
        var isList = part == StylePart.Bibliography;
        if (isList && bound.Style.Bibliography is null) return;
        var draft = Draft.OfThread;
        var start = draft.Count;
        try
        {
            if (part == StylePart.AuthorInText || (isList && bound.Style.AlignsSecondField)) Render(part).Write(output, notation);
            else if (!Drafted(isList ? InList() : InCitation(part == StylePart.CitationShort ? Position.Subsequent : Position.First), draft)) return;
            else if (draft.HasBlocks(start)) Render(part).Write(output, notation);
            else FormattedText.Write(Tape.Of(draft.From(start), bound.Locale), output, notation);
        }
        catch (Exception limit) when (limit is TooManyStepsException or OutputTooLongException)
        {
            draft.CutTo(start);
            Render(part).Write(output, notation);
        }
        finally
        {
            draft.CutTo(start);
        }
    }

    /// <summary>Puts the item within its layout on the draft; false where nothing is printed.</summary>
    private bool Drafted(Context context, Draft draft)
    {
        var layout = context.Layout;
        var face = draft.Open("", layout.FaceFormat);
        var affixes = draft.Open("", layout.AffixFormat);
        if (!new Renderer(context).Write(layout.Elements)) return false;
        if (context.InBibliography || bound.Style.Class == StyleClass.Note) Capitals.AtStart(draft, affixes + 1);
        draft.Close(affixes);
        return draft.Close(face);
    }

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
