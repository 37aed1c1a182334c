using System.Collections.Immutable;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Tests.Content;

/// <summary>
/// Texts whose cost would grow with the square of their length, or whose nesting would end the process: with the defence taken out, a case here does
/// not end or takes the whole run with it.
/// </summary>
public sealed class MarkdownLimitTests
{
    public static TheoryData<string, int> Repeated => new()
    {
        { "[", 10_000 },
        { "*a", 10_000 },
        { "[](", 5_000 },
        { "[](()", 20_000 },
        { "[](x (", 20_000 },
        { "> ", 2_000 },
        { "- ", 2_000 },
        { "## A\n\n", 2_000 },
        { "a\n=\n", 50_000 },
        { "[a](b.md) ", 10_000 },
        { "- [[a]]\n", 10_000 },
        { "| [[a]] | b |\n", 2_000 },
        { "a[^1] ", 10_000 },
        { "<", 10_000 },
        { "<a ", 10_000 },
        { "a <!-- ", 10_000 },
        { "a <? ", 10_000 },
        { "<b>", 10_000 },
        { "<b>\n\n", 5_000 },
        { "<div>\n\n", 5_000 },
        { "[[", 10_000 },
        { "[[a|", 10_000 },
        { "`` ` ", 20_000 },
        { " $a\\", 20_000 },
        { "{a=", 30_000 },
        { "\"a '", 20_000 },
        { "> [!NOTE]\n> a\n\n", 10_000 },
        { "a\n: b\n\n", 20_000 },
        { "```json\n{\"a\\\"\\\"\\\"\\\"\\\"\n```\n\n", 2_000 },
        { "$\\frac{a}{b}$\n\n", 5_000 },
    };

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Repeated_marks_are_read_or_refused(string unit, int count) => AssertReadOrRefused(Repeat(unit, count));

    [Fact]
    public void Backtick_runs_of_all_lengths_are_read() =>
        AssertReadOrRefused(string.Concat(Enumerable.Range(1, 2_000).Select(length => new string('`', length) + " a ")));

    [Fact]
    public void List_of_two_thousand_levels_is_refused() =>
        Assert.Contains(AssertReadOrRefused(string.Concat(Enumerable.Range(0, 2_000).Select(level => new string(' ', 2 * level) + "- a\n"))),
            IsTooLarge);

    [Fact]
    public void What_stands_in_each_other_is_read_up_to_its_limit_and_refused_beyond()
    {
        AssertLimit(Limits.BlockDepth, depth => Repeat("> ", depth) + "a");
        AssertLimit(Limits.InlineDepth, depth => Repeat("*a ", depth - 1) + Repeat(" a*", depth - 1)); // the paragraph is one
        AssertLimit(Limits.Indentation, columns => "- a\n\n" + Repeat(" ", columns) + "a");
        AssertLimit(Limits.RawDepth, depth => Repeat("<div>", depth) + Repeat("</div>", depth));
    }

    [Fact]
    public void Of_what_costs_much_there_may_be_as_much_as_its_limit_and_no_more()
    {
        AssertLimit(Limits.BodyLength, length => "a " + Repeat("b", length - 2));
        AssertLimit(Limits.LinkDefinitions, count => "a\n\n" + Repeat("[a]: b\n", count));
        AssertLimit(Limits.Replacements, count => "a\n\n" + Repeat(":\n", count));
        AssertLimit(Limits.Replacements, count => "a\n\n" + Repeat("[^a]: b\n\n", count));
        AssertLimit(Limits.RawTags, count => Repeat("<br>", count));
        AssertLimit(Limits.RawOpen, count => Repeat("<p>a\n", count));
    }

    [Theory]
    [InlineData(Limits.FormulaLength, "it is longer than 10,000 characters")]
    [InlineData(Limits.FormulaLength / 2, null)]
    public void A_formula_is_set_up_to_its_length(int length, string? problem) => AssertFormula(Repeat("a", length + 1), problem);

