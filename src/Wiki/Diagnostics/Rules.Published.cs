using System.Collections.Immutable;

namespace Wiki.Diagnostics;

public static partial class Rules
{
    public static readonly Rule LostAddress = new("WIKI521", "lost-address", Severity.Error,
        "An address that was published is none of this site, so whoever cites it would lead readers to nothing.");
    public static readonly Rule UnknownAddress =
        new("WIKI522", "unknown-address", Severity.Error, "site.yaml says that something was removed which was never published.");

    public static readonly Rule CsvFormula = new("WIKI531", "csv-formula", Severity.Warning,
        "A title or summary begins like a formula, which spreadsheets may compute when they open the wiki's tables.");

    private static ImmutableArray<Rule> PublishedRules => [LostAddress, UnknownAddress, CsvFormula];
}
