using System.Text;
using System.Text.Json;
using CsCheck;
using Wiki.Search;

namespace Wiki.Tests.Search;

public sealed class WordReaderTests
{
    /// <summary>The browser tests read the same file: what the index takes for a word, the reader's browser must.</summary>
    public static TheoryData<string, string> Words
    {
        get
        {
            var data = new TheoryData<string, string>();
            using var file = JsonDocument.Parse(typeof(WordReaderTests).Assembly.GetManifestResourceStream("Wiki.Tests.Search.words.json")!);
            foreach (var row in file.RootElement.EnumerateArray())
                data.Add(row.GetProperty("text").GetString()!,
                    string.Join('|', row.GetProperty("words").EnumerateArray().Select(word => word.GetString())));
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void Words_of_any_script_are_folded(string text, string words) => Assert.Equal(words, string.Join('|', ReadText(text)));

    [Theory]
    [InlineData("<p>inner <em>alignment</em></p>", "inner|alignment")]
    [InlineData("<p>one</p><p>two</p>", "one|two")]
    [InlineData("<img alt=\"a &gt; b\" src=\"x\">seen", "seen")]
    [InlineData("R&amp;D &lt;b&gt;", "r|d|b")]
    [InlineData("cut <em", "cut")]
    [InlineData("&; & 5", "5")]
    public void Markup_is_not_read(string html, string words) => Assert.Equal(words, string.Join('|', ReadHtml(html)));

    [Fact]
    public void Words_are_found_where_they_begin()
    {
        var html = "<p>é<b>two</b> 人工智</p>"u8.ToArray();
        var reader = WordReader.OfHtml(html, new char[WordReader.MaxLength]);
        var found = new List<string>();
        while (reader.Next()) found.Add(Encoding.UTF8.GetString(html.AsSpan(reader.Offset, Encoding.UTF8.GetByteCount(reader.Word))));
        Assert.Equal(["é", "two", "人工", "工智"], found);
    }

    [Fact]
    public void A_word_longer_than_any_is_cut_and_stays_one_word() =>
        Assert.Equal([new string('x', WordReader.MaxLength), "y"], ReadText(new string('x', 1000) + " y"));

    [Fact]
    public void Any_bytes_can_be_read() => Gen.Byte.Array[0, 60].Sample(bytes =>
    {
        var reader = WordReader.OfHtml(bytes, new char[WordReader.MaxLength]);
        var count = 0;
        while (reader.Next()) count += reader.Word.Length > 0 ? 1 : 1000;
        Assert.InRange(count, 0, bytes.Length);
    });

    private static List<string> ReadText(string text) => Read(WordReader.OfText(Encoding.UTF8.GetBytes(text), new char[WordReader.MaxLength]));

    private static List<string> ReadHtml(string html) => Read(WordReader.OfHtml(Encoding.UTF8.GetBytes(html), new char[WordReader.MaxLength]));

    private static List<string> Read(WordReader reader)
    {
        var words = new List<string>();
        while (reader.Next())
            if (WordForm.Of(reader.Word.ToString()) is { Length: > 0 } form) words.Add(form);
        return words;
    }
}
