using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Wiki.Tests.Citations;

/// <summary>
/// Every output of every case of the oracle. Text is compared after folding white space, HTML by its text and what of it is italic.
/// </summary>
public sealed class OracleTests
{
    public static TheoryData<string, string> Outputs() => All("outputs");

    public static TheoryData<string, string> Formats() => All("formats");

    [Theory]
    [MemberData(nameof(Outputs))]
    public void A_style_prints_what_its_manual_wants(string @case, string style)
    {
        var data = Oracle.Cases[@case];
        var expected = data.GetProperty("outputs").GetProperty(style);
        var item = Oracle.Item(data.GetProperty("input"));
        var text = Fold(Forms.Text(style, item));
        var accepted = expected.TryGetProperty("accepted", out var others) ? others.EnumerateArray().Select(other => other.GetString()!) : [];
        if (accepted.Select(Fold).Contains(text)) return;
        Assert.Equal(Fold(expected.GetProperty("text").GetString()!), text);
        Assert.Equal(ReadHtml(expected.GetProperty("html").GetString()!), ReadHtml(Forms.Html(style, item)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void A_format_says_what_the_reference_managers_read(string @case, string format)
    {
        var data = Oracle.Cases[@case];
        var input = data.GetProperty("input");
        var expected = data.GetProperty("formats").GetProperty(format).GetProperty("text").GetString()!;
        var item = Oracle.Item(input);
        if (format == "csl-json")
        {
            // The reader's own day is no date that a program could read.
            expected = expected.Replace(",\"accessed\":{\"literal\":\"[date]\"}", "", StringComparison.Ordinal);
            using var wanted = JsonDocument.Parse(expected);
            using var written = JsonDocument.Parse(Forms.Text(format, item));
            Assert.True(JsonElement.DeepEquals(wanted.RootElement, written.RootElement), Forms.Text(format, item));
            return;
        }
        Assert.Equal(expected.TrimEnd(), Forms.Text(format, item with { Id = Oracle.SlugOf(input) }).TrimEnd());
    }

    private static TheoryData<string, string> All(string group)
    {
        var data = new TheoryData<string, string>();
        foreach (var (id, @case) in Oracle.Cases)
        {
            foreach (var output in @case.GetProperty(group).EnumerateObject()) data.Add(id, output.Name);
        }
        return data;
    }

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text with each stretch that is italic between two bars.</summary>
    private static string ReadHtml(string html)
    {
        var body = new HtmlParser().ParseDocument(html).Body!;
        return Fold(string.Concat(body.Descendants<IText>().Select(text => text.ParentElement!.Closest("i") is null ? text.Data : $"|{text.Data}|")));
    }
}
