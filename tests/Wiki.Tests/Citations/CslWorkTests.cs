using Csl;
using Wiki.Diagnostics;

namespace Wiki.Tests.Citations;

/// <summary>Works in CSL-JSON and CSL-YAML, as reference managers and registries write them.</summary>
public sealed class CslWorkTests
{
    [Theory]
    [InlineData("""{"shortTitle":"S","journalAbbreviation":"J.","event":"E"}""", "container-title-short=J. event=E title-short=S")]
    [InlineData("""{"title-short":"S","container-title-short":"J.","event-title":"E","event-place":"P"}""",
        "container-title-short=J. event-place=P event-title=E title-short=S")]
    [InlineData("""{"volume":12,"issue":"3","page":"3-5","number-of-pages":300}""", "issue=3 number-of-pages=300 page=3-5 volume=12")]
    [InlineData("""{"DOI":"https://doi.org/10.1000/182"}""", "DOI=10.1000/182")]
    [InlineData("""{"DOI":"doi:10.1000/182"}""", "DOI=10.1000/182")]
    [InlineData("""{"DOI":"https://doi.org/10.1002/%28SICI%291"}""", "DOI=10.1002/(SICI)1")]
    [InlineData("""{"note":"authority: High Court\njurisdiction: gb\nRead it."}""",
        "authority=High Court jurisdiction=gb note=authority: High Court jurisdiction: gb Read it.")]
    [InlineData("""{"custom":{"ecli":"EU:C:1","archive-url":"https://perma.cc/A"}}""", "archive-url=https://perma.cc/A ecli=EU:C:1")]
    [InlineData("""{"archive_url":"https://perma.cc/A","ecli":"EU:C:1"}""", "archive-url=https://perma.cc/A ecli=EU:C:1")]
    [InlineData("""{"keyword":["a","b"],"ISSN":["1","2"]}""", "ISSN=1, 2 keyword=a, b")]
    [InlineData("""{"citation-key":"x","categories":["y"],"id2":null,"_local":1,"system_id":"z"}""", "citation-key=x")]
    [InlineData("""{"license":"CC-BY-4.0","version":"2","medium":"m","genre":"g","dimensions":"d","archive_location":"l"}""",
        "archive_location=l dimensions=d genre=g license=CC-BY-4.0 medium=m version=2")]
    public void Properties(string properties, string expected)
    {
        var item = Lists.Only(
            Lists.Json($$"""[{"id":"k","type":"book","title":"T",{{properties[1..^1].Replace("\"id2\":null,", "", StringComparison.Ordinal)}}}]"""));
        var texts = Enum.GetValues<Variable>().Where(variable =>
            item.Text(variable) is not null).Select(variable => $"{variable.Name()}={item.Text(variable)}");
        Assert.Equal(expected.Replace("archive_location", "archive-location", StringComparison.Ordinal),
            string.Join(' ', texts.Where(text => text is not ("title=T" or "persistent=true")).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void A_record_of_Crossref()
    {
        const string json = """
            {"items":[{"indexed":{"date-time":"2020-01-01"},"reference-count":3,"publisher":"ACM","DOI":"10.1145/1","type":"proceedings-article","title":["A Title"],"subtitle":["And more"],"short-container-title":["Proc."],
            "container-title":["Proceedings"],"author":[{"given":"Ada","family":"Example","sequence":"first","affiliation":[],"ORCID":"http://orcid.org/0"}],"issued":{"date-parts":[[2019,6]]},"created":{"timestamp":1},
            "URL":"http://dx.doi.org/10.1145/1","ISSN":["1"],"score":1.0}]}
            """;
        var item = Lists.Only(Lists.Json(json.Replace("\"type\"", "\"id\":\"k\",\"type\"", StringComparison.Ordinal)));
        Assert.Equal(("paper-conference", "A Title: And more", "Proceedings", "Proc."),
            (item.Type, item.Text(Variable.Title), item.Text(Variable.ContainerTitle), item.Text(Variable.ContainerTitleShort)));
    }

    [Theory]
    [InlineData("""{"id":"http://zotero.org/users/1/items/ABC","citation-key":"k","type":"book","title":"T"}""")]
    [InlineData("""{"citation-key":"k","type":"book","title":"T"}""")]
    [InlineData("""{"id":"k","citation-key":"other","type":"book","title":"T"}""")]
    public void The_key_is_what_its_user_cites_by(string work) => Assert.Equal("k", Lists.Only(Lists.Json($"[{work}]")).Id);

    [Theory]
    [InlineData("bok", "document", "did you mean `book`?")]
    [InlineData("journalArticle", "article-journal", null)]
    [InlineData("posted-content", "article", null)]
    public void Types_of_others_are_known_and_unknown_ones_told(string written, string type, string? help)
    {
        var read = Lists.Json($$"""[{"id":"k","type":"{{written}}","title":"T"}]""");
        Assert.Equal(type, Assert.Single(read.Value).Record.Type);
        Assert.Equal(help, read.Diagnostics.SingleOrDefault()?.Help);
    }

    [Theory]
    [InlineData("""{"publsher":"P"}""", "the field `publsher` is not read")]
    [InlineData("""{"publisher":{"x":1}}""", "`publisher` of the work `k` is a map (lines of `key: value`), where a text is due")]
    [InlineData("""{"author":[{"fam":"A","literal":"B"}]}""", "the field `fam` is not read")]
    [InlineData("""{"author":[{}]}""", "this name has neither a `family` name nor a `literal` one")]
    [InlineData("""{"issued":{"year":2019,"literal":"x"}}""", "the field `year` is not read")]
    [InlineData("""{"DOI":"none"}""", "`none` is no DOI, which begins with `10.`")]
    public void What_is_not_read_is_told_with_its_place(string properties, string message)
    {
        var read = Lists.Json($$"""[{"id":"k","type":"book","title":"T",{{properties[1..^1]}}}]""");
        Assert.Equal((Rules.UnreadInWork, message, 1), (read.Diagnostics[0].Rule, read.Diagnostics[0].Message, read.Diagnostics.Length));
        Assert.Single(read.Value);
    }

    [Theory]
    [InlineData("""[{"id":"k","type":"book","author":[{"literal":"A"}]}]""", 1)]
    [InlineData("""[{"id":"k","type":"webpage","URL":"https://x.example"}]""", 1)]
    [InlineData("""[{"id":"k","type":"book","issued":{"literal":"2019"}}]""", 0)]
    [InlineData("""[{"type":"book","title":"T"}]""", 0)]
    public void Only_a_work_without_a_key_or_without_anything_to_print_is_refused(string json, int works)
    {
        var read = Lists.Json(json);
        Assert.Equal(works, read.Value.Length);
        Assert.Equal(1 - works, read.Diagnostics.Count(problem => problem.Rule == Rules.InvalidReference));
    }

    [Fact]
    public void Tags_are_kept_for_styles_and_said_in_letters_for_templates()
    {
        var work = Lists.Json(
            """[{"id":"k","type":"article-journal","title":"The <i>E. coli</i> of CO<sub>2</sub>, <span class=\"nocase\">NASA</span> & <b"}]""").Value[0];
        Assert.Equal("The <i>E. coli</i> of CO<sub>2</sub>, <span class=\"nocase\">NASA</span> & <b", work.Record.Text(Variable.Title));
        Assert.Equal("The E. coli of CO₂, NASA & <b", work.Cited.Plain.Title);
    }

    [Fact]
    public void Yaml()
    {
        var item =
            Lists.Only(Lists.Yaml("references:\n- id: k\n  type: book\n  title: T\n  issued: 2019-06\n  author:\n  - family: A\n    given: B\n"));
        Assert.Equal(("k", "2019-6", "A|B"), (item.Id, Lists.Text(item.Date(Variable.Issued)), Lists.Names(item, Variable.Author)));
    }
}
