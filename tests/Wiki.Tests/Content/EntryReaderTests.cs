using Wiki.Content;

namespace Wiki.Tests.Content;

public sealed class EntryReaderTests
{
    [Fact]
    public void Three_points_end_front_matter_as_they_end_every_text_of_YAML()
    {
        var (entry, diagnostics) = Reading.File("---\ntitle: Rose\nsummary: Red.\n...\n\nA body.\n\n---\n\nMore.\n");
        Assert.Empty(diagnostics);
        Assert.Equal(("Rose", 3), (entry.Title, entry.Body.WordCount));
    }

    [Fact]
    public void Every_key_of_an_entry_is_read()
    {
        var (entry, diagnostics) = Reading.File("""
            ---
            title: Mesa-Optimization
            slug: mesa-optimization
            kind: concept
            category: safety
            summary: One or two sentences.
            status: deprecated
            authors: [Ada Example]
            published: 2026-05
            updated: 2026-05-30
            reviewed: 2026
            aliases: [inner optimizer]
            redirect_from: [mesa-optimisation]
            source:
              citation: "Hubinger, E., et al. (2019), 'Risks'"
              url: https://arxiv.org/abs/1906.01820
            related: [alignment, Deceptive Alignment]
            ---
            Body
            """);
        Assert.Empty(diagnostics);
        Assert.Equal(("Mesa-Optimization", "mesa-optimization", "concept", "safety", "One or two sentences."),
            (entry.Title, entry.Slug.Value, entry.Kind, entry.Category, entry.Summary));
        Assert.Equal((EntryStatus.Deprecated, "2026-05", "2026-05-30", "2026"),
            (entry.Status, $"{entry.Published}", $"{entry.Updated}", $"{entry.Reviewed}"));
        Assert.Equal("Ada Example", Assert.Single(entry.Authors).Text);
        Assert.Equal("inner optimizer", Assert.Single(entry.Aliases).Value);
        Assert.Equal("mesa-optimisation", Assert.Single(entry.RedirectFrom).Value.ToString());
        Assert.Equal(new PrimarySource("Hubinger, E., et al. (2019), 'Risks'", "https://arxiv.org/abs/1906.01820"), entry.Source);
        Assert.Equal([("related", "alignment"), ("related", "Deceptive Alignment")],
            entry.Relations.Select(relation => (relation.Relation, relation.Target)));
        Assert.Equal((17, 22, 19), (entry.Relations[1].Location.Line, entry.Relations[1].Location.Column, entry.Relations[1].Location.Length));
        Assert.Equal((3, 7), (entry.Location.Line, entry.Location.Column));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("on")]
    [InlineData("yes")]
    [InlineData("1.10")]
    [InlineData("012")]
    [InlineData("2026-05-30")]
    [InlineData("0x1F")]
    [InlineData("true")]
    public void What_looks_like_another_type_stays_text_as_written(string written) =>
        Assert.Equal((written, written),
            (Reading.Keys($"title: {written}").Value.Title, Reading.Keys($"title: x\naliases: {written}").Value.Aliases[0].Value));

    [Theory]
    [InlineData("draft: true")]
    [InlineData("Draft: True")]
    [InlineData("DRAFT: \"true\"")]
    [InlineData("publish: false")]
    [InlineData("Publish: FALSE")]
    [InlineData("published: false")]
    [InlineData("Status: draft")]
    [InlineData("status: published\ndraft: true")]
    [InlineData("status: contested\npublish: false")]
    public void What_its_author_keeps_back_is_a_draft_however_that_is_said(string keys)
    {
        var (entry, diagnostics) = Reading.Keys($"title: x\n{keys}");
        Assert.Empty(diagnostics);
        Assert.Equal(EntryStatus.Draft, entry.Status);
    }

    [Theory]
    [InlineData("draft: false", EntryStatus.Published)]
    [InlineData("publish: true", EntryStatus.Published)]
    [InlineData("published: true", EntryStatus.Published)]
    [InlineData("status: contested\ndraft: false", EntryStatus.Contested)]
    [InlineData("status: draft\ndraft: false", EntryStatus.Draft)]
    [InlineData("status: draft\npublished: 2026-05-30", EntryStatus.Draft)]
    public void What_is_not_kept_back_stands_where_its_status_says(string keys, EntryStatus status)
    {
        var (entry, diagnostics) = Reading.Keys($"title: x\n{keys}");
        Assert.Empty(diagnostics);
        Assert.Equal(status, entry.Status);
    }

