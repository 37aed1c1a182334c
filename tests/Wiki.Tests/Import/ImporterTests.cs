using System.Collections.Immutable;
using System.Text;
using CsCheck;
using Wiki.Content;
using Wiki.Content.Yaml;
using Wiki.Import;
using Wiki.Text;

namespace Wiki.Tests.Import;

/// <summary>Small folders as other tools have them, and what becomes of them.</summary>
public sealed class ImporterTests
{
    private const string Signs = "ab Z09-_:#,[]{}\"'&*!|>%@`~?=\\/\n\t.é漢";

    private static readonly Gen<string> Texts = Gen.Char[Signs].Array[1, 24].Select(signs => new string(signs));

    private static readonly Settings Undeclared = new() { Title = "", Publisher = "" };

    private static ImportPlan Plan(ImportFormat format, ImportChoices choices, params (string Path, string Text)[] files) =>
        Importer.Plan(format, [.. files.Select(file => new SourceFile(file.Path, Encoding.UTF8.GetBytes(file.Text)))], [], choices, Undeclared);

    private static ImportPlan Plan(ImportFormat format, params (string Path, string Text)[] files) => Plan(format, new ImportChoices(), files);

    private static string Only(ImportPlan plan) => Text(Assert.Single(plan.Entries));

    private static string Text(ImportedFile file) => Encoding.UTF8.GetString(file.Bytes.Span);

    [Theory]
    [InlineData("permalink: /trees/oak/", "slug: oak\nredirect_from: [/trees/oak/]")]
    [InlineData("permalink: /wiki/oak/", "slug: oak")]
    [InlineData("permalink: /trees/oak/\nredirect_from:\n  - /oak-tree/\nlayout: x",
        "slug: oak\nredirect_from: [/oak-tree/, /trees/oak/]\nlayout: x")]
    [InlineData("permalink: /:title/\nredirect_from: [/oak-tree/]", "slug: title\nredirect_from: [/oak-tree/]")]
    [InlineData("aliases: [/o/]\nredirect_from: [/oak-tree/]", "redirect_from: [/oak-tree/, /o/]")]
    public void Addresses_of_the_site_stay(string keys, string expected) =>
        Assert.Equal($"---\ntitle: Oak\n{expected}\n---\n", Only(Plan(ImportFormat.Jekyll, ("a.md", $"---\ntitle: Oak\n{keys}\n---\n"))));

