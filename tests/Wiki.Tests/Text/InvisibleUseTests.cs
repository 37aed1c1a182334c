using System.Globalization;
using Wiki.Diagnostics;
using Wiki.Tests.Content;
using Wiki.Text;

namespace Wiki.Tests.Text;

/// <summary>What cannot be seen stays where it does what it is for, and nowhere else.</summary>
public sealed class InvisibleUseTests
{
    [Theory]
    [InlineData("می\u200Cخواهم \u0915\u094D\u200D\u0937")]
    [InlineData("👩\u200D👧 👁\uFE0F\u200D🗨\uFE0F ❤\uFE0F ↩\uFE0E 1\uFE0F\u20E3 #\uFE0F\u20E3 ©\uFE0F ‼\uFE0F")]
    [InlineData("🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("Donau\u00ADdampf\u00ADschiff")]
    [InlineData("葛\U000E0100 神\uFE00 、\uFE01")]
    [InlineData("\u1820\u180B \u1820\u180E\u1820")]
    [InlineData("\u115F\u1161 \u1100\u1160")]
    [InlineData("\u2801\u2800\u2803")]
    [InlineData("a\u0301\u034F\u0302")]
    [InlineData("abc\u200Eא \u00A0 é 中 𝔸 𝄞 \uE000 \u0600")]
    public void Honest_use_stays(string text)
    {
        Assert.Equal(text, Unprintable.RemoveFrom(text));
        Assert.Empty(Bodies.Read(text).Diagnostics);
    }

    [Theory]
    [InlineData("pay\u200Bpal", "paypal")]
    [InlineData("pay\u200Dpal", "paypal")]
    [InlineData("a\u3164b\uFFA0c", "abc")]
    [InlineData("a\u2800b", "ab")]
    [InlineData("a\uFE0Fb \uFE00", "ab ")]
    [InlineData("1\uFE0F2", "12")]
    [InlineData("a\U000E0100\U000E0101", "a")]
    [InlineData("😀\uFE0F\uFE0E\uFE01", "😀\uFE0F")]
    [InlineData("\u00ADa\u00AD \u00AD", "a ")]
    [InlineData("a\u115Fb\u1160c\u17B4d\u17B5e\u180Bf\u180Eg", "abcdefg")]
    [InlineData("a\u034Fb", "ab")]
    [InlineData("a\U000E0061\U000E0062\U000E0001\U000E0FFFb", "ab")]
    [InlineData("a\U0001BCA0b\U0001D173c\u2065\uFFF0d", "abcd")]
    public void Elsewhere_it_is_left_out(string text, string expected) => Assert.Equal(expected, Unprintable.RemoveFrom(text));

    /// <summary>As codes, which the file's own characters do not show.</summary>
    [Theory]
    [InlineData("a&#x3164;b")]
    [InlineData("a&#x2800;b")]
    [InlineData("a&#xFE0F;b")]
    [InlineData("a&#xE0100;b")]
    [InlineData("<div>a&#x3164;b</div>")]
    [InlineData("<b title=\"a&#x2800;b\">x</b>")]
    [InlineData("<!-- -->a&#xFE0F;b")]
    [InlineData("[a&#x115F;b](https://example.org/)")]
    [InlineData("![a&#xFFA0;b](c.png)")]
    public void As_a_code_it_is_left_out_and_told(string markdown)
    {
        var (body, diagnostics) = Bodies.Read(markdown);
        Assert.Contains(diagnostics, diagnostic => diagnostic.Rule == Rules.ControlCharacter);
        Assert.DoesNotContain(Bodies.Html(body), c => c is '\u3164' or '\u2800' or '\uFE0F' or '\u115F' or '\uFFA0' or '\uDB40');
    }

    [Theory]
    [InlineData("❤&#xFE0F; 👩&zwj;👧 Donau&shy;dampf")]
    [InlineData("<div>❤&#xFE0F; Donau&shy;dampf</div>")]
    public void As_a_code_it_stays_where_it_is_for(string markdown) => Assert.Empty(Bodies.Read(markdown).Diagnostics);

    /// <summary>
    /// By class: every format character, separator of lines and control but those that have a sign of their own is left out of Latin text.
    /// </summary>
    [Fact]
    public void Every_character_without_a_sign_is_left_out_of_Latin_text()
    {
        for (var code = 0; code <= 0x10FFFF; code++)
        {
            if (code is (>= 0xD800 and <= 0xDFFF) or '\t' or '\n' or '\r') continue;
            var character = char.ConvertFromUtf32(code);
            var hasNoSign = CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                || (CharUnicodeInfo.GetUnicodeCategory(code) is UnicodeCategory.Format && !HasSign(code));
            if (hasNoSign) Assert.Equal("1 2", Unprintable.RemoveFrom($"1{character} 2"));
        }
    }

    /// <summary>Numbers' and verses' signs of Arabic, Syriac and Kaithi, and what arranges hieroglyphs.</summary>
    private static bool HasSign(int code) =>
        code is (>= 0x600 and <= 0x605) or 0x6DD or 0x70F or 0x890 or 0x891 or 0x8E2 or 0x110BD or 0x110CD or (>= 0x13430 and <= 0x1343F);
}
