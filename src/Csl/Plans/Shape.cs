namespace Csl;

/// <summary>
/// All that static conditions ask about an item in its place. Items of one shape take the same branches, so a style is folded once for them.
/// </summary>
internal readonly record struct Shape(string Type, VariableSet Present, Position Position, bool InBibliography)
{
    /// <summary>The label of the locator, or null where there is no locator.</summary>
    public string? Locator { get; init; }

    public string? Jurisdiction { get; init; }

    public static Shape Of(in Context context) => new(context.Item.Type, Numbers.Present(context), context.Position, context.InBibliography)
    {
        Locator = Numbers.LocatorLabel(context),
        Jurisdiction = context.Item.Text(Variable.Jurisdiction),
    };
}
