using Wiki.Cli.Reports;

namespace Wiki.Cli.Tests.Reports;

public sealed class SourceExcerptTests
{
    [Theory]
    [InlineData("title: Rose", 7, 4, "title: Rose", 7, 4)]
    [InlineData("\ttab", 1, 3, " tab", 1, 3)]
    [InlineData("漢字 rose", 3, 4, "漢字 rose", 5, 4)]
    [InlineData("漢字", 0, 2, "漢字", 0, 4)]
    [InlineData("e\u0301tude x", 7, 1, "e\u0301tude x", 6, 1)]
    [InlineData("short", 99, 5, "short", 5, 1)]
    [InlineData("", 0, 0, "", 0, 1)]
    [InlineData("a\u001bb", 2, 1, "a\\u{001B}b", 9, 1)]
    public void Place_is_marked_in_columns_of_the_terminal(string line, int start, int length, string text, int indent, int marked) =>
        Assert.Equal(new SourceExcerpt(text, indent, marked), SourceExcerpt.Of(line, start, length, width: 40));

    [Fact]
    public void Long_line_is_cut_around_the_place()
    {
        var line = new string('a', 500) + "HERE" + new string('b', 500);
        var excerpt = SourceExcerpt.Of(line, 500, 4, width: 40);
        Assert.Equal("…aaaaaaaaaaaaaHEREbbbbbbbbbbbbbbbbbbbbb…", excerpt.Text);
        Assert.Equal(new SourceExcerpt(excerpt.Text, 14, 4), excerpt);
    }

    [Fact]
    public void Place_that_is_longer_than_the_line_is_marked_to_its_end()
    {
        var excerpt = SourceExcerpt.Of(new string('x', 500), 10, 480, width: 40);
        Assert.Equal(40, excerpt.Text.Length);
        Assert.Equal(40, excerpt.Indent + excerpt.Length);
    }
}
