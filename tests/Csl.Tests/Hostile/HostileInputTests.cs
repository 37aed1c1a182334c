using CsCheck;

namespace Csl.Tests.Hostile;

/// <summary>Styles and works come from strangers: whatever they hold, reading and rendering end soon, without an exception.</summary>
public sealed class HostileInputTests
{
    private const string Whole = """
        <style class="note" default-locale="en-GB"><macro name="m"><names variable="author editor" delimiter="; ">
        <name and="text" initialize-with=". "/><et-al/><label form="short" prefix=" ("/>
        <substitute><text variable="title"/></substitute></names></macro>
        <citation et-al-min="3" et-al-use-first="1" disambiguate-add-names="true" disambiguate-add-givenname="true"
        disambiguate-add-year-suffix="true" collapse="year-suffix"><sort><key macro="m" names-min="1"/><key variable="issued"/></sort>
        <layout suffix="." delimiter="; "><choose>
        <if position="ibid"><text term="ibid"/></if><else-if type="book chapter" variable="title" match="any"><group delimiter=", "><text macro="m"/>
        <text variable="title" quotes="true" text-case="title" font-style="italic"/><date variable="issued" form="text" date-parts="year-month"/>
        <number variable="edition" form="ordinal"/><label variable="page" form="short"/><text variable="page"/></group></else-if></choose>
        </layout></citation>
        <bibliography second-field-align="flush" subsequent-author-substitute="—"><layout><text macro="m"/><text variable="URL" prefix=" "/></layout>
        </bibliography></style>
        """;

    private const string Works = """
        [{"id":"a","type":"book","title":"The “<i>one</i>” 'and' \"two\"","author":[{"family":"van Doe","given":"Ann-Bea, Jr."},{"literal":"WHO"}],
        "issued":{"date-parts":[[2019,6],[2020,13]]},"edition":"2","page":"12-4, xii","URL":"https://example.org"},
        {"id":"b","type":"book","title":"x","author":[{"family":"van Doe","given":"A."},{"literal":"WHO"},{"family":"王","given":"伟"}],
        "issued":{"raw":"2019-06"}}]
        """;

    private const string CallsFirst = "<citation><layout><text macro='m0'/></layout></citation>";

    private static readonly Csl.Locales Languages = Csl.Locales.Bundled();

    private static Document Process(Style style, string works)
    {
        var items = ItemReader.Read(works);
        var all = Enumerable.Range(0, items.Length).Select(item => new Cite(item, " see ", new Locator("page", "1-2"), "!")).ToArray();
        return new BoundStyle(style, Languages).Process(items, [new Citation([.. all], 1), new Citation([.. all], 2)]);
    }

    [Fact]
    public void A_style_with_pieces_cut_out_doubled_or_changed_never_throws() =>
        Gen.Select(Gen.Int[0, Whole.Length - 1], Gen.Int[0, 40], Gen.Int[0, Whole.Length - 1], Gen.Char[' ', '~']).Sample((at, length, to, letter) =>
        {
            var piece = Whole.Substring(at, Math.Min(length, Whole.Length - at));
            foreach (var xml in new[] { Whole.Remove(at, piece.Length), Whole.Insert(to, piece), Whole[..at] + letter + Whole[(at + 1)..] })
            {
                if (Style.Read(xml).Style is { } style) Assert.Equal(2, Process(style, Works).Citations.Length);
            }
        }, iter: 300, threads: 1);

    [Fact]
    public void A_field_of_any_letters_is_printed() =>
        Gen.Char["<>/isbupcan=\"' “”‘’&-.,:;!?0aé王"].Array[0, 60].Sample(letters =>
        {
            var json = System.Text.Json.JsonSerializer.Serialize(new string(letters));
            Process(Style.Read(Whole).Style!, $$"""
                [{"id":"a","type":"book","title":{{json}},"page":{{json}},"edition":{{json}},"author":[{"family":{{json}},"given":{{json}}}]}]
                """);
        }, iter: 300, threads: 1);

