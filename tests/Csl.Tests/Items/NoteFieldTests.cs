namespace Csl.Tests.Items;

/// <summary>Variables in lines of a note, by which Zotero and others write what they have no field for.</summary>
public sealed class NoteFieldTests
{
    [Theory]
    [InlineData("original-date: 1850-05")]
    [InlineData("Original Date: 1850-05")]
    [InlineData("tex.foo: x\noriginal-date: 1850-05")]
    [InlineData("A book {:original-date: 1850-05} of note")]
    public void A_date(string note) => Assert.Equal(new DatePoint(1850, 5, 0), Read(note).Date(Variable.OriginalDate)!.From);

    [Theory]
    [InlineData("DOI: 10.1/2")]
    [InlineData("doi: 10.1/2")]
    public void An_identifier(string note) => Assert.Equal("10.1/2", Read(note).Text(Variable.DOI));

    [Theory]
    [InlineData("type: bill")]
    [InlineData("Type: bill")]
    public void A_type(string note) => Assert.Equal("bill", Read(note).Type);

    [Fact]
    public void A_field_that_is_there_counts_before_the_note() => Assert.Equal("T", Read("title: Other").Text(Variable.Title));

    [Fact]
    public void Words_of_a_note_are_no_fields() => Assert.False(Read("See also the review.\npublisher: none").Has(Variable.Publisher));

    private static Item Read(string note) =>
        ItemReader.Read($$"""[{"id":"x","title":"T","note":{{System.Text.Json.JsonSerializer.Serialize(note)}}}]""")[0];
}
