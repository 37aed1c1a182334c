using System.Collections.Immutable;
using System.Globalization;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Tests.Content;

public sealed class SettingsReaderTests
{
    private const string Head = "title: Policy Window\nbase_url: https://policywindow.org\n";

    [Fact]
    public void Title_and_address_are_enough()
    {
        var (settings, diagnostics) = Reading.Settings(Head);
        Assert.Empty(diagnostics);
        Assert.Equal(("Policy Window", "Policy Window", "https://policywindow.org", "/wiki", "en"),
            (settings.Title, settings.Publisher, settings.BaseUrl, settings.EntryPath, settings.Language));
        Assert.Equal(["concept"], settings.Kinds.Select(kind => kind.Key));
        Assert.Equal([("related", null)], settings.Relations.Select(relation => (relation.Key, relation.Inverse)));
        Assert.Equal("apa chicago-author-date harvard oscola bibtex", string.Join(' ', settings.Citations));
    }

    [Fact]
    public void Declared_kinds_or_relations_are_the_only_ones()
    {
        var kinds = Reading.Settings(Head + "kinds: { treaty: Treaty }").Value;
        Assert.Equal(("treaty", "related"), (Assert.Single(kinds.Kinds).Key, Assert.Single(kinds.Relations).Key));
        var relations = Reading.Settings(Head + "relations: { cites: Cites }").Value;
        Assert.Equal(("concept", "cites"), (Assert.Single(relations.Kinds).Key, Assert.Single(relations.Relations).Key));
    }

    [Fact]
    public void Every_plain_setting_is_read()
    {
        var (settings, diagnostics) = Reading.Settings("""
            title: T
            description: D
            publisher: P
            base_url: https://example.org/sub/
            entry_path: /a/b/
            trailing_slash: true
            language: en-GB
            license: CC-BY-4.0
            page_size: 50
            citations: [mla]
            severities: { orphan: off, self-link: error }
            """);
        Assert.Empty(diagnostics);
        Assert.Equal(("D", "P", "https://example.org/sub", "/a/b", true),
            (settings.Description, settings.Publisher, settings.BaseUrl, settings.EntryPath, settings.TrailingSlash));
        Assert.Equal(("en-GB", "CC-BY-4.0", 50, "mla"), (settings.Language, settings.License, settings.PageSize, settings.Citations[0]));
        Assert.Equal((null, Severity.Error), (settings.Severities["orphan"], settings.Severities["self-link"]));
    }

    [Fact]
    public void The_theme_is_told_its_logo_colour_footer_and_links()
    {
        var look = Reading.Settings(Head + """
            logo: assets/logo.svg
            accent: "#0A5"
            footer: Written in public.
            navigation:
              - { label: About, to: about }
              - { label: Source, to: https://example.org/source }
            """).Value.Appearance;
        Assert.Equal(("assets/logo.svg", "#00aa55", "Written in public."), (look.Logo?.Value, look.Accent, look.Footer));
        Assert.Equal([("About", "about"), ("Source", "https://example.org/source")], look.Navigation.Select(item => (item.Label, item.To.Value)));
    }

    [Fact]
    public void Vocabulary_has_readable_defaults()
    {
        var settings = Reading.Settings(Head + """
            categories: [machine-learning, law]
            kinds:
              legal_act: { fields: { in_force: date, force: { scale: force, label: Legal force } } }
              thesis: { plural: Theses, folder: papers, schema: Thesis }
              page: { label: Help page }
            scales: { force: { binding: { label: Binding, glyph: "●" }, none: { gap: true } } }
            relations: { part_of: { inverse: has_part, to: legal_act }, cites: Cites }
            """).Value;
        Assert.Equal([new CategoryDeclaration("machine-learning", "Machine learning", null), new("law", "Law", null)],
            settings.Categories.AsEnumerable());
        Assert.Equal(("Legal act", "Legal acts", "legal-acts", "DefinedTerm"),
            (settings.Kinds[0].Label, settings.Kinds[0].Plural, settings.Kinds[0].Folder, settings.Kinds[0].Schema));
        Assert.Equal([new KindField("in_force", "In force", FieldType.Date, null), new("force", "Legal force", FieldType.Scale, "force")],
            settings.Kinds[0].Fields.AsEnumerable());
        Assert.Equal(("Theses", "papers", "Thesis"), (settings.Kinds[1].Plural, settings.Kinds[1].Folder, settings.Kinds[1].Schema));
        Assert.Equal(2, settings.Kinds.Length);
        Assert.Equal(("Help page", "Help pages", "help-pages"), (settings.Page.Label, settings.Page.Plural, settings.Page.Folder));
        Assert.Equal([new ScaleStep("binding", "Binding", "●", false), new("none", "None", null, true)], settings.Scales[0].Steps.AsEnumerable());
        Assert.Equal(("Part of", "has_part", "Has part", "legal_act"),
            (settings.Relations[0].Label, settings.Relations[0].Inverse, settings.Relations[0].InverseLabel, settings.Relations[0].To));
        Assert.Equal("Cites", settings.Relations[1].Label);
    }

