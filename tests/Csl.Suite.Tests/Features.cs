using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Csl.Suite.Tests;

/// <summary>What can differ between two processors: for each feature, a displayed text without it.</summary>
internal static partial class Features
{
    private static readonly FrozenDictionary<string, Func<string, string>> All = new Dictionary<string, Func<string, string>>
    {
        ["comma before and"] = text => CommaBeforeAnd().Replace(text, ""),
        ["runs of spaces"] = text => Spaces().Replace(text, " "),
        ["marks that meet"] = text => Looks().Replace(PeriodsAndSpaces().Replace(Looks().Replace(text, "$1"), " "), "$1"),
        ["date of a dialect"] = text => AmericanDate().Replace(text, "$2 $1 $3"),
        ["order of names"] = text => string.Concat(NoPartOfOrder().Replace(text, "").Order()),
        ["parts of a range"] = text => NoPartOfRange().Replace(text, ""),
        ["face of stand-ins"] = text => Face().Replace(text, ""),
        ["initials of namesakes"] = text => LeadingInitials().Replace(text, "("),
        ["names before the last"] = text => BeforeYear().Replace(text, ""),
        ["brackets within brackets"] = text => Brackets().Replace(text, ""),
        ["period after a genre"] = text => text.Replace(".)", ")", StringComparison.Ordinal),
    }.ToFrozenDictionary();

    public static string Without(string feature, string text) => All[feature](text);

    /// <summary>Whether a work has what the feature is about.</summary>
    public static bool Concerns(string feature, Item item) => feature switch
    {
        "comma before and" => Lists(item).Any(names => names.Length > 1 && names.Any(name => name.Literal.Length > 0)),
        "order of names" => item.Text(Variable.Title) is { } title && EastAsian().IsMatch(title),
        "parts of a range" => item.Date(Variable.Issued)?.To is not null,
        "names before the last" => Lists(item).Any(names => names.Length > 20),
        _ => true,
    };

    private static IEnumerable<ImmutableArray<Name>> Lists(Item item) =>
        Enum.GetValues<Variable>().Where(variable => variable.IsNames()).Select(item.Names);

    [GeneratedRegex(@",(?= (?:and|&#38;|und|et) )")]
    private static partial Regex CommaBeforeAnd();

    [GeneratedRegex(@"[\s\u00a0]+")]
    private static partial Regex Spaces();

    /// <summary>Where the look of letters changes, with the spaces around.</summary>
    [GeneratedRegex(@"\s*(\{[^}]*\})\s*")]
    private static partial Regex Looks();

    [GeneratedRegex(@"[.\s]+")]
    private static partial Regex PeriodsAndSpaces();

    [GeneratedRegex(@"([A-Z][a-z]+) (\d{1,2}), (\d{4})")]
    private static partial Regex AmericanDate();

    [GeneratedRegex(@"[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]")]
    private static partial Regex EastAsian();

    [GeneratedRegex(@"\b(?:Jr|JR|III|IV)\b|\{[^}]*\}|[\s\p{P}\u00a0]")]
    private static partial Regex NoPartOfOrder();

    [GeneratedRegex(@"[\s()-]|Issued on ")]
    private static partial Regex NoPartOfRange();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Face();

    [GeneratedRegex(@"^\((?:\p{Lu}\.[ -]?)+")]
    private static partial Regex LeadingInitials();

    [GeneratedRegex(@"^.*? (?:\{\})?(?=\((?:\d|s\. d))")]
    private static partial Regex BeforeYear();

    [GeneratedRegex(@"[\[\]()]")]
    private static partial Regex Brackets();
}
