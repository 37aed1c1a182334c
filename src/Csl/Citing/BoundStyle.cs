using System.Buffers;

namespace Csl;

/// <summary>A style in a language, ready to render. Never changes, and is safe on any thread.</summary>
public sealed class BoundStyle
{
    /// <param name="style">The style.</param>
    /// <param name="locales">The locale files at hand; what none of them has is left out.</param>
    /// <param name="language">The language, or null for that of the style, or American English.</param>
    /// <param name="collation">The order of texts; null for <see cref="Csl.Collation.Compare"/>.</param>
    public BoundStyle(Style style, Locales locales, string? language = null, Comparison<string>? collation = null)
    {
        Style = style;
        Locale = locales.Bind(style, language ?? style.DefaultLocale ?? "en-US");
        Collation = collation ?? Csl.Collation.Compare;
        InCitation = YearSuffix(style.Citation);
        InBibliography = style.Bibliography is { } list ? YearSuffix(list) : YearSuffixPlace.AfterDate;
        Plans = new PlanCache(style, Limits.Plans);
    }

    public Style Style { get; }

    internal Locale Locale { get; }

    internal Comparison<string> Collation { get; }

    /// <summary>Folded forms of the style. None are made, and the style runs as written, where the limit is 0.</summary>
    internal PlanCache Plans { get; init; }

    /// <summary>Where the letter after the year stands in citations.</summary>
    internal YearSuffixPlace InCitation { get; }

    internal YearSuffixPlace InBibliography { get; }

    private static YearSuffixPlace YearSuffix(Layout layout) =>
        StyleTree.Prints(layout.Elements, Variable.YearSuffix) ? YearSuffixPlace.OnItsOwn
        : StyleTree.Prints(layout.Elements, Variable.CitationLabel) ? YearSuffixPlace.AfterLabel
        : YearSuffixPlace.AfterDate;

    /// <summary>Renders one item alone: nothing is told apart, and it has no number.</summary>
    public FormattedText Render(Item item, StylePart part) => new SingleRenderer(this, item).Render(part);

    /// <summary>Appends one item alone in UTF-8, as <see cref="Render"/> has it, and makes nothing besides.</summary>
    public void Write(Item item, StylePart part, IBufferWriter<byte> output, Notation notation) =>
        new SingleRenderer(this, item).Write(part, output, notation);

    /// <summary>The variables of an item that change nothing of what the style prints of it, neither in a citation nor in the list.</summary>
    public IEnumerable<Variable> Unprinted(Item item)
    {
        var printed = Whole(item);
        return Enum.GetValues<Variable>().Where(variable => item.Has(variable) && Whole(item.Without(variable)) == printed);
    }

    private string Whole(Item item) => $"{Render(item, StylePart.Citation).ToHtml()}\n{Render(item, StylePart.Bibliography).ToHtml()}";

    /// <summary>Renders a text: its citations in order, and the list of all items.</summary>
    /// <param name="items">The works.</param>
    /// <param name="citations">Where they are cited.</param>
    /// <param name="noteAddress">What the address of a note begins with, its number follows: then "(n 3)" leads there. Null for no links.</param>
    public Document Process(IReadOnlyList<Item> items, IReadOnlyList<Citation> citations, string? noteAddress = null) =>
        new DocumentRenderer(this, items, noteAddress).Render(citations);
}