    [Theory]
    [InlineData("categories", "c{0}:")]
    [InlineData("kinds", "k{0}:")]
    [InlineData("relations", "r{0}:")]
    [InlineData("scales", "s{0}: [low]")]
    [InlineData("navigation", "- {{ label: L{0}, to: a }}")]
    [InlineData("s", "t{0}:", "scales:\n  s:\n")]
    [InlineData("fields", "f{0}: text", "kinds:\n  concept:\n    fields:\n")]
    public void A_thousand_of_each_are_read_and_more_are_told(string section, string item, string? before = null)
    {
        Assert.Empty(Told(1_000));
        Assert.Equal([$"`{section}` has 1,001 items; the most is 1,000"], Told(1_001).Select(problem => problem.Message));

        ImmutableArray<Diagnostic> Told(int count) => Reading.Settings(
            Head + (before ?? section + ":\n")
            + string.Concat(Enumerable.Range(0, count).Select(i => $"      {string.Format(CultureInfo.InvariantCulture, item, i)}\n"))).Diagnostics;
    }

    [Theory]
    [InlineData("entry_path: wiki", "/wiki")]
    [InlineData("entry_path: /", "")]
    [InlineData("entry_path: ''", "")]
    [InlineData("entry_path:", "/wiki")]
    public void The_entry_path_is_normalised(string written, string path) => Assert.Equal(path, Reading.Settings(Head + written).Value.EntryPath);