    [Theory]
    [InlineData("draft: maybe", "3:8 WIKI010 `draft` must be `true` or `false`, and is `maybe`")]
    [InlineData("draft: yes", "3:8 WIKI010 `draft` must be `true` or `false`, and is `yes` (write `draft: true`)")]
    [InlineData("publish: no", "3:10 WIKI010 `publish` must be `true` or `false`, and is `no` (write `publish: false`)")]
    [InlineData("draft:", "3:1 WIKI010 `draft` must be `true` or `false`, and is empty (write `draft: true` or `draft: false`)")]
    [InlineData("published: no", "3:12 WIKI011 `published` is `no`, which is no date: *")]
    [InlineData("Title: y", "3:1 WIKI007 the key `Title` is `title` in another case, and that stands here too (delete one of the two)")]
    public void What_may_keep_an_entry_back_is_never_guessed(string keys, string expected)
    {
        var told = Assert.Single(Reading.Keys($"title: x\n{keys}").Diagnostics.Report());
        if (expected.EndsWith('*')) Assert.StartsWith(expected[..^1], told, StringComparison.Ordinal);
        else Assert.Equal(expected, told);
    }

    [Fact]
    public void Where_no_kind_is_declared_an_unknown_one_is_a_concept_with_a_warning()
    {
        var (entry, diagnostics) = Reading.File("---\ntitle: x\nkind: instrument\nsummary: s\n---\n",
            settings: Reading.Settings("title: T\nbase_url: https://e.org\n").Value);
        Assert.Equal(("concept", Wiki.Diagnostics.Severity.Warning), (entry.Kind, Assert.Single(diagnostics).Severity));
        Assert.Equal(Wiki.Diagnostics.Severity.Error, Assert.Single(Reading.Keys("title: x\nkind: instrumant").Diagnostics).Severity);
    }

    [Fact]
    public void A_draft_need_not_have_a_summary_yet() => Assert.Empty(Reading.File("---\ntitle: x\nstatus: draft\n---\n").Diagnostics);

    [Fact]
    public void One_text_stands_for_a_list_of_one()
    {
        var (entry, diagnostics) = Reading.Keys("title: x\nauthors: Ada Example\naliases: y\nredirect_from: z\nrelated: alignment");
        Assert.Empty(diagnostics);
        Assert.Equal(("Ada Example", "y", "z", "alignment"),
            (entry.Authors[0].Text, entry.Aliases[0].Value, entry.RedirectFrom[0].Value.ToString(), entry.Relations[0].Target));
    }

    [Fact]
    public void Keys_without_a_value_are_absent()
    {
        var (entry, diagnostics) = Reading.Keys("title: x\nauthors:\naliases: ~\nrelated: null\npublished:\nsource:\ncategory:\nstatus:");
        Assert.Empty(diagnostics);
        Assert.Empty(entry.Authors);
        Assert.Null(entry.Source);
    }

    [Fact]
    public void Authors_can_be_people_and_organisations()
    {
        var (entry, diagnostics) = Reading.Keys("title: x\nauthors:\n  - { given: Ludwig, family: Beethoven, particle: van, suffix: Jr., orcid: "
            + "https://orcid.org/0000-0002-1694-233X }\n  - { name: AI Safety Institute, affiliation: HM Government }");
        Assert.Empty(diagnostics);
        Assert.Equal(new Author { Given = "Ludwig", Family = "Beethoven", Particle = "van", Suffix = "Jr.", Orcid = "0000-0002-1694-233X" },
            entry.Authors[0]);
        Assert.Equal(new Author { Organisation = "AI Safety Institute", Affiliation = "HM Government" }, entry.Authors[1]);
    }

    [Theory]
    [InlineData("Rawls, J. (1971), A Theory of Justice", "Rawls, J. (1971), A Theory of Justice", null)]
    [InlineData("https://example.org/a", null, "https://example.org/a")]
    [InlineData("{ url: 'HTTP://example.org' }", null, "HTTP://example.org")]
    public void A_source_is_a_citation_an_address_or_both(string written, string? citation, string? url) =>
        Assert.Equal(new PrimarySource(citation, url), Reading.Keys($"title: x\nsource: {written}").Value.Source);

