using System.Buffers;
using System.Text;
using System.Text.Json;
using Csl;

namespace Wiki.Fuzz;

/// <summary>Styles and works of strangers: whatever they hold, reading and printing end within bounds, and what is printed is safe.</summary>
internal static class CitationTargets
{
    public static readonly string[] StyleWords =
    [
        "<style class=\"note\" default-locale=\"fr\">", "</style>", "<citation>", "</citation>", "<bibliography second-field-align=\"flush\">",
        "</bibliography>",
        "<layout delimiter=\"; \" suffix=\".\">", "</layout>", "<macro name=\"m\">", "</macro>", "<text macro=\"m\"/>",
        "<text variable=\"title\"", "<text term=\"ibid\"",
        "<text value=\"", "<number variable=\"edition\" form=\"ordinal\"/>", "<label variable=\"page\"/>",
        "<date variable=\"issued\" form=\"text\"/>",
        "<date variable=\"issued\"><date-part name=\"year\"/></date>", "<names variable=\"author editor\">", "</names>",
        "<name form=\"short\" and=\"text\"/>", "<et-al/>",
        "<substitute>", "</substitute>", "<group delimiter=\", \">", "</group>", "<choose>", "</choose>", "<if type=\"book\">", "</if>",
        "<else-if position=\"ibid\">",
        "</else-if>", "<else>", "</else>", "<sort>", "<key variable=\"author\"/>", "</sort>", "/>", " quotes=\"true\"",
        " font-style=\"italic\"", " text-case=\"title\"",
        " display=\"block\"", " strip-periods=\"true\"", " collapse=\"year\"", " disambiguate-add-names=\"true\"",
        "<locale><terms><term name=\"and\">", "&amp;", "&#x41;", "<!--",
    ];

    public static readonly string[] WorkWords =
    [
        "[{\"id\":\"a\",\"type\":\"book\"", ",\"title\":\"", ",\"author\":[{\"family\":\"", "\",\"given\":\"", "\"}]",
        ",\"issued\":{\"date-parts\":[[", "]]}", ",\"raw\":\"", "}]",
        ",\"page\":\"", ",\"edition\":\"", ",\"volume\":", ",\"URL\":\"", ",\"DOI\":\"", ",\"note\":\"", "<i>", "</i>",
        "<span class=\\\"nocase\\\">", "</span>", "\\\"", "'", "“", "”",
        "12-14", "iii & 4", "van der ", ", Jr.", "王伟", "javascript:x", "https://example.org/", "\\u0000", "-", "–", "?", ". ", "<script>",
        "\",\"", "{\"literal\":\"",
    ];

    private const string Whole = """
        <style default-locale="en-GB"><macro name="who"><names variable="author editor" delimiter="; ">
        <name and="text" initialize-with=". " name-as-sort-order="first"/>
        <label form="short" prefix=" ("/><substitute><text variable="title"/></substitute></names></macro>
        <citation et-al-min="2" et-al-use-first="1"
        disambiguate-add-names="true" disambiguate-add-givenname="true" disambiguate-add-year-suffix="true"><sort><key macro="who"/></sort>
        <layout prefix="(" suffix=")">
        <text macro="who"/><date variable="issued" form="text" prefix=", "/><text variable="locator" prefix=", "/></layout></citation>
        <bibliography><layout suffix=".">
        <text macro="who"/><group delimiter=", " prefix=", "><text variable="title" quotes="true" text-case="title"/>
        <date variable="issued" form="text"/>
        <number variable="edition" form="ordinal"/><label variable="page" form="short"/><text variable="page"/>
        <text variable="DOI" prefix="https://doi.org/"/>
        <text variable="URL"/></group></layout></bibliography></style>
        """;

    private const string Works = """
        [{"id":"a","type":"book","title":"The “<i>one</i>” 'and' \"two\"","author":[{"family":"van Doe",
        "given":"Ann-Bea, Jr."},{"literal":"WHO"}],
        "issued":{"date-parts":[[2019,6],[2020,13]]},"edition":"2","page":"12-4, xii","URL":"https://example.org"},
        {"id":"b","type":"webpage","title":"x","author":[{"family":"van Doe","given":"A."},{"family":"王","given":"伟"}],
        "issued":{"raw":"2019-06"}}]
        """;

    /// <summary>Read when first asked, since counted code runs only within a campaign.</summary>
    private static readonly Lazy<Locales> Languages = new(() => Locales.Bundled());
    private static readonly Lazy<BoundStyle> WholeStyle = new(() => new BoundStyle(Style.Read(Whole).Style!, Languages.Value));
    private static readonly Lazy<IReadOnlyList<Item>> WholeWorks = new(() => ItemReader.Read(Works));

    public static void CheckStyle(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var reading = Style.Read(text);
        foreach (var problem in reading.Problems)
        {
            Expect.That(problem.Offset >= 0 && problem.Offset <= text.Length, $"a problem at {problem.Offset} of {text.Length}");
        }
        if (reading.Style is { } style) Check(new BoundStyle(style, Languages.Value), WholeWorks.Value);
    }

    public static void CheckItem(byte[] bytes)
    {
        try
        {
            Check(WholeStyle.Value, ItemReader.Read(Encoding.UTF8.GetString(bytes)));
        }
        catch (JsonException)
        {
            // No list of works; how it is told is the matter of who reads the file.
        }
    }

    private static void Check(BoundStyle style, IReadOnlyList<Item> works)
    {
        if (works.Count > 20) return;
        foreach (var work in works)
        {
            foreach (var part in Enum.GetValues<StylePart>())
            {
                var output = new ArrayBufferWriter<byte>();
                style.Write(work, part, output, Notation.Html);
                var html = Encoding.UTF8.GetString(output.WrittenSpan);
                Expect.Same(style.Render(work, part).ToHtml(), html, "what is written at once");
                SafeFile.CheckPage("style", $"<!doctype html><body>{html}");
            }
        }
        var cites = works.Select((_, i) => new Cite(i, Locator: new Locator("page", "1-2"))).ToArray();
        var document = style.Process(works, [new Citation([.. cites], 1), new Citation([.. cites], 2)]);
        Expect.That(document.Citations.Length == 2, "a citation is lost");
        Expect.That(document.Bibliography.IsEmpty || document.Bibliography.Length == works.Count, "an entry of the list is lost");
    }
}
