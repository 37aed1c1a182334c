using System.Collections.Immutable;
using System.Text.Json;
using Wiki.Cli.Files;
using Wiki.Cli.Reports;
using Wiki.Diagnostics;

namespace Wiki.Cli.Tests.Reports;

public sealed class ReportTests : IDisposable
{
    private static readonly Theme NoTheme = new([], []);
    private readonly TemporaryFolder here = new();

    public void Dispose() => here.Dispose();

    [Fact]
    public void Control_characters_never_reach_the_terminal()
    {
        var report =
            Write(ReportFormat.Short, new Diagnostic(Rules.BrokenLink, new Location("a\n::error::b.md", 1, 2, 3), "No \e[31m `\u202Ex\r\n`."));
        Assert.Equal("content/a\\n::error::b.md:1:2: error: No \\u{001B}[31m `\\u{202E}x\\r\\n`. [WIKI101 broken-link]\n", report);
    }

    [Fact]
    public void Workflow_command_cannot_be_broken_out_of()
    {
        var report = Write(ReportFormat.Github,
            new Diagnostic(Rules.BrokenLink, new Location("a,b:c%.md", 1, 2, 3), "No `x`\n::set-output name=y::z", "100 %"));
        Assert.Equal("::error file=content/a%2Cb%3Ac%25.md,line=1,col=2,endColumn=5,title=WIKI101 broken-link::No `x`\\n::set-output "
            + "name=y::z%0A100 %25\n", report);
    }

    public static TheoryData<string> Formats => [.. Enum.GetNames<ReportFormat>()];

    [Theory]
    [MemberData(nameof(Formats))]
    public void Errors_come_first_and_none_is_cut_off_by_warnings(string format)
    {
        var report = Write(Enum.Parse<ReportFormat>(format),
            [.. Different(Rules.UnknownKey, 3_000), new(Rules.BrokenLink, new Location("z.md", 7, 1, 1), "the one error")]);
        Assert.Contains("the one error", report, StringComparison.Ordinal);
        Assert.True(report.IndexOf("the one error", StringComparison.Ordinal) < report.IndexOf("warning 1 is told", StringComparison.Ordinal),
            "the error is not first");
    }

    [Theory]
    [InlineData(nameof(ReportFormat.Json))]
    [InlineData(nameof(ReportFormat.Sarif))]
    [InlineData(nameof(ReportFormat.Github))]
    public void Formats_for_programs_keep_every_place(string format)
    {
        var report = Write(Enum.Parse<ReportFormat>(format), [.. Equal(Rules.BrokenLink, 3_000), .. Different(Rules.UnknownKey, 2_000)]);
        Assert.Equal(3_000, Occurrences(report, "the same fault"));
        Assert.Equal(2_000, Occurrences(report, " is told"));
    }

    [Fact]
    public void Equal_problems_are_told_once_with_their_number_and_first_places()
    {
        var found = Equal(Rules.BrokenLink, 32_000);
        Assert.Equal(
            "content/a.md:1:2: error: the same fault [WIKI101 broken-link] (also content/a.md:2:2, content/a.md:3:2 and 31,997 more places; "
            + "`--all` tells each)\nby rule: errors: broken-link 32,000\n",
            Write(ReportFormat.Short, found));
        Assert.Contains("\n  also: content/a.md:2:2, content/a.md:3:2 and 31,997 more places; `--all` tells each\n", Write(ReportFormat.Human, found),
            StringComparison.Ordinal);
    }

    [Fact]
    public void All_tells_each_of_equal_problems()
    {
        using var error = new StringWriter { NewLine = "\n" };
        ShortReport.Write(
            new Findings(Equal(Rules.BrokenLink, 3_000), new SourceFiles(new SourceFolder("content"), null, NoTheme)) { TellsEach = true }, error);
        Assert.Equal(3_000, Occurrences(error.ToString(), "the same fault"));
    }

