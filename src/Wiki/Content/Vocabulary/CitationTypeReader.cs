using Wiki.Content.Yaml;
using Wiki.Diagnostics;

namespace Wiki.Content.Vocabulary;

/// <summary>Reads <c>citation_type</c>, of the wiki or of a kind.</summary>
internal static class CitationTypeReader
{
    public const string Key = "citation_type";

    public static readonly string[] Names = ["webpage", "entry-encyclopedia"];

    /// <summary>Null where it is not said, or, told, is none.</summary>
    public static CitationType? Read(YamlPair? pair, ProblemList problems, ValueReader values)
    {
        if (values.Text(pair) is not { } written) return null;
        if (Array.IndexOf(Names, written) is >= 0 and var known) return (CitationType)known;
        problems.Add(Rules.InvalidSetting, pair!.Value.Span, $"{Wording.Quoted(written)} is nothing as which articles are cited here",
            problems.DidYouMean(written, Names) ?? $"write {Wording.OneOf(Names)}");
        return null;
    }
}
