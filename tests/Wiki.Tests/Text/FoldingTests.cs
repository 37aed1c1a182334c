using Wiki.Text;

namespace Wiki.Tests.Text;

/// <summary>Names that a reader takes for the same.</summary>
public sealed class FoldingTests
{
    [Theory]
    [InlineData("  Inner \t Optimiser ", "inner optimiser")]
    [InlineData("inner optimiser", "inner optimiser")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData("A", "a")]
    [InlineData("Caf\u00e9  NOIR ", "cafe\u0301 noir")]
    [InlineData(" \u00c9 ", "e\u0301")]
    public void A_name_is_folded_alike_in_ASCII_and_beyond(string name, string folded) => Assert.Equal(folded, Folding.Name(name));

    [Fact]
    public void A_name_longer_than_the_stack_takes_is_folded_whole() => Assert.Equal(new string('a', 1000), Folding.Name(new string('A', 1000)));
}
