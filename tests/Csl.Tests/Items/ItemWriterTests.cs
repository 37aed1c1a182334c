namespace Csl.Tests.Items;

public sealed class ItemWriterTests
{
    private static readonly BoundStyle Everything = new(Style.Read("""
        <style class="in-text"><citation><layout><group delimiter=" | "><names variable="author"/><text variable="title"/>
        <date variable="issued" form="text"/>
        <date variable="accessed" form="numeric"/><text variable="page"/><text variable="jurisdiction"/></group></layout></citation></style>
        """).Style!, Csl.Locales.Bundled());

    [Theory]
    [InlineData("""{"id":"a","type":"book","title":"<i>E. c</i> & \"x\"","author":[{"family":"Doe","suffix":"Jr.","comma-suffix":true}]}""")]
    [InlineData("""{"id":"a","author":[{"family":"Berg","given":"J","non-dropping-particle":"van","dropping-particle":"de"},{"literal":"WHO"}]}""")]
    [InlineData("""{"id":"a","author":[{"family":"Doe"},{"literal":"others"}],"issued":{"date-parts":[[2019,6],[2020,1,3]]}}""")]
    [InlineData("""{"id":"a","issued":{"date-parts":[[1988]],"circa":true},"accessed":{"literal":"[date]"}}""")]
    [InlineData("""{"id":"a","issued":{"date-parts":[[1988]],"season":2},"page":"3-5","jurisdiction":"gb"}""")]
    [InlineData("""{"id":"a","issued":{"date-parts":[[-380]]}}""")]
    public void What_is_written_is_read_as_the_same_work(string json)
    {
        var work = Assert.Single(ItemReader.Read(json));
        var again = Assert.Single(ItemReader.Read(ItemWriter.Write(work)));
        Assert.Equal(ItemWriter.Write(work), ItemWriter.Write(again));
        Assert.NotEmpty(Printed(work));
        Assert.Equal(Printed(work), Printed(again));
    }

    private static string Printed(Item work) => Everything.Render(work, StylePart.Citation).ToHtml();
}