    [Fact]
    public void Fields_of_the_kind_are_read_in_declared_order()
    {
        var (entry, diagnostics) = Reading.Keys("title: x\nforce: soft\namends: [Treaty of Rome]\nbodies: [EU, UK]\npages: 1.10\ntext_at: "
            + "https://example.org\nadopted: 2024-06\njurisdiction: no", "instruments/x.md");
        Assert.Empty(diagnostics);
        Assert.Equal(["jurisdiction", "adopted", "text_at", "pages", "bodies", "amends", "force"], entry.Fields.Select(field => field.Field));
        Assert.Equal("no", Assert.IsType<FieldValue.Text>(entry.Fields[0]).Value);
        Assert.Equal("2024-06", Assert.IsType<FieldValue.Date>(entry.Fields[1]).Value.ToString());
        Assert.Equal("1.10", Assert.IsType<FieldValue.Number>(entry.Fields[3]).Value);
        Assert.Equal("EU UK", string.Join(' ', Assert.IsType<FieldValue.List>(entry.Fields[4]).Values));
        Assert.Equal("Treaty of Rome", Assert.IsType<FieldValue.Reference>(entry.Fields[5]).Targets[0].Value);
        Assert.Equal("soft", Assert.IsType<FieldValue.Scale>(entry.Fields[6]).Step);
    }

    [Theory]
    [InlineData("concepts/deep/below/x.md", "concept", "x")]
    [InlineData("instruments/eu/ai-act.md", "instrument", "ai-act")]
    [InlineData("instruments/eu/AI Act 2024.md", "instrument", "ai-act-2024")]
    [InlineData("instruments/ai-act/index.md", "instrument", "ai-act")]
    [InlineData("help/front-matter.md", "page", "front-matter")]
    [InlineData("pages/about.md", "page", "about")]
    [InlineData("elsewhere/x.md", "concept", "x")]
    [InlineData("index.md", "page", "index")]
    [InlineData("instruments/index.md", "page", "instruments")]
    [InlineData("instruments/_index.md", "page", "instruments")]
    [InlineData("x.tar.md", "concept", "x-tar")]
    public void The_path_gives_kind_and_slug(string path, string kind, string slug)
    {
        var entry = Reading.Keys("title: x", path).Value;
        Assert.Equal((kind, slug), (entry.Kind, entry.Slug.Value));
    }

    [Fact]
    public void A_kind_in_front_matter_outweighs_the_folder() => Assert.Equal("page", Reading.Keys("title: x\nkind: page").Value.Kind);

    [Fact]
    public void Plain_pages_need_no_summary_and_have_no_relations()
    {
        Assert.Empty(Reading.File("---\ntitle: Help\n---\n", "help/x.md").Diagnostics);
        var (entry, diagnostics) = Reading.File("---\ntitle: Help\nrelated: x\n---\n", "help/x.md");
        Assert.Empty(entry.Relations);
        Assert.Equal(["3:1 WIKI008 `related` is a relation, and a plain page has none (delete it, or give the entry another `kind`)"],
            diagnostics.Report());
    }

    [Fact]
    public void A_text_over_several_lines_becomes_one_line()
    {
        var entry = Reading.File("---\ntitle: |\n  Mesa\n  Optimization\nsummary: >\n  One\n  two.\n\n  Three.\n---\n").Value;
        Assert.Equal(("Mesa Optimization", "One two. Three."), (entry.Title, entry.Summary));
    }

    [Fact]
    public void An_alias_of_YAML_stands_for_its_anchor() =>
        Assert.Equal(["a", "b"],
            Reading.Keys("title: x\naliases: &names [a, b]\nrelated: *names").Value.Relations.Select(relation => relation.Target));

    [Fact]
    public void A_hundred_thousand_relations_are_read()
    {
        var list = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"  - the-entry-with-number-{i}\n"));
        var (entry, diagnostics) = Reading.File($"---\ntitle: x\nsummary: y\nrelated:\n{list}---\n");
        Assert.Empty(diagnostics);
        Assert.Equal((100_000, 100_004), (entry.Relations.Length, entry.Relations[^1].Location.Line));
    }

    [Theory]
    [InlineData("2026-04", "2026-05-30", true)]
    [InlineData("2026", "2026-05-30", false)]
    [InlineData("2026-05", "2026-05-30", false)]
    [InlineData("2026-05-29", "2026-05-30", true)]
    [InlineData("2025", "2026", true)]
    public void An_update_is_before_publication_only_when_it_must_be(string updated, string published, bool isBefore)
    {
        var told = Reading.Keys($"title: x\nupdated: {updated}\npublished: {published}").Diagnostics;
        Assert.Equal(isBefore ? ["WIKI020"] : [], told.Select(diagnostic => diagnostic.Rule.Code));
    }

    [Fact]
    public void Whatever_is_wrong_the_entry_is_there_under_its_slug()
    {
        foreach (var text in (string[])["", "\0", "no front matter", "---\n: [\n---\n", "---\ntitle: [\n", "---\nslug: ..\n---\n"])
            Assert.Equal("some-entry", Reading.File(text).Value.Slug.Value);
    }
}
