using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Render;

namespace Wiki.Tests.Laws;

/// <summary>
/// What comes out is bounded by what goes in. Each family repeats by a few letters what stands elsewhere: without its limit some kilobytes become
/// megabytes here, and gigabytes with larger numbers. It is shown shorter, in a way that a page tells, or refused with the author's file and line.
/// </summary>
public sealed class BoundedOutputTests
{
    private const string Settings = "title: Garden\nbase_url: https://garden.example\n";
    private const long Growth = 64, EachPage = 4 << 20, UsualPage = 200_000;

    /// <summary>Below the most that one text may have.</summary>
    private static readonly string Long = string.Concat(Enumerable.Repeat("long words ", 1_600));

    private static readonly Dictionary<string, (string Path, string Text)[]> Families = new()
    {
        ["an abbreviation of many words"] = [Concept("a", $"*[AI]: {Long}\n\n{Repeat("AI ", 5_000)}")],
        ["the address of a definition"] = [Concept("a", $"[x]: https://e.org/{new string('a', 15_000)}\n\n{Repeat("[x] ", 5_000)}")],
        ["the title of a definition"] = [Concept("a", $"[x]: https://e.org/ \"{Long}\"\n\n{Repeat("[x] ", 5_000)}")],
        ["the title of an image's definition"] = [Concept("a", $"[x]: /assets/a.png \"{Long}\"\n\n{Repeat("![x] ", 5_000)}"), ("assets/a.png", "")],
        ["short rows of a wide table"] = [Concept("a", $"|{Repeat(" a |", 1_000)}\n|{Repeat(":-:|", 1_000)}\n{Repeat("| a |\n", 900)}")],
        ["a long title in links"] = [("concepts/t.md", Entry(new string('t', 900), "x", "slug: t\n")), Concept("a", Repeat("[[t]] ", 20_000))],
        ["a longer title in links"] = [("concepts/t.md", Entry(Long, "x", "slug: t\n")), Concept("a", Repeat("[[t]] ", 20_000))],
        ["a sentence of links"] =
            [Concept("a", Many(400, i => $"[[e{i}]]")), .. Entries(400, i => Entry($"{new string('t', 900)} {i}", "x", $"slug: e{i}\n"))],
        ["long titles that name each other"] =
            [.. Entries(60, i => Entry($"{new string('t', 900)} {i}", Many(60, other => other == i ? "" : $"[[e{other}]]"), $"slug: e{i}\n"))],
        ["a work without author that is cited often"] =
            [Concept("a", Repeat("[@k] ", 5_000)), ("references.bib", $"@book{{k, title={{{Long}}}, year=2000}}\n")],
        ["a work of thousands that is cited often"] =
            [Concept("a", Repeat("[@k] ", 2_000)),
                ("references.bib",
                    $"@book{{k, title={{T}}, author={{{string.Join(" and ", Enumerable.Range(0, 1_500).Select(i => $"A{i} B"))}}}, year=2000}}\n")],
        ["works in a mark of a quoted sentence"] =
            [Concept("a", $"{Many(200, i => $"[[e{i}]]")} [{string.Join("; ", Enumerable.Repeat("@k", 2_000))}]"),
                ("references.bib", $"@book{{k, title={{{Long}}}, year=2000}}\n"), .. Entries(200, i => Entry($"e{i}", "x"))],
        ["a text under many names"] = [("concepts/a.md", $"---\ntitle: a\nsummary: S.\naliases:\n- &a {Long}\n{Repeat("- *a\n", 5_000)}---\n")],
        ["a text under a key that means nothing"] =
            [("concepts/a.md", $"---\ntitle: a\nsummary: S.\nnothing:\n- &a {Long}\n{Repeat("- *a\n", 5_000)}---\n")],
        ["works whose titles are one text"] =
            [Concept("a", Many(500, i => $"[@k{i}] ")),
                ("references.yaml",
                    $"references:\n- id: k\n  type: book\n  title: &t {Long}\n{Many(500, i => $"- id: k{i}\n  type: book\n  title: *t\n")}")],
        ["descriptions that are one text"] = [Concept("a", "x"),
            ("site.yaml",
                $"{Settings}categories:\n  c: {{ label: C, description: &d \"{Long}\" "
                + $"}}\n{Many(500, i => $"  c{i}: {{ label: C, description: *d }}\n")}")],
        ["plain pages at the foot of plain pages"] =
            [.. Enumerable.Range(0, 600).Select(i => ($"p{i}.md", Entry($"{new string('p', 300)} {i}", "x", "kind: page\n")))],
        ["addresses that an entry had"] =
            [("concepts/a.md", Entry("a", "x", $"redirect_from: [{string.Join(", ", Enumerable.Range(0, 3_000).Select(i => $"o{i}"))}]\n"))],
        ["labels on every page"] =
            [.. Entries(50, i => Entry($"e{i}", "x")), ("site.yaml", $"{Settings}kinds:\n  concept: {{ label: C, plural: \"{Long}\" }}\n")],
        ["a title on every page"] =
            [.. Entries(50, i => Entry($"e{i}", "x")), ("site.yaml", $"title: \"{Long}\"\nbase_url: https://garden.example\n")],
    };

