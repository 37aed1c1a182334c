using Wiki.Citations;

namespace Wiki.Tests.Citations;

public sealed class NameTests
{
    [Theory]
    [InlineData("Ada Example", "Ada", null, "Example", null)]
    [InlineData("  Ada   Byron  Example ", "Ada Byron", null, "Example", null)]
    [InlineData("Jan van der Berg", "Jan", "van der", "Berg", null)]
    [InlineData("Maria del Carmen Ruiz", "Maria del Carmen", null, "Ruiz", null)]
    [InlineData("Martin Van Buren", "Martin", null, "Van Buren", null)]
    [InlineData("danah boyd", "danah", null, "boyd", null)]
    [InlineData("John Smith III", "John", null, "Smith", "III")]
    [InlineData("Martin Luther King, Jr.", "Martin Luther", null, "King", "Jr.")]
    [InlineData("King, Martin Luther, Jr.", "Martin Luther", null, "King", "Jr.")]
    [InlineData("van der Berg, Jan", "Jan", "van der", "Berg", null)]
    [InlineData("山田 太郎", "太郎", null, "山田", null)]
    public void A_persons_name_is_taken_apart(string text, string given, string? particle, string family, string? suffix)
    {
        var name = CitationName.FromText(text);
        Assert.Equal((given, particle, family, suffix, null), (name.Given, name.Particle, name.Family, name.Suffix, name.Literal));
    }

    [Theory]
    [InlineData("Plato")]
    [InlineData("王小明")]
    [InlineData("National Institute of Standards and Technology")]
    [InlineData("Policy Window, Inc.")]
    [InlineData("AT&T & Sons")]
    [InlineData("Jr., Smith, Extra")]
    [InlineData(",")]
    [InlineData("")]
    public void What_is_no_persons_name_in_two_parts_stays_as_it_is(string text) =>
        Assert.Equal(CitationName.OfOrganisation(text), CitationName.FromText(text));

    [Theory]
    [InlineData("Jean-Paul", "Sartre, J.-P.", "Sartre JP", "J.-P. Sartre", "Jean-Paul Sartre")]
    [InlineData("Wen-chi", "Sartre, W.", "Sartre W", "W. Sartre", "Wen-chi Sartre")]
    [InlineData("J.R.R.", "Sartre, J. R. R.", "Sartre JRR", "J. R. R. Sartre", "JRR Sartre")]
    [InlineData("Christopher A.", "Sartre, C. A.", "Sartre CA", "C. A. Sartre", "Christopher A Sartre")]
    [InlineData("Maria del Carmen", "Sartre, M. del C.", "Sartre M del C", "M. del C. Sartre", "Maria del Carmen Sartre")]
    [InlineData("Élodie", "Sartre, É.", "Sartre É", "É. Sartre", "Élodie Sartre")]
    [InlineData("bell", "Sartre, bell", "Sartre bell", "bell Sartre", "bell Sartre")]
    public void Given_names_become_the_initials_that_a_style_wants(string given, string apa, string vancouver, string ieee, string oscola)
    {
        var item = new CitationItem { Id = "x", Title = "X", Author = [new CitationName { Given = given, Family = "Sartre" }] };
        Assert.StartsWith(apa + (apa.EndsWith('.') ? " (" : ". ("), Forms.Text("apa", item), StringComparison.Ordinal);
        Assert.StartsWith(vancouver + ". X", Forms.Text("vancouver", item), StringComparison.Ordinal);
        Assert.StartsWith(ieee + ", “X", Forms.Text("ieee", item), StringComparison.Ordinal);
        Assert.StartsWith(oscola + ", ‘X", Forms.Text("oscola", item), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_by_which_somebody_is_called_is_not_shortened() =>
        Assert.StartsWith("R. “Bob” Sartre, “X",
            Forms.Text("ieee",
                new CitationItem { Id = "x", Title = "X", Author = [new CitationName { Given = "Robert “Bob”", Family = "Sartre" }] }),
                StringComparison.Ordinal);

    [Fact]
    public void An_organisation_among_persons_is_not_taken_apart()
    {
        var item = new CitationItem
        {
            Id = "x",
            Title = "X",
            Author = [CitationName.FromText("Ada Example"), CitationName.FromText("Ben Baker"),
                CitationName.OfOrganisation("World Health Organization")]
        };
        Assert.StartsWith("Example, A., Baker, B., & World Health Organization. (", Forms.Text("apa", item), StringComparison.Ordinal);
        Assert.StartsWith("Example, Ada, Ben Baker, and World Health Organization. “X", Forms.Text("chicago-bibliography", item),
            StringComparison.Ordinal);
        Assert.Contains("author       = {Example, Ada and Baker, Ben and {World Health Organization}}", Forms.Text("bibtex", item),
            StringComparison.Ordinal);
    }
}
