using System.Collections.Immutable;
using System.Text;
using Wiki.Citations;
using Wiki.Diagnostics;

namespace Wiki.Tests.Citations;

/// <summary>Lists of references, as authors and reference managers write them.</summary>
public sealed class ReferenceReaderTests
{
    [Fact]
    public void Fields_of_Bibtex_become_the_parts_of_a_citation()
    {
        var work = Only("""
            % a note
            @string{ jair = "Journal of AI " # {Research} }
            @Article{ key1,
              author = {van der Berg, Jan and {World Health Organization} and King, Jr., Martin Luther and others},
              title = "The {AI} of {"}Things{"}: 50\% off",
              journal = jair, volume = 12, number = {3}, pages = {101--120}, year = 2016, month = jun,
              doi = {https://doi.org/10.1000/xyz},
            }
            @comment{ nothing }
            """);
        var item = work.Cited.Plain;
        Assert.Equal(("key1", "article-journal", "The AI of \"Things\": 50% off", "Journal of AI Research"),
            (work.Key, item.Type, item.Title, item.ContainerTitle));
        Assert.Equal(("12", "3", "101–120", "2016-06", "10.1000/xyz"), (item.Volume, item.Issue, item.Page, item.Issued.ToString(), item.Doi));
        Assert.Equal(["van der|Berg|Jan", "World Health Organization", "|King|Martin Luther", "et al."],
            item.Author.Select(name => name.Literal ?? $"{name.Particle}|{name.Family}|{name.Given}"));
        Assert.Equal("Jr.", item.Author[2].Suffix);
        Assert.Same(CitationName.Others, item.Author[3]);
    }

    [Theory]
    [InlineData("@jurisdiction{x, title = {T}, journal = {AC}, court = {HL}, jurisdiction = {UK}, location = {London}}", "references.bib")]
    [InlineData("@jurisdiction{x, title = {T}, journal = {AC}, institution = {HL}, jurisdiction = {UK}, address = {London}}", "references.bib")]
    [InlineData(
        """[{"id":"x","type":"legal_case","title":"T","container-title":"AC","authority":"HL","jurisdiction":"UK","publisher-place":"London"}]""",
        "references.json")]
    public void A_case_has_a_court_and_a_jurisdiction(string list, string file)
    {
        var work = Assert.Single(ReferenceReader.Read(file, Encoding.UTF8.GetBytes(list)).Value);
        var item = work.Cited.Plain;
        Assert.Equal(("legal_case", "AC", "HL", "gb", "London", null),
            (item.Type, item.ContainerTitle, item.Authority, work.Record.Text(Csl.Variable.Jurisdiction), item.Place, item.Publisher));
    }

    [Theory]
    [InlineData("@inproceedings{x, title = {T}, eventtitle = {We Robot 2024}}", "references.bib")]
    [InlineData("""[{"id":"x","type":"paper-conference","title":"T","event-title":"We Robot 2024"}]""", "references.json")]
    public void A_paper_that_was_not_printed_stands_in_its_conference(string list, string file) =>
        Assert.Equal("We Robot 2024", Assert.Single(ReferenceReader.Read(file, Encoding.UTF8.GetBytes(list)).Value).Cited.Plain.ContainerTitle);

