using System.Buffers;
using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CsCheck;
using Wiki.Content;
using Wiki.Render;
using Wiki.Templates;
using Wiki.Tests.Laws;
using Wiki.Text;

namespace Wiki.Tests.Render;

/// <summary>
/// A page is left as it is when its key is. So whatever a template could show of it has to be the same then: not only what ours shows.
/// </summary>
public sealed class PageKeyProperties
{
    private const string Settings = """
        title: Trees
        base_url: https://trees.example
        page_size: 10
        citation_files: [bibtex]
        citation_version: true
        kinds:
          concept: { label: Concept, plural: Concepts, fields: { hardness: number, like: ref } }
          instrument: { label: Tool, plural: Tools }
        relations:
          related: { label: Related, symmetric: true }
          uses: { label: Uses, inverse: used_by, inverse_label: Used by }
        navigation: [{ label: The oak, to: oak }]
        """;

    private const string Works =
        "@book{wood, title = {Wood}, author = {Knott, Ann}, year = 1999}\n@book{tree, title = {Trees}, author = {Knott, Ann}, year = 1999}\n";

    private static readonly string[] Paths =
        ["concepts/oak.md", "concepts/ash.md", "concepts/elm.md", "concepts/fir.md", "instruments/saw.md", "instruments/axe.md", "pages/about.md",
            "index.md", "concepts/index.md"];

    private static readonly Gen<string> Name =
        OneOf("oak", "ash", "elm", "fir", "saw", "axe", "about", "Great oak", "Ash tree", "the elm", "nowhere");

    private static readonly Gen<string> Key = OneOfGens(
        Name.Select(name => $"title: {name}"),
        OneOf("summary: Tall.", "summary: Short.", "category: wood", "category: leaves", "status: draft", "updated: 2026-05-01", "hardness: 7",
            "slug: ash", "source: wood", "authors: [Ada Example]"),
        Name.Select(name => $"aliases: [{name}]"), Name.Select(name => $"related: [{name}]"), Name.Select(name => $"uses: [{name}]"),
        Name.Select(name => $"like: {name}"), Name.Select(name => $"redirect_from: [{Slug.From(name)}]"));

    private static readonly Gen<string> Sentence = OneOfGens(
        Name.Select(name => $"See [[{name}]] there."), Gen.Select(Name, Name, (one, other) => $"Both [[{one}]] and [[{other}#leaves]] stand."),
        Name.Select(name => $"It [[{name}#green|stands]] for long."),
        OneOf("As [@wood, p. 3] says.", "So [@tree] and [@wood] have it.", "[elm](elm.md) grows.", "![](leaf.png) shows it.", "## Leaves",
            "## Leaves {#foliage}", "## Green {#leaves}", "Just words.", "[out](https://out.example)."));

    /// <summary>Small, so that often one thing alone is different.</summary>
    private static readonly Gen<Edit> AnyEdit = Gen.Select(OneOf(Paths),
        Gen.Frequency((6, Key), (6, Sentence), (1, Gen.Const("gone")), (2, OneOf("1", "2"))), (path, line) => new Edit(path, line));

    [Fact]
    public void Pages_with_one_key_can_show_the_same_alone() => Gen.Select(AnyEdit.Array[20, 40], AnyEdit.Array[8]).Sample(
        (beginning, script) =>
        {
            var (wiki, known) = (new Growing(), new Dictionary<UInt128, string>());
            foreach (var edit in beginning) wiki.Make(edit);
            foreach (var edit in script)
            {
                wiki.Make(edit);
                var site = Build(wiki.Files(), wiki.Commits);
                foreach (var (route, key) in site.Routes.Zip(site.Keys()))
                {
                    if (key == 0) continue;
                    var shown = $"{site.PathOf(route)} {All(site, route)}";
                    if (!known.TryAdd(key, shown)) Assert.Equal(known[key], shown);
                }
            }
        },
        iter: 80,
        print: script => string.Join("\n", script.Item1.Concat(script.Item2)));

