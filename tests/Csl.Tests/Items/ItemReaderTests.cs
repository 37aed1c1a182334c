namespace Csl.Tests.Items;

/// <summary>Works in CSL-JSON, with what programs add to it.</summary>
public sealed class ItemReaderTests
{
    [Fact]
    public void Variables_of_law_stand_in_custom()
    {
        var item = Assert.Single(ItemReader.Read("""
            [{"id": "a", "type": "legal_case", "title": "T", "number": "1", "custom": {"ecli": "EU:C:2005:446", "number": "2", "persistent": "true",
            "archive-date": {"date-parts": [[2026, 5, 30]]}, "mood": "good"}}]
            """));
        Assert.Equal(("EU:C:2005:446", "1", "true"), (item.Text(Variable.Ecli), item.Text(Variable.Number), item.Text(Variable.Persistent)));
        Assert.Equal(new DatePoint(2026, 5, 30), item.Date(Variable.ArchiveDate)!.From);
    }
}
