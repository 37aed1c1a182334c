using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Tests.Content;

/// <summary>What an author is told: place, rule, what is wrong, what to type.</summary>
public sealed class BrokenEntryTests
{
    [Theory]
    [InlineData("title: Foo: bar",
        "2:11 WIKI006 the value of `title` has a colon, which begins a value of its own in YAML (put it between double quotes: `title: \"Foo: "
        + "bar\"`)")]
    [InlineData("title: \"Foo", "2:8 WIKI006 the quote `\"` that begins here is not closed (put `\"` at the end of the text)")]
    [InlineData("title: 'It's here'",
        "2:11 WIKI006 the quoted text ends here, but the line goes on with `s here'` (put the whole text between double quotes, and `\\` before "
        + "those inside: `title: \"It's here\"`)")]
    [InlineData("title: \"Foo\" bar",
        "2:12 WIKI006 the quoted text ends here, but the line goes on with `bar` (put the whole text between double quotes, and `\\` before those "
        + "inside: `title: \"\\\"Foo\\\" bar\"`)")]
    [InlineData("title: [Sic] Foo",
        "2:8 WIKI006 this value begins as a list with `[`, but goes on after `]` (put it between double quotes: `title: \"[Sic] Foo\"`)")]
    [InlineData("title: @foo",
        "2:8 WIKI006 a value cannot begin with `@`, which means something in YAML (put it between double quotes: `title: \"@foo\"`)")]
    [InlineData("title: > Zero",
        "2:8 WIKI006 a value cannot begin with `>`, which means something in YAML (put it between double quotes: `title: \"> Zero\"`)")]
    [InlineData("title: \"C:\\Users\"",
        "2:11 WIKI006 `\\U` is no escape that YAML knows between double quotes (write `\\\\` for a backslash, or put the text between single "
        + "quotes)")]
    [InlineData("title: *Foo",
        "2:8 WIKI006 `*Foo` is YAML for an alias, and there is no anchor `&Foo` before it (put text that begins with `*` between double quotes)")]
    [InlineData("title: x\nrelated: &a [*a]",
        "3:14 WIKI006 `*a` is YAML for an alias, and there is no anchor `&a` before it (put text that begins with `*` between double quotes)")]
    [InlineData("title: !!python/object x",
        "2:8 WIKI006 a YAML tag (`!…`) stands here; tags are not read (delete the tag, or put text that begins with `!` between double quotes)")]
    [InlineData("title: x\npublished: !!int 2026",
        "3:12 WIKI006 a YAML tag (`!…`) stands here; tags are not read (delete the tag, or put text that begins with `!` between double quotes)")]
    [InlineData("title: x\n<<: { kind: page }", "3:1 WIKI006 merge keys (`<<`) are not read (write each key out)")]
    [InlineData("title:Foo", "2:6 WIKI006 there is no space after the colon of `title` (write `title: Foo`)")]
    [InlineData("title: Foo\nsource:\n\tcitation: x", "4:1 WIKI006 a tab indents this line; YAML takes only spaces (replace the tab by two spaces)")]
    [InlineData("title: x\nrelated: [a, b", "3:10 WIKI006 the bracket `[` that begins here is not closed (put `]` at the end of the list)")]
    [InlineData("title: x\nrelated:\n  - a\n - b",
        "5:2 WIKI006 this line does not fit the lines around it (let keys of the same level begin in the same column, two spaces further in for "
        + "each level)")]
    [InlineData("title: x\nrelated: [a, , b]",
        "3:14 WIKI006 what stands between brackets cannot be read from here on (put texts with `:`, `,`, quotes or brackets in them between double "
        + "quotes, and leave no item empty)")]
    [InlineData("title: x\ntitle: y", "3:1 WIKI007 the key `title` stands here twice; only the first is read (delete one of the two)")]
    [InlineData("title: x\nSummery: y", "3:1 WIKI008 the key `Summery` is not known (delete it: `summary`, which was probably meant, is there)")]
    [InlineData("title: x\nAliasses: y", "3:1 WIKI008 the key `Aliasses` is not known (did you mean `aliases`?)")]
    [InlineData("title: x\ndate: 2026", "3:1 WIKI008 the key `date` is not known (write `published: 2026`)")]
    [InlineData("title: x\nauthor: Ada Example", "3:1 WIKI008 the key `author` is not known (write `authors: [Ada Example]`)")]
    [InlineData("title: x\ndescription: y",
        "3:1 WIKI008 the key `description` is not known (delete it: `summary`, which means the same here, is there)")]
    [InlineData("title: x\npermalink: /a/Old Name/",
        "3:1 WIKI008 the key `permalink` is not known (write `slug: old-name`, or delete it: without that the address is made of the file's name)")]
    [InlineData("title: x\ntags: [a, b]",
        "3:1 WIKI008 the key `tags` is not known (delete it, or declare it in site.yaml under the kind `concept`: `fields: { tags: list }`)")]
    [InlineData("title: x\nsource:\nurl: https://example.org",
        "4:1 WIKI008 `url` belongs to `source`, but is not indented below it (put two spaces before it: `  url: …`)")]
    [InlineData("title: x\naliases: [C# law, Case #12]",
        "3:24 WIKI006 what follows ` #` is a comment in YAML, so the list is not closed (put the text between double quotes: `\"Case #12\"`)")]
    [InlineData("title: x\naliases: [&more, Smith & Co]",
        "3:11 WIKI006 `&more` is YAML for an anchor, and nothing refers to it (put text that begins with `&` between double quotes)")]
    [InlineData("title: &c and d",
        "2:8 WIKI006 `&c` is YAML for an anchor, and nothing refers to it (put text that begins with `&` between double quotes)")]
    [InlineData("title: x\nrelated: [[b]]",
        "3:11 WIKI010 an item of `related` must be one text, and is a list (write it without brackets of its own: `related: [b]`)")]
    [InlineData("title: x\nslug: [law, safety]", "3:7 WIKI010 `slug` must be one text, and is a list (write `slug: law`)")]
    [InlineData("title: x\nused_by: [a]",
        "3:1 WIKI008 `used_by` is the other side of `uses` and is derived from it (write `uses: [this-entry]` in the entries that are meant)")]
    [InlineData("title: x\njurisdiction: UK",
        "3:1 WIKI008 `jurisdiction` is a field of the kind `instrument`, and this entry's kind is `concept` (delete it, write `kind: instrument`, "
        + "or declare the field for `concept` in site.yaml)")]
    [InlineData("kind: concept", "1:1 WIKI009 this entry has no title (add `title: Some entry` to the front matter)")]
    [InlineData("title: ''", "2:1 WIKI009 `title` is empty (write `title: Some entry`)")]
    [InlineData("title: null", "2:1 WIKI009 `title` is `null`, which is YAML's word for no value (write `title: \"null\"`)")]
    [InlineData("title: [Foo]", "2:8 WIKI010 `title` must be one text, and is a list (write `title: Foo`)")]
    [InlineData("title:\n  en: Foo", "3:3 WIKI010 `title` must be one text, and is a map (lines of `key: value`) (write `title: \"…\"`)")]
    [InlineData("title: x\nrelated: a, b",
        "3:10 WIKI010 `related` is one text with commas, where a list is due (write `related: [a, b]`, or `related: [\"a, b\"]` if one entry is "
        + "called so)")]
    [InlineData("title: x\nrelated: [a, null]", "3:14 WIKI010 an item of `related` is empty (delete the item, or write something there)")]
    [InlineData("title: x\naliases: [a, ' ']", "3:14 WIKI010 an item of `aliases` is empty (delete the item, or write something there)")]
    [InlineData("title: x\naliases: [a, [b]]",
        "3:14 WIKI010 an item of `aliases` must be one text, and is a list (write it without brackets of its own: `aliases: [b]`)")]
    [InlineData("title: x\nauthors: [{ given: Ada }]",
        "3:11 WIKI010 this author has no `family` name (write `{ given: Ada, family: Example }` for a person, `{ name: AI Safety Institute }` for "
        + "an organisation)")]
    [InlineData("title: x\nauthors: [{ family: E, orcid: 0000-0002-1825-0098 }]",
        "3:31 WIKI010 `0000-0002-1825-0098` is no ORCID: its form or its check digit is wrong (write sixteen digits like `0000-0002-1825-0097`)")]
    [InlineData("title: x\npublished: 2026-02-30",
        "3:12 WIKI011 `published` is `2026-02-30`, which is no date: February 2026 has 28 days (write a date like `2026-05-30`; `2026-05` and "
        + "`2026` do as well)")]
    [InlineData("title: x\npublished: 2026-13",
        "3:12 WIKI011 `published` is `2026-13`, which is no date: there is no month 13 (write a date like `2026-05-30`; `2026-05` and `2026` do as "
        + "well)")]
    [InlineData("title: x\nupdated: 30/05/2026",
        "3:10 WIKI011 `updated` is `30/05/2026`, which is no date: dates are written `2026-05-30`, `2026-05` or `2026` (write `updated: "
        + "2026-05-30`)")]
    [InlineData("title: x\nupdated: 05/06/2026",
        "3:10 WIKI011 `updated` is `05/06/2026`, which is no date: day and month cannot be told apart (write `updated: 2026-06-05` or `updated: "
        + "2026-05-06`)")]
    [InlineData("title: x\nreviewed: May 30th, 2026",
        "3:11 WIKI011 `reviewed` is `May 30th, 2026`, which is no date: dates are written `2026-05-30`, `2026-05` or `2026` (write `reviewed: "
        + "2026-05-30`)")]
    [InlineData("title: x\nupdated: 2026-05-30T12:00:00Z",
        "3:10 WIKI011 `updated` is `2026-05-30T12:00:00Z`, which is no date: dates have no time of day (write `updated: 2026-05-30`)")]
    [InlineData("title: x\nslug: Mesa Optimization",
        "3:7 WIKI012 the slug `Mesa Optimization` is not made of lower-case letters a–z, digits, and hyphens between them (write `slug: "
        + "mesa-optimization`)")]
    [InlineData("title: x\nslug: ../../etc",
        "3:7 WIKI012 the slug `../../etc` is not made of lower-case letters a–z, digits, and hyphens between them (write `slug: etc`)")]
    [InlineData("title: x\nslug: con",
        "3:7 WIKI012 the slug `con` is the name of a device on Windows, where no folder can have it (write `slug: con-concept`)")]
    [InlineData("title: x\nredirect_from: [Old_Name]",
        "3:17 WIKI012 `Old_Name` is no slug that an entry can have had (write `old-name`, or `/Old_Name/` where that was the whole path of the "
        + "address)")]
    [InlineData("title: x\nredirect_from: ['/page.php?id=7']",
        "3:17 WIKI012 `/page.php?id=7` has a `?`, and pages are told apart by their paths alone (write `/page.php`, or let your host lead readers "
        + "of that address on)")]
    [InlineData("title: x\nredirect_from: [a/../b]",
        "3:17 WIKI012 `a/../b` is a path that not every system can have (let your host lead readers of that address on)")]
    [InlineData("title: x\nkind: concpt", "3:7 WIKI013 the kind `concpt` is not declared in site.yaml (did you mean `concept`?)")]
    [InlineData("title: x\nkind: zebra",
        "3:7 WIKI013 the kind `zebra` is not declared in site.yaml (write `concept`, `instrument` or `page`, or declare the kind in site.yaml)")]
    [InlineData("title: x\nstatus: drft", "3:9 WIKI014 `drft` is no status (did you mean `draft`?)")]
    [InlineData("title: x\nsource: { url: 'ftp://example.org' }",
        "3:16 WIKI016 the address `ftp://example.org` does not begin with `https://` or `http://` (write a whole address, like "
        + "`https://example.org/report`)")]
    [InlineData("title: x\nsource: www.example.org/x",
        "3:9 WIKI016 the address `www.example.org/x` does not begin with `https://` or `http://` (write `source: https://www.example.org/x`)")]
    [InlineData("title: x\nsource: javascript:alert(1)",
        "3:9 WIKI016 the address `javascript:alert(1)` does not begin with `https://` or `http://` (write a whole address, like "
        + "`https://example.org/report`)")]
    [InlineData("title: x\nsource: { url: 'https://u:p@example.org' }",
        "3:16 WIKI016 the address `https://u:p@example.org` holds a user name or password (write a whole address, like "
        + "`https://example.org/report`)")]
    [InlineData("title: x\nkind: instrument\nforce: bindin", "4:8 WIKI017 `bindin` is no step of the scale `force` (did you mean `binding`?)")]
    [InlineData("title: x\nkind: instrument\npages: 1,200", "4:8 WIKI010 `pages` must be a number, and is `1,200` (write `pages: 1200`)")]
    [InlineData("title: x\ncategory: [safety, law]", "3:20 WIKI018 an entry has one category, and `law` is another; it is left out "
        + "(write only `category: safety`; what else groups entries can be a field of their kind)")]
    [InlineData("title: x\ncategory: safty",
        "3:11 WIKI018 the category `safty` is not among those that site.yaml declares (did you mean `safety`?)")]
    [InlineData("title: x\nupdated: 0001-01-01",
        "3:10 WIKI011 `updated` is `0001-01-01`, which is no date: programs write that year where they have no date (write a date like "
        + "`2026-05-30`; `2026-05` and `2026` do as well)")]
    [InlineData("title: x\nupdated: 2026-05-01\npublished: 2026-05-30",
        "3:10 WIKI020 this entry was updated on 2026-05-01, before it was published on 2026-05-30 (correct one of the two dates)")]
    public void A_broken_key_is_told_once_with_its_remedy(string frontMatter, string told) =>
        Assert.Equal([told], Reading.Keys(frontMatter).Diagnostics.Report());

