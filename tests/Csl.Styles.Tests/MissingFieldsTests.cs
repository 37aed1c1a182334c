using System.Text.Json.Nodes;

namespace Csl.Styles.Tests;

/// <summary>
/// Works of each type with each combination of six fields, in all parts: whatever is missing, no empty brackets, doubled marks or dangling separators
/// are left.
/// </summary>
public sealed class MissingFieldsTests
{
    private static readonly string[] Types =
    [
        "webpage", "post", "post-weblog", "entry-encyclopedia", "entry-dictionary", "article-journal", "article-magazine", "article-newspaper",
        "review", "book", "chapter", "report", "thesis", "article", "manuscript", "dataset", "software", "paper-conference", "speech", "interview",
        "personal_communication", "standard", "patent", "broadcast", "motion_picture", "legislation", "regulation", "bill", "hearing", "legal_case",
        "treaty", "document",
    ];

    private static readonly (string Name, string Json)[] Six =
    [
        ("author", """[{"family":"Maier","given":"Anna"},{"family":"Fox","given":"Tom"}]"""),
        ("title", "\"On trees\""),
        ("issued", """{"date-parts":[[2020,4,3]]}"""),
        ("container-title", "\"Journal of woods\""),
        ("publisher", "\"Oak Press\""),
        ("page", "\"10-14\""),
    ];

    /// <summary>What a work has beside the six: nothing, a place on the web, or what works of law and reports have.</summary>
    private static readonly string[] Others =
    [
        "{}",
        """{"URL":"https://example.org/a","accessed":{"date-parts":[[2021,5,6]]},"genre":"Working paper","version":"2"}""",
        """{"volume":"3","number":"12","authority":"High Court","edition":"2","editor":[{"family":"Roe","given":"Ben"}],"DOI":"10.1000/1"}""",
    ];

    public static TheoryData<string> Styles => BuiltIn.Theory;

    private static readonly (string Json, Item Item)[] Works = [.. Types.SelectMany(Combinations).Select(json => (json, ItemReader.Read(json)[0]))];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Nothing_that_is_missing_leaves_a_mark_and_no_title_is_lost(string name)
    {
        var style = BuiltIn.Find(name);
        StylePart[] parts =
        [
            .. BuiltIn.HasList(name) ? [StylePart.Bibliography] : Array.Empty<StylePart>(),
            .. BuiltIn.IsNumeric(name) ? Array.Empty<StylePart>() : [StylePart.Citation],
            .. style.Style.Class == StyleClass.Note ? [StylePart.CitationShort] : Array.Empty<StylePart>(),
        ];
        var blots = Works.AsParallel().AsOrdered()
            .SelectMany(work => parts.Select(part => (work.Json, work.Item, part, text: style.Render(work.Item, part).ToPlain())))
            .Select(printed => (printed, blot: IsLost(printed.text, printed.Item) ? "nothing" : Blots.In(printed.text)))
            .Where(pair => pair.blot is not null)
            .GroupBy(pair => (pair.blot, pair.printed.part, pair.printed.Item.Type))
            .Select(same => (same.Key, Times: same.Count(), First: same.First().printed))
            .Select(same => $"[{same.Key.blot}] in {same.Key.part}, {same.Times} times: {same.First.text}\n    {same.First.Json}")
            .ToArray();
        Assert.True(blots.Length == 0, $"{blots.Length}\n{string.Join('\n', blots.Take(40))}");
    }

    private static bool IsLost(string text, Item work) => text.Length == 0 && work.Text(Variable.Title) is not null;

    /// <summary>The 64 combinations of a type; what works have beside them takes turns.</summary>
    private static IEnumerable<string> Combinations(string type, int index) =>
        Enumerable.Range(0, 64).Select(mask => Work(type, mask, Others[(mask + index) % Others.Length]));

    private static string Work(string type, int mask, string other)
    {
        var work = JsonNode.Parse(other)!.AsObject();
        work["id"] = "a";
        work["type"] = type;
        for (var i = 0; i < Six.Length; i++)
        {
            if ((mask & (1 << i)) != 0) work[Six[i].Name] = JsonNode.Parse(Six[i].Json);
        }
        return work.ToJsonString();
    }
}
