using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Content.Vocabulary;
using Wiki.Diagnostics;
using Wiki.Tests.Content;
using Wiki.Text;

namespace Wiki.Tests.House;

/// <summary>The authors' manual says what the readers do: the same keys, the same rules, and examples that are read without a complaint.</summary>
public sealed class ManualTests
{
    private static readonly ManualPage FrontMatter = ManualPage.Read("front-matter.md");
    private static readonly ManualPage SiteSettings = ManualPage.Read("site-settings.md");

    /// <summary>Of the sample wiki, to which the manual's examples belong.</summary>
    private static readonly Settings Sample = Reading.Settings(File.ReadAllText(Path.Combine(Repository.Root, "content/site.yaml"))).Value;

    [Fact]
    public void Every_key_of_front_matter_is_explained_in_order_and_no_other() => Assert.Equal(Keys.BuiltIn, KeysExplained(FrontMatter));

    [Fact]
    public void Every_key_of_site_yaml_is_explained_and_no_other() =>
        Assert.Equal(SettingsValues.Known.Order(StringComparer.Ordinal), KeysExplained(SiteSettings).Order(StringComparer.Ordinal));

    [Fact]
    public void A_key_is_explained_with_its_type_default_and_example() =>
        Assert.All(
            new[] { FrontMatter, SiteSettings }.SelectMany(page => page.Sections).Where(section => section.Level == 3),
            section =>
                Assert.All(["- **Type:** ", "- **Default:** ", $"- **Example:** {section.Heading[..^1]}:"],
                    part => Assert.Contains($"\n{part}", section.Body)));

    [Fact]
    public void Every_rule_is_explained_once_with_its_severity_and_meaning()
    {
        var sections = ManualPage.Read("diagnostics.md").Sections;
        var rules = Rules.All.OrderBy(rule => rule.Code, StringComparer.Ordinal);
        Assert.Equal(rules.Select(rule => (Heading: $"{rule.Code} {rule.Name}", Opening: $"**{rule.Severity}.** {rule.Meaning}")),
            sections.Select(section => (section.Heading, section.Body.Split('\n')[0])));
    }

