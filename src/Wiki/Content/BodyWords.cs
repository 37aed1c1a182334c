namespace Wiki.Content;

/// <summary>
/// The words that a body prints besides its author's, in the wiki's language: labels of callouts, and what screen readers say of footnotes, headings,
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

    public string Info { get; init; } = "Information";

    public string Todo { get; init; } = "To do";

    public string Abstract { get; init; } = "In short";

    public string Success { get; init; } = "Success";

    public string Question { get; init; } = "Question";

    public string Failure { get; init; } = "Failure";

    public string Danger { get; init; } = "Danger";

    public string Bug { get; init; } = "Known fault";

    public string Example { get; init; } = "Example";

    public string Quote { get; init; } = "Quotation";

    public string Footnotes { get; init; } = "Footnotes";

    public string Footnote { get; init; } = "Footnote";

    public string FootnoteBack { get; init; } = "Back to footnote mark";

    public string SectionLink { get; init; } = "Link to this section";

    public string Table { get; init; } = "Table";

    public string Formula { get; init; } = "Formula";

    public string TaskDone { get; init; } = "Done";

    public string TaskOpen { get; init; } = "Not done";

    /// <summary>The label of a callout; one of a type that is not known is called what its author calls it.</summary>
    /// <param name="kind">Lower case: <c>note</c>.</param>
    public string Alert(string kind) => kind switch
    {
        "note" => Note,
        "tip" => Tip,
        "important" => Important,
        "warning" => Warning,
        "caution" => Caution,
        "info" => Info,
        "todo" => Todo,
        "abstract" => Abstract,
        "success" => Success,
        "question" => Question,
        "failure" => Failure,
        "danger" => Danger,
        "bug" => Bug,
        "example" => Example,
        "quote" => Quote,
        [var first, .. var rest] => char.ToUpperInvariant(first) + rest,
        _ => kind,
    };
}
