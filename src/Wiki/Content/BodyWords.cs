namespace Wiki.Content;

/// <summary>
/// The words that a body prints besides its author's, in the wiki's language: labels of alerts, and what screen readers say of footnotes, headings,
/// tables, formulas and tasks. Whoever knows the theme's language files gives them to the settings; without one they are English. Where a number
/// belongs, it follows the word.
/// </summary>
public sealed record BodyWords
{
    public static readonly BodyWords English = new();

    public string Note { get; init; } = "Note";

    public string Tip { get; init; } = "Tip";

    public string Important { get; init; } = "Important";

    public string Warning { get; init; } = "Warning";

    public string Caution { get; init; } = "Caution";

    public string Footnotes { get; init; } = "Footnotes";

    public string Footnote { get; init; } = "Footnote";

    public string FootnoteBack { get; init; } = "Back to footnote mark";

    public string SectionLink { get; init; } = "Link to this section";

    public string Table { get; init; } = "Table";

    public string Formula { get; init; } = "Formula";

    public string TaskDone { get; init; } = "Done";

    public string TaskOpen { get; init; } = "Not done";

    /// <summary>The label of an alert; one of a kind that Markdown does not know is called what its author calls it.</summary>
    /// <param name="kind">Lower case: <c>note</c>.</param>
    public string Alert(string kind) => kind switch
    {
        "note" => Note,
        "tip" => Tip,
        "important" => Important,
        "warning" => Warning,
        "caution" => Caution,
        [var first, .. var rest] => char.ToUpperInvariant(first) + rest,
        _ => kind,
    };
}
