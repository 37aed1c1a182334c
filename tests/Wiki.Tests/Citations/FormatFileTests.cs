using Wiki.Citations;
using Wiki.Diagnostics;

namespace Wiki.Tests.Citations;

/// <summary>A format is a file; what is wrong in it is said with its place, and no other suffers.</summary>
public sealed class FormatFileTests
{
    private const string Head = "label: X\nnotation: lines\n---\n";

    [Theory]
    [InlineData(Head + "{{ author }}.\n{{ titel }}", 5, 4, "a citation format knows no `titel`; did you mean `title`?")]
    [InlineData(Head + "{{ for name in authors }}{{ name.famly }}{{ end }}", 4, 0, "a citation format knows no `famly`; did you mean `family`?")]
    [InlineData("label: X\nnotation: line\n---\nx", 2, 1, "`line` is no value of `notation`")]
    [InlineData("label: X\nlable: X\nnotation: json\n---\nx", 2, 1, "a citation format has no setting `lable`")]
    [InlineData("notation: json\n---\nx", 1, 1, "a citation format needs a label")]
    [InlineData("label: X\n{{ title }}", 2, 1, "a citation format has no setting `{{ title }}`")]
    [InlineData(Head, 0, 0, "a citation format needs a header, a line of `---` and then its template")]
    [InlineData("", 0, 0, "a citation format needs a header, a line of `---` and then its template")]
    [InlineData(Head + "{{ author }}\n{{ if title }}x", 5, 0, null)]
    [InlineData(Head + "{{ title = \"x\" }}", 4, 0, null)]
    [InlineData(Head + "{{ while true }}{{ end }}", 4, 0, null)]
    [InlineData(Head + "{{ authors }}", 4, 0, null)]
    public void What_is_wrong_with_a_format_is_said_with_its_place(string text, int line, int column, string? message)
    {
        var forms = CitationForms.Load([.. Forms.Files(), Forms.FileOf("citations/own.txt", text)]);
        var problem = forms.Diagnostics[0];
        Assert.Equal(("citations/own.txt", line), (problem.Location.Path, problem.Location.Line));
        if (column > 0) Assert.Equal(column, problem.Location.Column);
        if (message is not null) Assert.Equal(message, problem.Message);
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Null(forms.Value.Find("own"));
        Assert.NotNull(forms.Value.Find("apa"));
    }

    [Fact]
    public void A_style_of_the_time_in_which_styles_were_templates_is_told_once_and_what_to_do()
    {
        var forms = CitationForms.Load(
            [Forms.FileOf("citations/house.txt", "label: House\nand: text\net-al-min: 4\n---\n{{ author }}, {{ quote title }}.")]);
        var problem = Assert.Single(forms.Diagnostics);
        Assert.Equal((Rules.OldStyle, "citations/house.txt", 1), (problem.Rule, problem.Location.Path, problem.Location.Line));
        Assert.Contains("wiki eject citations/apa.csl", problem.Help);
    }

    [Fact]
    public void A_wiki_adds_a_format_by_a_file_and_replaces_one_by_a_file_of_the_same_name()
    {
        var forms = CitationForms.Load([.. Forms.Files(), Forms.FileOf("citations/own.txt", "label: Ours\nnotation: lines\n---\n{{ title }}"),
            Forms.FileOf("citations/ris.txt", "label: RIS\nnotation: lines\n---\nmine")]);
        Assert.Empty(forms.Diagnostics);
        var cited = Citable.Of(new CitationItem { Id = "x", Title = "X" });
        var own = forms.Value.Find("own")!;
        Assert.Equal(("Ours", "X", "mine"), (own.Name, own.Text(cited), forms.Value.Find("ris")!.Text(cited)));
    }

    [Fact]
    public void A_form_that_is_known_to_be_right_says_the_same_when_it_is_read_later()
    {
        var later = CitationForms.Load(Forms.Files().Select(file => file with { IsProven = true }));
        Assert.Empty(later.Diagnostics);
        Assert.Equal(Forms.All.Ids, later.Value.Ids);
        foreach (var (id, item) in Forms.All.Ids.SelectMany(_ => Specimens.All, (id, item) => (id, item)))
            Assert.Equal(Forms.Text(id, item), later.Value.Find(id)!.Text(Citable.Of(item)));
    }

    [Fact]
    public void Variables_of_one_citation_are_unknown_to_the_next()
    {
        var forms = CitationForms.Load([Forms.FileOf("citations/own.txt",
            Head + "{{ if issued }}{{ mark = title }}{{ mark }}{{ end }}{{ if !issued }}{{ title }}{{ end }}"),
            Forms.FileOf("citations/other.txt", Head + "{{ mark }}")]);
        Assert.Equal("citations/other.txt", Assert.Single(forms.Diagnostics).Location.Path);
    }
}
