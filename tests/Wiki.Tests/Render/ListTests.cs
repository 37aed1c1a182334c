using System.Globalization;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Wiki.Content;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>The list of a kind is a table of what its entries say of themselves.</summary>
public sealed class ListTests
{
    private const string Settings = """
        title: Laws
        base_url: https://laws.example
        kinds:
          act:
            label: Act
            plural: Acts
            schema: Legislation
            fields:
              place: { type: text, schema: legislationJurisdiction }
              passed: { type: date, schema: legislationDate }
              number: { type: text, schema: legislationIdentifier }
              force: { scale: force }
              amends: { type: ref, label: Amends }
              unused: text
          term: { label: Term, plural: Terms, folder: terms }
        scales:
          force: { soft: { label: Soft law, glyph: "◐" }, binding: Binding law }
        """;

    [Fact]
    public void Its_columns_are_the_fields_that_are_filled_in_their_order()
    {
        var table = Page(Acts(8), "wiki/kind/acts/index.html").QuerySelector(".entries table")!;
        Assert.Equal(["Entry", "Place", "Passed", "Number", "Force", "Amends"],
            table.QuerySelectorAll("thead th").Select(head => head.TextContent));
        var first = table.QuerySelector("tbody tr")!;
        Assert.Equal(["Act 0", "EU", "3 May 2010", "No. 0", "◐ Soft law", ""], first.Children.Select(cell => cell.TextContent));
        Assert.Equal("2010-05-03", first.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("../../../wiki/act-0/", table.QuerySelectorAll("tbody tr")[1].LastElementChild!.FirstElementChild!.GetAttribute("href"));
    }

    [Fact]
    public void Readers_choose_among_few_values_in_the_order_of_their_scale()
    {
        var filter = Page(Acts(8), "wiki/kind/acts/index.html").QuerySelector(".list-filter")!;
        Assert.Equal(["1: EU=EU UK=UK", "4: 01=Soft law 02=Binding law"], filter.QuerySelectorAll("select").Select(select =>
            $"{select.GetAttribute("data-column")}: " + string.Join(' ', select.QuerySelectorAll("option[value]:not([value=''])")
                .Select(option => $"{option.GetAttribute("value")}={option.TextContent}"))));
    }

    [Fact]
    public void What_has_dates_has_a_timeline()
    {
        var timeline = Page(Acts(5), "wiki/kind/acts/index.html").QuerySelector(".list-timeline")!;
        Assert.Equal("Timeline: Passed", timeline.QuerySelector("h2")!.TextContent);
        Assert.Equal(["2010", "2011", "2012"], timeline.QuerySelectorAll("h3").Select(year => year.TextContent));
        Assert.Equal(["Act 0 3 May 2010", "Act 1 3 May 2010"], timeline.QuerySelector("ul")!.Children.Select(item => item.TextContent));
    }

    [Fact]
    public void A_list_of_several_pages_is_neither_sorted_nor_told_in_part()
    {
        var files = Acts(12);
        files[SettingsReader.FileName] += "\npage_size: 10\n";
        var page = Page(files, "wiki/kind/acts/index.html");
        Assert.Null(page.QuerySelector(".list-filter, .list-timeline, .sortable"));
        Assert.Equal(10, page.QuerySelectorAll(".entries tbody tr").Length);
    }

    [Fact]
    public void Namesakes_say_what_tells_them_apart()
    {
        var files = Acts(2);
        files["acts/one.md"] = "---\ntitle: Data Act\nsummary: Of the Union.\ncategory: union\n---\n";
        files["acts/two.md"] = "---\ntitle: Data Act\nsummary: Of the Kingdom.\ncategory: kingdom\n---\n";
        var rows = Page(files, "wiki/kind/acts/index.html").QuerySelectorAll(".entries tbody th");
        Assert.Equal(["Act 0", "Act 1", "Data Act Union Of the Union.", "Data Act Kingdom Of the Kingdom."],
            rows.Select(row => row.TextContent.Replace("Of", " Of", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Search_engines_are_told_the_fields_that_say_what_they_are()
    {
        var about = JsonLd(Page(Acts(1), "wiki/act-0/index.html"))[0].GetProperty("about");
        Assert.Equal("Legislation EU 2010-05-03 No. 0", string.Join(' ', about.GetProperty("@type"), about.GetProperty("legislationJurisdiction"),
            about.GetProperty("legislationDate"), about.GetProperty("legislationIdentifier")));
    }

    [Fact]
    public void Search_engines_are_told_what_the_wiki_is_and_which_set_a_term_belongs_to()
    {
        var files = Acts(1);
        files["terms/duty.md"] = "---\ntitle: Duty\nsummary: Owed.\n---\n";
        var graph = JsonLd(Page(files, "index.html"));
        Assert.Equal(["WebSite", "DefinedTermSet"], graph.Select(thing => thing.GetProperty("@type").GetString()));
        Assert.Equal("https://laws.example/search/?q={query}", graph[0].GetProperty("potentialAction").GetProperty("target")
            .GetProperty("urlTemplate").GetString());
        Assert.Equal(graph[1].GetProperty("@id").GetString(),
            JsonLd(Page(files, "wiki/duty/index.html"))[0].GetProperty("about").GetProperty("inDefinedTermSet").GetString());
    }

    private static List<JsonElement> JsonLd(IDocument page) =>
        [.. JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement.GetProperty("@graph")
            .EnumerateArray()];

    /// <summary>So many acts, each with all fields but one, two of a year.</summary>
    private static Dictionary<string, string> Acts(int count)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal) { [SettingsReader.FileName] = Settings };
        for (var i = 0; i < count; i++)
            files[$"acts/act-{i}.md"] = string.Create(CultureInfo.InvariantCulture, $"""
                ---
                title: Act {i}
                summary: An act.
                place: {(i % 2 == 0 ? "EU" : "UK")}
                passed: {2010 + i / 2}-05-03
                number: No. {i}
                force: {(i % 3 == 0 ? "soft" : "binding")}
                {(i == 1 ? "amends: act-0" : "category: union")}
                ---
                Text.
                """);
        return files;
    }

    private static IDocument Page(Dictionary<string, string> files, string file) =>
        new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Sites.Render(Site.Build(Sites.Of(files)))[file]));
}
