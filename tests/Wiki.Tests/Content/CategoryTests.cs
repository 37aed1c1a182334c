using Wiki.Content;

namespace Wiki.Tests.Content;

/// <summary>A category as other wikis write it, and the order that entries give themselves.</summary>
public sealed class CategoryTests
{
    [Theory]
    [InlineData("safety", "safety")]
    [InlineData("Safety", "safety")]
    [InlineData("[Law, Safety]", "law")]
    [InlineData("[]", null)]
    [InlineData("Cloud Native", null)]
    public void A_declared_category_is_named_by_its_key_or_its_label(string written, string? expected) =>
        Assert.Equal(expected, Reading.Keys($"title: x\ncategory: {written}").Value.Category);

    [Theory]
    [InlineData("概念", "concept")]
    [InlineData("Sécurité publique", "public-safety")]
    public void A_label_is_found_in_every_script(string written, string expected)
    {
        var settings = Reading.Settings(
            "title: T\nbase_url: https://example.org\ncategories: { concept: 概念, public-safety: sécurité  publique }").Value;
        var (entry, told) = Reading.File($"---\ntitle: x\nsummary: x\ncategory: {written}\n---\n", settings: settings);
        Assert.Equal(expected, entry.Category);
        Assert.Empty(told);
    }

    [Theory]
    [InlineData("Cloud Native", "cloud-native")]
    [InlineData("[Property]", "property")]
    [InlineData("概念", null)]
    public void Where_none_is_declared_a_text_becomes_a_key(string written, string? expected)
    {
        var settings = Reading.Settings("title: T\nbase_url: https://example.org").Value;
        var (entry, told) = Reading.File($"---\ntitle: x\nsummary: x\ncategory: {written}\n---\n", settings: settings);
        Assert.Equal(expected, entry.Category);
        const string problem = "4:11 WIKI012 the category `概念` has no letter a–z and no digit, of which an address could be made (declare it in "
            + "site.yaml: `categories: { a-short-name: \"概念\" }`)";
        Assert.Equal(expected is null ? [problem] : [], told.Report());
    }

    [Theory]
    [InlineData("order: 3", 3.0)]
    [InlineData("weight: -1.5", -1.5)]
    [InlineData("order: 2\nweight: 9", 2.0)]
    public void An_order_is_a_number(string written, double expected)
    {
        var (entry, told) = Reading.Keys("title: x\n" + written);
        Assert.Equal(expected, entry.Order);
        Assert.Empty(told);
    }

    [Fact]
    public void What_is_no_number_is_told()
    {
        var (entry, told) = Reading.Keys("title: x\norder: third");
        Assert.Null(entry.Order);
        Assert.Equal("3:8 WIKI010 `order` must be a number, and is `third`", Assert.Single(told.Report()));
    }

    [Fact]
    public void A_field_that_the_wiki_declares_comes_first()
    {
        var settings = Reading.Settings("title: T\nbase_url: https://example.org\nkinds: { concept: { fields: { order: text } } }");
        Assert.Empty(settings.Diagnostics);
        var (entry, told) = Reading.File("---\ntitle: x\nsummary: x\norder: third\n---\n", settings: settings.Value);
        Assert.Equal((null, "third"), (entry.Order, Assert.IsType<FieldValue.Text>(Assert.Single(entry.Fields)).Value));
        Assert.Empty(told);
    }
}
