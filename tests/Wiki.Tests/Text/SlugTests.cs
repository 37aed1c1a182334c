using Wiki.Text;

namespace Wiki.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("São Paulo", "sao-paulo")]
    [InlineData("Łukasiewicz’s  Rule!", "lukasiewiczs-rule")]
    [InlineData("ẞ & ß", "ss-ss")]
    [InlineData("日本", "")]
    [InlineData("..", "")]
    public void From_any_text(string text, string slug) => Assert.Equal(slug, Slug.From(text).Value);

    [Theory]
    [InlineData("../x")]
    [InlineData("a/b")]
    [InlineData("Upper")]
    [InlineData("-x")]
    [InlineData("x-")]
    [InlineData("")]
    [InlineData("ı")]
    public void Anything_else_is_no_slug(string text) => Assert.False(Slug.TryParse(text, out _));

    [Fact]
    public void Composed_and_decomposed_names_fold_alike() => Assert.Equal(Folding.Name("Ế Café"), Folding.Name("E\u0302\u0301  cafe\u0301 "));
}
