using Csl;
using Wiki.Diagnostics;

namespace Wiki.Tests.Citations;

/// <summary>Dates of works as people and programs write them: none is lost, and what is not understood is told and printed as written.</summary>
public sealed class WorkDateTests
{
    [Theory]
    [InlineData("date={1984?}", "~1984", "ca. 1984")]
    [InlineData("date={1868~}", "~1868", "ca. 1868")]
    [InlineData("date={1984%}", "~1984", "ca. 1984")]
    [InlineData("date={2004-01-01T10:10:10Z}", "2004-1-1", "2004")]
    [InlineData("date={2001-21}", "2001-13", "2001")]
    [InlineData("date={199X}", "1990s", "1990s")]
    [InlineData("date={-0379}", "-380", "380 B.C.E.")]
    [InlineData("date={-0379/-0360}", "-380/-361", "380 B.C.E.–361 B.C.E.")]
    [InlineData("date={380 BC}", "-380", "380 B.C.E.")]
    [InlineData("year={c. 380 BCE}", "~-380", "ca. 380 B.C.E.")]
    [InlineData("date={380 BC--361 BC}", "-380/-361", "380 B.C.E.–361 B.C.E.")]
    [InlineData("year={380–361 B.C.}", "-380/-361", "380 B.C.E.–361 B.C.E.")]
    [InlineData("date={1988/1992}", "1988/1992", "1988–1992")]
    [InlineData("date={2020/..}", "2020/..", "2020–")]
    [InlineData("date={2019-06-05/2019-06-08}", "2019-6-5/2019-6-8", "2019")]
    [InlineData("date={2020-00-00}", "2020", "2020")]
    [InlineData("year={1990s}", "1990s", "1990s")]
    [InlineData("year={©2005}", "2005", "2005")]
    [InlineData("year={in press}", "in press", "in press")]
    [InlineData("date={forthcoming}", "forthcoming", "forthcoming")]
    [InlineData("pubstate={inpress}", "in press", "in press")]
    [InlineData("year={2019/2020}", "2019/2020", "2019–2020")]
    [InlineData("year={2019--20}", "2019/2020", "2019–2020")]
    [InlineData("year={2021-22}", "2021/2022", "2021–2022")]
    [InlineData("year={2005/06}", "2005/2006", "2005–2006")]
    [InlineData("year={[1850]}", "[1850]", "[1850]")]
    [InlineData("year={c. 1890}", "~1890", "ca. 1890")]
    [InlineData("year={circa 1890}", "~1890", "ca. 1890")]
    [InlineData("year={{\\noopsort{1973b}}1973}", "1973", "1973")]
    [InlineData("year=2019, month=jun", "2019-6", "2019")]
    [InlineData("year=2019, month={6}, day={5}", "2019-6-5", "2019")]
    [InlineData("year=2019, month={June}, day=5", "2019-6-5", "2019")]
    [InlineData("year=2019, month=jun # {~5}", "2019-6-5", "2019")]
    [InlineData("year=2019, month=\"5~\" # jun", "2019-6-5", "2019")]
    [InlineData("year=2019, month={May--June}", "2019-5/2019-6", "2019")]
    [InlineData("year=2019, month=may # \"/\" # jun", "2019-5/2019-6", "2019")]
    [InlineData("year=2019, month={Sept.}", "2019-9", "2019")]
    [InlineData("year=2019, month={Summer}", "2019-14", "2019")]
    [InlineData("date={2019-6-5}", "2019-6-5", "2019")]
    [InlineData("date={5 June 2019}", "2019-6-5", "2019")]
    [InlineData("year={n.d.}", null, "n.d.")]
    [InlineData("title={X}", null, "n.d.")]
    public void A_date_of_BibTeX(string fields, string? date, string printed)
    {
        var read = Lists.Bib($"@article{{k, author={{Aa, A.}}, title={{T}}, journal={{J}}, {fields.Replace("title={X}", "volume=1")}}}");
        Assert.Equal(date, Lists.Text(Lists.Only(read).Date(Variable.Issued)));
        Assert.Equal($"(Aa, {printed})", Forms.Text("apa-intext", read.Value[0]));
    }

