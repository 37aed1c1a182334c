using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Wiki.Diagnostics;

/// <summary>
/// The catalogue: the only place where a code is written. 0xx front matter and Markdown, 1xx links and graph, 2xx templates, 3xx citations, 4xx
/// settings and output, 5xx what was published before. A code is never given to another rule; <c>content/help/diagnostics.md</c> explains each.
/// </summary>
public static partial class Rules
{
    /// <summary>Every rule, by code.</summary>
    public static ImmutableArray<Rule> All => Catalogue.All;

    /// <summary>The rule with this name (<c>broken-link</c>), or null.</summary>
    public static Rule? Find(string name) => Catalogue.ByName.GetValueOrDefault(name);

    /// <summary>
    /// The rules that judge entries by what site.yaml declares: kinds, fields, relations, scales, categories. While that cannot be read, they would
    /// tell of things that are right.
    /// </summary>
    public static bool IsJudgedByDeclarations(Rule rule) => Catalogue.ByDeclarations.Contains(rule);

    /// <summary>A class of its own, so that it is initialised after the rules: the compiler takes their files in any order.</summary>
    private static class Catalogue
    {
        public static readonly ImmutableArray<Rule> All =
            [.. FrontMatterRules, .. MarkdownRules, .. WordRules, .. GraphRules, .. TemplateRules, .. CitationRules, .. SettingsRules,
                .. VersionRules, .. PublishedRules];

        public static readonly FrozenSet<Rule> ByDeclarations =
            new[] { UnknownKey, UnknownKind, MissingSummary, UnknownStep, UnknownCategory, WrongKind, Orphan, RouteCollision }.ToFrozenSet();

        public static readonly FrozenDictionary<string, Rule> ByName = All.ToFrozenDictionary(rule => rule.Name, StringComparer.Ordinal);
    }
}
