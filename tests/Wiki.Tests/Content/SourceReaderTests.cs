using System.Text;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Tests.Content;

public sealed class SourceReaderTests
{
    [Fact]
    public void A_byte_order_mark_is_no_text() => Assert.Equal("x", SourceReader.Read("f", [0xEF, 0xBB, 0xBF, (byte)'x']).Value.Text);

    [Fact]
    public void The_first_byte_that_is_not_UTF8_is_told_and_the_rest_is_read()
    {
        var (source, diagnostics) = SourceReader.Read("f", [.. "ä\nb"u8, 0xE9, .. "c\xFF"u8]);
        Assert.Equal(["2:2 WIKI001 the byte 0xE9 is not UTF-8 text (save the file as UTF-8; editors offer that under \"Save with encoding\")"],
            diagnostics.Report());
        Assert.Equal("ä\nb\uFFFDc", source.Text[..5]);
    }

    public static TheoryData<byte[], string> OtherEncodings() => new()
    {
        { [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("ab")], "UTF-16" },
        { [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("ab")], "UTF-16" },
        { [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes("ab")], "UTF-32" },
        { Encoding.Unicode.GetBytes("ab"), "UTF-16" },
        { Encoding.BigEndianUnicode.GetBytes("ab"), "UTF-16" },
    };

    [Theory]
    [MemberData(nameof(OtherEncodings))]
    public void Another_encoding_is_an_error_but_is_read(byte[] bytes, string name)
    {
        var (source, diagnostics) = SourceReader.Read("f", bytes);
        Assert.Equal([$"0:0 WIKI001 this file is {name} text, and only UTF-8 is read (save the file as UTF-8; editors offer that under \"Save with "
            + $"encoding\")"], diagnostics.Report());
        Assert.Equal("ab", source.Text);
    }

    [Fact]
    public void A_NUL_is_an_error() =>
        Assert.Equal(["2:2 WIKI001 a NUL character (U+0000) is in no text file (take it out, or save the text anew as UTF-8)"],
            SourceReader.Read("f", "abc\nd\0e"u8).Diagnostics.Report());

    [Theory]
    [InlineData("a\u0007b")]
    [InlineData("a\u0085b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u202Eb")]
    [InlineData("a\u2066b")]
    [InlineData("a\u200Bb")]
    [InlineData("a\u200Db")]
    [InlineData("a\uFEFFb")]
    [InlineData("a\uFFFEb")]
    [InlineData("a\U0001FFFFb")]
    [InlineData("a\U000E0041b")]
    public void What_cannot_be_seen_is_told_and_left_out(string text)
    {
        var (source, diagnostics) = SourceReader.Read("f", Encoding.UTF8.GetBytes(text));
        Assert.Equal(("ab", "WIKI002", 2), (source.Text, Assert.Single(diagnostics).Rule.Code, diagnostics[0].Location.Column));
    }

    [Theory]
    [InlineData("می\u200Cخواهم")]
    [InlineData("क्\u200Dष")]
    [InlineData("👩\u200D🔬")]
    [InlineData("❤\uFE0F\u200D🔥")]
    [InlineData("ש\u200F!")]
    [InlineData("\U0001F3F4\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F")]
    [InlineData("tab\tCRLF\r\n")]
    public void What_a_script_or_an_emoji_needs_stays(string text)
    {
        var (source, diagnostics) = SourceReader.Read("f", Encoding.UTF8.GetBytes(text));
        Assert.Empty(diagnostics);
        Assert.Equal(text, source.Text);
    }

    [Fact]
    public void Places_are_those_of_the_file_with_what_was_left_out()
    {
        var source = SourceReader.Read("f", "\u0001\u0002ab\n\u0003c\u0004d\r\u0005\ne"u8).Value;
        Assert.Equal("ab\ncd\r\ne", source.Text);
        Assert.Equal(new LinePosition(1, 3), source.PositionOf(source.Text.IndexOf('a', StringComparison.Ordinal)));
        Assert.Equal(new LinePosition(2, 4), source.PositionOf(source.Text.IndexOf('d', StringComparison.Ordinal)));
        Assert.Equal(new LinePosition(4, 1), source.PositionOf(source.Text.IndexOf('e', StringComparison.Ordinal)));
        Assert.Equal(source.Text.IndexOf('e', StringComparison.Ordinal), source.OffsetOfLine(4));
    }

    [Fact]
    public void A_file_above_the_limit_is_refused_by_size()
    {
        var told = EntryReader.Read("concepts/x.md", new byte[Limits.FileBytes + 1], Reading.Vocabulary).Diagnostics;
        Assert.Equal(["0:0 WIKI019 this file is larger than 16 MiB, the most that is read (split it into several entries)"], told.Report());
    }
}
