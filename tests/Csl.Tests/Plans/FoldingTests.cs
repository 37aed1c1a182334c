using System.Buffers;
using System.Text;
using CsCheck;
using Csl.Tests.Specs;
using Wiki.Tests;

namespace Csl.Tests.Plans;

/// <summary>A style folded for the shape of an item prints what it prints as written.</summary>
public sealed class FoldingTests
{
    private static readonly Csl.Locales Languages = Csl.Locales.Bundled();

    private const string Nested = """
        <style><macro name="who"><names variable="author editor" delimiter="; "><name form="short" and="text"/><label form="short" prefix=" "/>
        <substitute><names variable="translator"/><text macro="what" prefix="[" suffix="]"/><text term="anonymous"/></substitute></names></macro>
        <macro name="what"><text variable="title" font-style="italic"/></macro>
        <macro name="when"><group delimiter=" "><date variable="issued" form="text"/><text variable="year-suffix" prefix="-"/></group></macro>
        <macro name="where"><choose><if is-numeric="volume"><group prefix="(" suffix=")"><label variable="volume"/><number variable="volume"/>
        </group></if><else-if variable="volume issue" match="any"><text variable="volume" text-case="uppercase"/><text variable="issue"/></else-if>
        </choose></macro>
        <citation disambiguate-add-year-suffix="true"><sort><key macro="who"/><key variable="issued"/></sort><layout delimiter="; ">
        <group delimiter=", "><text macro="who"/><group prefix="{" suffix="}"><text macro="what"/></group><text macro="when" prefix="on "/>
        <group><text value="#"/><text variable="year-suffix"/></group><group><text term="in"/><text macro="where"/></group><choose>
        <if disambiguate="true" type="book"><text variable="DOI"/></if><else-if position="subsequent"><text value="again"/></else-if>
        <else-if locator="page" match="none"><text variable="locator"/></else-if></choose></group></layout></citation>
        <bibliography second-field-align="flush"><layout suffix="."><choose><if type="book"><text macro="who"/></if></choose><text macro="where"/>
        <text macro="what"/></layout></bibliography></style>
        """;

    private static readonly string[] Xml =
    [
        Nested,
        .. Directory.GetFiles(Path.Combine(Repository.Root, "tests/Csl.Tests/Specs"), "*.md").Order()
            .SelectMany(file => SpecCase.Read(File.ReadAllText(file))).Select(each => each.Style),
        .. Directory.GetFiles(Path.Combine(Repository.Root, "templates/citations"), "*.csl").Order().Select(File.ReadAllText),
    ];

    private static readonly Style[] Styles = [.. Xml.Distinct().Select(xml => Style.Read(xml).Style!)];

    private static readonly Gen<string> Types = Gen.OneOf(
        "book", "article-journal", "webpage", "legal_case", "chapter", "report", "speech", "patent", "thesis", "legislation");

    private static readonly Gen<string> Texts = Gen.OneOf(
        "a", "On “being” 'x'", "12-4", "3", "2nd", "Who?", "12 & 14", "eu", "us:ca", "it's", "<i>E. coli</i>", "王伟",
        "https://example.org/a", "true", "de");

    private static readonly Gen<Name> Names = Gen.Select(Gen.Bool, Texts, Gen.OneOf("Ann", "Jean-Luc", "A. B.", "")).Select((literal, text, given) =>
        literal ? new Name { Literal = text } : new Name { Family = text, Given = given });

    private static readonly Gen<Date> Dates = Gen.Select(Gen.Int[-5, 2026], Gen.Int[0, 14], Gen.Int[0, 31], Gen.Bool, (year, month, day, doubt) =>
        new Date { From = new DatePoint(year == 0 ? 1 : year, month, day), IsUncertain = doubt });

    private static readonly Gen<(int At, string Text, Name[] Names, Date Date)> Fields =
        Gen.Select(Gen.Int[0, 1000], Texts, Names.Array[1, 4], Dates);

    private static readonly Gen<(string Type, List<(int At, string Text, Name[] Names, Date Date)> Fields)> Works =
        Gen.Select(Types, Fields.List[0, 8]);

