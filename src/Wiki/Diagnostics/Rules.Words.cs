using System.Collections.Immutable;

namespace Wiki.Diagnostics;

/// <summary>Rules about words that an author wrote and no reader sees, or sees among marks that mean nothing here.</summary>
public static partial class Rules
{
    public static readonly Rule ForeignMarkup =
        new("WIKI080", "foreign-markup", Severity.Warning, "A mark of another tool is not read; readers see it as it is written.");
    public static readonly Rule NearMarkup =
        new("WIKI081", "near-markup", Severity.Warning, "Something is almost a mark of Markdown; readers see it as it is written.");
    public static readonly Rule UnclosedBlock =
        new("WIKI082", "unclosed-block", Severity.Warning, "A block or comment begins and does not end, so it takes in what follows.");
    public static readonly Rule UnusedDefinition = new("WIKI083", "unused-definition", Severity.Warning,
        "A footnote, link address or abbreviation is defined, and nothing on the page shows it.");
    public static readonly Rule UnreadText = new("WIKI084", "unread-text", Severity.Warning, "Words stand where no reader sees them.");
    public static readonly Rule YamlComment =
        new("WIKI085", "yaml-comment", Severity.Warning, "What follows ` #` in a YAML value is a comment, so it is not part of the value.");
    public static readonly Rule KeptBack =
        new("WIKI086", "kept-back", Severity.Error, "A key of another program keeps a text from readers, and would not do so here.");

    private static ImmutableArray<Rule> WordRules => [ForeignMarkup, NearMarkup, UnclosedBlock, UnusedDefinition, UnreadText, YamlComment, KeptBack];
}