    [Theory]
    [InlineData(Limits.FormulaDepth - 1, null)]
    [InlineData(Limits.FormulaDepth, "it has more than 40 groups in each other")]
    [InlineData(4_000, "it has more than 40 groups in each other")]
    public void A_formula_is_set_up_to_its_depth(int depth, string? problem) => AssertFormula(Repeat("{", depth) + "a" + Repeat("}", depth), problem);

    [Fact]
    public void The_text_of_an_image_is_read_up_to_the_depth_of_emphasis_and_refused_beyond()
    {
        AssertLimit(Limits.InlineDepth, depth => $"![{Repeat("*a ", depth)}deepest{Repeat(" a*", depth)}](a.png)");
        AssertLimit(Limits.InlineDepth, depth => $"## ![{Repeat("*a ", depth)}deepest{Repeat(" a*", depth)}](a.png)");
        Assert.DoesNotContain("deepest", Bodies.Html(Bodies.Read($"![{Repeat("*a ", 150)}deepest{Repeat(" a*", 150)}](a.png)").Body));
    }

    [Fact]
    public void Unclosed_formatting_is_not_opened_again_in_each_paragraph() =>
        AssertReadOrRefused("<div>" + string.Concat(Enumerable.Range(0, 150).Select(i => $"<b id=\"x{i}\">")) + "</div>\n\n"
            + string.Concat(Enumerable.Repeat("x\n\n", 5_000)));

    [Fact]
    public void Equal_headings_have_different_addresses()
    {
        var (body, diagnostics) = Bodies.Read(string.Concat(Enumerable.Repeat("## A\n\n", 20_000)));
        Assert.Empty(diagnostics);
        Assert.Equal(20_000, body.Headings.Select(heading => heading.Id).Distinct().Count());
        Assert.Equal("a-20000", body.Headings[^1].Id);
    }

    /// <summary>Hardly more than is let in, so that this ends without the limit, too.</summary>
    [Fact]
    public void Short_rows_of_a_wide_table_are_refused_before_they_are_filled_up()
    {
        const int columns = 2_000, rows = Limits.TableCells / columns;
        Assert.Contains(AssertReadOrRefused("|" + Repeat(" a |", columns) + "\n|" + Repeat("---|", columns) + "\n" + Repeat("| a |\n", rows)),
            IsTooLarge);
    }

    [Fact]
    public void Large_honest_table_is_read_whole()
    {
        var (body, diagnostics) = Bodies.Read("| a | b |\n|---|---|\n" + string.Concat(Enumerable.Repeat("| [[x]] | y |\n", 10_000)));
        Assert.Empty(diagnostics);
        Assert.Equal(10_000, body.References.Length);
    }

    [Fact]
    public void Refusal_says_where()
    {
        var diagnostic = Assert.Single(Bodies.Read("Fine.\n\n" + string.Concat(Enumerable.Repeat("[](", 50_000))).Diagnostics);
        Assert.True(IsTooLarge(diagnostic));
        Assert.Equal(3, diagnostic.Location.Line);
    }

    private static void AssertLimit(int most, Func<int, string> text)
    {
        Assert.DoesNotContain(AssertReadOrRefused(text(most)), IsTooLarge);
        Assert.Contains(AssertReadOrRefused(text(most + 1)), IsTooLarge);
    }

    private static void AssertFormula(string tex, string? problem)
    {
        var told = Bodies.Read($"${tex}$").Diagnostics;
        if (problem is null) Assert.Empty(told);
        else Assert.Equal((Rules.InvalidMath, $"this formula cannot be shown: {problem}"), (Assert.Single(told).Rule, told[0].Message));
    }

    private static string Repeat(string unit, int count) => string.Concat(Enumerable.Repeat(unit, count));

    private static ImmutableArray<Diagnostic> AssertReadOrRefused(string text)
    {
        var (body, diagnostics) = Bodies.Read(text);
        Assert.True(body.Html.Length > 0 || diagnostics.Any(IsTooLarge), "The text is lost without a word.");
        return diagnostics;
    }

    private static bool IsTooLarge(Diagnostic diagnostic) => diagnostic.Rule == Rules.InputTooLarge;
}
