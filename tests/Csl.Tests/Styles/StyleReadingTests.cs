namespace Csl.Tests.Styles;

public sealed class StyleReadingTests
{
    private const string Citation = "<citation><layout><text macro=\"m\"/></layout></citation>";

    [Fact]
    public void A_style_without_citation_is_unusable()
    {
        var reading = Style.Read("<style class=\"note\"/>");
        Assert.Null(reading.Style);
        Assert.Equal("the style has no <citation>", Assert.Single(reading.Problems).Message);
    }

    [Fact]
    public void A_dependent_style_names_the_one_that_it_stands_for()
    {
        var reading = Style.Read("<style><info><link rel=\"independent-parent\" href=\"http://www.zotero.org/styles/apa\"/></info></style>");
        Assert.Equal("http://www.zotero.org/styles/apa", reading.Parent);
        Assert.Null(reading.Style);
        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void A_style_says_how_it_is_called_and_what_it_is_for()
    {
        const string about = "<info><title>Numbers of lawyers</title><title-short>NL</title-short>"
            + "<category citation-format='numeric'/><category field='law'/></info>";
        const string citation = "<citation><layout><text variable='title'/></layout></citation>";
        Assert.True(Style.Read($"<style>{about}{citation}</style>").Style is { ShortTitle: "NL", IsNumeric: true, IsLaw: true });
        var bare = Style.Read($"<style><info><title>A</title></info>{citation}</style>").Style;
        Assert.True(bare is { ShortTitle: "A", IsNumeric: false, IsLaw: false });
    }

    [Fact]
    public void A_macro_that_is_called_and_not_there_is_told_where_it_is_called()
    {
        var style = $"<style>{Citation}</style>";
        var problem = Assert.Single(Style.Read(style).Problems);
        Assert.True(problem.IsFatal);
        Assert.Equal("the macro \"m\" is called, and there is none", problem.Message);
        Assert.Equal(style.IndexOf("<text", StringComparison.Ordinal), problem.Offset);
    }

    [Fact]
    public void Macros_in_a_circle_are_told()
    {
        const string first = "<macro name='m'><group><text macro='n'/></group></macro>";
        const string second = "<macro name='n'><choose><else><text macro='m'/></else></choose></macro>";
        Assert.Contains("calls itself", Assert.Single(Style.Read($"<style>{first}{second}{Citation}</style>").Problems).Message);
    }

    [Fact]
    public void What_CSL_does_not_know_is_told_and_left_out()
    {
        var reading = Style.Read("""
            <style><citation><layout colour="red"><text variable="tilte"/><blink/><text variable="title"/></layout></citation></style>
            """);
        Assert.NotNull(reading.Style);
        Assert.Equal(
            [
                "the attribute colour is not known in CSL 1.0.2",
                "the variable tilte is not known in CSL 1.0.2",
                "<blink> is not known here in CSL 1.0.2",
            ],
            reading.Problems.Select(problem => problem.Message));
    }

    [Theory]
    [InlineData("<style><citation><layout><text variable=\"title\"")]
    [InlineData("<locale/>")]
    [InlineData("no markup")]
    [InlineData("")]
    public void Reading_never_throws(string xml) => Assert.True(Assert.Single(Style.Read(xml).Problems).IsFatal);
}
