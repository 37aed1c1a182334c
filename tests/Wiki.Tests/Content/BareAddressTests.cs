namespace Wiki.Tests.Content;

/// <summary>Where an address that stands in a sentence begins and ends.</summary>
public sealed class BareAddressTests
{
    [Theory]
    [InlineData("见 https://example.org/a，然后继续。", "https://example.org/a")]
    [InlineData("见https://example.org/a。然后继续。", "https://example.org/a")]
    [InlineData("（https://example.org/a）后文", "https://example.org/a")]
    [InlineData("「https://example.org/a」を見よ", "https://example.org/a")]
    [InlineData("See (https://example.org/a_(b)), or not.", "https://example.org/a_(b)")]
    [InlineData("https://example.org/wiki/北京", "https://example.org/wiki/北京")]
    public void An_address_ends_where_the_sentence_goes_on(string written, string address) =>
        Assert.Contains($">{address}</a>", Bodies.Html(Bodies.Read(written).Body), StringComparison.Ordinal);

    [Theory]
    [InlineData("xhttps://example.org")]
    [InlineData("1https://example.org")]
    public void A_scheme_inside_a_word_begins_none(string written) =>
        Assert.DoesNotContain("<a ", Bodies.Html(Bodies.Read(written).Body), StringComparison.Ordinal);
}
