using Csl;
using Wiki.Citations;
using Wiki.Diagnostics;

namespace Wiki.Tests.Citations;

/// <summary>A style for people is a file of the Citation Style Language in the theme, of this project or of anybody.</summary>
public sealed class StyleFileTests
{
    private const string Start = "<style xmlns=\"http://purl.org/net/xbiblio/csl\" class=\"CLASS\" version=\"1.0\" default-locale=\"LANGUAGE\">"
        + "<info><title>House style of Example</title><title-short>House</title-short></info>"
        + "<citation><layout prefix=\"(\" suffix=\")\"><text variable=\"title\"/></layout></citation>";

    private const string List =
        "<bibliography><layout suffix=\".\"><text variable=\"title\"/><text term=\"edition\" prefix=\", \"/></layout></bibliography>";

    private static readonly Citable Work = Citable.Of(new Item.Builder("t", "book").Set(Variable.Title, "T").Build());

    [Theory]
    [InlineData("house", "T, edition.")]
    [InlineData("house-intext", "(T)")]
    [InlineData("house-short", null)]
    [InlineData("house-bibliography", null)]
    public void A_style_that_cites_in_the_text_has_a_list_and_a_form_for_the_text(string id, string? expected) =>
        Assert.Equal(expected, Load("in-text", "en-GB", List).Find(id)?.Text(Work));

    [Theory]
    [InlineData("house", "(T)")]
    [InlineData("house-intext", null)]
    [InlineData("house-short", "(T)")]
    [InlineData("house-bibliography", "T, edition.")]
    public void A_style_that_cites_in_notes_has_a_note_a_short_one_and_a_bibliography(string id, string? expected) =>
        Assert.Equal(expected, Load("note", "en-GB", List).Find(id)?.Text(Work));

    [Fact]
    public void A_style_without_a_list_is_its_citation()
    {
        var forms = Load("in-text", "en-GB", "");
        Assert.Equal("(T)", forms.Find("house")!.Text(Work));
        Assert.Null(forms.Find("house-intext"));
        Assert.Equal(["house"], forms.Ids);
    }

    [Theory]
    [InlineData("chicago-note", "chicago-notes")]
    [InlineData("chicago-note-short", "chicago-notes-short")]
    [InlineData("chicago-bibliography", "chicago-notes-bibliography")]
    public void Ids_that_sites_know_keep_working(string old, string id)
    {
        var item = Oracle.Item(Oracle.Cases["seed-nd"].GetProperty("input"));
        Assert.Equal(Forms.Text(id, item), Forms.Text(old, item));
    }

    [Fact]
    public void The_longest_name_of_a_file_counts() =>
        Assert.Equal("OSCOLA 4", Forms.All.Find("oscola-4-bibliography")!.Name);

    [Fact]
    public void Words_are_in_the_language_of_the_style_or_of_the_wiki_but_in_styles_of_lawyers()
    {
        var forms = Load("in-text", "fr-FR", List);
        Assert.Equal("T, édition.", forms.Find("house")!.Text(Work));
        Assert.Equal("T, Auflage.", forms.In("de-DE").Find("house")!.Text(Work));
        var lawyers = Load("in-text", "fr-FR", List, "<category field=\"law\"/>");
        Assert.Equal("T, édition.", lawyers.In("de-DE").Find("house")!.Text(Work));
    }

    [Fact]
    public void A_language_of_which_there_is_no_file_is_told_and_one_that_is_added_is_used()
    {
        var strange = Load("in-text", "tlh-TLH", List);
        var problem = Assert.Single(strange.Problems(["house", "house-intext"]));
        Assert.Equal(Rules.StrangeInStyle, problem.Rule);
        Assert.Contains("locales-tlh-TLH.xml", problem.Help);
        var added = CitationForms.Load([StyleFile("in-text", "tlh-TLH", List), Forms.FileOf("citations/locales/locales-tlh-TLH.xml",
            "<locale xml:lang=\"tlh-TLH\"><terms><term name=\"edition\">chavmoH</term></terms></locale>")]);
        Assert.Empty(added.Diagnostics);
        Assert.Empty(added.Value.Problems(["house"]));
        Assert.Equal("T, chavmoH.", added.Value.Find("house")!.Text(Work));
    }

    [Fact]
    public void What_is_wrong_with_a_style_is_said_with_its_place()
    {
        var broken = CitationForms.Load(
            [Forms.FileOf("citations/own.csl", "<style>\n<citation><layout><text macro=\"m\"/></layout></citation>\n</style>")]);
        var problem = Assert.Single(broken.Diagnostics);
        Assert.Equal((Rules.BrokenStyle, "citations/own.csl", 2, 19),
            (problem.Rule, problem.Location.Path, problem.Location.Line, problem.Location.Column));
        Assert.Null(broken.Value.Find("own"));
        var strange = CitationForms.Load(
            [Forms.FileOf("citations/own.csl", "<style><citation><layout><text variable=\"tilte\"/></layout></citation></style>")]);
        Assert.Equal(Rules.StrangeInStyle, Assert.Single(strange.Diagnostics).Rule);
        Assert.NotNull(strange.Value.Find("own"));
    }

    [Fact]
    public void A_file_that_is_another_name_for_a_style_needs_that_style()
    {
        const string dependent =
            "<style><info><title>Journal</title><link rel=\"independent-parent\" href=\"http://www.zotero.org/styles/house\"/></info></style>";
        var alone = CitationForms.Load([Forms.FileOf("citations/journal.csl", dependent)]);
        var problem = Assert.Single(alone.Diagnostics);
        Assert.Equal(Rules.BrokenStyle, problem.Rule);
        Assert.Contains("add `house.csl`", problem.Help);
        var both = CitationForms.Load([Forms.FileOf("citations/journal.csl", dependent), StyleFile("in-text", "en-GB", List)]);
        Assert.Empty(both.Diagnostics);
        Assert.Equal("T, edition.", both.Value.Find("journal")!.Text(Work));
    }

    private static CitationForms Load(string styleClass, string language, string list, string category = "")
    {
        var forms = CitationForms.Load([StyleFile(styleClass, language, list, category)]);
        Assert.Empty(forms.Diagnostics);
        return forms.Value;
    }

    private static FormFile StyleFile(string styleClass, string language, string list, string category = "") =>
        Forms.FileOf("citations/house.csl", Start.Replace("CLASS", styleClass, StringComparison.Ordinal)
            .Replace("LANGUAGE", language, StringComparison.Ordinal).Replace("</info>", category + "</info>", StringComparison.Ordinal)
            + list + "</style>");
}