    [Fact]
    public void People_are_shown_of_very_many_different_problems_the_first_of_each_rule()
    {
        ImmutableArray<Diagnostic> sameKey = [.. Enumerable.Range(1, 300)
            .Select(i => new Diagnostic(Rules.UnknownKey, new Location("b.md", i, 1, 1), "the key `tags` is not known", $"write {i}"))];
        var report = Write(ReportFormat.Human,
            [.. Different(Rules.BrokenLink, 3_000), .. sameKey, new(Rules.InvalidYaml, new Location("z.md", 7, 1, 1), "the one error")]);
        Assert.Equal(1, Occurrences(report, " is told"));
        Assert.Contains("  more: 2,999 problems more of `broken-link`: content/", report, StringComparison.Ordinal);
        Assert.Contains("the one error", report, StringComparison.Ordinal);
        Assert.Equal(1, Occurrences(report, "the key `tags` is not known"));
        Assert.Contains("  help: for all at once, in site.yaml: `reading: { keys: ", report, StringComparison.Ordinal);
        Assert.True(report.TrimEnd().Split('\n').Length <= 12, report);
    }

    [Fact]
    public void Of_very_many_problems_that_speak_of_second_places_none_is_shown()
    {
        ImmutableArray<Diagnostic> slugs = [.. Different(Rules.DuplicateSlug, 1_177)
            .Select((found, i) => found with { Related = [new(new Location("b.md", i + 1, 1, 1), "used here")] })];
        var report = Write(ReportFormat.Human, slugs);
        Assert.Contains("  more: 1,176 problems more of `duplicate-slug`: content/", report, StringComparison.Ordinal);
        Assert.DoesNotContain("used here", report, StringComparison.Ordinal);
        Assert.Equal(2, Occurrences(Write(ReportFormat.Human, slugs[..2]), "used here"));
    }

    [Fact]
    public void Problem_that_speaks_of_a_second_place_is_told_by_itself()
    {
        ImmutableArray<Diagnostic> twice =
            [.. Equal(Rules.DuplicateSlug, 2).Select((found, i) => found with { Related = [new(new Location("b.md", i + 1, 1, 1), "the other")] })];
        Assert.Equal(2, Occurrences(Write(ReportFormat.Short, twice), "the same fault"));
    }

    [Fact]
    public void What_is_not_shown_is_counted_by_severity_and_by_rule()
    {
        var lines = Write(ReportFormat.Short, [.. Different(Rules.BrokenLink, 1_002), .. Different(Rules.Orphan, 40)]).TrimEnd().Split('\n');
        Assert.Equal(1_002, lines.Length);
        Assert.Equal(["… and 2 more errors and 40 more warnings not shown", "by rule: errors: broken-link 1,002; warnings: orphan 40"], lines[^2..]);
        using var json = JsonDocument.Parse(Write(ReportFormat.Json, [.. Different(Rules.BrokenLink, 1_002), .. Different(Rules.Orphan, 40)]));
        Assert.Equal((1_002, 40, 0),
            (json.RootElement.GetProperty("errors").GetInt32(), json.RootElement.GetProperty("warnings").GetInt32(),
                json.RootElement.GetProperty("left_out").GetInt32()));
        Assert.Equal([("broken-link", 1_002), ("orphan", 40)], json.RootElement.GetProperty("rules").EnumerateArray()
            .Select(rule => (rule.GetProperty("rule").GetString()!, rule.GetProperty("count").GetInt32())));
    }

    [Fact]
    public void What_GitHub_does_not_show_beside_lines_names_its_place_and_is_told_of()
    {
        var lines = Write(ReportFormat.Github, Different(Rules.BrokenLink, 12)).TrimEnd().Split('\n');
        Assert.EndsWith("::error 10 is told", lines[9], StringComparison.Ordinal);
        Assert.EndsWith("::content/a.md:11:2: error 11 is told", lines[10], StringComparison.Ordinal);
        Assert.Equal("::notice::GitHub shows 10 errors and 10 warnings of a step beside the lines; all are in its log. errors: broken-link 12",
            lines[^1]);
    }