    [Theory]
    [InlineData("titel: x", "3:1 WIKI402 the key `titel` is not known here (did you mean `title`?)")]
    [InlineData("trailing_slash: yes", "3:17 WIKI403 `trailing_slash` must be `true` or `false`, and is `yes` (write `trailing_slash: true`)")]
    [InlineData("accent: red", "3:9 WIKI403 `accent` must be a colour of six hexadecimal digits, and is `red` (write `accent: \"#0a5a66\"`)")]
    [InlineData("accent: '#12'", "3:9 WIKI403 `accent` must be a colour of six hexadecimal digits, and is `#12` (write `accent: \"#0a5a66\"`)")]
    [InlineData("logo: logo.exe", "3:7 WIKI403 `logo` must be an image of the content folder, and is `logo.exe` (write `logo: assets/logo.svg`)")]
    [InlineData("navigation: about",
        "3:13 WIKI403 `navigation` must be a list of links, and is `about` (write `navigation: [{ label: About, to: about }]`)")]
    [InlineData("navigation: [{ label: About }]",
        "3:14 WIKI403 a link of `navigation` needs a label and where it leads (write `{ label: About, to: about }`)")]
    [InlineData("page_size: 0", "3:12 WIKI403 `page_size` must be a whole number from 1 to 10,000, and is `0` (write `page_size: 500`)")]
    [InlineData("language: German", "3:11 WIKI403 `language` must be a language tag (BCP 47), and is `German` (write `language: de`)")]
    [InlineData("language: Français", "3:11 WIKI403 `language` must be a language tag (BCP 47), and is `Français` (write `language: fr`)")]
    [InlineData("language: Klingon", "3:11 WIKI403 `language` must be a language tag (BCP 47), and is `Klingon` (write `language: en`)")]
    [InlineData("accent: #7a1f3d",
        "3:9 WIKI085 there is no value here: what follows ` #` is a comment in YAML (write `accent: \"#7a1f3d\"`, or put a space after `#` if it "
        + "is a comment)")]
    [InlineData("language: en_GB", "3:11 WIKI403 `language` must be a language tag (BCP 47), and is `en_GB` (write `language: en-GB`)")]
    [InlineData("entry_path: ../x",
        "3:13 WIKI403 `entry_path` is `../x`, which is no path of lower-case letters a–z, digits and hyphens (write a path like `entry_path: "
        + "/wiki`)")]
    [InlineData("citations: [apa, apa]", "3:18 WIKI403 the citation style `apa` stands here twice (delete one of the two)")]
    [InlineData("severities: { broken-link: off }",
        "3:15 WIKI403 the rule `broken-link` is an error, and errors cannot be changed (delete this line; only warnings have a severity of your "
        + "choice)")]
    [InlineData("severities: { orphn: off }", "3:15 WIKI405 there is no rule `orphn` (did you mean `orphan`?)")]
    [InlineData("severities: { orphan: maybe }", "3:23 WIKI403 `orphan` must be `error`, `warning` or `off`, and is `maybe` (write `orphan: off`)")]
    [InlineData("categories: safety, law",
        "3:13 WIKI403 `categories` must be a map of names, and is `safety, law` (write `categories: [safety, law]`)")]
    [InlineData("citations: apa, mla", "3:12 WIKI403 `apa, mla` is no name of a citation style (write `citations: [apa, mla]`)")]
    [InlineData("kinds: concept", "3:8 WIKI403 `kinds` must be a map of names, and is `concept` (write `kinds: { name: { label: Name } }`)")]
    [InlineData("kinds: { Act: }",
        "3:10 WIKI403 the name `Act` is not made of lower-case letters a–z, digits, `-` and `_`, or no folder can have it (write `act`, and the "
        + "name as readers see it under `label`)")]
    [InlineData("kinds: { act: { fields: { a: txt } } }", "3:30 WIKI403 `txt` is no type of a field (did you mean `text`?)")]
    [InlineData("kinds: { act: { fields: { a: { scale: force } } } }", "3:39 WIKI405 the scale `force` is not declared (declare it under `scales`)")]
    [InlineData("kinds: { act: { fields: { title: text } } }",
        "3:27 WIKI406 `title` is a field of `act`, and already a key that every entry has (give one of the two another name)")]
    [InlineData("kinds: { act: { colour: red } }",
        "3:17 WIKI402 the key `colour` is not known here (the keys here are `label`, `plural`, `folder`, `schema`, `citation_type` and `fields`)")]
    [InlineData("citation_type: encyclopedia",
        "3:16 WIKI403 `encyclopedia` is nothing as which articles are cited here (write `webpage` or `entry-encyclopedia`)")]
    [InlineData("kinds: { act: { citation_type: webpge } }",
        "3:32 WIKI403 `webpge` is nothing as which articles are cited here (did you mean `webpage`?)")]
    [InlineData("kinds: { page: { fields: { a: text } }, act: }",
        "3:18 WIKI403 the built-in kind `page` takes no `fields` (delete it, or declare a kind with a name of its own)")]
    [InlineData("kinds: { a: { folder: x }, b: { folder: x } }",
        "3:41 WIKI406 the folder `x` of the kind `b` is that of the kind `a` (give the kind a `folder` of its own)")]
    [InlineData("kinds: { a: { folder: assets } }",
        "3:23 WIKI406 the folder `assets` of the kind `a` is that of files that are copied as they are (give the kind a `folder` of its own)")]
    [InlineData("relations: { uses: { from: instrment } }", "3:28 WIKI405 the kind `instrment` is not declared (declare it under `kinds`)")]
    [InlineData("relations: { a: { inverse: b }, b: B }",
        "3:28 WIKI406 `b` is the inverse of `a`, and already a relation (give one of the two another name)")]
    [InlineData("relations: { a: { inverse: a } }",
        "3:19 WIKI403 the relation `a` is its own inverse (write `symmetric: true` in place of `inverse`)")]
    [InlineData("relations: { a: { symmetric: true, inverse: b } }",
        "3:36 WIKI403 the relation `a` is symmetric, so it is its own inverse (delete `inverse`, or `symmetric: true`)")]
    [InlineData("relations: { a: { inverse_label: B } }",
        "3:19 WIKI403 the relation `a` has an `inverse_label` but no `inverse` (name the other side: `inverse: used_by`)")]
    [InlineData("scales: { s: {} }", "3:11 WIKI403 the scale `s` has no steps (write `s: { low: { label: Low }, high: { label: High } }`)")]
    [InlineData("matrices: { m: { rows: concept, columns: concept } }",
        "3:1 WIKI409 `matrices` is read and checked, but this version makes no matrix pages (write `severities: { matrix-not-made: off }` to keep "
        + "it for later)")]
    public void A_broken_setting_is_told_with_its_remedy(string written, string told) =>
        Assert.Equal([told], Reading.Settings(Head + written).Diagnostics.Report());