    [Theory]
    [InlineData("----\ntitle: x\n----\n",
        "1:1 WIKI004 `----` does not begin front matter (write three hyphens, above the first key and below the last: `---`)")]
    [InlineData("title: x\nsummary: y\n\nText\n",
        "1:1 WIKI004 this line looks like front matter, but no line of `---` stands above it (put a line of `---` above the first key, and one "
        + "below the last)")]
    [InlineData("\uFEFF",
        "0:0 WIKI003 this file is empty (write an entry that begins with\n---\ntitle: \"Some entry\"\nsummary: One or two sentences.\n---)")]
    [InlineData("",
        "0:0 WIKI003 this file is empty (write an entry that begins with\n---\ntitle: \"Some entry\"\nsummary: One or two sentences.\n---)")]
    [InlineData("Hello\n\nBody",
        "1:1 WIKI004 this file does not begin with front matter (begin the file with\n---\ntitle: \"Some entry\"\nsummary: One or two "
        + "sentences.\n---)")]
    [InlineData("+++\ntitle = 1\n+++\n",
        "1:1 WIKI004 this file's front matter is not YAML between two lines of `---` (begin the file with\n---\ntitle: \"Some entry\"\nsummary: "
        + "One or two sentences.\n---)")]
    [InlineData("---\ntitle: x\nsummary: y\n\nBody",
        "1:1 WIKI005 the front matter that begins here is not closed (put a line of `---` after the last key)")]
    [InlineData("---\n- a\n---\n", "2:1 WIKI006 there must be lines of `key: value` here, not a list (begin with `title: …`)")]
    [InlineData("---\njust words\n---\n", "2:1 WIKI006 there must be lines of `key: value` here, not a text (begin with `title: …`)")]
    [InlineData("---\ntitle:Foo\n---\n",
        "2:1 WIKI006 there must be lines of `key: value` here, not a text (put a space after the colon: `title: Foo`)")]
    [InlineData("---\ntitle: x\nsummary: y\n--- # more\nkind: page\n---\n",
        "4:1 WIKI006 a second YAML document begins here; a file has one (delete the line of `---` or `...`)")]
    [InlineData("---\ntitle: x\nsummary: y\n...\nkind: page\n---\n",
        "5:1 WIKI006 a second YAML document begins here; a file has one (delete the line of `---` or `...`)")]
    [InlineData("---\ntitle: x\n---\n",
        "1:1 WIKI015 this entry has no summary (add `summary: …`, one or two sentences for cards, search and previews)")]
    [InlineData("---\r\ntitle: x\r\nsummary: y\r\nstatus: drft\r\n---\r\n", "4:9 WIKI014 `drft` is no status (did you mean `draft`?)")]
    [InlineData("\uFEFF---\rtitle: x\rsummary: y\rstatus: drft\r---\r", "4:9 WIKI014 `drft` is no status (did you mean `draft`?)")]
    public void A_broken_file_is_told_with_its_remedy(string text, string told) => Assert.Equal([told], Reading.File(text).Diagnostics.Report());