    [Theory]
    [InlineData("date={2020-02-30}", "2020-2", "2020", "which no calendar has")]
    [InlineData("date={2020-13}", "2020", "2020", "which no calendar has")]
    [InlineData("year={2020a}", "2020", "2020", "whose letter styles set themselves where they need it")]
    [InlineData("year={MMXIX}", "MMXIX", "MMXIX", "which is no date")]
    [InlineData("year=2019, month={Brumaire}", "2019", "2019", "which is no month")]
    [InlineData("year=2019, month=2, day=30", "2019-2", "2019", "which no calendar has")]
    public void A_date_that_is_not_understood_is_printed_as_far_as_it_is_and_told(string fields, string date, string printed, string doubt)
    {
        var read = Lists.Bib($"@article{{k, author={{Aa, A.}}, title={{T}}, journal={{J}}, {fields}}}");
        var problem = Assert.Single(read.Diagnostics);
        Assert.Equal(Rules.UnreadInWork, problem.Rule);
        Assert.EndsWith(doubt, problem.Message, StringComparison.Ordinal);
        Assert.Equal(date, Lists.Text(read.Value[0].Record.Date(Variable.Issued)));
        Assert.Equal($"(Aa, {printed})", Forms.Text("apa-intext", read.Value[0]));
    }

    [Theory]
    [InlineData("""{"date-parts":[["2019",6,5]]}""", "2019-6-5")]
    [InlineData("""{"date-parts":[[2019]]}""", "2019")]
    [InlineData("""{"date-parts":[[1988],[1992]]}""", "1988/1992")]
    [InlineData("""{"date-parts":[[2020],[0]]}""", "2020/..")]
    [InlineData("""{"date-parts":[[1650]],"circa":true}""", "~1650")]
    [InlineData("""{"date-parts":[[1650]],"circa":"1"}""", "~1650")]
    [InlineData("""{"date-parts":[[1650]],"circa":false}""", "1650")]
    [InlineData("""{"date-parts":[[-380]]}""", "-380")]
    [InlineData("""{"date-parts":[[2019]],"season":2}""", "2019s2")]
    [InlineData("""{"date-parts":[[2019]],"season":"Trinity"}""", "2019Trinity")]
    [InlineData("""{"literal":"in press"}""", "in press")]
    [InlineData("""{"edtf":"2024-05"}""", "2024-5")]
    [InlineData("""{"edtf":"-0379"}""", "-380")]
    [InlineData("""{"raw":"2019-06-05"}""", "2019-6-5")]
    [InlineData("""{"raw":"May 3, 1999"}""", "1999-5-3")]
    [InlineData("\"2019-06\"", "2019-6")]
    [InlineData("2019", "2019")]
    [InlineData("[[2019,6]]", "2019-6")]
    [InlineData("[2019,6]", "2019-6")]
    [InlineData("null", null)]
    public void A_date_of_Json(string issued, string? date) =>
        Assert.Equal(date,
            Lists.Text(Lists.Only(Lists.Json($$"""[{"id":"k","type":"book","title":"T","issued":{{issued}}}]""")).Date(Variable.Issued)));

    [Theory]
    [InlineData("""{"date-parts":[[""]]}""", null)]
    [InlineData("""{"date-parts":[[]]}""", null)]
    [InlineData("""{"date-parts":[]}""", null)]
    [InlineData("{}", null)]
    [InlineData("[]", null)]
    [InlineData("""{"raw":"soon"}""", "soon")]
    [InlineData("\"the other day\"", "the other day")]
    [InlineData("""{"date-parts":[[2020,2,30]]}""", "2020-2")]
    [InlineData("""{"date-parts":[[2020,40]]}""", "2020")]
    public void A_date_of_Json_that_says_nothing_or_nonsense_is_told(string issued, string? date)
    {
        var read = Lists.Json($$"""[{"id":"k","type":"book","title":"T","issued":{{issued}}}]""");
        Assert.Equal(Rules.UnreadInWork, Assert.Single(read.Diagnostics).Rule);
        Assert.Equal(date, Lists.Text(Assert.Single(read.Value).Record.Date(Variable.Issued)));
    }

    [Theory]
    [InlineData("urldate={2020-05-01}", Variable.Accessed, "2020-5-1")]
    [InlineData("urldate={1 May 2020}", Variable.Accessed, "2020-5-1")]
    [InlineData("lastchecked={2020-05-01}", Variable.Accessed, "2020-5-1")]
    [InlineData("origdate={1850}", Variable.OriginalDate, "1850")]
    [InlineData("origyear={1850}", Variable.OriginalDate, "1850")]
    [InlineData("eventdate={2019-06-05/2019-06-08}", Variable.EventDate, "2019-6-5/2019-6-8")]
    [InlineData("archivedate={2020-05-01}", Variable.ArchiveDate, "2020-5-1")]
    public void Other_dates(string field, Variable variable, string date) =>
        Assert.Equal(date, Lists.Text(Lists.Only(Lists.Bib($"@misc{{k, title={{T}}, {field}}}")).Date(variable)));

    [Fact]
    public void What_programs_read_is_no_worse_for_words() =>
        Assert.Contains("year         = {in press}", Forms.Text("bibtex", Lists.Bib("@book{k, title={T}, year={in press}}").Value[0]),
            StringComparison.Ordinal);
}
