using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Tests.Content;

/// <summary>
/// Texts made to exhaust a reader. Each bound is a limit on what is built or looked at, so none of these needs a clock; without the limits they do
/// not end.
/// </summary>
public sealed class YamlAttackTests
{
    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("[{a: ")]
    public void Nesting_ends_at_the_limit(string opening)
    {
        var told = Reading.File($"---\ntitle: x\nrelated:\n  {string.Concat(Enumerable.Repeat(opening, 200_000))}\n---\n").Diagnostics;
        Assert.Contains(told, diagnostic => diagnostic.Rule.Code is "WIKI019" or "WIKI006");
        Assert.True(told.Length < 10);
    }

    [Fact]
    public void A_bomb_of_aliases_is_not_unfolded()
    {
        var lines = Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]");
        var told = Reading.Keys($"title: x\na0: &a0 [\"\"]\n{string.Join('\n', lines)}\nrelated: *a20").Diagnostics;
        Assert.Contains(told, diagnostic => diagnostic.Rule.Code == "WIKI019"
            && diagnostic.Message.StartsWith("there are more than 500,000 values", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("aliases")]
    [InlineData("unknown")]
    public void A_text_of_pages_is_not_repeated_by_aliases(string key)
    {
        var told = Reading.Keys($"title: x\n{key}:\n- &a {new string('x', 10_000)}\n{string.Concat(Enumerable.Repeat("- *a\n", 20))}").Diagnostics;
        var refused = Assert.Single(told, diagnostic => diagnostic.Rule.Code == "WIKI019");
        Assert.Equal(("aliases stand for more than 100,000 characters of text", 15), (refused.Message, refused.Location.Line));
    }

    [Fact]
    public void A_hundred_thousand_unknown_keys_are_told_in_a_hundred_lines()
    {
        var keys = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"sumary{i}: x\n"));
        Assert.Equal(101, Reading.Keys($"title: x\n{keys}").Diagnostics.Length);
    }

    /// <summary>Looking through all fields of all kinds for each key would take minutes.</summary>
    [Fact]
    public async Task Unknown_keys_of_a_thousand_entries_are_not_sought_in_each_of_many_kinds()
    {
        var fields = string.Join(", ", Enumerable.Range(0, 250).Select(i => $"f{i}: text"));
        var settings = Reading.Settings(
            $"title: T\nkinds:\n{string.Concat(Enumerable.Range(0, 900).Select(i => $"  k{i}: {{ fields: {{ {fields} }} }}\n"))}").Value;
        var entry = $"---\ntitle: x\nkind: k1\n{string.Concat(Enumerable.Range(0, 100).Select(i => $"elsewhere{i}: x\n"))}---\n";
        var reading = Task.Run(() => { for (var i = 0; i < 1_000; i++) Reading.File(entry, "a.md", settings); });
        await reading.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void A_hundred_thousand_equal_keys_are_told_in_a_hundred_lines() =>
        Assert.Equal(101, Reading.Keys($"title: x\n{string.Concat(Enumerable.Repeat("slug: x\n", 100_000))}").Diagnostics.Length);

    [Fact]
    public void A_hundred_thousand_syntax_errors_are_told_in_a_few_lines() =>
        Assert.InRange(Reading.Keys($"title: x\n{string.Concat(Enumerable.Repeat("a: b: c\n", 100_000))}").Diagnostics.Length, 1, 25);

    [Theory]
    [InlineData("title: ")]
    [InlineData("title: \"")]
    [InlineData("title: |\n  ")]
    [InlineData("")]
    public void A_megabyte_in_one_value_is_read(string before)
    {
        var told = Reading.File($"---\n{before}{new string('a', 1 << 20)}\n---\n").Diagnostics;
        Assert.All(told, diagnostic => Assert.True(diagnostic.Message.Length < 300 && (diagnostic.Help?.Length ?? 0) < 300));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("\"", "\"")]
    [InlineData("[", "]")]
    [InlineData("{ en: ", " }")]
    public void A_text_is_read_up_to_its_limit_and_refused_beyond(string before, string after)
    {
        Assert.DoesNotContain(Told(Limits.ValueLength), problem => problem.Rule == Rules.InputTooLarge);
        Assert.Contains(Told(Limits.ValueLength + 1), problem => problem.Rule == Rules.InputTooLarge
            && problem.Message == "this text is longer than 20,000 characters");

        ImmutableArray<Diagnostic> Told(int length) => Reading.Keys($"title: x\naliases: {before}{new string('a', length)}{after}").Diagnostics;
    }

    [Theory]
    [InlineData("*a : &a x")]
    [InlineData("? a\n: b\n? [c]\n: d")]
    [InlineData("%YAML 9.9\n---\na: b")]
    [InlineData("%TAG ! tag:example.org,2000:\na: !b c")]
    [InlineData("\"\\ud800\": x")]
    [InlineData("\"\\udc00\\ud800\": x")]
    [InlineData("title: \"\\U00110000\"")]
    [InlineData("title: !<tag:yaml.org,2002:str> x")]
    [InlineData("&a &b title: x")]
    [InlineData("{{{{ title }}}}")]
    [InlineData("related: [a\n]b: c")]
    public void Odd_corners_of_YAML_are_told(string frontMatter) => Assert.NotEmpty(Reading.Keys(frontMatter).Diagnostics);

    [Theory]
    [InlineData("\\u202E", "U+202E")]
    [InlineData("\\x1B", "U+001B")]
    [InlineData("\\e", "U+001B")]
    [InlineData("\\0", "U+0000")]
    [InlineData("\\L", "U+2028")]
    [InlineData("\\u200B", "U+200B")]
    [InlineData("\\U000E0041", "U+E0041")]
    public void What_an_escape_hides_is_left_out_and_told(string escape, string name)
    {
        var read = Reading.Keys($"title: \"a{escape}b\"");
        Assert.Equal("ab", read.Value.Title);
        Assert.Equal($"the character {name} cannot be seen; it is left out",
            Assert.Single(read.Diagnostics, found => found.Rule == Rules.ControlCharacter).Message);
    }

    /// <summary>
    /// Found by fuzzing: the library looked for the end of the directive's line beyond the end of the text, until its counter ran over.
    /// </summary>
    [Fact]
    public async Task A_directive_in_the_last_line_is_not_looked_for_beyond_the_end()
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "tests/Wiki.Fuzz/Corpus/settings/directive-at-the-end"));
        await Task.Run(() => SettingsReader.Read("site.yaml", bytes)).WaitAsync(TimeSpan.FromSeconds(5));
    }
}