    [Theory]
    [InlineData("<i>", "</i>")]
    [InlineData("\"", "\"")]
    [InlineData("“", "”")]
    [InlineData("'", "")]
    [InlineData("<span class=\"nocase\">", "")]
    public void Marks_without_end_cost_no_more_than_their_length(string open, string close)
    {
        var title = string.Concat(Enumerable.Repeat(open, 5_000)) + "x" + string.Concat(Enumerable.Repeat(close, 5_000));
        var item = new Item.Builder("a", "book").Set(Variable.Title, title).Build();
        var style = Style.Read("<style><citation><layout><text variable=\"title\" text-case=\"title\"/></layout></citation></style>").Style!;
        Assert.False(new BoundStyle(style, Languages).Render(item, StylePart.Citation).IsEmpty);
    }

    [Theory]
    [InlineData("")]
    [InlineData("f")]
    [InlineData("-")]
    public void A_language_that_is_none_prints_in_English(string language)
    {
        var item = new Item.Builder("a", "book").Set(Variable.Author, [new Name { Family = "Doe", Particle = "van" }]).Build();
        var style = Style.Read($"<style default-locale='{language}'><citation><layout><names variable='author'/></layout></citation></style>").Style!;
        Assert.Equal("van Doe", new BoundStyle(style, Languages).Render(item, StylePart.Citation).ToPlain());
    }

    [Fact]
    public void Control_characters_are_no_HTML()
    {
        var item = new Item.Builder("a", "book").Set(Variable.Title, "a\0b\u001bc\u0085d\uffffe\tf").Build();
        var style = Style.Read("<style><citation><layout><text variable='title'/></layout></citation></style>").Style!;
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf", new BoundStyle(style, Languages).Render(item, StylePart.Citation).ToHtml());
    }

    [Fact]
    public void What_becomes_too_long_is_the_id()
    {
        var item = new Item.Builder("doe", "book").Set(Variable.Title, new string('x', Limits.OutputLength + 1)).Build();
        var style = Style.Read("<style><citation><layout><text variable=\"title\"/></layout></citation></style>").Style!;
        Assert.Equal("doe", new BoundStyle(style, Languages).Render(item, StylePart.Citation).ToPlain());
    }

    [Fact]
    public void Macros_that_call_each_other_twice_end_at_the_limit_of_steps()
    {
        var macros = Enumerable.Range(0, 40).Select(i => $"<macro name='m{i}'><text macro='m{i + 1}'/><text macro='m{i + 1}'/></macro>");
        var xml = $"<style>{string.Concat(macros)}<macro name='m40'><text value='x'/></macro>{CallsFirst}</style>";
        var item = new Item.Builder("doe", "book").Build();
        Assert.Equal("doe", new BoundStyle(Style.Read(xml).Style!, Languages).Render(item, StylePart.Citation).ToPlain());
    }

    [Fact]
    public void Elements_nested_to_the_limits_of_macros_do_not_overflow()
    {
        var (open, close) = (string.Concat(Enumerable.Repeat("<group>", 50)), string.Concat(Enumerable.Repeat("</group>", 50)));
        var macros = Enumerable.Range(0, 50).Select(i => $"<macro name='m{i}'>{open}<text macro='m{i + 1}'/>{close}</macro>");
        var xml = $"<style>{string.Concat(macros)}<macro name='m50'><text value='x'/></macro>{CallsFirst}</style>";
        var item = new Item.Builder("doe", "book").Build();
        Assert.Equal("doe", new BoundStyle(Style.Read(xml).Style!, Languages).Render(item, StylePart.Citation).ToPlain());
    }

    [Fact]
    public void Hundreds_of_equal_works_of_forty_authors_are_told_apart_soon()
    {
        var authors = Enumerable.Range(0, 40).Select(i => new Name { Family = $"Doe{i}", Given = "Ann" }).ToArray();
        var year = new Date { From = new DatePoint(2019, 0, 0) };
        var items = Enumerable.Range(0, 200).Select(i =>
            new Item.Builder($"w{i}", "book").Set(Variable.Author, authors).Set(Variable.Issued, year).Build()).ToArray();
        var document = new BoundStyle(Style.Read(Whole).Style!, Languages).Process(items, [new Citation([new Cite(199)], 1)]);
        Assert.Equal(200, document.Bibliography.Length);
    }
}