    public static TheoryData<string> Names => [.. Families.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_is_at_most_so_many_times_as_long_as_what_goes_into_it(string family)
    {
        var wiki = new Dictionary<string, string>(StringComparer.Ordinal) { ["site.yaml"] = Settings };
        foreach (var (path, text) in Families[family]) wiki[path] = text;
        var input = wiki.Values.Sum(text => (long)text.Length);
        var site = Site.Build(Sites.Of(wiki));
        var told = site.Diagnostics.Where(found => found.Severity == Severity.Error).ToList();
        var sizes = told.Count > 0 ? [] : Written(site, told);
        // Of a list of references that is refused, the works are then unknown.
        foreach (var found in told.Where(found => found.Rule != Rules.UnknownReference))
            Assert.True(found.Rule == Rules.InputTooLarge && wiki.ContainsKey(found.Location.Path) && found.Help is not null, $"{found}");
        Assert.All(sizes, size => Assert.InRange(size, 0, Growth * input + EachPage));
        Assert.InRange(sizes.Sum(), 0, Growth * input + EachPage + sizes.Count * UsualPage);
        Assert.True(sizes.Count > 0 || told.Any(found => found.Rule == Rules.InputTooLarge));
    }

    /// <summary>What a body becomes is bounded before any page shows it, and where it is not, its own place is told.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void A_body_is_at_most_so_many_times_as_long_as_what_is_written(string family)
    {
        var settings = SettingsReader.Read("site.yaml", Encoding.UTF8.GetBytes(Settings)).Value;
        Assert.All(Families[family].Where(file => file.Path.StartsWith("concepts/", StringComparison.Ordinal)), file =>
        {
            var entry = EntryReader.Read(file.Path, Encoding.UTF8.GetBytes(file.Text), settings);
            Assert.InRange(entry.Value.Body.Html.Length, 0, Growth * file.Text.Length + EachPage);
        });
    }

    /// <summary>The lengths of all files; those that cannot be made are told.</summary>
    private static List<long> Written(Snapshot site, List<Diagnostic> told)
    {
        var sizes = new List<long>();
        foreach (var route in site.Routes.Where(route => route is not ContentAsset))
        {
            var length = new LengthOnly();
            if (site.Render(route, length) is { } problem) told.Add(problem);
            else sizes.Add(length.Written);
        }
        return sizes;
    }

    private static (string, string) Concept(string slug, string body) => ($"concepts/{slug}.md", Entry(slug, body));

    private static IEnumerable<(string, string)> Entries(int count, Func<int, string> text) =>
        Enumerable.Range(0, count).Select(i => ($"concepts/e{i}.md", text(i)));

    private static string Entry(string title, string body, string keys = "") => $"---\ntitle: {title}\nsummary: S.\n{keys}---\n{body}";

    private static string Many(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Repeat(string unit, int count) => string.Concat(Enumerable.Repeat(unit, count));

    /// <summary>Keeps nothing of what is written.</summary>
    private sealed class LengthOnly : System.Buffers.IBufferWriter<byte>
    {
        private byte[] room = new byte[4096];

        public long Written { get; private set; }

        public void Advance(int count) => Written += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => room.Length >= sizeHint ? room : room = new byte[sizeHint];

        public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;
    }
}
