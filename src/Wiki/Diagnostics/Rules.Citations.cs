using System.Collections.Immutable;

namespace Wiki.Diagnostics;

public static partial class Rules
{
    public static readonly Rule UnknownStyle = new("WIKI301", "unknown-style", Severity.Error, "site.yaml asks for a citation style that has no template.");

    public static readonly Rule UnusableFormat = new("WIKI302", "unusable-format", Severity.Error, "site.yaml asks for citation files in a style that is for people, or in two formats whose files have one name.");
    public static readonly Rule ShallowClone = new("WIKI303", "shallow-clone", Severity.Error, "Dates or versions of entries are in the history of the repository, and the clone lacks it.");

    private static ImmutableArray<Rule> CitationRules => [UnknownStyle, UnusableFormat, ShallowClone];
}
