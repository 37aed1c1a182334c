using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CsCheck;
using Wiki.Tests.Content;

namespace Wiki.Tests.Laws;

/// <summary>What holds of every site, however it was written.</summary>
public sealed class SiteLaws
{
    private const string Settings = """
        title: Garden
        base_url: https://garden.example
        page_size: 4
        citations: [apa, oscola, bibtex, ris]
        categories: { flower: Flowers }
        """;

    /// <summary>Words that mean something to YAML, Markdown, HTML, addresses or the page itself.</summary>
    private static readonly string[] Words =
    [
        "rose", "tulip", "print", "kind", "index", "no", "a & b", "<b>", "“q”", "'", "\\", "#", "é", "e\u0301", "李", "عنوان", "%2F", "a/b", "summary",
        "cite", "main", "ref-1", "{{ x }}", "$x$", "[^1]", "`c`", "**b**", ":",
    ];

    private static readonly Gen<string> Word = Bodies.Any(Words);
    private static readonly Gen<string> Name = Word.Array[1, 3].Select(words => string.Join(' ', words));

    private static readonly Gen<string> EntrySlug = Bodies.Any("rose", "tulip", "lily", "print-run", "no", "kind-of");

    private static readonly Gen<string> Block = Gen.OneOf(
        Name.Select(text => $"## {text}"),
        Gen.Select(Name, Name, (to, text) => $"See [[{to}|{text}]], [[{to}]] and [[#{text}]]."),
        Gen.Select(Word, Name, (to, text) => $"See [{text}]({to}.md#{to}) or <a href=\"#{to}\" id=\"{to}\">{text}</a>.[^n]"),
        Gen.Select(EntrySlug, Name, (to, text) => $"See [{text}](/{to}/), ![{text}](../{to}) and <a href=\"/concepts/{to}\">{text}</a>."),
        Name.Select(text => $"- [ ] {text}\n- ![{text}](/assets/plan.svg)\n\n[^n]: {text}"),
        Name.Select(text => $"| {text} | b |\n|---|---|\n| [[rose]] | c |"));

    private static readonly Gen<string> Entry =
        Gen.Select(Name, Name, Word.Array[0, 3], Block.Array[0, 6], Bodies.Any("published", "draft", "withdrawn"),
        (title, alias, related, blocks, status) =>
            $"---\ntitle: {Quoted(title)}\naliases: [{Quoted(alias)}]\nsummary: {Quoted(title)}\nstatus: {status}\ncategory: flower\nrelated: "
            + $"[{string.Join(", ", related.Select(Quoted))}]\n---\n{string.Join("\n\n", blocks)}\n");

    private static readonly Gen<ImmutableDictionary<string, string>> Wiki =
        Gen.Select(EntrySlug.Array[1, 6], Entry.Array[6], Gen.Bool,
        (slugs, entries, hasPage) => slugs.Distinct().Select((slug, i) => ($"concepts/{slug}.md", entries[i]))
            .Concat(hasPage ? [("help/about.md", entries[5].Replace("category: flower\n", ""))] : [])
            .Append(("site.yaml", Settings)).Append(("assets/plan.svg", ""))
            .ToImmutableDictionary(file => file.Item1, file => file.Item2));

    [Fact]
    public void Every_link_of_the_sample_wiki_leads_somewhere_and_no_id_stands_twice() =>
        Assert.Empty(LinkCheck.Problems(Sites.Render(Site.Build(Sites.Sample))));

    [Fact]
    public void Every_link_of_any_wiki_leads_somewhere_and_no_id_stands_twice() =>
        Wiki.Sample(files => Assert.Empty(LinkCheck.Problems(Sites.Render(Site.Build(Sites.Of(files))))), iter: 40);

    [Fact]
    public void The_order_in_which_files_were_read_does_not_matter() =>
        Gen.Select(Wiki, Gen.Int).Sample((files, seed) =>
        {
            var input = Sites.Of(files);
            var other = input with { Entries = Shuffled(input.Entries, seed), Assets = Shuffled(input.Assets, seed) };
            var (one, two) = (Site.Build(input), Site.Build(other));
            Assert.Equal(one.Diagnostics.Select(found => found.Message), two.Diagnostics.Select(found => found.Message));
            AssertSame(Sites.Render(one), Sites.Render(two));
        }, iter: 20);

    [Fact]
    public void A_page_is_the_same_whoever_renders_it_and_when()
    {
        var site = Site.Build(Sites.Sample);
        var alone = Sites.Render(Site.Build(Sites.Sample));
        Parallel.For(0, 4, _ => AssertSame(alone, Sites.Render(site)));
    }

    /// <summary>Found by fuzzing: a server keeps one site after another, and each was kept by the threads that had rendered it.</summary>
    [Fact]
    public void A_site_that_nobody_needs_any_more_is_let_go()
    {
        var sites = Enumerable.Range(0, 3).Select(_ => BuildAndForget()).ToList();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.InRange(sites.Count(site => site.IsAlive), 0, 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference BuildAndForget()
    {
        var wiki = Sites.Of(new Dictionary<string, string> { ["site.yaml"] = Settings, ["concepts/rose.md"] = "---\ntitle: Rose\n---\n[[rose]]\n" });
        Sites.Render(Site.Build(wiki));
        return new WeakReference(wiki.Entries[0]);
    }

    [Fact]
    public void A_page_that_is_gone_is_missed()
    {
        var files = Sites.Render(Site.Build(Sites.Sample));
        Assert.True(files.Remove("wiki/alignment/print/index.html"));
        Assert.NotEmpty(LinkCheck.Problems(files));
    }

    private static void AssertSame(SortedDictionary<string, byte[]> expected, SortedDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys, actual.Keys);
        Assert.DoesNotContain(expected, file => !file.Value.AsSpan().SequenceEqual(actual[file.Key]));
    }

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> items, int seed)
    {
        var shuffled = items.ToArray();
        new Random(seed).Shuffle(shuffled);
        return [.. shuffled];
    }

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
}
