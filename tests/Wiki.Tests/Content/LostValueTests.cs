using Wiki.Diagnostics;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Content;

/// <summary>Values of YAML that end before what their author wrote does, and what site.yaml keeps from being judged.</summary>
public sealed class LostValueTests
{
    private const string Comment = "WIKI085 what follows ` #` is a comment in YAML, and no part of the value";

    [Theory]
    [InlineData("title: Issue #12 in consent", "2:14", "title: \"Issue #12 in consent\"")]
    [InlineData("title: A\ncategory: law #7", "3:15", "category: \"law #7\"")]
    [InlineData("title: A\naliases:\n  - Case #12", "4:10", "- \"Case #12\"")]
    [InlineData("title: A\nsource:\n  citation: Rule #1\n  url: https://example.org", "4:18", "citation: \"Rule #1\"")]
    public void A_text_that_ends_at_a_number_sign_is_told(string keys, string place, string help) =>
        Assert.Contains($"{place} {Comment} (write `{help}`, or put a space after `#` if it is a comment)", Reading.Keys(keys).Diagnostics.Report());

    [Theory]
    [InlineData("title: A # as it is called")]
    [InlineData("title: \"A #1\" #quoted")]
    [InlineData("title: A\n  #a line of its own")]
    [InlineData("title: A\nsource: >\n  Rule #1")]
    [InlineData("title: C# and F#")]
    [InlineData("title: A\naliases: [B, C] #both")]
    public void A_comment_that_is_meant_is_not(string keys) =>
        Assert.DoesNotContain(Reading.Keys(keys).Diagnostics, told => told.Rule == Rules.YamlComment);

    [Theory]
    [InlineData("What is it?", 1)]
    [InlineData("What is the difference between the parallelism of a model and the parallelism of data?", 0)]
    public void A_dash_that_a_text_goes_on_with_is_told_but_below_a_line_that_a_program_has_broken(string above, int told) =>
        Assert.Equal(told, Reading.Keys($"title: A\naliases:\n  - {above}\n    - Quora")
            .Diagnostics.Count(found => found.Rule == Rules.InvalidYaml));

    [Theory]
    [InlineData("private: true")]
    [InlineData("Hidden: yes")]
    [InlineData("wip: on")]
    [InlineData("visible: false")]
    [InlineData("dg-publish: false")]
    [InlineData("visibility: private")]
    [InlineData("state: Draft")]
    public void A_key_that_keeps_texts_back_elsewhere_lets_nothing_be_published(string key) =>
        Assert.Contains(
            $"3:1 WIKI086 `{key}` keeps a text from readers in other programs, and means nothing here (write `draft: true`, or delete it if readers "
            + $"are to have this)",
            Reading.Keys("title: A\n" + key).Diagnostics.Report());

    [Theory]
    [InlineData("private: false")]
    [InlineData("draft: true\nprivate: true")]
    [InlineData("visibility: public")]
    public void One_that_does_not_is_only_unknown(string key) =>
        Assert.DoesNotContain(Reading.Keys("title: A\n" + key).Diagnostics, told => told.Rule == Rules.KeptBack);

    [Theory]
    [InlineData("aliases: [c]\naka: [b]\nsynonyms: [d]", "write `aliases: [c, b, d]` in the place of `aliases`, `aka` and `synonyms`", 2)]
    [InlineData("seeAlso: [b]\nsee_also: c", "write `related: [b, c]` in the place of `seeAlso` and `see_also`", 2)]
    [InlineData("aliases: [c]\naka: c", "delete it: `aliases` says the same", 1)]
    [InlineData("date: 2020-01-01\ncreated: 2020-01-02", "keep one of `date` and `created`, as `published: 2020-01-01`", 1)]
    [InlineData("url: https://example.org/x", "write `source: https://example.org/x` if the text has it from there, or delete it", 1)]
    [InlineData("source:\n  citation: X\nurl: https://example.org/x", "put it below `source`, with two spaces before it, or delete it", 1)]
    [InlineData("citation: Rule 1", "write `source: Rule 1`", 1)]
    public void No_help_about_several_keys_for_one_thing_loses_what_they_say(string keys, string help, int times) =>
        Assert.Equal(times, Reading.Keys("title: A\n" + keys).Diagnostics.Count(told => told.Help == help));

    [Theory]
    [InlineData("related: \"[[y1]], [[y2|label]]\"", "write `related: [y1, y2]`, or `related: [\"[[y1]], [[y2|label]]\"]` if one entry is called so")]
    [InlineData("related:\n  - [[y1]]", "write it without brackets of its own: `related: [y1]`")]
    [InlineData("related: {y1, y2}", "write `related: [y1, y2]`")]
    [InlineData("aliases:\n - a\n  - b", "let the dashes of a list stand in the same column, or put the text between double quotes")]
    public void Lists_that_are_written_otherwise_are_told_with_the_list_to_type(string keys, string help) =>
        Assert.Contains(Reading.Keys("title: A\n" + keys).Diagnostics, told => told.Help == help);

    [Fact]
    public void A_colour_without_quotes_is_no_value() =>
        Assert.Contains(
            "3:9 WIKI085 there is no value here: what follows ` #` is a comment in YAML (write `accent: \"#7a1f3d\"`, or put a space after `#` if "
            + "it is a comment)",
            Reading.Settings("title: T\nbase_url: https://example.org\naccent: #7a1f3d").Diagnostics.Report());

    [Fact]
    public void A_list_whose_end_is_a_comment_is_told_at_the_comment() =>
        Assert.Equal(
            ["3:24 WIKI006 what follows ` #` is a comment in YAML, so the list is not closed (put the text between double quotes: `\"Case #12\"`)"],
            Reading.Keys("title: A\naliases: [C# law, Case #12]").Diagnostics.Report());

    [Fact]
    public void While_site_yaml_has_errors_entries_are_not_judged_by_it()
    {
        var site = Site.Build(Sites.Of(new Dictionary<string, string>
        {
            ["site.yaml"] = "title: T\nbase_url: https://example.org\nkinds:\n  case:\n\tlabel: Case\n    fields: { court: text }\nrelations:\n  "
            + "cites: { from: case }\n",
            ["cases/a.md"] = "---\ntitle: A\nsummary: s\nkind: case\ncourt: X\ncites: [b]\n---\nText.\n",
        }));
        Assert.Equal(["5:1 WIKI006 a tab indents this line; YAML takes only spaces (replace the tab by two spaces)"], site.Diagnostics.Report());
    }

    [Fact]
    public void Whatever_has_an_id_can_be_linked()
    {
        var site = Site.Build(Sites.Of(new Dictionary<string, string>
        {
            ["site.yaml"] = "title: T\nbase_url: https://example.org\nseverities: { orphan: off }\n",
            ["concepts/a.md"] = "---\ntitle: A\nsummary: s\n---\n## One {#01}\n\n## Two {: #two }\n\nText. {#blk1}\n\nMore. ^blk-2\n\n- item "
            + "{#item}\n\n^list-1\n\n| a |\n|---|\n| b |\n\n^table-1\n\n> quoted\n\n^quote-1\n\n<div id=\"art.5\">Five</div>\n",
            ["concepts/b.md"] = "---\ntitle: B\nsummary: s\n---\n[[a#01]] [[a#two]] [[a#blk1]] [[a#^blk-2]] [[a#^list-1]] [[a#^table-1]] "
            + "[[a#^quote-1]] [x](a.md#item) [[a#art.5|five]]\n",
        }));
        Assert.DoesNotContain(site.Diagnostics, told => told.Rule != Rules.Orphan);
    }
}
