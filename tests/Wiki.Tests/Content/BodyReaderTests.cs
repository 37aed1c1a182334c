using System.Text;
using Wiki.Content;

namespace Wiki.Tests.Content;

/// <summary>The one reader of bodies: pieces, tags, holes.</summary>
public sealed class BodyReaderTests
{
    [Fact]
    public void Body_is_text_tags_and_holes_in_their_order()
    {
        var html = "<p>See <a href=\"\">it</a>, x</p>"u8;
        Hole[] holes = [new(16, HoleKind.AssetAddress, 0), new(24, HoleKind.LinkStart, 1), new(24, HoleKind.LinkEnd, 1)];
        var pieces = new List<string>();
        for (var reader = new BodyReader(html, holes); reader.Next();)
            pieces.Add($"{reader.Piece}:{Encoding.UTF8.GetString(reader.Bytes)}:{reader.Hole?.Kind}");
        Assert.Equal(
            [
                "Tag:<p>:", "Text:See :", "Tag:<a href=\"\">:AssetAddress", "Text:it:", "Tag:</a>:", "Hole::LinkStart", "Hole::LinkEnd",
                "Text:, x:", "Tag:</p>:",
            ],
            pieces);
    }

    [Fact]
    public void Element_is_passed_over_with_its_holes()
    {
        var html = "a<sup class=\"footnote\"><a>1</a></sup>b"u8;
        var reader = new BodyReader(html, [new Hole(26, HoleKind.LinkText, 0)]);
        Assert.True(reader.Next() && reader.Next());
        reader.SkipElement();
        Assert.True(reader.Next());
        Assert.Equal("b", Encoding.UTF8.GetString(reader.Bytes));
        Assert.False(reader.Next());
    }

    [Theory]
    [InlineData("<a class=\"x\" href=\"https://example.org/?a=b c\">", "https://example.org/?a=b c")]
    [InlineData("<a title=\" href=&quot;no&quot;\" hidden href=\"yes\">", "yes")]
    [InlineData("<a data-href=\"no\">", "")]
    [InlineData("<a title=\"cut of", "")]
    public void Attribute_is_found_by_its_whole_name(string tag, string href) =>
        Assert.Equal(href, Encoding.UTF8.GetString(new BodyTag(Encoding.UTF8.GetBytes(tag)).Attribute("href"u8)));

    [Theory]
    [InlineData("<blockquote>", true)]
    [InlineData("</figcaption>", true)]
    [InlineData("<td colspan=\"2\">", true)]
    [InlineData("<kbd>", false)]
    [InlineData("<mark>", false)]
    [InlineData("<thing>", false)]
    public void Block_is_what_no_sentence_leaves(string tag, bool isBlock) => Assert.Equal(isBlock, new BodyTag(Encoding.UTF8.GetBytes(tag)).IsBlock);
}
