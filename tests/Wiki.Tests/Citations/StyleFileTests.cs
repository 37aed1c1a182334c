using Wiki.Citations;
using Wiki.Diagnostics;

namespace Wiki.Tests.Citations;

/// <summary>A style is a file; what is wrong in it is said with its place, and no other style suffers.</summary>
public sealed class StyleFileTests
{
    [Theory]
    [InlineData("label: X\n---\n{{ author }}.\n{{ titel }}", 4, 4, "a citation style knows no `titel`; did you mean `title`?")]
    [InlineData("label: X\n---\n{{ for name in authors }}{{ name.famly }}{{ end }}", 3, 0,
        "a citation style knows no `famly`; did you mean `family`?")]
    [InlineData("label: X\nand: plus\n---\nx", 2, 1, "`plus` is no value of `and`")]
    [InlineData("label: X\nlable: X\n---\nx", 2, 1, "a citation style has no setting `lable`")]
    [InlineData("and: text\n---\nx", 1, 1, "a citation style needs a label")]
    [InlineData("label: X\n{{ title }}", 2, 1, "a citation style has no setting `{{ title }}`")]
    [InlineData("label: X\n---\n", 0, 0, "a citation style needs a header, a line of `---` and then its template")]
    [InlineData("", 0, 0, "a citation style needs a header, a line of `---` and then its template")]
    [InlineData("label: X\n---\n{{ author }}\n{{ if title }}x", 4, 0, null)]
    [InlineData("label: X\n---\n{{ title = \"x\" }}", 3, 0, null)]
    [InlineData("label: X\n---\n{{ while true }}{{ end }}", 3, 0, null)]
    [InlineData("label: X\n---\n{{ authors }}", 3, 0, null)]
    public void What_is_wrong_with_a_style_is_said_with_its_place(string text, int line, int column, string? message)
    {
        var styles = CitationStyles.Load([.. Styles.Files(), new("citations/own.txt", text)]);
        var problem = styles.Diagnostics[0];
        Assert.Equal(("citations/own.txt", line), (problem.Location.Path, problem.Location.Line));
        if (column > 0) Assert.Equal(column, problem.Location.Column);
        if (message is not null) Assert.Equal(message, problem.Message);
        Assert.Equal(Severity.Error, problem.Severity);
        Assert.Null(styles.Value.Find("own"));
        Assert.NotNull(styles.Value.Find("apa"));
    }

    [Fact]
    public void A_wiki_adds_a_style_by_a_file_and_replaces_one_by_a_file_of_the_same_name()
    {
        var styles = CitationStyles.Load([.. Styles.Files(), new("citations/own.txt", "label: Ours\n---\n{{ title }}"),
            new("citations/apa.txt", "label: APA\n---\nmine"), new("page.html", "{{ broken")]);
        Assert.Empty(styles.Diagnostics);
        var item = new CitationItem { Id = "x", Title = "X" };
        Assert.Equal(("Ours", "X", "mine"), (styles.Value.Find("own")!.Label, Text("own"), Text("apa")));
        string Text(string id) => styles.Value.Find(id)!.Compose(item).Value.ToString();
    }

    [Theory]
    [InlineData("{{ genre }}, {{ container }}, {{ title }}.", "T.")]
    [InlineData("{{ title }}, {{ genre }}.", "T.")]
    [InlineData("{{ title }}. {{ genre }}. {{ container }}.", "T.")]
    [InlineData("{{ title }} ({{ genre }}, {{ title }}).", "T (T).")]
    [InlineData("{{ title }} ({{ title }}, {{ genre }}).", "T (T).")]
    [InlineData("{{ title }}, {{ genre }} ({{ title }})", "T (T)")]
    [InlineData("n.d., {{ title }}\n\n   {{ genre }} x", "n.d., T x")]
    [InlineData("{{ quote title }}, {{ genre }}. {{ title }}", "“T.” T")]
    [InlineData("{{ italic (quote title) }}, {{ title }}", "“T,” T")]
    public void Punctuation_around_a_value_that_is_not_there_is_merged(string template, string expected)
    {
        var styles = CitationStyles.Load([new("citations/own.txt", $"label: X\n---\n{template}\n")]);
        Assert.Empty(styles.Diagnostics);
        Assert.Equal(expected, styles.Value.Find("own")!.Compose(new CitationItem { Id = "t", Title = "T" }).Value.ToString());
    }

    [Fact]
    public void Style_that_is_known_to_be_right_says_the_same_when_it_is_read_later()
    {
        var later = CitationStyles.Load(Styles.Files().Select(file => file with { IsProven = true }));
        Assert.Empty(later.Diagnostics);
        Assert.Equal(Styles.All.Ids, later.Value.Ids);
        foreach (var (id, item) in Styles.All.Ids.SelectMany(_ => Specimens.All, (id, item) => (id, item)))
            Assert.Equal(Styles.All.Find(id)!.Compose(item).Value.Marked, later.Value.Find(id)!.Compose(item).Value.Marked);
    }

    [Fact]
    public void Variables_of_one_citation_are_unknown_to_the_next()
    {
        var styles = CitationStyles.Load([new("citations/own.txt",
            "label: X\n---\n{{ if issued }}{{ mark = title }}{{ mark }}{{ end }}{{ if !issued }}{{ title }}{{ end }}"),
            new("citations/other.txt", "label: X\n---\n{{ mark }}")]);
        Assert.Equal("citations/other.txt", Assert.Single(styles.Diagnostics).Location.Path);
    }
}
