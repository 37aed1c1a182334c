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