    /// <summary>But for those that only cut short what messages say.</summary>
    [Fact]
    public void Every_limit_is_in_the_manual()
    {
        var section = Assert.Single(ManualPage.Read("diagnostics.md").Sections, section => section.Heading == "WIKI019 input-too-large").Body;
        var named = section.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))
            .SelectMany(line => Regex.Matches(line.Split('|')[2], "[0-9][0-9,]*( MiB)?")).Select(match => match.Value);
        var limits = typeof(Limits).GetFields().Where(field => field.Name is not (nameof(Limits.QuotedLength) or nameof(Limits.YamlErrors)))
            .Select(Written);
        Assert.Equal(limits.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
        static string Written(FieldInfo limit)
        {
            var most = Convert.ToInt64(limit.GetRawConstantValue(), CultureInfo.InvariantCulture);
            return limit.Name.EndsWith("Bytes", StringComparison.Ordinal) ? $"{most >> 20} MiB" : most.ToString("N0", CultureInfo.InvariantCulture);
        }
    }

    [Fact]
    public void Every_rule_is_shown_as_it_is_printed()
    {
        var page = ManualPage.Read("diagnostics.md");
        Assert.All(Rules.All, rule =>
        {
            var message =
                Assert.Single(page.Fences.Skip(1), fence => fence.Text.Contains($"[{rule.Code} ", StringComparison.Ordinal)).Text.Split('\n')[0];
            Assert.Matches($@"^\S[^:]*:[0-9]+(:[0-9]+)?: {rule.Severity.ToString().ToLowerInvariant()}: .* \[{rule.Code} {rule.Name}\]$", message);
        });
    }

    [Fact]
    public void The_whole_entry_has_every_key_and_is_read_without_a_complaint()
    {
        var example = Assert.Single(FrontMatter.Examples("yaml entry"));
        Assert.Empty(Reading.File(example, settings: Sample).Diagnostics.Report());
        Assert.Equal([.. Keys.BuiltIn, "related"], KeysOf(example));
    }

    [Fact]
    public void The_whole_site_yaml_has_every_key_and_each_is_read_without_a_complaint()
    {
        var examples = SiteSettings.Examples("yaml site.yaml").ToList();
        Assert.All(examples, example => Assert.Empty(Reading.Settings(example).Diagnostics.Report()));
        Assert.Equal(SettingsValues.Known.Except(["matrices"]).Order(StringComparer.Ordinal), KeysOf(examples[^1]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_example_of_one_key_is_read_without_a_complaint()
    {
        Assert.All(ExamplesOf(FrontMatter)
            .Where(key => !key.StartsWith("title:", StringComparison.Ordinal) && !key.StartsWith("summary:", StringComparison.Ordinal)),
            key => Assert.Empty(Reading.File($"---\ntitle: T\nsummary: S.\n{key}\n---\n", settings: Sample).Diagnostics.Report()));
        Assert.All(ExamplesOf(SiteSettings).Select(WithWhatItNeeds),
            text => Assert.Empty(Reading.Settings(text).Diagnostics.Where(found => found.Rule != Rules.MatrixNotMade).ToArray()));
    }

    [Fact]
    public void Every_piece_of_Markdown_is_read_without_a_complaint_and_shown_with_its_result() =>
        Assert.All(ManualPage.Read("writing-an-entry.md").Fences.Where(fence => fence.Info == "markdown"), fence =>
        {
            var isEntry = fence.Text.StartsWith("---\n", StringComparison.Ordinal);
            var file = isEntry ? fence.Text : $"---\ntitle: Example\n---\n{fence.Text}";
            Assert.Empty(Reading.File(file, isEntry ? "concepts/reward-hacking.md" : "help/example.md", Sample).Diagnostics.Report());
            if (!isEntry) Assert.StartsWith($"\nThis gives:\n\n{fence.Text}\n", fence.After);
        });

    [Fact]
    public void Every_command_and_option_is_named()
    {
        var page = ManualPage.Read("command-line.md");
        var help = File.ReadAllText(Path.Combine(Repository.Root, "tests/Wiki.Cli.Tests/Transcripts/help.md")).Split("$ wiki ")
            .Where(part => OptionsIn(part).Contains("--help")).ToList();
        var sections = page.Sections.Where(section => section.Heading.StartsWith("`wiki ", StringComparison.Ordinal))
            .ToDictionary(section => section.Heading[6..^1], section => section.Body);
        var commands = help.Skip(1).Select(part => part[..part.IndexOf(' ')]).ToList();
        Assert.Equal(commands, sections.Keys);
        foreach (var (command, part) in commands.Zip(help.Skip(1)))
            Assert.Subset(OptionsIn(sections[command]), OptionsIn(part).Except(["--help"]).ToHashSet());
        Assert.Subset(help.SelectMany(OptionsIn).ToHashSet(), OptionsIn(page.Text));
    }

    [Fact]
    public void Every_citation_style_is_named()
    {
        var text = ManualPage.Read("citations.md").Text;
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates/citations"))
            .Where(file => CitationForms.IsOne($"citations/{Path.GetFileName(file)}"));
        Assert.All(files, file => Assert.Contains($"`{Path.GetFileNameWithoutExtension(file)}`", text));
    }

    [Fact]
    public void The_style_that_is_added_prints_what_the_manual_says()
    {
        var fence = Assert.Single(ManualPage.Read("citations.md").Fences, fence => fence.Info == "xml");
        var styles = CitationForms.Load([new("citations/house.csl", Encoding.UTF8.GetBytes(fence.Text))]);
        Assert.Empty(styles.Diagnostics);
        var item = new CitationItem
        {
            Id = "mesa-optimization",
            Title = "Mesa-Optimization",
            ContainerTitle = "Policy Window",
            Author = [CitationName.FromText("Ada Example"), CitationName.FromText("Jan van der Berg")],
            Issued = PartialDate.OfDay(new DateOnly(2026, 5, 30)),
            Url = "https://policywindow.org/wiki/mesa-optimization",
        };
        var printed = fence.After.Split('\n').First(line => line.StartsWith("> ", StringComparison.Ordinal));
        Assert.Equal(printed[2..].Replace("*", ""), styles.Value.Find("house")!.Text(Citable.Of(item)));
    }

    private static IEnumerable<string> KeysExplained(ManualPage page) => page.Headings(3).Select(heading => heading.Trim('`'));

    /// <summary>The keys at the left edge of a YAML example.</summary>
    private static IEnumerable<string> KeysOf(string yaml) =>
        yaml.Split('\n').Where(line => line.Length > 0 && char.IsAsciiLetter(line[0])).Select(line => line[..line.IndexOf(':')]);

    /// <summary>Every <c>--option</c> in a text.</summary>
    private static HashSet<string> OptionsIn(string text) => [.. Regex.Matches(text, "(?<![-\\w])--[a-z][a-z-]*").Select(match => match.Value)];

    /// <summary><c>- **Example:** `slug: mesa-optimization`</c>: what stands between the first two marks of code.</summary>
    private static IEnumerable<string> ExamplesOf(ManualPage page) =>
        page.Text.Split('\n').Where(line => line.StartsWith("- **Example:** ", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);

    /// <summary>A site.yaml with this setting, the two that every wiki needs and the kinds that the examples speak of.</summary>
    private static string WithWhatItNeeds(string setting)
    {
        var text = new StringBuilder(setting);
        foreach (var needed in (ReadOnlySpan<string>)["title: T", "base_url: https://example.org",
            "kinds: { concept: Concept, instrument: Instrument, act: Act }"])
        {
            var key = needed[..(needed.IndexOf(':') + 1)];
            if (!setting.StartsWith(key, StringComparison.Ordinal)) text.Append('\n').Append(needed);
        }
        return text.ToString();
    }
}
