using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Graph;

namespace Wiki.Tests.Graph;

public sealed class GraphTests
{
    [Fact]
    public void Links_are_found_by_slug_title_alias_and_former_slug()
    {
        var graph = Wikis.Sound(
            Wikis.Entry("alignment", "AI Alignment").Named("Value  alignment").RedirectedFrom("ai-alignment"),
            Wikis.Entry("source", null, "alignment", "ai ALIGNMENT", "value alignment", "ai-alignment"));
        var source = graph.Names.BySlug("source")!.Value;
        Assert.All(graph.References[source].ToArray(), target => Assert.Equal("alignment", graph.Entries[target].Slug.Value));
    }

    [Fact]
    public void A_slug_wins_over_a_title()
    {
        var graph = Wikis.Connect(Wikis.Entry("a", "b"), Wikis.Entry("b", "Other"), Wikis.Entry("c", null, "b")).Value;
        Assert.Equal(["b"], graph.Slugs(graph.References, "c"));
    }

    [Fact]
    public void A_broken_link_names_the_nearest_entry()
    {
        var problem = Assert.Single(Wikis.Connect(Wikis.Entry("deceptive-alignment"), Wikis.Entry("x", null, "deceptive-alignmnet")).Diagnostics,
            diagnostic => diagnostic.Rule == Rules.BrokenLink);
        Assert.Equal("concepts/x.md:10:7", problem.Location.ToString());
        Assert.Contains("`deceptive-alignmnet`", problem.Message);
        Assert.Equal("did you mean `deceptive-alignment`?", problem.Help);
    }

    [Fact]
    public void Alias_shared_by_two_entries_is_ambiguous()
    {
        var graph = Wikis.Connect(Wikis.Entry("a").Named("Twin"), Wikis.Entry("b").Named("twin"), Wikis.Entry("c", null, "TWIN"));
        Assert.Equal(["duplicate-name", "ambiguous-link"], graph.Codes());
        Assert.Contains("`a` or `b`", graph.Diagnostics.Single(diagnostic => diagnostic.Rule == Rules.AmbiguousLink).Message);
    }

    [Fact]
    public void Aliases_that_differ_only_in_Unicode_form_are_the_same() =>
        Assert.Equal(["duplicate-name"], Wikis.Connect(Wikis.Entry("a").Named("Caf\u00e9"), Wikis.Entry("b").Named("cafe\u0301")).Codes());

    [Fact]
    public void Two_entries_with_one_slug_are_told_of_each_other()
    {
        var twin = Wikis.Entry("a") with { Path = "concepts/deep/a.md", Location = new Location("concepts/deep/a.md", 2, 1, 1) };
        var problem = Wikis.Connect(Wikis.Entry("a", "One"),
            twin with { Title = "Two" }).Diagnostics.Single(diagnostic => diagnostic.Rule == Rules.DuplicateSlug);
        Assert.Equal("concepts/deep/a.md:2:1", problem.Location.ToString());
        Assert.Equal("concepts/a.md", Assert.Single(problem.Related).Location.Path);
    }

    [Fact]
    public void A_relation_is_derived_on_its_other_side()
    {
        var graph =
            Wikis.Sound(Wikis.Entry("alignment"), Instrument("act").Relating("uses", "alignment"), Instrument("code").Relating("uses", "alignment"));
        Assert.Equal(["act", "code"], graph.Slugs(graph.Relations[0].Backward, "alignment"));
        Assert.Equal(["alignment"], graph.Slugs(graph.Relations[0].Forward, "act"));
    }

    [Fact]
    public void A_symmetric_relation_holds_both_ways_and_keeps_the_written_order_first()
    {
        var graph = Wikis.Sound(Wikis.Entry("m").Relating("related", "z", "b"), Wikis.Entry("a").Relating("related", "m"), Wikis.Entry("b")
            .Relating("related", "m"), Wikis.Entry("z"));
        Assert.Equal(["z", "b", "a"], graph.Slugs(graph.Relations[1].Forward, "m"));
        Assert.Equal(["m"], graph.Slugs(graph.Relations[1].Forward, "z"));
    }

