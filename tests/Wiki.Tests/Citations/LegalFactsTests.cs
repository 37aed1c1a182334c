using Csl;

namespace Wiki.Tests.Citations;

/// <summary>What law styles ask of a work, found out where its list does not say it.</summary>
public sealed class LegalFactsTests
{
    [Theory]
    [InlineData("@jurisdiction{k, title={T}, number={C-311/18}}", "eu")]
    [InlineData("@jurisdiction{k, title={T}, number={Joined Cases C-402/05 P and C-415/05 P}}", "eu")]
    [InlineData("@jurisdiction{k, title={T}, ecli={EU:C:2005:446}}", "eu")]
    [InlineData("@legislation{k, title={T}, journal={OJ}, volume={L 119}}", "eu")]
    [InlineData("@jurisdiction{k, title={T}, number={31443/96}}", "coe")]
    [InlineData("@jurisdiction{k, title={T}, institution={European Court of Human Rights}}", "coe")]
    [InlineData("@jurisdiction{k, title={T}, number={[2008] 13}, institution={UKHL}}", "gb")]
    [InlineData("@jurisdiction{k, title={T}, journal={AC}}", "gb")]
    [InlineData("@jurisdiction{k, title={T}, journal={U.S.}, volume={347}}", "us")]
    [InlineData("@legislation{k, title={T}, journal={U.S.C.}, volume={42}}", "us")]
    [InlineData("@jurisdiction{k, title={T}, institution={SCC}}", "ca")]
    [InlineData("@jurisdiction{k, title={T}, journal={CLR}}", "au")]
    [InlineData("@jurisdiction{k, title={T}, journal={AC}, jurisdiction={nz}}", "nz")]
    [InlineData("@legislation{k, title={T}, jurisdiction={UK}}", "gb")]
    [InlineData("@legislation{k, title={T}, jurisdiction={U.S.}}", "us")]
    [InlineData("@legislation{k, title={T}, jurisdiction={England and Wales}}", "gb")]
    [InlineData("@legislation{k, title={T}, jurisdiction={NSW}}", "au:nsw")]
    [InlineData("@legislation{k, title={T}, jurisdiction={US:CA}}", "us:ca")]
    [InlineData("@legislation{k, title={T}, jurisdiction={Republic of Utopia}}", "Republic of Utopia")]
    [InlineData("@patent{k, title={T}, nationality={United States}}", "us")]
    [InlineData("@jurisdiction{k, title={T}, number={58170/13, 62322/14 and 24960/15}}", "coe")]
    [InlineData("@legislation{k, title={T}, number={c. 42}}", "gb")]
    [InlineData("@legislation{k, title={T}, number={1998 c. 42}}", "gb")]
    [InlineData("@legislation{k, title={T}, location={United Kingdom}}", "gb")]
    [InlineData("@legislation{k, title={T}, url={https://www.legislation.gov.uk/ukpga/1998/42}}", "gb")]
    [InlineData("@legislation{k, title={T}, url={http://data.europa.eu/eli/reg/2016/679/oj}}", "eu")]
    [InlineData("@jurisdiction{k, title={T}, url={https://hudoc.echr.coe.int/eng?i=001}}", "coe")]
    [InlineData("@legislation{k, title={T}, url={https://legislation.gov.uk.example/ukpga}}", null)]
    [InlineData("@jurisdiction{k, title={T}, note={ECLI: EU:C:2020:559}}", "eu")]
    [InlineData("@report{k, title={T}, type={Cm}, number={8359}}", "gb")]
    [InlineData("@report{k, title={T}, type={Law Com No}, number={313}}", "gb")]
    [InlineData("@report{k, title={T}, type={Working Paper}, number={12}}", null)]
    [InlineData("@jurisdiction{k, title={T}, institution={District Court}}", null)]
    [InlineData("@book{k, title={T}, number={31443/96}}", null)]
    public void By_whose_law(string entry, string? code) => Assert.Equal(code, Lists.Only(Lists.Bib(entry)).Text(Variable.Jurisdiction));

