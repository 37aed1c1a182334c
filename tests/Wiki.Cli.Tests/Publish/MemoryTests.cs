namespace Wiki.Cli.Tests.Publish;

/// <summary>
/// A build holds at most so much memory, whatever it reads: the runtime itself refuses to give the program more, so a build that wanted it would
/// fail.
/// </summary>
public sealed class MemoryTests
{
    private const long Least = 256 << 20;
    private const int EachByte = 32;

    private static readonly Dictionary<string, Func<IEnumerable<(string Path, string Text)>>> Wikis = new()
    {
        ["short rows of a wide table"] = () => [Concept("a", $"|{Repeat(" a |", 1_000)}\n|{Repeat("-|", 1_000)}\n{Repeat("| a |\n", 490)}")],
        ["a statute of five megabytes"] = () => [Concept("a", Statute(7_000))],
        ["several long statutes at once"] = () => Enumerable.Range(0, 8).Select(i => Concept($"a{i}", Statute(5_000))),
        ["two thousand abbreviations"] = () =>
            [Concept("a", Many(2_000, i => $"Word AB{i}. AB{2_000 - i} goes on. ") + "\n\n" + Many(2_000, i => $"*[AB{i}]: Abbreviation {i}\n"))],
        ["a work of three thousand authors"] = () =>
            [Concept("a", Repeat("Text [@k]. ", 50)),
                ("references.bib", $"@book{{k, title={{T}}, author={{A B{Many(3_000, i => $" and A{i} B{i}")}}}, year=2000}}\n")],
        ["an entry that hundreds name"] = () =>
            [Concept("hub", "Text."), .. Enumerable.Range(0, 800).Select(i => Concept($"e{i}", "This sentence names [[hub]]."))],
        ["entries that all name each other"] = () => Enumerable.Range(0, 150)
            .Select(i => Concept($"e{i}", Many(150, other => other == i ? "" : $"[[e{other}]] "))),
    };

    public static TheoryData<string> Names => [.. Wikis.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_build_holds_no_more_than_a_fixed_amount_and_so_many_times_the_longest_file(string wiki)
    {
        using var folder = new TemporaryFolder();
        folder.Write("content/site.yaml", "title: Garden\nbase_url: https://garden.example\n");
        var longest = 0;
        foreach (var (path, text) in Wikis[wiki]())
        {
            folder.Write($"content/{path}", text);
            longest = Math.Max(longest, text.Length);
        }
        var build = WikiProcess.Run("wiki build --format short", folder.Path, ("DOTNET_GCHeapHardLimit", $"{Least + (long)EachByte * longest:X}"));
        Assert.True(build.ExitCode == 0 || IsRefused(build), build.Error);
    }

    /// <summary>Whether the wiki was refused for its length, as what is crafted may be.</summary>
    private static bool IsRefused(ProcessOutcome build) =>
        build.ExitCode == 1 && build.Error.Contains("[WIKI019 input-too-large]", StringComparison.Ordinal);

    private static (string, string) Concept(string slug, string body) => ($"concepts/{slug}.md", $"---\ntitle: {slug}\nsummary: S.\n---\n{body}\n");

    private static string Statute(int articles) =>
        Many(articles,
            i =>
                $"## Article {i}\n\n"
                + $"{Many(5, part => $"{part}. {Repeat("The authority may require evidence of whoever places it on the market. ", 2)}\n")}\n");

    private static string Many(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static string Repeat(string unit, int count) => string.Concat(Enumerable.Repeat(unit, count));
}