    [Fact]
    public void A_relation_to_the_wrong_kind_is_an_error() =>
        Assert.Equal(["wrong-kind"], Wikis.Connect(Instrument("act").Relating("uses", "code"), Instrument("code")).Codes());

    [Fact]
    public void A_relation_from_the_wrong_kind_is_an_error_once() =>
        Assert.Equal(["wrong-kind"], Wikis.Connect(Wikis.Entry("a").Relating("uses", "b", "c"), Wikis.Entry("b"), Wikis.Entry("c")).Codes());

    [Fact]
    public void Self_links_are_told_and_lead_nowhere()
    {
        var graph = Wikis.Connect(Wikis.Entry("a").Relating("related", "a"), Wikis.Entry("b").Relating("related", "a"));
        Assert.Equal(["self-link"], graph.Codes());
        Assert.Equal(["b"], graph.Value.Slugs(graph.Value.Relations[1].Forward, "a"));
    }

    [Fact]
    public void A_relation_that_names_an_entry_twice_is_told_and_counts_once()
    {
        var graph = Wikis.Connect(Wikis.Entry("a").Relating("related", "b", "B"), Wikis.Entry("b"));
        Assert.Equal(["duplicate-relation"], graph.Codes());
        Assert.Equal(["b"], graph.Value.Slugs(graph.Value.Relations[1].Forward, "a"));
    }

    [Fact]
    public void Readers_are_never_led_to_a_draft()
    {
        var draft = Wikis.Entry("draft", null, "open").Relating("related", "open") with { Status = EntryStatus.Draft };
        var graph = Wikis.Connect(draft, Wikis.Entry("open", null, "draft").Relating("related", "draft"));
        Assert.Equal(["link-to-draft", "link-to-draft"], graph.Codes());
        Assert.Empty(graph.Value.Slugs(graph.Value.Relations[1].Forward, "open"));
        Assert.Empty(graph.Value.MentionsOf[graph.Value.Names.BySlug("open")!.Value].ToArray());
        Assert.Equal([-1], graph.Value.References[graph.Value.Names.BySlug("open")!.Value].ToArray());
    }

    [Fact]
    public void An_entry_is_mentioned_once_for_each_entry_that_links_it()
    {
        var graph = Wikis.Sound(Wikis.Entry("target"), Wikis.Entry("b", "B", "target", "target"), Wikis.Entry("a", "A", "target"));
        var mentions = graph.MentionsOf[graph.Names.BySlug("target")!.Value].ToArray()
            .Select(mention => graph.Entries[graph.Mentions[mention].Source].Slug.Value);
        Assert.Equal(["a", "b"], mentions);
    }

    [Fact]
    public void A_link_to_a_heading_that_is_not_there_is_an_error()
    {
        var target = Wikis.Entry("target");
        var withHeading = target with { Body = target.Body with { Headings = [new Heading(2, "how-it-works", "How it works")] } };
        Assert.Equal(["broken-anchor"],
            Wikis.Connect(withHeading, Wikis.Entry("a", null, "target#how-it-works", "target#How it Works", "target#nothing")).Codes());
    }

    [Fact]
    public void A_former_slug_must_be_free_and_claimed_once()
    {
        var graph =
            Wikis.Connect(Wikis.Entry("a").RedirectedFrom("b"), Wikis.Entry("b").RedirectedFrom("old"), Wikis.Entry("c").RedirectedFrom("old"));
        Assert.Equal(["redirect-shadows-entry", "duplicate-redirect"], graph.Codes());
    }

    [Fact]
    public void An_entry_that_nothing_leads_to_is_an_orphan()
    {
        var graph = Wikis.Connect(Wikis.Entry("a", null, "b"), Wikis.Entry("b"));
        var orphan = Assert.Single(graph.Diagnostics);
        Assert.Equal((Rules.Orphan, "concepts/a.md"), (orphan.Rule, orphan.Location.Path));
    }

    [Fact]
    public void A_draft_that_is_shown_is_not_yet_asked_for_links()
    {
        var shown = Wikis.Vocabulary with { ShowsDrafts = true };
        var entries = new[] { Wikis.Entry("a", null, "b"), Wikis.Entry("b", null, "a"), Wikis.Entry("new").In(isDraft: true, hasLeaves: false) };
        Assert.Empty(GraphBuilder.Build(shown, [.. entries], []).Diagnostics);
    }

