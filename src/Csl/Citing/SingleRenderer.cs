namespace Csl;

/// <summary>Renders one item alone: nothing is told apart, and it has no number.</summary>
internal readonly struct SingleRenderer(BoundStyle bound, Item item)
{
    /// <summary>The item in that part; empty where the style does not have the part.</summary>
    public FormattedText Render(StylePart part) => new(part switch
    {
        StylePart.Bibliography => Entry(),
        StylePart.AuthorInText => Cite(Position.First)?.Find(Tag.Names),
        StylePart.CitationShort => Citation(Position.Subsequent),
        _ => Citation(Position.First),
    }, bound.Locale, item);

    private Node? Entry()
    {
        if (bound.Style.Bibliography is not { } layout) return null;
        var entry = BibliographyRenderer.Entry(new Context(bound, layout, item) { InBibliography = true });
        return entry is null ? null : CitationRenderer.InLayout(entry, layout.Format);
    }

    private Node? Cite(Position position) => Guarded.Render(new Context(bound, bound.Style.Citation, item) { Position = position });

    private Node? Citation(Position position)
    {
        if (Cite(position) is not { } body) return null;
        return CitationRenderer.InLayout(Capitals.AtStart(body, bound.Style.Class == StyleClass.Note), bound.Style.Citation.Format);
    }
}
