using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Wiki.Citations;

namespace Wiki.Tests.Citations;

/// <summary>
/// The cases of the oracle, and further ones, see every part of every format: whatever one takes out of a format's file, a setting, a
/// statement or a function, or turns into its opposite, a condition, changes what some case prints. So what a format says is held by a case that
/// somebody read, and no format has a part that does nothing.
/// </summary>
public sealed partial class FormatMutationTests
{
    public static TheoryData<string> Tried() =>
        [.. Oracle.Cases.Values.SelectMany(@case =>
            @case.GetProperty("formats").EnumerateObject().Select(output => output.Name)).Distinct()];

    [Theory]
    [MemberData(nameof(Tried))]
    public void Nothing_can_be_taken_out_of_a_format_unseen(string format)
    {
        var file = Forms.Files().Single(file => file.Path == $"citations/{format}.txt");
        var items = Items().ToImmutableArray();
        var printed = Printed(file.Path, file.Text, items);
        Assert.NotEmpty(printed);
        Assert.Empty(Mutants(file.Text).Where(mutant => Printed(file.Path, mutant.Text, items).SequenceEqual(printed))
            .Select(mutant => mutant.Change));
    }

    private static IEnumerable<CitationItem> Items() =>
        Oracle.Cases.Values.Select(@case => Oracle.Item(@case.GetProperty("input"))).Concat(FurtherCases.All);

    /// <summary>What each item looks like; nothing where the file is no format any more.</summary>
    private static ImmutableArray<string> Printed(string path, string text, ImmutableArray<CitationItem> items)
    {
        var styles = CitationForms.Load([Forms.FileOf(path, text)]);
        return styles.Diagnostics.IsEmpty && styles.Value.Ids.FirstOrDefault() is { } id
            ? [.. items.Select(item => styles.Value.FindFormat(id)!.Compose(item).Value)]
            : [];
    }

    private static IEnumerable<(string Change, string Text)> Mutants(string text)
    {
        var body = text.IndexOf("---\n", StringComparison.Ordinal);
        foreach (Match setting in Setting().Matches(text[..body]))
            yield return ($"without the setting {setting.Value.Trim()}", text.Remove(setting.Index, setting.Length));
        foreach (Match tag in Tag().Matches(text, body))
        {
            foreach (var replacement in Replacements(tag.Groups[1].Value))
                yield return ($"{replacement} for {tag.Groups[1].Value} at {tag.Index}",
                    text[..tag.Groups[1].Index] + replacement + text[(tag.Groups[1].Index + tag.Groups[1].Length)..]);
        }
    }

    private static IEnumerable<string> Replacements(string statement)
    {
        if (Condition().Match(statement) is { Success: true } condition) return [$"{condition.Value}!({statement[condition.Length..]})"];
        if (Control().IsMatch(statement)) return [];
        return Function().Match(statement) is { Success: true } function ? ["null", statement[function.Length..]] : ["null"];
    }

    [GeneratedRegex(@"^(?!#|label|alias|extension|media-type|list-|notation).+\n", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"\{\{[-~]?\s*(.*?)\s*[-~]?\}\}")]
    private static partial Regex Tag();

    [GeneratedRegex("^(if|else|end|for)\\b")]
    private static partial Regex Control();

    [GeneratedRegex("^(else )?if ")]
    private static partial Regex Condition();

    [GeneratedRegex("^braces ")]
    private static partial Regex Function();
}