    /// <summary>What an edit is to leave alone, it does leave alone: or nothing would be gained.</summary>
    [Theory]
    [InlineData("concepts/oak.md", "Other words.", "wiki/ash/", "wiki/oak/")]
    [InlineData("concepts/oak.md", "See [[ash]] and [[fir]].", "wiki/ash/", "wiki/fir/", "wiki/oak/")]
    [InlineData("concepts/oak.md", "See [[ash]].\n\n## Roots", "wiki/ash/", "wiki/oak/", "wiki/saw/")]
    [InlineData("concepts/fir.md", "Other words.", "wiki/fir/")]
    public void An_edited_text_gives_other_keys_to_its_pages_and_to_those_that_show_something_of_it(string path, string text, params string[] folders)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SettingsReader.FileName] = Settings,
            ["concepts/oak.md"] = "---\ntitle: Oak\n---\nSee [[ash]].\n",
            ["concepts/ash.md"] = "---\ntitle: Ash\n---\nWords.\n",
            ["concepts/elm.md"] = "---\nsummary: A tree.\n---\nWords.\n",
            ["concepts/fir.md"] = "---\nsummary: A tree.\n---\nWords.\n",
            ["instruments/saw.md"] = "---\ntitle: Saw\nuses: [oak]\n---\nWords.\n",
        };
        var site = Build(files, []);
        Assert.DoesNotContain(site.Diagnostics, found => found.Location.Path == SettingsReader.FileName);
        var before = KeysOfEntries(site);
        Assert.Distinct(before.Values);
        files[path] = files[path][..(files[path].LastIndexOf("---", StringComparison.Ordinal) + 4)] + text + "\n";
        var changed = KeysOfEntries(Build(files, [])).Except(before).Select(file => file.Key).Order(StringComparer.Ordinal);
        Assert.Equal(folders.SelectMany(folder => new[] { folder + "index.html", folder + "print/index.html" }), changed);
    }

    [Theory]
    [InlineData("## Leaves", "## Leaves {#foliage}")]
    [InlineData("## Leaves {#foliage}", "## Green {#foliage}")]
    [InlineData("## Leaves", "### Twigs\n\n## Leaves")]
    [InlineData("## Leaves", "Leaves")]
    public void Heading_that_a_link_may_name_counts_for_the_page_of_the_link(string before, string after)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SettingsReader.FileName] = Settings,
            ["concepts/ash.md"] = "---\ntitle: Ash\n---\nSee [[oak#leaves]].\n"
        };
        var keys = new[] { before, after }.Select(text =>
        {
            files["concepts/oak.md"] = $"---\ntitle: Oak\n---\n{text}\n";
            return KeysOfEntries(Build(files, []))["wiki/ash/index.html"];
        });
        Assert.Distinct(keys);
    }

    [Fact]
    public void Name_of_the_file_that_mentions_an_entry_counts_for_its_page()
    {
        var keys = new[] { "elm", "fir" }.Select(name =>
        {
            var files = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [SettingsReader.FileName] = Settings,
                ["concepts/ash.md"] = "---\ntitle: Ash\n---\n",
                [$"concepts/{name}.md"] = "---\nsummary: A tree.\n---\nSee [[ash]].\n",
            };
            return KeysOfEntries(Build(files, []))["wiki/ash/index.html"];
        });
        Assert.Distinct(keys);
    }

    /// <summary>What stands in one file, while another's stays as it is, counts for the page of the other.</summary>
    [Theory]
    [InlineData("category: wood\nsummary: Short.", "category: wood\nsummary: Tall.", "concepts/ash.md", "category: wood", "")]
    [InlineData("category: wood\nsummary: Short.", "category: wood\nsummary: Tall.", "concepts/oak.md", "category: wood", "")]
    [InlineData("summary: Short.", "summary: Tall.", "concepts/oak.md", "like: oak", "")]
    [InlineData("source: wood", "source: tree", "concepts/oak.md", "", "So [@wood] has it.")]
    [InlineData("summary: A tree.", "slug: tree\nsummary: A tree.", "concepts/oak.md", "", "")]
    [InlineData("category: wood", "category: leaves", "concepts/oak.md", "", "")]
    public void What_a_page_shows_of_another_entry_counts(string before, string after, string other, string keys, string text)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SettingsReader.FileName] = Settings,
            ["references.bib"] = Works,
            ["concepts/elm.md"] = $"---\ntitle: Elm\n{keys}\n---\n{text}\n",
        };
        var found = new[] { before, after }.Select(written =>
        {
            files[other] = $"---\n{written}\n---\nWords.\n";
            return KeysOfEntries(Build(files, []))["wiki/elm/index.html"];
        });
        Assert.Distinct(found);
    }

    private static Snapshot Build(Dictionary<string, string> files, Dictionary<string, int> commits) => Site.Build(Sites.Of(files) with
    {
        Revisions = commits.ToImmutableDictionary(commit => commit.Key,
            commit => new Revision(new string((char)('a' + commit.Value), 40), PartialDate.OfDay(new(2026, commit.Value, 1))),
            StringComparer.Ordinal),
    });

    private static Dictionary<string, UInt128> KeysOfEntries(Snapshot site) =>
        site.Routes.Zip(site.Keys()).Where(file => file.First is ArticlePage or PrintPage)
            .ToDictionary(file => site.PathOf(file.First), file => file.Second, StringComparer.Ordinal);

    /// <summary>All that a template can come by on the page of a route; of a file that no template makes its bytes.</summary>
    private static string All(Snapshot site, Route route)
    {
        if (route is TemplatePage page) return Shown(page.Globals(site.Model));
        var output = new ArrayBufferWriter<byte>();
        Assert.Null(site.Render(route, output));
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Shown(object? value) => value switch
    {
        null => "null",
        View view => $"{{{string.Join(", ", view.MemberNames.Select(name => $"{name}: {Member(view, name)}"))}}}",
        string text => text,
        Html html => Markup(html),
        IEnumerable several => $"[{string.Join(", ", several.Cast<object?>().Select(Shown))}]",
        TemplateFunction => "function",
        _ => $"{value}",
    };

    private static string Member(View view, string name) => view.TryGetMember(name, out var member) ? Shown(member) : "none";

    private static string Markup(Html html)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new HtmlWriter(output);
        html.WriteTo(writer);
        writer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<T> OneOfGens<T>(params Gen<T>[] values) => Gen.Int[0, values.Length - 1].SelectMany(i => values[i]);

    /// <summary>A key or a sentence that a file gets, or loses where it has it; <c>gone</c>, or the number of its last commit.</summary>
    private sealed record Edit(string Path, string Line);

    private sealed class Growing
    {
        private readonly Dictionary<string, List<string>> lines = new(StringComparer.Ordinal);

        public Dictionary<string, int> Commits { get; } = new(StringComparer.Ordinal);

        public void Make(Edit edit)
        {
            if (edit.Line == "gone") lines.Remove(edit.Path);
            else if (int.TryParse(edit.Line, CultureInfo.InvariantCulture, out var commit)) Commits[edit.Path] = commit;
            else
            {
                if (!lines.TryGetValue(edit.Path, out var known)) lines.Add(edit.Path, known = []);
                if (!known.Remove(edit.Line)) known.Add(edit.Line);
            }
        }

        public Dictionary<string, string> Files()
        {
            var files = lines.ToDictionary(file => file.Key, file => Text(file.Value), StringComparer.Ordinal);
            (files[SettingsReader.FileName], files["references.bib"]) = (Settings, Works);
            if (Commits.ContainsKey("concepts/oak.md")) files["concepts/leaf.png"] = "PNG";
            if (Commits.ContainsKey("concepts/elm.md")) files["pictures/leaf.png"] = "PNG";
            return files;
        }

        private static string Text(List<string> lines) =>
            $"---\n{string.Join('\n', lines.Where(IsKey).DistinctBy(key => key[..key.IndexOf(':', StringComparison.Ordinal)]))}\n---\n"
            + $"{string.Join("\n\n", lines.Where(line => !IsKey(line)))}\n";

        private static bool IsKey(string line) => char.IsAsciiLetterLower(line[0]);
    }
}
