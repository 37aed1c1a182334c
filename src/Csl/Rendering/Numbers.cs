namespace Csl;

/// <summary>The variables that are not simply a field of the item.</summary>
internal static class Numbers
{
    /// <summary>A text or number as it stands, or null.</summary>
    public static string? TextOf(Variable variable, in Context context)
    {
        var text = variable switch
        {
            Variable.Locator => Locator(context)?.Value,
            Variable.CitationNumber => context.CitationNumber is { } number ? NumberText.Plain(number) : null,
            Variable.FirstReferenceNoteNumber => context.FirstNote is { } note ? NumberText.Plain(note) : null,
            Variable.CitationLabel => CitationLabel.Of(context.Item),
            Variable.YearSuffix => context.Distinction.YearSuffix > 0 ? NumberText.Letters(context.Distinction.YearSuffix) : null,
            Variable.PageFirst => context.Item.Text(Variable.PageFirst) ?? FirstPage(context.Item.Text(Variable.Page)),
            _ => context.Item.Text(variable),
        };
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static readonly VariableSet OfThePlace = default(VariableSet)
        .With(Variable.Locator).With(Variable.CitationNumber).With(Variable.FirstReferenceNoteNumber).With(Variable.YearSuffix);

    /// <summary>The variables that have a value in this place, those that are no field of the item included.</summary>
    public static VariableSet Present(in Context context)
    {
        var present = context.Item.Present.Without(OfThePlace).With(Variable.CitationLabel);
        if (!string.IsNullOrWhiteSpace(context.Locator?.Value)) present = present.With(Variable.Locator);
        if (context.CitationNumber is not null) present = present.With(Variable.CitationNumber);
        if (context.FirstNote is not null) present = present.With(Variable.FirstReferenceNoteNumber);
        if (context.Distinction.YearSuffix > 0) present = present.With(Variable.YearSuffix);
        return context.Item.Has(Variable.Page) && TextOf(Variable.PageFirst, context) is not null ? present.With(Variable.PageFirst) : present;
    }

    /// <summary>The locator, its label taken from its text where that begins with one.</summary>
    public static Locator? Locator(in Context context)
    {
        if (context.Locator is not { } locator || string.IsNullOrWhiteSpace(locator.Value)) return null;
        var value = locator.Value.Trim();
        return Labels.Leading(value) is var (label, length) && label.Length > 0
            ? new Locator(label, value[length..].TrimStart())
            : locator with { Value = value };
    }

    /// <summary>The label of the locator, or null where there is no locator.</summary>
    public static string? LocatorLabel(in Context context) => Locator(context) is { } locator ? Labels.Normal(locator.Label) : null;

    /// <summary>The term that names a number: of a locator that of its label.</summary>
    public static string Term(Variable variable, in Context context) =>
        (variable == Variable.Locator ? LocatorLabel(context) : null) ?? variable.Name();

    private static string? FirstPage(string? page)
    {
        if (page is null) return null;
        var end = page.AsSpan().IndexOfAny("-–, &");
        return end < 0 ? page : end == 0 ? null : page[..end];
    }
}