    [Fact]
    public void A_text_and_items_alone_read_the_same_folded_or_not() =>
        Gen.Select(Gen.Int[-Styles.Length, Styles.Length - 1], Works.Array[1, 4], Gen.Int[0, 3]).Sample((at, works, limit) =>
        {
            var style = Styles[Math.Max(0, at)];
            var variables = Enum.GetValues<Variable>().Where(StyleTree.Mentioned(style).Has).Where(variable => variable != Variable.None).ToArray();
            var items = works.Select(work => Made(work.Type, work.Fields, variables)).ToArray();
            var written = Print(new BoundStyle(style, Languages) { Plans = new PlanCache(style, 0) }, items);
            Assert.Equal(written, Print(new BoundStyle(style, Languages), items));
            Assert.Equal(written, Print(new BoundStyle(style, Languages) { Plans = new PlanCache(style, limit) }, items));
        }, iter: 400, threads: 1);

    [Fact]
    public void Of_a_choice_the_branch_is_left_and_of_a_group_what_the_item_has()
    {
        var style = Style.Read("""
            <style><macro name="m"><text variable="publisher"/></macro><citation><layout><choose><if type="book"><group delimiter=", ">
            <text variable="title"/><text macro="m"/><group><text value="x"/><text variable="DOI"/></group></group></if>
            <else><text term="ibid"/></else></choose></layout></citation></style>
            """).Style!;
        var item = new Item.Builder("a", "book").Set(Variable.Title, "T").Build();
        var bound = new BoundStyle(style, Languages);
        var context = new Context(bound, style.Citation, item);
        var group = Assert.IsType<Element.Group>(Assert.Single(bound.Plans.For(style.Citation.Elements, context, Shape.Of(context))));
        Assert.Equal([typeof(Element.TextVariable), typeof(Element.Absent), typeof(Element.Absent)], group.Children.Select(child => child.GetType()));
    }

    [Fact]
    public void A_variable_that_the_style_never_mentions_makes_no_shape()
    {
        var style = Style.Read("<style><citation><layout><text variable=\"title\"/><text value=\"!\"/></layout></citation></style>").Style!;
        var bound = new BoundStyle(style, Languages) { Plans = new PlanCache(style, 1) };
        var plans = new[] { Variable.Abstract, Variable.DOI }.Select(variable =>
        {
            var context = new Context(bound, style.Citation, new Item.Builder("a", "book").Set(Variable.Title, "T").Set(variable, "x").Build());
            return bound.Plans.For(style.Citation.Elements, context, Shape.Of(context));
        }).ToArray();
        Assert.Equal(plans[0], plans[1]);
        Assert.NotEqual(style.Citation.Elements, plans[0]);
    }

    /// <summary>The item alone, which reads the same written at once as rendered first.</summary>
    private static string Alone(BoundStyle style, Item item, StylePart part)
    {
        var output = new ArrayBufferWriter<byte>();
        style.Write(item, part, output, Notation.Html);
        Assert.Equal(style.Render(item, part).ToHtml(), Encoding.UTF8.GetString(output.WrittenSpan));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>A work with values for some of the variables.</summary>
    private static Item Made(string type, List<(int At, string Text, Name[] Names, Date Date)> fields, Variable[] variables)
    {
        var builder = new Item.Builder("id", type);
        foreach (var (at, text, names, date) in fields.Where(_ => variables.Length > 0))
        {
            var variable = variables[at % variables.Length];
            if (variable.IsNames()) builder.Set(variable, names);
            else if (variable.IsDate()) builder.Set(variable, date);
            else builder.Set(variable, text);
        }
        return builder.Build();
    }

    private static string Print(BoundStyle style, Item[] items)
    {
        var cites = items.Select((_, i) => new Cite(i, Locator: i % 2 == 0 ? null : new Locator(i % 3 == 0 ? "page" : "chapter", "1-2"))).ToArray();
        var document = style.Process(items, [new Citation([.. cites], 1), new Citation([cites[0]], 2), new Citation([cites[0]], 3)]);
        var alone = items.SelectMany(item => Enum.GetValues<StylePart>().Select(part => Alone(style, item, part)));
        var list = document.Bibliography.Select(entry => entry.Text.ToHtml());
        return string.Join('\n', [.. document.Citations.Select(text => text.ToHtml()), .. list, .. alone]);
    }
}
