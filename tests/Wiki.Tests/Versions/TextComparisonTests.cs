using CsCheck;
using Wiki.Versions;

namespace Wiki.Tests.Versions;

/// <summary>What has become of a text: exact, in words that a reader follows, and never a word that readers were not given.</summary>
public sealed class TextComparisonTests
{
    private const string Heading = "## Where it grows\n";

    [Theory]
    [InlineData("One.\n\nTwo.", "One.\n\nTwo.", "")]
    [InlineData("One\ntwo.", "One two.\n\n", "")]
    [InlineData("One <!-- a secret --> two.", "One <!-- another\n\nsecret --> two.", "")]
    [InlineData("One %%a secret%% two.", "One two.\n\n[//]: # (a secret)", "")]
    [InlineData("shown in 2019, and", "shown in 2019 [@lee], and", "shown in [-2019,-] [+2019 [@lee],+] and")]
    [InlineData("a b c d e f", "a b c x e f", "a b c [-d-] [+x+] e f")]
    [InlineData("old words", "new words", "[-old-] [+new+] words")]
    [InlineData("all of it is quite new", "nothing here stays", "[-all of it is quite new-]|[+nothing here stays+]")]
    [InlineData("一朵花开了", "一朵红花开了", "一朵[+红+]花开了")]
    [InlineData("- one\n- two", "- one\n- three\n- two", "- one\n[+- three+]\n- two")]
    [InlineData("- one\n- two", "- one\n- two\n- three\n- two", "- one\n- two\n[+- three\n- two+]")]
    [InlineData("A.\n\nB.\n\n" + Heading + "\nC.\n\nOld words here.", "A.\n\nB.\n\n" + Heading + "\nC.\n\nNew words here.",
        "(2)|# ## Where it grows|(1)|[-Old-] [+New+] words here.")]
    [InlineData("```\na  b\n  c\n```", "```\na  b\n c\n```", "```\na  b\n[-  c-]\n[+ c+]\n```")]
    public void Words_and_blocks_are_told_apart(string old, string now, string expected) =>
        Assert.Equal(expected, Shown(TextComparison.Of(old, now)));

    [Theory]
    [InlineData("It is so.", "It is, so.", "punctuation")]
    [InlineData("It is so.", "It is so now.", "start -0 +1")]
    [InlineData("one two three four", "four two three one", "order")]
    [InlineData(Heading + "\nElms grow by rivers.", Heading + "\nOaks and elms grow by rivers.", "Where it grows -1 +3")]
    [InlineData(Heading + "\nElms grow by rivers here.", "## Habitat\n\nElms grow by rivers there.", "Habitat -1 +1")]
    [InlineData("A.\n\n" + Heading + "\nElms grow.", "A.", "Where it grows -2 +0")]
    public void Words_are_counted_by_section(string old, string now, string expected) =>
        Assert.Equal(expected, Counted(TextComparison.Of(old, now)));

    [Fact]
    public void What_is_too_long_is_counted_and_not_shown()
    {
        var comparison = TextComparison.Of(string.Join(' ', Enumerable.Range(0, 20_001)), "One word more.");
        Assert.True(comparison.IsTooLong);
        Assert.Equal("start -20001 +3", Counted(comparison));
    }

    [Fact]
    public void A_long_stretch_that_is_the_same_is_cut()
    {
        var words = string.Join(' ', Enumerable.Range(0, 100));
        var shown = Shown(TextComparison.Of($"old {words} old", $"new {words} new"));
        Assert.Equal("[-old-] [+new+] 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 … 85 86 87 88 89 90 91 92 93 94 95 96 97 98 99 [-old-] [+new+]", shown);
    }

    /// <summary>Of each comparison the one text and the other can be read again.</summary>
    [Fact]
    public void Both_texts_can_be_read_in_a_comparison() => Gen.Select(Text, Text).Sample((old, now) =>
    {
        var comparison = TextComparison.Of(old, now);
        if (!comparison.IsDifferent) return Words(old).SequenceEqual(Words(now));
        var kept = (Fate leftOut) => comparison.Blocks.SelectMany(row => row.Words).Where(part => part.Fate != leftOut)
            .SelectMany(part => Words(part.Text)).ToList();
        return IsIn(kept(Fate.Added), Words(old)) && IsIn(kept(Fate.Removed), Words(now))
            && Balance(comparison, Fate.Removed, Fate.Added) == Words(old).Length - Words(now).Length;
    }, iter: 1000);

    private static readonly string[] Parts = ["a", "b", "c", "d", "e", "\n\n", "\n", "\n\n## s\n", "f"];

    private static readonly Gen<string> Text = Gen.Int[0, Parts.Length - 1].Array[0, 30]
        .Select(parts => string.Join(' ', parts.Select(part => Parts[part])));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether words stand in others in their order; those between are in blocks that are the same.</summary>
    private static bool IsIn(List<string> some, IEnumerable<string> all)
    {
        var at = 0;
        foreach (var word in all)
            if (at < some.Count && some[at] == word) at++;
        return at == some.Count;
    }

    private static int Balance(TextComparison comparison, Fate plus, Fate minus) => comparison.Blocks.SelectMany(row => row.Words)
        .Sum(part => part.Fate == plus ? Words(part.Text).Length : part.Fate == minus ? -Words(part.Text).Length : 0);

    private static string Shown(TextComparison comparison) => string.Join('|', comparison.Blocks.Select(row => row.Words.IsEmpty
        ? $"({row.Unchanged})"
        : (row.IsGuide ? "# " : "") + string.Concat(row.Words.Select(part => (part.Before == '\0' ? "" : $"{part.Before}") + part.Fate switch
        {
            Fate.Removed => $"[-{part.Text}-]",
            Fate.Added => $"[+{part.Text}+]",
            _ => part.Text,
        }))));

    private static string Counted(TextComparison comparison) =>
        comparison.IsPunctuation ? "punctuation"
        : comparison.Sections.IsEmpty ? "order"
        : string.Join(", ", comparison.Sections.Select(section => $"{section.Heading ?? "start"} -{section.Removed} +{section.Added}"));
}