    [Fact]
    public void Sarif_log_is_as_long_as_GitHub_takes_and_says_what_is_missing()
    {
        using var json = JsonDocument.Parse(Write(ReportFormat.Sarif, [.. Different(Rules.BrokenLink, 25_010)]));
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal(25_000, run.GetProperty("results").GetArrayLength());
        var notification = run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].GetProperty("message").GetProperty("text")
            .GetString();
        Assert.StartsWith("10 more errors not written", notification, StringComparison.Ordinal);
    }

    [Fact]
    public void Document_is_whole_when_there_is_nothing_to_tell()
    {
        foreach (var format in new[] { ReportFormat.Json, ReportFormat.Sarif }) JsonDocument.Parse(Write(format)).Dispose();
    }

    [Fact]
    public void Sarif_addresses_are_escaped_and_related_places_told()
    {
        var found = new Diagnostic(Rules.DuplicateSlug, new Location("a b#.md", 3, 7, 4),
            "Two entries are called `x`.")
        { Related = [new(new Location("c.md", 1, 1, 1), "the other")] };
        using var json = JsonDocument.Parse(Write(ReportFormat.Sarif, found));
        var result = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("content/a%20b%23.md", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation")
            .GetProperty("uri").GetString());
        Assert.Equal("the other", result.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Template_is_named_in_the_folder_that_it_comes_from()
    {
        var theme = new Theme([new("page.html", default), new("home.html", default)], [new("home.html", default)]);
        using var error = new StringWriter { NewLine = "\n" };
        ImmutableArray<Diagnostic> found = [new(Rules.TemplateFailure, new Location("page.html", 1, 1, 1).InTheme(), "x"),
            new(Rules.TemplateFailure, new Location("home.html", 1, 1, 1).InTheme(), "y")];
        ShortReport.Write(new Findings(found, new SourceFiles(new SourceFolder("content"), new SourceFolder("themes/mine/"), theme)), error);
        Assert.Equal("(built-in) templates/page.html:1:1: error: x [WIKI202 template-failure]\nthemes/mine/home.html:1:1: error: y [WIKI202 "
            + "template-failure]\n", error.ToString());
    }

    [Fact]
    public void On_a_terminal_the_source_line_is_shown_with_the_place_underlined()
    {
        here.Write("content/a.md", "---\r\ntitle: Rose\r\n---\r\n");
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(TextWriter.Null, error, CancellationToken.None) { IsWatched = true };
        var found = new Diagnostic(Rules.Orphan, new Location("a.md", 2, 8, 4), "Lonely.",
            "link it")
        { Related = [new(new Location("a.md", 1, 1, 3), "begins here")] };
        Report.Write(new Findings([found], new SourceFiles(new SourceFolder(here["content"]), null, NoTheme)), ReportFormat.Human, terminal);
        Assert.Equal(
            $"""
            {here["content"]}/a.md:2:8: warning: Lonely. [WIKI110 orphan]
             2 | title: Rose
               |        ^^^^
              help: link it
              see: {here["content"]}/a.md:1:1: begins here

            """,
            error.ToString());
    }

    private static ImmutableArray<Diagnostic> Equal(Rule rule, int number) =>
        [.. Enumerable.Range(1, number).Select(line => new Diagnostic(rule, new Location("a.md", line, 2, 1), "the same fault"))];

    private static ImmutableArray<Diagnostic> Different(Rule rule, int number) =>
        [.. Enumerable.Range(1, number)
            .Select(line => new Diagnostic(rule, new Location("a.md", line, 2, 1), $"{Report.Word(rule.Severity)} {line} is told"))];

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    private static string Write(ReportFormat format, params ImmutableArray<Diagnostic> found)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(TextWriter.Null, error, CancellationToken.None);
        Report.Write(new Findings([], new SourceFiles(new SourceFolder("content"), null, NoTheme)).With(found), format, terminal);
        return error.ToString();
    }
}
