using System.Text;
using Csl;
using Wiki.Citations;

namespace Wiki.Tests.Citations;

/// <summary>Works of RIS, once they are made into a list of references.</summary>
public sealed class RisReaderTests
{
    private const string Export = """
        TY  - JOUR
        AU  - Berg, Jan van der
        AU  - World Bank,
        TI  - A title that goes
          on in the next line
        T2  - Journal of Woods
        VL  - 5
        IS  - 2
        SP  - 10
        EP  - 20
        PY  - 2019
        DA  - 2019/06/05/
        DO  - https://doi.org/10.1000/182
        UR  - https://a.example/x
        KW  - oak
        KW  - ash
        C7  - 12
        C7  - 13
        ER  - 

        TY  - CASE
        TI  - Corr v IBC Vehicles Ltd
        PB  - UKHL
        T2  - AC
        VL  - 1
        SP  - 884
        M1  - 13
        DA  - 2008/02/27/
        ER  - 

        TY  - THES
        AU  - Berg, Ann
        TI  - Trees
        PB  - University of Oxford
        M3  - PhD thesis
        PY  - 2019///Spring
        ER  - 
        TY  - JOUR
        AU  - Berg, Ann
        T2  - Journal of Leaves
        PY  - 2019
        ER  - 
        TY  - JOUR
        KW  - nothing
        ER  - 
        """;

    [Fact]
    public void Fields_are_those_of_CSL()
    {
        var work = RisReader.Read(Export).Works[0];
        Assert.Equal(("article-journal", "A title that goes on in the next line", "Journal of Woods", "5", "2", "10-20", "10.1000/182", "oak, ash"),
            (work.Type, work.Text(Variable.Title), work.Text(Variable.ContainerTitle), work.Text(Variable.Volume), work.Text(Variable.Issue),
                work.Text(Variable.Page), work.Text(Variable.DOI), work.Text(Variable.Keyword)));
        Assert.Equal(new DatePoint(2019, 6, 5), work.Date(Variable.Issued)!.From);
        Assert.Equal(["van der|Berg|Jan|", "|||World Bank"],
            work.Names(Variable.Author).Select(name => $"{name.Particle}{name.DroppingParticle}|{name.Family}|{name.Given}|{name.Literal}"));
    }

    [Fact]
    public void A_case_has_court_number_and_reporter()
    {
        var work = RisReader.Read(Export).Works[1];
        Assert.Equal(("legal_case", "UKHL", "13", "AC", "1", "884"), (work.Type, work.Text(Variable.Authority), work.Text(Variable.Number),
            work.Text(Variable.ContainerTitle), work.Text(Variable.Volume), work.Text(Variable.Page)));
    }

    [Fact]
    public void Each_work_has_a_key_of_its_own() =>
        Assert.Equal(["berg2019", "corr2008", "berg2019-2", "berg2019-3"], RisReader.Read(Export).Works.Select(work => work.Id));

    [Fact]
    public void What_is_not_read_is_told_with_its_line()
    {
        var read = RisReader.Read(Export);
        Assert.Equal(new UnreadTag("C7", 17, 2), Assert.Single(read.Unread));
        Assert.Equal(43, Assert.Single(read.Unprintable));
    }

    [Theory]
    [InlineData("")]
    [InlineData("@book{a, title={T}}")]
    [InlineData("TY  - JOUR\nTY  - BOOK\nER")]
    [InlineData("ER  - \nXX  -\n  -\nTY")]
    public void Anything_else_is_no_work(string text) => Assert.Empty(RisReader.Read(text).Works);

    /// <summary>The list that is made is read as it was meant.</summary>
    [Fact]
    public void The_list_is_read_back()
    {
        var works = RisReader.Read(Export).Works;
        var list = $"[{string.Join(",", works.Select(work => ItemWriter.Write(work, withFacts: false)))}]";
        var back = ReferenceReader.Read("references.json", Encoding.UTF8.GetBytes(list));
        Assert.Empty(back.Diagnostics);
        Assert.Equal(works.Select(Told), back.Value.Select(work => Told(work.Record)));
    }

    private static string Told(Item work) =>
        $"{work.Id} {work.Type} {work.Text(Variable.Title)} {work.Names(Variable.Author).Length} {work.Date(Variable.Issued)?.From}";
}