    [Theory]
    [InlineData("Amodei, Dario and others", "(Amodei et al., 2016)", "Amodei, D. et al. (2016).", "Dario Amodei and others, X",
        "author       = {Amodei, Dario and others}")]
    [InlineData("Amodei, Dario and Olah, Chris and others", "(Amodei et al., 2016)", "Amodei, D., Olah, C., et al. (2016).",
        "Dario Amodei, Chris Olah and others, X", "author       = {Amodei, Dario and Olah, Chris and others}")]
    public void Authors_that_a_list_does_not_name_are_others_in_every_style(string authors, string inText, string apa, string oscola, string bibtex)
    {
        var item = Only($"@misc{{k, title = {{X}}, author = {{{authors}}}, year = 2016}}").Cited.Plain;
        Assert.Equal(inText, Forms.Text("apa-intext", item));
        Assert.StartsWith(apa, Forms.Text("apa", item), StringComparison.Ordinal);
        Assert.StartsWith(oscola, Forms.Text("oscola", item), StringComparison.Ordinal);
        Assert.Contains(bibtex, Forms.Text("bibtex", item), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@misc{a, title = {X}", 1, 21)]
    [InlineData("@misc{a, title {X}}\n@misc{b, title = {Y}}", 1, 16)]
    [InlineData("@misc{a, year = 2019}", 1, 7)]
    [InlineData("@misc{, title = {X}}", 1, 7)]
    [InlineData("@misc{a, title = {X}}\n@misc{a, title = {Y}}", 2, 7)]
    public void A_fault_in_Bibtex_is_told_with_its_place(string bibtex, int line, int column)
    {
        var read = ReferenceReader.Read("references.bib", Encoding.UTF8.GetBytes(bibtex));
        var problem = Assert.Single([.. read.Diagnostics, .. ReferenceLibrary.Build(read.Value).Diagnostics]);
        Assert.Equal((Rules.InvalidReference, line, column), (problem.Rule, problem.Location.Line, problem.Location.Column));
    }

    [Theory]
    [InlineData("references.bib", "@misc{a, title = {X}, url = {javascript:alert(1)}}")]
    [InlineData("references.bib", "@misc{a, title = {X}, howpublished = {\\url{http:alert}}}")]
    [InlineData("references.json", """[{"id":"a","title":"X","URL":"data:text/html,x"}]""")]
    [InlineData("references.yaml", "references:\n- id: a\n  title: X\n  URL: www.example.org\n")]
    public void An_address_that_pages_may_not_link_to_is_told_and_left_out(string path, string text)
    {
        var read = ReferenceReader.Read(path, Encoding.UTF8.GetBytes(text));
        Assert.Equal(Rules.InvalidUrl, Assert.Single(read.Diagnostics).Rule);
        Assert.Null(Assert.Single(read.Value).Address);
    }

    [Theory]
    [InlineData("references.json",
        """[{"id":"k","type":"report","title":"T\u00e9","author":[{"family":"Berg","given":"Jan","non-dropping-particle":"van der"},{"literal":"WHO"}],"issued":{"date-parts":[["2019",6,5]]},"page":"3-5","DOI":"10.1/2"}]""")]
    [InlineData("references.yaml",
        "references:\n- id: k\n  type: report\n  title: Té\n  author: [{ family: Berg, given: Jan, non-dropping-particle: van der }, { literal: "
        + "WHO }]\n  issued: 2019-06-05\n  page: 3-5\n  DOI: 10.1/2\n")]
    public void The_same_work_in_Json_and_in_Yaml(string path, string text)
    {
        var read = ReferenceReader.Read(path, Encoding.UTF8.GetBytes(text));
        Assert.Empty(read.Diagnostics);
        var item = Assert.Single(read.Value).Cited.Plain;
        Assert.Equal(("report", "Té", "2019-06-05", "3–5", "https://doi.org/10.1/2"),
            (item.Type, item.Title, item.Issued.ToString(), item.Page, read.Value[0].Address));
        Assert.Equal(["van der Berg", " WHO"], item.Author.Select(name => $"{name.Particle} {name.Family}{name.Literal}"));
    }

    [Theory]
    [InlineData("""[{"id":"k","title":"T" "type":"book"}]""", 1, 1)]
    [InlineData("""[{"id":"k"}]""", 1, 2)]
    [InlineData("""["x"]""", 1, 2)]
    [InlineData("""[{"id":"k","title":"a\ud800b"}]""", 1, 20)]
    [InlineData("""[{"id":"k","a\udc00":"T"}]""", 1, 12)]
    public void A_fault_in_Json_is_told_with_its_place(string json, int line, int column)
    {
        var problem = Assert.Single(ReferenceReader.Read("references.json", Encoding.UTF8.GetBytes(json)).Diagnostics);
        Assert.Equal((Rules.InvalidReference, line, column), (problem.Rule, problem.Location.Line, problem.Location.Column));
    }

    [Theory]
    [InlineData("references.bib", "@misc{a, title = {T}, note = {0}}", 100_000)]
    [InlineData("references.bib", "@misc{a, title = {T}, note = \"0\" # {}}", 100_000)]
    [InlineData("references.json", """[{"id":"a","title":"T","note":"0"}]""", 20_000)]
    [InlineData("references.yaml", "references:\n- id: a\n  title: T\n  note: '0'\n", 20_000)]
    public void A_text_is_read_up_to_its_limit_and_refused_beyond(string path, string text, int most)
    {
        Assert.Empty(Told(most));
        Assert.Contains(Told(most + 1), problem => problem.Rule == Rules.InputTooLarge
            && problem.Message == $"this text is longer than {most:N0} characters");

        ImmutableArray<Diagnostic> Told(int length) =>
            ReferenceReader.Read(path, Encoding.UTF8.GetBytes(text.Replace("0", new string('a', length), StringComparison.Ordinal))).Diagnostics;
    }

    [Fact]
    public void More_values_than_any_list_needs_are_not_kept() =>
        Assert.Contains(ReferenceReader.Read("references.json",
            Encoding.UTF8.GetBytes($"[{{\"id\":\"k\",\"x\":[{string.Join(',', Enumerable.Repeat('1', 600_000))}]}}]")).Diagnostics,
            problem => problem.Rule == Rules.InputTooLarge && problem.Message == "there are more than 500,000 values");

    [Fact]
    public void No_bytes_whatever_make_a_reader_throw() =>
        CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.Char["@{}[]\",=#\\ab:1-\n"], 0, 60], text =>
    {
        foreach (var path in ReferenceReader.FileNames) ReferenceReader.Read(path, Encoding.UTF8.GetBytes(text));
    });

    private static Work Only(string bibtex)
    {
        var read = ReferenceReader.Read("references.bib", Encoding.UTF8.GetBytes(bibtex));
        Assert.Empty(read.Diagnostics);
        return Assert.Single(read.Value);
    }
}
