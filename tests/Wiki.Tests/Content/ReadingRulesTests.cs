using Wiki.Content;

namespace Wiki.Tests.Content;

/// <summary>What <c>reading</c> in site.yaml makes of entries that were written for other tools.</summary>
public sealed class ReadingRulesTests
{
    [Theory]
    [InlineData("Description: A sentence.", "A sentence.")]
    [InlineData("short_description: A sentence.", "A sentence.")]
    [InlineData("shortDescription: A sentence.\nsummary: Ours.", "Ours.")]
    public void A_key_of_theirs_is_read_as_ours_however_it_is_spelt(string written, string expected) =>
        Assert.Equal(expected, Read($"---\ntitle: x\n{written}\n---\n", "keys: { description: summary, short-description: summary }").Entry.Summary);

    [Fact]
    public void Lists_of_several_keys_that_mean_one_are_joined()
    {
        var (entry, told) = Read("---\ntitle: x\nsummary: x\naliases: [a]\nabbreviation: AB\naka: [c, d]\n---\n",
            "keys: { abbreviation: aliases, aka: aliases }");
        Assert.Equal(["a", "AB", "c", "d"], entry.Aliases.Select(alias => alias.Value));
        Assert.Empty(told);
    }

    [Fact]
    public void A_value_that_cannot_be_joined_is_told_at_its_place() =>
        Assert.Equal(["4:1 WIKI008 `description` is read as `summary`, which stands here too; this one is left out (delete one of the two)"],
            Read("---\ntitle: x\nsummary: Ours.\ndescription: Theirs.\n---\n", "keys: { description: summary }").Told);

    [Theory]
    [InlineData("heading", "# The *first* `heading`\n\nText.\n", "The first heading", "<p>Text.</p>\n")]
    [InlineData("heading", "\n\n# The first #\nText.\n", "The first", "<p>Text.</p>\n")]
    [InlineData("heading", "---\nsummary: x\n---\n\n# Heading #\n## Next\n", "Heading", null)]
    [InlineData("heading", "---\ntitle: Ours\n---\n# Heading\n", "Ours", null)]
    [InlineData("heading", "## Heading\n\n```\n## code\n```\n", "Heading", null)]
    [InlineData("heading", "Version 1.\n\n```\n# code\n```\n\n## Other\n\n# Heading\n", "Heading", null)]
    [InlineData("heading", "## One\n\n# Heading\n", "Heading", null)]
    [InlineData("file", "Text.\n", "Some entry", "<p>Text.</p>\n")]
    public void A_title_stands_where_the_wiki_says(string rule, string file, string title, string? html)
    {
        var (entry, told) = Read(file, $"title: {rule}\n  summary: first-sentence");
        Assert.Equal(title, entry.Title);
        if (html is not null) Assert.Equal(html, Bodies.Show(entry.Body));
        Assert.DoesNotContain(told, problem => problem.Contains(" WIKI004 ", StringComparison.Ordinal));
        Assert.DoesNotContain(told, problem => problem.Contains("no title", StringComparison.Ordinal));
    }

    [Fact]
    public void The_name_of_a_file_keeps_its_capitals_and_marks() =>
        Assert.Equal("Security & privacy", Read("Text.", "title: file", "concepts/Security & privacy.md").Entry.Title);

    [Theory]
    [InlineData("+++\ntitle = \"x\"\n+++\n")]
    [InlineData("title: x\n---\n")]
    public void What_looks_like_front_matter_is_still_told(string file) =>
        Assert.Contains(Read(file, "title: file").Told, problem => problem.Contains("WIKI004", StringComparison.Ordinal));

    [Theory]
    [InlineData("## Heading\n\nIt is a *test* of [[x|sentences]], e.g. this. And more.\n", "It is a test of sentences, e.g. this.")]
    [InlineData("One < two > three. Next.", "One < two > three.")]
    [InlineData("## Only a heading\n", null)]
    public void A_summary_is_the_first_sentence(string body, string? expected) =>
        Assert.Equal(expected, Read($"---\ntitle: x\n---\n{body}", "summary: first-sentence").Entry.Summary);

    [Fact]
    public void A_long_sentence_is_cut_at_a_word()
    {
        var summary = Read($"---\ntitle: x\n---\n{string.Join(" ", Enumerable.Repeat("word", 100))}.", "summary: first-sentence").Entry.Summary!;
        Assert.Equal("word word…", summary[^10..]);
        Assert.True(summary.Length <= 300);
    }