    [Theory]
    [InlineData("title: x",
        "0:0 WIKI407 site.yaml has no `base_url`, so no page has an address that can be cited (add the address at which readers will find the "
        + "wiki: `base_url: https://example.org`)")]
    [InlineData("base_url: https://example.org", "0:0 WIKI404 site.yaml gives the wiki no title (add a line like `title: My wiki`)")]
    [InlineData("title: x\nbase_url: example.org",
        "2:11 WIKI016 the address `example.org` does not begin with `https://` or `http://` (write `base_url: https://example.org`)")]
    [InlineData("title: x\nbase_url: https://example.org/?a",
        "2:11 WIKI403 `base_url` is `https://example.org/?a`, to which no page's path can be added (write it without `?` and what follows)")]
    [InlineData("title: x\nbase_url: https://example.org//evil.example",
        "2:11 WIKI403 `base_url` is `https://example.org//evil.example`, to which no page's path can be added (write it without `//` in its path)")]
    [InlineData("title: x\nbase_url: https://ahttps://evil.example",
        "2:11 WIKI403 `base_url` is `https://ahttps://evil.example`, to which no page's path can be added (write it without `//` in its path)")]
    [InlineData("title: x\nbase_url: http://localhost:3000",
        "2:11 WIKI408 `base_url` is `http://localhost:3000`, which is every reader's own machine (write the public address; `wiki serve` needs no "
        + "`base_url` of its own)")]
    [InlineData("title: x\nbase_url: http://127.1.2.3/",
        "2:11 WIKI408 `base_url` is `http://127.1.2.3/`, which is every reader's own machine (write the public address; `wiki serve` needs no "
        + "`base_url` of its own)")]
    [InlineData("title: x\nbase_url: 'http://[::1]'",
        "2:11 WIKI408 `base_url` is `http://[::1]`, which is every reader's own machine (write the public address; `wiki serve` needs no "
        + "`base_url` of its own)")]
    [InlineData("- a", "1:1 WIKI006 there must be lines of `key: value` here, not a list (begin with `title: …`)")]
    public void A_broken_head_is_told_with_its_remedy(string text, string told) => Assert.Equal([told], Reading.Settings(text).Diagnostics.Report());

    [Fact]
    public void What_was_removed_is_read_by_slug_version_and_path()
    {
        var (settings, diagnostics) = Reading.Settings(
            Head + "removed: { rose: One., rose/2026-05-30-r2: Two., lily/2026: Three., /about/: Four., editions/2026-q3: Five., old/x.html: Six. }");
        Assert.Empty(diagnostics);
        Assert.Equal(["rose", "rose/2026-05-30-r2", "lily/2026", "/about/", "/editions/2026-q3/", "/old/x.html"],
            settings.Removed.Select(removed => removed.ToString()));
        Assert.Equal(["2026-05-30-r2", "2026"], settings.Removed.Select(removed => removed.Version).OfType<string>());
    }

    [Theory]
    [InlineData("removed: rose", "`removed` must be a map of what was removed, and is `rose`")]
    [InlineData("removed: { rose: }", "`rose` is removed without a reason, and its readers are to get one")]
    [InlineData("removed: { Rose!: Why. }", "`Rose!` is no slug that an entry can have had")]
    [InlineData("removed: { ../up: Why. }", "`../up` is a path that not every system can have")]
    [InlineData("removed: { rose: [a, b] }", "`rose` must be one text, and is a list")]
    public void What_cannot_have_been_removed_is_told(string written, string message)
    {
        var (settings, diagnostics) = Reading.Settings(Head + written);
        Assert.Equal((Rules.InvalidSetting, message), (Assert.Single(diagnostics).Rule, diagnostics[0].Message));
        Assert.Empty(settings.Removed);
    }
}
