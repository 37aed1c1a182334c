namespace Csl.Tests.Styles;

/// <summary>Links of citations: to the place that the host names, and to the addresses that a work has.</summary>
public sealed class LinkTests
{
    private static readonly BoundStyle Style = new(Csl.Style.Read("""
        <style class="in-text"><citation><layout prefix="(" suffix=")" delimiter="; "><text variable="title"/>
        <text variable="URL" prefix=" "/></layout></citation></style>
        """).Style!, Csl.Locales.Bundled());

    private static readonly Item[] Works =
        [new Item.Builder("a", "book").Set(Variable.Title, "A").Set(Variable.URL, "https://a.org/?b&c").Build(),
            new Item.Builder("b", "book").Set(Variable.Title, "B").Build()];

    [Fact]
    public void A_cite_leads_to_its_address_and_holds_no_link_within_the_link() =>
        Assert.Equal("(see <a href=\"#a\">A https://a.org/?b&amp;c</a>, too; B)",
            Cited(new Cite(0, "see ", null, ", too") { Address = "#a" }, new Cite(1)).ToHtml());

    [Fact]
    public void A_link_after_one_that_has_ended_is_one() =>
        Assert.Equal("(<a href=\"#b\">B</a>; A <a href=\"https://a.org/?b&amp;c\">https://a.org/?b&amp;c</a>)",
            Cited(new Cite(1) { Address = "#b" }, new Cite(0)).ToHtml());

    [Fact]
    public void An_address_is_no_part_of_the_text() => Assert.Equal("(B)", Cited(new Cite(1) { Address = "#b" }).ToPlain());

    [Fact]
    public void Links_can_be_left_out()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        Style.Write(Works[0], StylePart.Citation, output, Notation.UnlinkedHtml);
        Assert.Equal("(A https://a.org/?b&amp;c)", System.Text.Encoding.UTF8.GetString(output.WrittenSpan));
    }

    private static FormattedText Cited(params Cite[] cites) => Assert.Single(Style.Process(Works, [new Citation([.. cites])]).Citations);
}