    [Theory]
    [InlineData("concepts/Cloud Native/x.md", "cloud-native")]
    [InlineData("concepts/x.md", null)]
    [InlineData("concepts/x/index.md", null)]
    [InlineData("concepts/law/x/index.md", "law")]
    [InlineData("c-sharp/terms/x.md", "c-sharp")]
    [InlineData("x.md", null)]
    public void A_folder_names_the_category(string path, string? expected) =>
        Assert.Equal(expected, Read("---\ntitle: x\n---\n", "category: folder", path).Entry.Category);

    [Fact]
    public void A_category_that_is_written_comes_first() =>
        Assert.Equal("law", Read("---\ntitle: x\ncategory: law\n---\n", "category: folder", "concepts/a/x.md").Entry.Category);

    [Theory]
    [InlineData("completed", EntryStatus.Published)]
    [InlineData("Deprecated", EntryStatus.Deprecated)]
    [InlineData("wip", EntryStatus.Draft)]
    public void A_word_of_theirs_is_a_status(string word, EntryStatus expected) =>
        Assert.Equal(expected,
            Read($"---\ntitle: x\nstatus: {word}\n---\n", "status: { Completed: published, Deprecated: deprecated, WIP: draft }").Entry.Status);

    [Fact]
    public void Keys_that_mean_nothing_are_kept_without_a_word()
    {
        var (entry, told) = Read("---\ntitle: x\nsummary: x\ndifficulty: 3\nnames: [a, b]\nmap: { a: b }\n---\n", "unlisted: keep");
        Assert.Empty(told);
        Assert.Equal(["3", "a|b", ""], new[] { "difficulty", "names", "map" }.Select(key => string.Join("|", entry.Extra[key])));
    }

    [Fact]
    public void What_keeps_a_text_from_readers_elsewhere_is_told_all_the_same() =>
        Assert.Contains(Read("---\ntitle: x\nprivate: true\n---\n", "unlisted: keep").Told,
            problem => problem.Contains("WIKI086", StringComparison.Ordinal));

    [Theory]
    [InlineData("Templates/", "Templates/x.md", true)]
    [InlineData("Templates/", "a/templates/b/x.md", true)]
    [InlineData("Templates/", "Templates", false)]
    [InlineData("_*.md", "a/_index.md", true)]
    [InlineData("_*.md", "a/b_index.md", false)]
    [InlineData("a/b/*", "a/b/c.md", true)]
    [InlineData("a/*", "a/b/c.md", true)]
    [InlineData("a/*.md", "a/b/c.md", false)]
    [InlineData("a/**.md", "a/b/c.md", true)]
    [InlineData("/x.md", "a/x.md", false)]
    [InlineData("?.md", "a/x.md", true)]
    public void Files_are_ignored_as_patterns_say(string pattern, string path, bool expected) =>
        Assert.Equal(expected, new PathPattern(pattern).Matches(path));

    [Theory]
    [InlineData("keys: { a: summry }", "4:14 WIKI405", "`summry` is no key that an entry can have (did you mean `summary`?)")]
    [InlineData("title: headings", "4:10 WIKI403", "must be `heading` or `file`")]
    [InlineData("status: { a: done }", "4:16 WIKI403", "`done` is no status")]
    [InlineData("ignore: [/]", "4:12 WIKI403", "names no path")]
    [InlineData("titel: file", "4:3 WIKI402", "the key `titel` is not known here (did you mean `title`?)")]
    public void What_is_wrong_in_it_is_told(string rule, string place, string message)
    {
        var told = Assert.Single(Reading.Settings($"title: T\nbase_url: https://example.org\nreading:\n  {rule}")
            .Diagnostics.Report());
        Assert.Contains(message, told, StringComparison.Ordinal);
        Assert.StartsWith(place, told, StringComparison.Ordinal);
    }

    private static (Entry Entry, string[] Told) Read(string file, string rules, string path = "concepts/some-entry.md")
    {
        var settings = Reading.Settings($"title: T\nbase_url: https://example.org\nreading:\n  {rules}\n");
        Assert.Empty(settings.Diagnostics);
        var (entry, told) = Reading.File(file, path, settings.Value);
        return (entry, told.Report());
    }
}