    [Theory]
    [InlineData("journal={AC}, year={1996}", "1996")]
    [InlineData("journal={WLR}, volume={1}, year={1996}", "1996")]
    [InlineData("journal={CCL Rep}, volume={13}, year={2000}", null)]
    [InlineData("number={13}, year={2000}", null)]
    public void Whether_the_year_names_the_volume(string fields, string? year) =>
        Assert.Equal(year, Lists.Only(Lists.Bib($"@jurisdiction{{k, title={{T}}, {fields}}}")).Text(Variable.CollectionNumber));

    [Theory]
    [InlineData("@legislation{k, title={T}, number={c. 42}}", "42")]
    [InlineData("@legislation{k, title={T}, number={1998 c 42}}", "42")]
    [InlineData("@legislation{k, title={T}, number={RSC 1985, c C-46}}", "RSC 1985, c C-46")]
    [InlineData("@regulation{k, title={T}, number={SI 2018/506}}", "2018/506")]
    [InlineData("@regulation{k, title={T}, number={S.I. 2018 No. 506}}", "2018/506")]
    [InlineData("@legislation{k, title={T}, number={SI 2018}}", "SI 2018")]
    [InlineData("@report{k, title={T}, type={Cm}, number={8359}}", "Cm 8359")]
    [InlineData("@report{k, title={T}, number={Cmnd. 8092}}", "Cmnd 8092")]
    [InlineData("@report{k, title={T}, type={Law Com. No.}, number={313}}", "Law Com No 313")]
    [InlineData("@report{k, title={T}, type={Working Paper No.}, number={12}}", "12")]
    public void Numbers_of_acts_and_of_papers_before_Parliament(string entry, string number) =>
        Assert.Equal(number, Lists.Only(Lists.Bib(entry)).Text(Variable.Number));

    [Theory]
    [InlineData("title={Academies Bill}, authority={House of Lords}", "Academies HL Bill", null)]
    [InlineData("title={Academies Bill}, authority={HC}", "Academies HC Bill", null)]
    [InlineData("title={Academies HL Bill}, authority={HL}", "Academies HL Bill", null)]
    [InlineData("title={Academies Bill}, authority={House of Lords}, jurisdiction={us}", "Academies Bill", "House of Lords")]
    [InlineData("title={An Act}, authority={Senate}, jurisdiction={us}", "An Act", "Senate")]
    public void A_British_bill_has_its_House_in_its_name(string fields, string title, string? authority)
    {
        var work = Lists.Only(Lists.Bib($"@bill{{k, {fields}}}"));
        Assert.Equal((title, authority), (work.Text(Variable.Title), work.Text(Variable.Authority)));
    }

    /// <summary>What reference managers keep in one field, as they export it.</summary>
    [Theory]
    [InlineData("@jurisdiction{k, title={T}, number={[2008] UKHL 13}, date={2008}}", "UKHL", "13", null)]
    [InlineData("@jurisdiction{k, title={T}, number={[2006] EWHC 407 (QB)}}", "EWHC", "407 (QB)", null)]
    [InlineData("@jurisdiction{k, title={T}, number={[2001] EWCA Civ 1117}, institution={Court of Appeal}}", "EWCA Civ", "1117", null)]
    [InlineData("@jurisdiction{k, title={T}, number={2011 SCC 10}}", "SCC", "10", null)]
    [InlineData("@jurisdiction{k, title={T}, number={[2008] UKHL 61}, date={2009}, journaltitle={AC}, volume={1}}", "UKHL", "61", "2009")]
    [InlineData("@jurisdiction{k, title={T}, number={Case C-311/18}}", null, "C-311/18", null)]
    [InlineData("@jurisdiction{k, title={T}, number={Joined Cases C-402/05 P and C-415/05 P}}", null, "C-402/05 P and C-415/05 P", null)]
    [InlineData("@jurisdiction{k, title={T}, number={App no 31443/96}}", null, "31443/96", null)]
    [InlineData("@jurisdiction{k, title={T}, number={13}, institution={UKHL}}", "UKHL", "13", null)]
    [InlineData("@jurisdiction{k, title={T}, journaltitle={U.S.}, volume={585}, institution={Supreme Court}}", null, null, null)]
    [InlineData("@jurisdiction{k, title={T}, journaltitle={SCR}, volume={1}, year={1986}, institution={SCC}}", null, null, "1986")]
    [InlineData("@jurisdiction{k, title={T}, journaltitle={F.4th}, volume={43}, institution={Fed. Cir.}}", "Fed. Cir.", null, null)]
    public void Court_number_and_year_of_the_report(string entry, string? court, string? number, string? year)
    {
        var work = Lists.Only(Lists.Bib(entry));
        Assert.Equal((court, number, year), (work.Text(Variable.Authority), work.Text(Variable.Number), work.Text(Variable.CollectionNumber)));
    }