    [Fact]
    public void A_file_without_front_matter_is_shown_one_with_its_first_heading_for_a_title() =>
        Assert.Contains("1:1 WIKI004 this file does not begin with front matter (begin the file with\n---\ntitle: \"Hello\"\nsummary: One or two "
        + "sentences.\n---)", Reading.File("# Hello\n\nBody").Diagnostics.Report());

    [Fact]
    public void Several_syntax_errors_are_told_in_one_run_and_the_other_keys_are_read()
    {
        var (entry, diagnostics) = Reading.Keys("title: Foo: bar\ncategory: safety\nrelated: [a, b\nstatus: draft\naliases: 'x");
        Assert.Equal(["2:11 WIKI006", "4:10 WIKI006", "6:10 WIKI006"], diagnostics.Report().Select(line => line[..12].TrimEnd()));
        Assert.Equal(("safety", EntryStatus.Draft, "A sentence."), (entry.Category, entry.Status, entry.Summary));
    }

    [Fact]
    public void Only_front_matter_is_blamed_for_its_errors()
    {
        var told = Reading.File("---\n  : [\n---\n\tcode: [\n").Diagnostics;
        Assert.Equal(2, Assert.Single(told).Location.Line);
    }

    [Fact]
    public void A_duplicate_key_names_both_places() =>
        Assert.Equal(2, Assert.Single(Reading.Keys("title: x\ntitle: y").Diagnostics[0].Related).Location.Line);

