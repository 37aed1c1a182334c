namespace Csl.Tests.Items;

/// <summary>Dates in the Extended Date/Time Format, level 1 of it and what of level 2 people write.</summary>
public sealed class EdtfTests
{
    [Theory]
    [InlineData("1985-04-12", 1985, 4, 12)]
    [InlineData("1985-04", 1985, 4, 0)]
    [InlineData("1985", 1985, 0, 0)]
    [InlineData("2004-01-01T10:10:10Z", 2004, 1, 1)]
    [InlineData("0000", -1, 0, 0)]
    [InlineData("-0379", -380, 0, 0)]
    [InlineData("-0043-03-15", -44, 3, 15)]
    [InlineData("Y17000", 17000, 0, 0)]
    [InlineData("Y-17000", -17001, 0, 0)]
    [InlineData("2001-21", 2001, 13, 0)]
    [InlineData("2001-24", 2001, 16, 0)]
    [InlineData("2004-XX", 2004, 0, 0)]
    [InlineData("2004-06-XX", 2004, 6, 0)]
    [InlineData("2020-00-00", 2020, 0, 0)]
    [InlineData("2000-02-29", 2000, 2, 29)]
    [InlineData("-0004-02-29", -5, 2, 29)]
    public void A_point_in_time(string text, int year, int month, int day)
    {
        var reading = Edtf.Read(text)!.Value;
        Assert.Equal(new DatePoint(year, month, day), reading.Date.From);
        Assert.Equal((false, false, false), (reading.HasNoSuchPart, reading.Date.IsUncertain, reading.Date.IsOpen));
    }

    [Theory]
    [InlineData("1984?")]
    [InlineData("1984~")]
    [InlineData("1984%")]
    [InlineData("1984?/1990")]
    [InlineData("../2020?")]
    public void Doubt_is_kept(string text) => Assert.True(Edtf.Read(text)!.Value.Date.IsUncertain);

    [Theory]
    [InlineData("1988/1992", 1988, 1992, false)]
    [InlineData("2019-06-05/2019-06-08", 2019, 2019, false)]
    [InlineData("2020/..", 2020, null, true)]
    [InlineData("2020/", 2020, null, true)]
    [InlineData("2020/open", 2020, null, true)]
    public void A_range_has_an_end_or_is_open(string text, int from, int? to, bool isOpen)
    {
        var date = Edtf.Read(text)!.Value.Date;
        Assert.Equal((from, to, isOpen), (date.From!.Value.Year, date.To?.Year, date.IsOpen));
    }

    [Theory]
    [InlineData("199X", "1990s")]
    [InlineData("199u", "1990s")]
    [InlineData("19XX", "19XX")]
    [InlineData("198X/199X", "1980s–1990s")]
    [InlineData("../2020", "–2020")]
    public void What_is_no_point_in_time_is_said_in_words(string text, string words) => Assert.Equal(words, Edtf.Read(text)!.Value.Date.Literal);

    [Theory]
    [InlineData("2020-02-30", 2020, 2)]
    [InlineData("1900-02-29", 1900, 2)]
    [InlineData("2020-13", 2020, 0)]
    [InlineData("2020-13-01", 2020, 0)]
    public void A_part_that_no_calendar_has_is_left_out(string text, int year, int month)
    {
        var reading = Edtf.Read(text)!.Value;
        Assert.True(reading.HasNoSuchPart);
        Assert.Equal(new DatePoint(year, month, 0), reading.Date.From);
    }

    [Theory]
    [InlineData("")]
    [InlineData("in press")]
    [InlineData("198")]
    [InlineData("2020-6-5")]
    [InlineData("5 June 2020")]
    [InlineData("2020/2021/2022")]
    [InlineData("2001-34")]
    [InlineData("XXXX")]
    [InlineData("Yesterday")]
    public void Other_texts_are_not_in_the_format(string text) => Assert.Null(Edtf.Read(text));

    [Fact]
    public void No_text_makes_it_throw() =>
        CsCheck.Check.Sample(CsCheck.Gen.String[CsCheck.Gen.Char["0123456789-/?~%XYT.u "], 0, 14], text => Edtf.Read(text));
}
