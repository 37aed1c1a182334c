namespace Csl.Tests.Items;

/// <summary>Fields of CSL-JSON without their tags.</summary>
public sealed class FieldTextTests
{
    [Theory]
    [InlineData("The <i>E. coli</i> of CO<sub>2</sub> and <span class=\"nocase\">NASA</span>", "The E. coli of CO₂ and NASA")]
    [InlineData("10<sup>−3</sup>", "10⁻³")]
    [InlineData("x<sup>k</sup> and x<sub>ij</sub>", "xᵏ and xij")]
    [InlineData("4<sup>th</sup> <b>R</b> <span style=\"font-variant:small-caps;\">P</span> <sc>q</sc>", "4th R P q")]
    [InlineData("H<sub><i>2</i></sub>O", "H₂O")]
    [InlineData("a < b > c <img> <sub>1", "a < b > c <img> 1")]
    [InlineData("plain", "plain")]
    public void Tags_go_and_what_they_say_stays_as_far_as_letters_can_say_it(string field, string text) => Assert.Equal(text, FieldText.Plain(field));
}