    [Fact]
    public void A_name_that_gives_no_slug_wants_one() =>
        Assert.Equal(["0:0 WIKI012 the file name `concepts/日本.md` gives no slug: it has no letter a–z and no digit (add a slug to the front "
        + "matter: `slug: a-short-name`)"], Reading.Keys("title: 日本", "concepts/日本.md").Diagnostics.Report());

    [Fact]
    public void A_file_name_that_deceives_is_told() =>
        Assert.Equal(["0:0 WIKI012 the file name `concepts/a\\u{202E}b.md` holds U+202E, which cannot be seen (rename the file)"],
            Reading.Keys("title: x", "concepts/a\u202Eb.md").Diagnostics.Report());

    [Fact]
    public void Quoted_values_are_cut_and_hold_no_line_breaks()
    {
        var told = Reading.Keys($"title: x\nstatus: \"a\\e[31m\\nb{new string('x', 500)}\"").Diagnostics;
        Assert.All(told, diagnostic => Assert.DoesNotContain(diagnostic.Message, char.IsControl));
        Assert.Contains(told, diagnostic => diagnostic.Rule.Code == "WIKI014" && diagnostic.Message.Length < 100);
    }

    [Fact]
    public void Warnings_beyond_the_limit_are_counted_and_take_no_place_from_errors()
    {
        var keys = string.Concat(Enumerable.Range(0, 150).Select(i => $"unknown_{i}: x\n"));
        var told = Reading.Keys($"title: x\n{keys}status: drft\npublished: soon").Diagnostics;
        Assert.Equal(2, told.Count(diagnostic => diagnostic.Severity == Severity.Error));
        Assert.Equal(101, told.Count(diagnostic => diagnostic.Severity == Severity.Warning));
        Assert.Contains(told, diagnostic => diagnostic.Message.EndsWith("this file has 50 warnings more than are told", StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_beyond_the_limit_are_counted()
    {
        var bad = string.Join(", ", Enumerable.Repeat("A//B", 150));
        var told = Reading.Keys($"title: x\nredirect_from: [{bad}]").Diagnostics;
        Assert.Equal(101, told.Length);
        Assert.Contains(told, diagnostic => diagnostic.Message.EndsWith("this file has 50 errors more than are told", StringComparison.Ordinal));
    }
}