    [Fact]
    public void The_order_of_the_entries_does_not_matter()
    {
        var entries = Enumerable.Range(0, 30)
            .Select(i => Wikis.Entry($"e{i}", $"Title {i % 7}", $"e{(i * 7) % 31}", $"e{(i * 3) % 30}").Relating("related", $"e{(i + 5) % 30}"))
            .ToArray();
        var forward = Wikis.Connect(entries);
        var backward = Wikis.Connect([.. entries.Reverse()]);
        Assert.Equal(forward.Diagnostics.Select(diagnostic => (diagnostic.Location, diagnostic.Message)),
            backward.Diagnostics.Select(diagnostic => (diagnostic.Location, diagnostic.Message)));
        Assert.Equal(forward.Value.ByTitle.ToArray(), backward.Value.ByTitle.ToArray());
        Assert.All(Enumerable.Range(0, 30),
            i => Assert.Equal(forward.Value.Relations[1].Forward[i].ToArray(), backward.Value.Relations[1].Forward[i].ToArray()));
    }

    [Theory]
    [InlineData("concepts/beta")]
    [InlineData("concepts/beta.md")]
    [InlineData("beta.md")]
    [InlineData("./beta.md")]
    [InlineData("/concepts/beta")]
    [InlineData("Beta_one")]
    [InlineData("Beta-One")]
    [InlineData("beta  one")]
    public void Paths_and_other_spacing_find_the_entry(string link) => Wikis.Sound(Wikis.Entry("beta", "Beta one"), Wikis.Entry("a", null, link));

    [Theory]
    [InlineData("C#", "C#")]
    [InlineData("Rule #12 of the code", "Rule #12 of the code")]
    [InlineData("Goodhart’s law", "Goodhart's law")]
    [InlineData("Cost–benefit", "Cost-benefit")]
    [InlineData("Übersicht", "U\u0308bersicht")]
    public void Names_are_found_as_keyboards_type_them(string title, string link) =>
        Wikis.Sound(Wikis.Entry("target", title), Wikis.Entry("a", null, link));

    [Fact]
    public void Paths_in_another_case_of_letters_lead_to_the_one_file_that_is_meant()
    {
        var site = Site.Build(Laws.Sites.Of(new Dictionary<string, string>
        {
            ["site.yaml"] = "title: T\nbase_url: https://example.org\n",
            ["concepts/service.md"] = "---\ntitle: The service\nsummary: s\n---\n[[a]]\n",
            ["concepts/a.md"] = "---\ntitle: A\nsummary: s\n---\n[x](Service.md) [x](SERVICE.MD) [x](/Concepts/service.md) [x](Service) "
            + "[x](/wiki/Service/) [[Service.md]] [[Concepts/Service]]\n",
        }));
        Assert.Empty(site.Diagnostics);
    }

    [Fact]
    public void A_page_that_no_file_stands_for_is_linked_by_its_whole_address()
    {
        string[] Helps(string body) => [.. Site.Build(Laws.Sites.Of(new Dictionary<string, string>
        {
            ["site.yaml"] = "title: T\nbase_url: https://example.org\n",
            ["concepts/a.md"] = "---\ntitle: A\nsummary: s\n---\n" + body,
        })).Diagnostics.Select(told => told.Help!)];
        string[] whole = ["https://example.org/", "https://example.org/search/", "https://example.org/wiki/", "https://example.org/feed.xml"];
        Assert.Equal(whole.Select(address => $"write the whole address: `{address}`"), Helps("[x](/) [x](/search/) [x](/wiki/) [x](/feed.xml)\n"));
        Assert.Empty(Helps(string.Join(' ', whole.Select(address => $"[x]({address})"))));
        Assert.Equal(["write the words without a link"], Helps("[x](/wiki/a/index.html) and [x](/wiki/a/index.html)\n").Distinct());
    }

