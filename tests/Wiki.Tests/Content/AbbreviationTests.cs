using Wiki.Diagnostics;

namespace Wiki.Tests.Content;

/// <summary>Where an abbreviation stands as a word, a reader can ask for its meaning; within a longer word it is none.</summary>
public sealed class AbbreviationTests
{
    private const string Definitions = "\n\n*[AI]: Artificial Intelligence\n*[e.g.]: for example\n*[U.S.]: United States\n*[C++]: See plus "
        + "plus\n*[HTML 5]: Hypertext\n*[AI Act]: The regulation\n";

    [Theory]
    [InlineData("AI-based, AI's, (AI), AI/ML, \"AI\", *AI*, [AI](/x) and AI.", 8)]
    [InlineData("OpenAI, AIs, AI_x, `AI`, <https://example.org/AI>, $AI$ and \\AI", 1)]
    [InlineData("AI、AI是 and 人工智能AI系统", 3)]
    [InlineData("e.g. in the U.S. and C++, not C+++ or U.S.A.", 3)]
    [InlineData("HTML 5, not HTML5 or HTML 55", 1)]
    [InlineData("## The AI heading\n\n| AI | x |\n| -- | - |\n| y | AI |\n\n> AI[^1]\n\n[^1]: AI", 5)]
    public void It_is_marked_wherever_it_is_a_word(string markdown, int count) =>
        Assert.Equal(count, Bodies.Html(Bodies.Read(markdown + Definitions).Body).Split("<abbr title=").Length - 1);

    [Fact]
    public void The_longest_counts_and_of_two_meanings_the_last()
    {
        var html = Bodies.Html(Bodies.Read("The AI Act is on AI.\n\n*[AI]: First\n*[AI]: Second\n*[AI Act]: The regulation\n").Body);
        Assert.Contains("The <abbr title=\"The regulation\">AI Act</abbr> is on <abbr title=\"Second\">AI</abbr>.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Marks_around_it_are_set_as_around_a_word() =>
        Assert.Contains("“<abbr title=\"First\">AI</abbr>’s”", Bodies.Html(Bodies.Read("\"AI's\"\n\n*[AI]: First\n").Body), StringComparison.Ordinal);

    [Fact]
    public void One_that_stands_nowhere_is_told() =>
        Assert.Equal([Rules.UnusedDefinition], Bodies.Read("OpenAI.\n\n*[AI]: Artificial Intelligence\n").Diagnostics.Select(found => found.Rule));

    /// <summary>A glossary's worth of abbreviations in a long text.</summary>
    [Fact]
    public void Thousands_of_them_take_little_time()
    {
        var definitions = string.Concat(Enumerable.Range(0, 2_000).Select(number => $"*[A{number}]: Meaning {number}\n"));
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(number => $"A{number % 4_000} word\n\n"));
        Assert.Equal(10_000, Bodies.Html(Bodies.Read(text + definitions).Body).Split("<abbr").Length - 1);
    }
}