    [Theory]
    [InlineData("[a]({{ site.baseurl }}/trees/oak/)", "[[oak|a]]")]
    [InlineData("[a]({{ '/trees/oak/#age' | relative_url }})", "[[oak#age|a]]")]
    [InlineData("<a href=\"{{site.baseurl}}/trees/oak/#age\" class=\"x\">a</a>", "<a href=\"trees/oak.md#age\" class=\"x\">a</a>")]
    [InlineData("<a href='/trees/oak/'>a</a> <a href=\"https://example.org/trees/oak/\">b</a>",
        "<a href='trees/oak.md'>a</a> <a href=\"https://example.org/trees/oak/\">b</a>")]
    [InlineData("`<a href=\"/trees/oak/\">`\n\n```\n<a href=\"/trees/oak/\">\n```",
        "`<a href=\"/trees/oak/\">`\n\n```\n<a href=\"/trees/oak/\">\n```")]
    public void Links_of_the_site_lead_to_entries(string text, string expected)
    {
        var plan = Plan(ImportFormat.Jekyll, ("a.md", $"---\ntitle: A\n---\n{text}\n"), ("trees/oak.md", "---\ntitle: Oak\n---\n## Age\n"));
        Assert.Contains($"\n{expected}\n", Text(plan.Entries.Single(entry => entry.Path.EndsWith("a.md", StringComparison.Ordinal))),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a {% comment %}no **x** --> y{%- endcomment -%} b", "a <!--no **x** -- > y--> b")]
    [InlineData("{% comment %}\n\n## No\n\n{% include x %} [a](b)\n\n{% endcomment %}", "<!--\n\n## No\n\n{% include x %} [a](b)\n\n-->")]
    [InlineData("{{< comment >}}no{{< /comment >}} {{/* no */}}", "<!--no--> <!-- no -->")]
    [InlineData("{/* no\nno */} {# no #}", "<!-- no\nno --> <!--no -->")]
    [InlineData("`{% comment %}` {% endcomment %}", "`{% comment %}` `{% endcomment %}`")]
    public void What_authors_wrote_for_themselves_stays_a_comment(string text, string expected)
    {
        var plan = Plan(ImportFormat.Jekyll, ("a.md", $"---\ntitle: A\n---\n{text}\n"));
        Assert.Equal($"---\ntitle: A\n---\n{expected}\n", Only(plan));
        Assert.Empty(plan.Unresolved);
    }

    [Fact]
    public void Keys_that_mean_the_same_get_their_name_and_others_stay_as_fields()
    {
        var plan = Plan(ImportFormat.Hugo, ("oak.md", """
            ---
            Title: Oak   # a tree
            description: "A tree, with acorns."
            lastmod: 2024-05-06T10:11:12Z
            status: Completed
            aliases: [/trees/oak/, English oak]
            tags: [wood, "", tree]
            dateAdded: 2020-01-02
            habitat:
              north: yes
            kingdom: Plants
            ---
            Text.
            """));
        Assert.Equal("""
            ---
            Title: Oak   # a tree
            summary: "A tree, with acorns."
            updated: 2024-05-06
            status: published
            aliases: [English oak]
            tags: [wood, tree]
            published: 2020-01-02
            # habitat:
            #   north: yes
            kingdom: Plants
            redirect_from: [/trees/oak/]
            ---
            Text.
            """, Only(plan));
        Assert.Contains("      kingdom: text\n      tags: list\n", plan.Declarations);
        Assert.Equal("`habitat` holds more than texts, and is kept as a comment", Assert.Single(plan.Notes).What);
    }

    [Theory]
    [InlineData("+++\ntitle = \"Oak\"\ndate = 2020-01-02 # planted\ntags = [\n  'a', # b\n  \"c\",\n]\n[params]\nx = 1\n+++\nText.\n",
        "---\ntitle: Oak\npublished: 2020-01-02\ntags: [a, c]\n# params:\n#   x: 1\n---\nText.\n")]
    [InlineData("{\n  \"title\": \"Oak: a tree\",\n  \"draft\": true\n}\nText.\n", "---\ntitle: \"Oak: a tree\"\ndraft: true\n---\nText.\n")]
    [InlineData("# Oak\n\nText.\n", "---\ntitle: Oak\n---\n\nText.\n")]
    [InlineData("\uFEFF---\r\ntitle: Oak\r\ndate: 2020/1/2\r\n---\r\nText  \r\nwithout an end",
        "\uFEFF---\r\ntitle: Oak\r\npublished: 2020-01-02\r\n---\r\nText  \r\nwithout an end")]
    public void Front_matter_of_every_form_is_read(string source, string expected) =>
        Assert.Equal(expected, Only(Plan(ImportFormat.Hugo, ("oak.md", source))));

    [Fact]
    public void Links_by_address_reference_and_file_become_links_to_entries()
    {
        var plan = Plan(ImportFormat.Hugo,
            ("trees/oak.md", """
                ---
                title: Oak
                ---
                See [elms](/trees/elm/), [elms](../elm/#bark), [an *elm*]({{< ref "elm.md" >}}), [elms](elm.md), [none](/lost/),
                [out](https://example.org/trees/elm/), `[elms](/trees/elm/)`, ![elm](/trees/elm.png).

                ```
                [elms](/trees/elm/) {{< figure >}}
                ```

                {{< figure src="a.png" >}}
                """), ("trees/elm.md", "---\ntitle: Elm\n---\n# Bark\n"), ("trees/_index.md", "---\ntitle: Trees\n---\n"));
        var oak = Text(plan.Entries.Single(file => file.Source == "trees/oak.md"));
        Assert.Contains("See [[elm|elms]], [[elm#bark|elms]], [an *elm*](elm.md), [elms](elm.md), [none](/lost/),\n", oak);
        Assert.Contains("[out](https://example.org/trees/elm/), `[elms](/trees/elm/)`, ![elm](/trees/elm.png).", oak);
        Assert.Contains("```\n[elms](/trees/elm/) {{< figure >}}\n```\n\n`{{< figure src=\"a.png\" >}}`", oak);
        Assert.Equal(("/lost/", "trees/oak.md:4:98"), Assert.Single(plan.Unresolved));
        Assert.Equal("trees/_index.md", Assert.Single(plan.LeftOut));
        Assert.Equal(("the short code `figure` is kept as code", "trees/oak.md:11:1"), (plan.Notes[0].What, plan.Notes[0].Place));
    }

    [Fact]
    public void Terms_of_Kubernetes_are_links_and_a_day_that_no_month_has_is_told()
    {
        var plan = Plan(ImportFormat.Kubernetes,
            ("pod.md", """
                ---
                title: Pod
                id: pod
                date: 2018-04-31
                full_link: https://example.org/pod
                short_description: >
                  The smallest thing.
                aka:
                tags: [fundamental]
                ---
                The smallest thing.<!--more-->
                It runs {{< glossary_tooltip text="containers" term_id="container" >}} and {{< glossary_tooltip term_id="lost" >}}.
                """), ("container.md", "---\ntitle: Container\nid: container\n---\nText.\n"));
        var pod = Text(plan.Entries[0]);
        Assert.Contains("slug: pod\n# date: 2018-04-31\nsource: https://example.org/pod\nsummary: >\n  The smallest thing.\n", pod);
        Assert.Contains("The smallest thing.\nIt runs [[container|containers]] and [[lost|lost]].", pod);
        Assert.Contains(plan.Notes, note => note.What == "`date` is no date, and is kept as a comment");
    }

    [Fact]
    public void Admonitions_tabs_and_script_become_what_this_wiki_has()
    {
        Assert.Equal("---\ntitle: A\n---\n> [!warning] Mind it\n> One.\n>\n> [Two](b.md).\n\nAfter.\n> [!note]-\n> Folded.\n**Linux**\n\nRun.\n",
            Only(Plan(ImportFormat.Mkdocs,
                ("a.md",
                    "---\ntitle: A\n---\n!!! warning \"Mind it\"\n    One.\n\n    [Two](b.md).\n\nAfter.\n"
                    + "??? note\n    Folded.\n=== \"Linux\"\n    Run.\n"))));
        Assert.Equal("---\ntitle: A\n---\n<!-- import X from './x'; -->\n\n> [!tip] Do\n> One.\n>\n> Two.\n\n",
            Only(Plan(ImportFormat.Docusaurus, ("a.mdx", "---\ntitle: A\n---\nimport X from './x';\n\n:::tip[Do]\nOne.\n\nTwo.\n:::\n"))));
    }

    [Fact]
    public void A_post_has_its_day_and_a_vault_its_names_from_the_file()
    {
        var post = Plan(ImportFormat.Jekyll, ("_posts/2020-03-04-old-oak.md", "---\ntitle: Old\nlayout: post\n---\n{% raw %}{{ x }}{% endraw %}\n"));
        Assert.Equal("concepts/old-oak.md", Assert.Single(post.Entries).Path);
        Assert.Contains("published: 2020-03-04\n", Only(post));
        Assert.Equal("---\ntitle: Old oak\n---\n# A heading\n", Only(Plan(ImportFormat.Obsidian, ("notes/Old oak.md", "# A heading\n"))));
    }

    [Fact]
    public void A_pattern_makes_links_of_words_that_name_entries()
    {
        var plan = Plan(ImportFormat.Mkdocs, new ImportChoices { Link = LinkPattern.Parse(@"@(T-\S+)") },
            ("a.md", "---\ntitle: A\nid: T-1\n---\nSee @T-2, @T-3 and `@T-2`.\n"), ("b.md", "---\ntitle: B\nid: T-2\n---\n"));
        Assert.Contains("See [[b]], @T-3 and `@T-2`.", Text(plan.Entries[0]));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("a(b")]
    [InlineData("()")]
    [InlineData("a|b")]
    [InlineData("[")]
    public void What_is_no_pattern_is_refused(string written) => Assert.Null(LinkPattern.Parse(written));

    [Fact]
    public void Each_row_of_a_table_becomes_an_entry()
    {
        var plan = Plan(ImportFormat.Csv, new ImportChoices { Map = ImmutableDictionary<string, string>.Empty.Add("Begriff", "title") },
            ("terms.csv",
                "Begriff;Definition;Synonyms;Since\r\n\"Oak; old\";\"A \"\"tree\"\"\r\nwith acorns\";Quercus|English oak;1200\r\n"
                + ";lost;;\r\n漢字;x;;\r\n"));
        Assert.Equal("---\ntitle: Oak; old\naliases: [Quercus, English oak]\nSince: 1200\n---\n\nA \"tree\"\nwith acorns\n", Text(plan.Entries[0]));
        Assert.Equal("concepts/oak-old.md", plan.Entries[0].Path);
        Assert.Equal("concepts/entry-5.md", plan.Entries[1].Path);
        Assert.Contains(plan.Notes, note => note is { What: "a row has no title, and is left out", Place: "terms.csv:4:1" });
        Assert.Throws<ImportRefusedException>(() => Plan(ImportFormat.Csv, ("x.csv", "a,b\n1,2\n")));
    }

    [Fact]
    public void Each_item_of_a_list_of_terms_becomes_an_entry()
    {
        var plan = Plan(ImportFormat.Glossary, new ImportChoices { Language = "en" }, ("terms.yml", """
            - slug: data_frame
              ref: [table]
              en:
                term: "data frame"
                def: >
                  A kind of [table](#table).
              de:
                term: Datensatz
            - slug: table
              en:
                term: Table
                def: Rows.
            """));
        Assert.Equal("---\ntitle: data frame\nslug: data-frame\nrelated: [table]\n---\n\nA kind of [[table|table]].\n", Text(plan.Entries[0]));
        Assert.Equal(2, plan.Entries.Length);
    }

    [Fact]
    public void Definitions_of_Spec_Up_become_entries()
    {
        var plan = Plan(ImportFormat.SpecUp,
            ("specs.json", """{ "specs": [ { "external_specs": [ { "external_spec": "x1", "gh_page": "https://example.org/x/" } ] } ] }"""),
            ("terms/key.md", "[[def: key, Key, keys]]\n\n~ See [[ref: keys]], [[ref: lost]], [[xref: x1, Other]] and [[xref: y, Else]].\n"));
        Assert.Equal("---\ntitle: Key\n---\n\n\nSee [[key|keys]], [[lost]], [Other](https://example.org/x/#term:other) and Else.\n",
            Only(plan).Replace("aliases: [keys]\n", ""));
        Assert.Contains("aliases: [keys]", Only(plan));
    }

    [Fact]
    public void Pages_of_an_export_become_Markdown()
    {
        const string export = """
            <mediawiki version="0.11"><page><title>Old oak</title><ns>0</ns>
            <revision><timestamp>2019-01-01T00:00:00Z</timestamp><text>old</text></revision>
            <revision><timestamp>2020-02-03T00:00:00Z</timestamp><text xml:space="preserve">'''Oaks''' are [[tree]]s &amp; ''old''.&lt;ref&gt;A
            [https://example.org book].&lt;/ref&gt;

            == Bark ==
            * one
            ** [[Elm|an elm]]
            {| class="x"
            ! a !! b
            |-
            | 1 || 2
            |}
            {{Stub|x}}
            [[Category:Trees]]</text></revision></page>
            <page><title>Quercus</title><ns>0</ns><revision><text>#REDIRECT [[Old oak]]</text></revision></page>
            <page><title>Talk:Oak</title><ns>1</ns><revision><text>x</text></revision></page></mediawiki>
            """;
        var plan = Plan(ImportFormat.MediaWiki, ("export.xml", export));
        Assert.Equal("""
            ---
            title: Old oak
            category: Trees
            updated: 2020-02-03
            aliases: [Quercus]
            ---

            **Oaks** are [[tree|trees]] & *old*.[^1]

            ## Bark

            - one
              - [[Elm|an elm]]

            | a | b |
            |---|---|
            | 1 | 2 |

            `{{Stub|x}}`

            [^1]: A [book](https://example.org).

            """, Only(plan));
        Assert.Equal(3, plan.Read);
    }

    [Fact]
    public void A_slug_or_file_that_is_taken_gets_a_number()
    {
        var plan = Plan(ImportFormat.Hugo, ("a/oak.md", "---\ntitle: Oak\n---\n"), ("b/oak.md", "---\ntitle: Oak\nurl: /x/oak/\n---\n"),
            ("漢字.md", "---\ntitle: 漢字\n---\n"));
        Assert.Equal(
            ["---\ntitle: Oak\n---\n", "---\ntitle: Oak\nslug: oak-2\nredirect_from: [/x/oak/]\n---\n", "---\ntitle: 漢字\nslug: entry-2\n---\n"],
            plan.Entries.Select(Text));
    }

    [Fact]
    public void Every_text_is_written_so_that_YAML_reads_it_back() => Texts.Sample(text =>
    {
        var yaml = $"{YamlText.Pair("one", text)}\n{YamlText.Pair("all", [text, text])}\n";
        var read = YamlReader.ReadAny(new TextSpan(0, yaml.Length), new ProblemList(new(new SourceText("a.md", yaml), [])));
        return ((YamlValue.Scalar)read.Find("one")!.Value).Text == text
            && ((YamlValue.List)read.Find("all")!.Value).Items.All(item => ((YamlValue.Scalar)item).Text == text);
    });

    /// <summary>Whatever stands in a body that has none of the marks which an import replaces stays byte for byte.</summary>
    [Fact]
    public void What_is_no_syntax_keeps_every_byte() => Texts.Sample(body =>
    {
        var plain = new string([.. body.Where(static c => c is not ('[' or '{' or '!' or '?' or ':' or '=' or '#'))]);
        var source = $"---\ntitle: A\n---\n{plain}";
        return Enum.GetValues<ImportFormat>().Where(static format => format <= ImportFormat.Kubernetes)
            .All(format => Only(Plan(format, ("a.md", source))) == source);
    });
}
