namespace Csl.Tests.Xml;

public sealed class MarkupReaderTests
{
    [Fact]
    public void Elements_attributes_and_text_are_read_with_entities_resolved()
    {
        var root = MarkupReader.Read("<?xml version=\"1.0\"?><!-- a --><a x='1 &lt; 2'><b xml:lang=\"de\"/>Tom &amp; &#x41;&#66;<![CDATA[<c>]]></a>");
        Assert.Equal("a", root.Name);
        Assert.Equal("1 < 2", root["x"]);
        Assert.Equal("de", root.Child("b")!["xml:lang"]);
        Assert.Equal("Tom & AB<c>", root.Text);
    }

    [Fact]
    public void Prefixes_of_namespaces_are_left_out() => Assert.Equal("style", MarkupReader.Read("<cs:style xmlns:cs=\"x\"/>").Name);

    [Theory]
    [InlineData("", 0)]
    [InlineData("<a>", 0)]
    [InlineData("<a><b></a>", 9)]
    [InlineData("<a b=c/>", 5)]
    [InlineData("<a>&nbsp;</a>", 3)]
    [InlineData("<a>&#0;</a>", 3)]
    [InlineData("<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>", 0)]
    [InlineData("<a/><b/>", 4)]
    [InlineData("<a><!-- ", 3)]
    public void What_is_not_well_formed_is_told_with_its_place(string text, int offset) =>
        Assert.Equal(offset, Assert.Throws<MarkupException>(() => MarkupReader.Read(text)).Offset);

    [Fact]
    public void Depth_and_number_of_elements_are_limited()
    {
        Assert.Throws<MarkupException>(() => MarkupReader.Read(string.Concat(Enumerable.Repeat("<a>", 100_000))));
        Assert.Throws<MarkupException>(() => MarkupReader.Read($"<a>{string.Concat(Enumerable.Repeat("<b/>", Limits.Elements))}</a>"));
    }
}
