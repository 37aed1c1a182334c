using Wiki.Diagnostics;

namespace Wiki.Tests.Laws;

/// <summary>
/// Wikis made to be slow or to fill memory and disk. Each is built whole, or refused by a name; where the cost of some step grew with the square of a
/// number, or a text were copied into every page, these would take minutes and gigabytes.
/// </summary>
public sealed class ScaleTests
{
    private const string Settings = "title: Garden\nbase_url: https://garden.example\n";
    private static readonly (string, string) InNotes = ("site.yaml", Settings + "citation_style: oscola\n");

    private const string Work = "@book{k, title={T}, author={A B}, year=2000}\n";

    /// <summary>Many times what any of these takes on a slow machine that does something else as well.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Dictionary<string, (string Path, string Text)[]> Whole = new()
    {
        ["links, for search to find the words between"] = [Concept("a", Many(150_000, i => $"[[a|x{i}]] y{i}\n"))],
        ["images, for search to find the words between"] = [Concept("a", Many(150_000, i => $"![](/assets/a.png) y{i}\n")), ("assets/a.png", "")],
        ["links to headings"] = [Concept("a", Many(40_000, i => $"## H{i}\n\n")), Concept("b", Many(100_000, i => $"[[a#h{i % 40_000}]]\n"))],
        ["headings by their text"] = [Concept("a", Many(30_000, i => $"## H {i}\n\n")), Concept("b", Many(50_000, i => $"[[a#h {i % 30_000}|x]]\n"))],
        ["citations of one work"] = [Concept("a", Many(200_000, _ => "[@k]\n")), ("references.bib", Work)],
        ["citations of as many works"] = [Concept("a", Many(8_000, i => $"[@k{i}]\n")),
            ("references.bib", Many(8_000, i => $"@book{{k{i}, title={{T {i}}}, author={{A B{i}}}, year=2000}}\n"))],
        ["works that author and year do not tell apart"] = [Concept("a", Many(8_000, i => $"[@k{i}]\n")),
            ("references.bib", Many(8_000, i => $"@book{{k{i}, title={{T {i}}}, author={{A B}}, year=2000}}\n"))],
        ["notes that cite one work"] = [Concept("a", Many(50_000, i => $"[see @k, p. {i}]\n")), ("references.bib", Work), InNotes],
        ["notes that cite as many works"] = [Concept("a", Many(8_000, i => $"As @k{i} says[@k{i}].[^n]\n") + "\n[^n]: [@k1] and [@k2].\n"),
            ("references.bib", Many(8_000, i => $"@book{{k{i}, title={{T {i}}}, author={{A B{i}}}, year=2000}}\n")), InNotes],
        ["words that might name works"] = [Concept("a", Many(200_000, i => $"@x{i}:y.z ")), ("references.bib", Work)],
        ["a word that might name many works"] = [Concept("a", "[@k] @" + Many(200_000, _ => "a.")), ("references.bib", Work)],
        ["citations in sentences that mention others"] =
            [Concept("a", Many(8_000, i => $"See [[e{i % 400}]] and [@k{i}].\n\n")),
                ("references.bib", Many(8_000, i => $"@book{{k{i}, title={{T {i}}}, author={{A B}}, year=2000}}\n")), .. Enumerable.Range(0, 400)
                    .Select(i => Concept($"e{i}", ""))],
        ["a sentence of megabytes that mentions everything"] = [Concept("a",
            string.Join(" and ", Enumerable.Range(0, 400).Select(i => new string('x', 5_000) + $" [[e{i}]]"))), .. Enumerable.Range(0, 400)
                .Select(i => Concept($"e{i}", ""))],
        ["beginnings of marks in a block of HTML"] = [Concept("a", $"<div>\n{Many(400_000, _ => "[[ ")}\n</div>\n")],
        ["names of the blocks above"] = [Concept("a", Many(60_000, i => $"x\n\n^block{i}\n\n"))],
        ["footnotes in quotations"] = [Concept("a", Many(8_000, i => $"> x[^{i}]\n>\n> [^{i}]: y\n\n"))],
        ["a chain of relations"] = [.. Enumerable.Range(0, 5_000)
            .Select(i => ($"concepts/e{i}.md", $"---\ntitle: E{i}\nsummary: S.\nrelated: [e{(i + 1) % 5_000}]\n---\n"))],
        ["other names"] = [("concepts/a.md",
            $"---\ntitle: A\nsummary: S.\naliases: [{string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"name {i}"))}]\n---\n")],
        ["relations that repeat"] = [("concepts/a.md",
            $"---\ntitle: A\nsummary: S.\nrelated: [{string.Join(", ", Enumerable.Range(0, 100_000).Select(i => $"e{i % 10}"))}]\n---\n"),
            .. Enumerable.Range(0, 10).Select(i => Concept($"e{i}", ""))],
        ["texts that cite without a work"] =
            [Concept("a", Many(50_000, i => $"Smith{(char)('a' + (i % 26))} (2019) said [@k].\n")), ("references.bib", Work)],
    };

    private static readonly Dictionary<string, (string Path, string Text)[]> Refused = new()
    {
        ["links to missing headings"] = [Concept("a", Many(20_000, i => $"## H{i}\n\n")), Concept("b", Many(100_000, i => $"[[a#none{i}]]\n"))],
        ["citations of unknown works"] = [Concept("a", Many(100_000, i => $"[@x{i}]\n")),
            ("references.bib", Many(20_000, i => $"@book{{k{i}, title={{T {i}}}, author={{A B}}, year=2000}}\n"))],
        ["a title of megabytes"] = [("concepts/a.md", $"---\ntitle: {new string('x', 4 << 20)}\nsummary: S.\n---\n")],
        ["a title of works of megabytes, in JSON"] =
            [Concept("a", "[@k]"), ("references.json", $"[{{\"id\": \"k\", \"type\": \"book\", \"title\": \"{new string('x', 4 << 20)}\"}}]")],
        ["abbreviations of abbreviations"] =
            [Concept("a", "[@k]"),
                ("references.bib",
                    "@string{s0 = \"lol\"}\n" + Many(64, i => $"@string{{s{i + 1} = s{i} # s{i}}}\n")
                    + "@book{k, title = s64, author = {A B}, year = 2000}\n")],
        ["names that site.yaml declares"] = [Concept("a", ""), ("site.yaml", $"{Settings}kinds:\n{Many(100_000, i => $"  k{i}: {{ label: K }}\n")}")],
        ["unknown keys beside many known ones"] =
        [
            ("concepts/a.md", $"---\ntitle: A\nsummary: S.\n{Many(100_000, i => $"z{i}: x\n")}---\n[[nobody]]"),
            ("site.yaml", $"{Settings}kinds:\n{Many(900, i => $"  k{i}: {{ label: K{i}, fields: {{ {Many(100, j => $"f{j}: text, ")}}} }}\n")}"),
        ],
    };

    public static TheoryData<string> WholeCases => [.. Whole.Keys];

    public static TheoryData<string> RefusedCases => [.. Refused.Keys];

    [Theory]
    [MemberData(nameof(WholeCases))]
    public async Task Very_many_are_built_whole(string what)
    {
        var (files, problems) = await Build(Whole[what]);
        Assert.DoesNotContain(problems, found => found.Severity == Severity.Error);
        Assert.InRange(files.Values.Sum(file => (long)file.Length), 1, 200 << 20);
    }

    [Theory]
    [MemberData(nameof(RefusedCases))]
    public async Task Too_many_are_refused_by_name(string what)
    {
        var (_, problems) = await Build(Refused[what]);
        var told = Assert.IsType<Diagnostic>(problems.First(found => found.Severity == Severity.Error));
        Assert.Contains(told.Location.Path, Refused[what].Select(file => file.Path));
        Assert.DoesNotContain(problems, found => found.Message.Length > 1_000);
    }

    private static Task<(SortedDictionary<string, byte[]> Files, IReadOnlyList<Diagnostic> Problems)> Build((string Path, string Text)[] files) =>
        Task.Run(() =>
    {
        var wiki = new Dictionary<string, string>(StringComparer.Ordinal) { ["site.yaml"] = Settings };
        foreach (var (path, text) in files) wiki[path] = text;
        var site = Site.Build(Sites.Of(wiki));
        return (site.Diagnostics.Any(found => found.Severity == Severity.Error)
            ? []
            : Sites.Render(site), (IReadOnlyList<Diagnostic>)site.Diagnostics);
    }).WaitAsync(Patience);

    private static (string, string) Concept(string slug, string body) => ($"concepts/{slug}.md", $"---\ntitle: {slug}\nsummary: S.\n---\n{body}");

    private static string Many(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));
}
