using System.Collections.Immutable;

namespace Wiki.Diagnostics;

public static partial class Rules
{
    public static readonly Rule UnknownStyle = new("WIKI301", "unknown-style", Severity.Error, "site.yaml asks for a citation style that has no template.");

    private static ImmutableArray<Rule> CitationRules => [UnknownStyle];
}
