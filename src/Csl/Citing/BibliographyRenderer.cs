using System.Collections.Immutable;

namespace Csl;

/// <summary>Renders the list of works.</summary>
internal sealed class BibliographyRenderer(DocumentRenderer document)
{
    private readonly Style style = document.Bound.Style;

    public ImmutableArray<ListEntry> Render()
    {
        if (style.Bibliography is not { } layout) return [];
        var entries = document.Order.Select(item => Entry(document.InBibliography(item))).ToList();
        if (style.BibliographyOptions.AuthorSubstitute is { } substitute)
        {
            entries = AuthorSubstitution.Apply(entries, substitute, style.BibliographyOptions.SubstituteRule);
        }
        return [.. document.Order.Select((item, i) => new ListEntry(item, Settled(entries[i], document.Items[item])))];

        FormattedText Settled(Node? entry, Item item) => document.Settle(InLayout(entry, layout.Format), item);
    }

    /// <summary>An entry without the affixes of the layout.</summary>
    public static Node? Entry(in Context context)
    {
        if (!context.Style.AlignsSecondField) return Started(Guarded.Render(context));
        try
        {
            var renderer = Renderer.Of(context);
            var first = renderer.Whole(context.Layout.FirstElement);
            var rest = renderer.Whole(context.Layout.OtherElements);
            renderer.Release();
            if (first is null) return Started(rest);
            var right = rest is null ? null : new Node { Children = [rest], Display = Display.RightInline };
            return Node.Row([first with { Display = Display.LeftMargin }, right]);
        }
        catch (TooManyStepsException)
        {
            return Node.OfText(context.Item.Id);
        }
    }

    private static Node? InLayout(Node? entry, Format format) => entry is null ? null : CitationRenderer.InLayout(entry, format);

    private static Node? Started(Node? entry) => entry is null ? null : Capitals.AtStart(entry, true);
}