    [Theory]
    [InlineData("journaltitle={OJ}, volume={L 119}", "OJ L 119")]
    [InlineData("journaltitle={OJ L}, volume={119}", "OJ L 119")]
    [InlineData("journaltitle={OJ}, volume={L}, issue={119}", "OJ L 119")]
    [InlineData("journaltitle={Official Journal of the European Union}, volume={L119}", "OJ L 119")]
    [InlineData("journaltitle={OJ L}", "OJ L ")]
    [InlineData("journaltitle={Oxford Journal}, volume={L119}", "Oxford Journal L119 ")]
    public void Journal_series_and_issue_of_the_Union(string fields, string expected)
    {
        var work = Lists.Only(Lists.Bib($"@legislation{{k, title={{T}}, {fields}}}"));
        Assert.Equal(expected, $"{work.Text(Variable.ContainerTitle)} {work.Text(Variable.Volume)} {work.Text(Variable.Issue)}");
    }

    [Theory]
    [InlineData("ecli={ECLI:EU:C:2008:461}")]
    [InlineData("ecli={EU:C:2008:461}")]
    [InlineData("note={ECLI:EU:C:2008:461}")]
    public void European_identifiers_are_kept_without_their_name(string field) =>
        Assert.Equal("EU:C:2008:461", Lists.Only(Lists.Bib($"@jurisdiction{{k, title={{T}}, {field}}}")).Text(Variable.Ecli));

    [Theory]
    [InlineData("Corr v IBC Vehicles Ltd", "Corr")]
    [InlineData("Caparo Industries plc v Dickman", "Caparo Industries")]
    [InlineData("Carpenter v. United States", "Carpenter")]
    [InlineData("United States v. Nixon", "Nixon")]
    [InlineData("R v Caldwell", "Caldwell")]
    [InlineData("R (Roberts) v Parole Board", "Roberts")]
    [InlineData("R (on the application of Miller) v Secretary of State", "Miller")]
    [InlineData("R v Lord Chancellor, ex p Witham", "Witham")]
    [InlineData("Secretary of State for the Home Department v Rehman", "Rehman")]
    [InlineData("Big {{Brother Watch}} and {{Others}} v the {{United Kingdom}}", "Big Brother Watch")]
    [InlineData("Attorney-General v Commission", null)]
    [InlineData("Re A (Children)", null)]
    public void Short_name_of_a_case_is_its_first_party(string title, string? expected) =>
        Assert.Equal(expected, Lists.Only(Lists.Bib($"@jurisdiction{{k, title={{{title}}}}}")).Text(Variable.FirstParty));

    [Theory]
    [InlineData("doi={10.1000/182}", true)]
    [InlineData("url={https://perma.cc/A}", true)]
    [InlineData("url={https://web.archive.org/web/1/https://x.example}", true)]
    [InlineData("url={https://x.example}, archiveurl={https://perma.cc/A}", true)]
    [InlineData("url={https://notperma.cc/A}", false)]
    [InlineData("url={https://x.example/?perma.cc}", false)]
    public void Whether_the_address_stays(string field, bool stays) =>
        Assert.Equal(stays, Lists.Only(Lists.Bib($"@online{{k, title={{T}}, {field}}}")).Has(Variable.Persistent));

    [Fact]
    public void What_was_found_out_is_for_conditions_and_not_for_readers() =>
        Assert.Null(Lists.Bib("@jurisdiction{k, title={T}, number={C-311/18}}").Value[0].Cited.Plain.Jurisdiction);
}
