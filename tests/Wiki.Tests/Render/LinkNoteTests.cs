using System.Text;
using Wiki.Render;

namespace Wiki.Tests.Render;

/// <summary>The letters of link notes, which must be those that a browser gives the items of a list of type <c>a</c>.</summary>
public sealed class LinkNoteTests
{
    [Theory]
    [InlineData(1, "a")]
    [InlineData(26, "z")]
    [InlineData(27, "aa")]
    [InlineData(52, "az")]
    [InlineData(53, "ba")]
    [InlineData(702, "zz")]
    [InlineData(703, "aaa")]
    [InlineData(int.MaxValue, "fxshrxw")]
    public void Notes_are_lettered(int number, string letters) =>
        Assert.Equal(letters, Encoding.ASCII.GetString(LinkNotes.Letters(number, stackalloc byte[LinkNotes.MostLetters])));
}