    [Fact]
    public void The_address_of_no_entry_is_told_as_one_with_the_entry_that_is_near()
    {
        var site = Site.Build(Laws.Sites.Of(new Dictionary<string, string>
        {
            ["site.yaml"] = "title: T\nbase_url: https://example.org\n",
            ["terms/a.md"] = "---\ntitle: A\nsummary: s\n---\n[x](/terms/margin-machine/) [x](/terms/mode-collapse/) [[margin-machines]]\n",
            ["terms/margin-machines.md"] = "---\ntitle: B\nsummary: s\n---\n[[a]]\n",
        }));
        Assert.Equal(
            [("the file `terms/margin-machine` is not in the content folder", "did you mean `margin-machines.md`?"),
                ("this link leads to `terms/mode-collapse`, where there is neither an entry nor a file", "write the entry, or link another one")],
            site.Diagnostics.Select(told => (told.Message, told.Help!)));
    }

    [Fact]
    public void A_path_with_backslashes_is_told_with_the_slashes_to_type()
    {
        var site = Site.Build(Laws.Sites.Of(new Dictionary<string, string>
        {
            ["site.yaml"] = "title: T\nbase_url: https://example.org\nseverities: { orphan: off }\n",
            ["concepts/a.md"] = "---\ntitle: A\nsummary: s\n---\n[x](sub\\b.md) [[sub\\b]] ![x](images\\x.png)\n",
            ["concepts/sub/b.md"] = "---\ntitle: B\nsummary: s\n---\n[[a]]\n",
        }));
        Assert.Equal(
            ["did you mean `sub/b.md`?", "write `/` in place of `\\`: `[[sub/b]]`", "write `/` in place of `\\`: `images/x.png`"],
            site.Diagnostics.Where(told => told.Rule != Rules.Orphan).OrderBy(told => told.Location.Column).Select(told => told.Help));
    }

    [Fact]
    public void No_sign_of_a_name_is_passed_over() =>
        Assert.Equal(["broken-link", "broken-link"], Wikis.Connect(Wikis.Entry("c", "C"), Wikis.Entry("a", null, "C++", "C#")).Codes());

    [Fact]
    public void A_path_that_two_files_end_in_is_ambiguous()
    {
        var (one, two) = (Wikis.Entry("one") with { Path = "x/same.md" }, Wikis.Entry("two") with { Path = "y/same.md" });
        Assert.Equal(["ambiguous-link"], Wikis.Connect(one, two, Wikis.Entry("a", null, "same.md", "x/same", "y/same.md")).Codes());
    }

    [Theory]
    [InlineData("How it works?")]
    [InlineData("how-it works")]
    [InlineData("Top#How it works")]
    public void A_heading_is_found_without_its_signs_and_below_others(string fragment)
    {
        var target = Wikis.Entry("target");
        var withHeading =
            target with { Body = target.Body with { Headings = [new Heading(2, "top", "Top"), new Heading(3, "how-it-works", "How it works!")] } };
        Wikis.Sound(withHeading, Wikis.Entry("a", null, $"target#{fragment}"));
    }

    [Fact]
    public void Help_never_repeats_the_name_and_never_names_the_entry_itself()
    {
        var graph = Wikis.Connect(Wikis.Entry("reward-hacking", "Reward hacking", "reward-hackin", "Reward hackng"), Wikis.Entry("other"));
        Assert.All(graph.Diagnostics.Where(problem => problem.Rule == Rules.BrokenLink),
            problem => Assert.DoesNotContain("did you mean", problem.Help, StringComparison.Ordinal));
    }

    [Fact]
    public void A_name_that_a_link_cannot_hold_is_suggested_by_slug() =>
        Assert.Equal("`|` begins a label; link that entry by its slug: `[[ab]]`",
            Wikis.Connect(Wikis.Entry("ab", "A|B testing"),
                Wikis.Entry("x", null, "A")).Diagnostics.First(problem => problem.Rule == Rules.BrokenLink).Help);

    [Fact]
    public void Brackets_around_the_target_of_a_relation_are_told() =>
        Assert.Equal("write it without the brackets: `b`",
            Wikis.Connect(Wikis.Entry("a").Relating("related", "[[b]]"),
                Wikis.Entry("b")).Diagnostics.First(problem => problem.Rule == Rules.BrokenLink).Help);

    private static Entry Instrument(string slug) => Wikis.Entry(slug) with { Kind = "instrument" };
}
