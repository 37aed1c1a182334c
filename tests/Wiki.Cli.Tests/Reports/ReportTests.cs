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
        var report = Write(ReportFormat.Short, new Diagnostic(Rules.BrokenLink, new Location("a\n::error::b.md", 1, 2, 3), "No \e[31m `\u202Ex\r\n`."));
        Assert.Equal("content/a\\n::error::b.md:1:2: error: No \\u{001B}[31m `\\u{202E}x\\r\\n`. [WIKI101 broken-link]\n", report);
    }

    [Fact]
    public void Workflow_command_cannot_be_broken_out_of()
    {
        var report = Write(ReportFormat.Github, new Diagnostic(Rules.BrokenLink, new Location("a,b:c%.md", 1, 2, 3), "No `x`\n::set-output name=y::z", "100 %"));
        Assert.Equal("::error file=content/a%2Cb%3Ac%25.md,line=1,col=2,endColumn=5,title=WIKI101 broken-link::No `x`\\n::set-output name=y::z%0A100 %25\n", report);
    }

    [Fact]
    public void Problems_beyond_a_thousand_are_counted()
    {
        ImmutableArray<Diagnostic> many = [.. Enumerable.Range(1, 1002).Select(line => new Diagnostic(Rules.Orphan, new Location("a.md", line, 1, 1), "Lonely."))];
        var lines = Write(ReportFormat.Short, [.. many]).TrimEnd().Split('\n');
        Assert.Equal(1001, lines.Length);
        Assert.Equal("… and 2 more problems not shown", lines[^1]);
        using var json = JsonDocument.Parse(Write(ReportFormat.Json, [.. many]));
        Assert.Equal((1002, 2, 1000), (json.RootElement.GetProperty("warnings").GetInt32(), json.RootElement.GetProperty("left_out").GetInt32(), json.RootElement.GetProperty("diagnostics").GetArrayLength()));
    }

    [Fact]
    public void Document_is_whole_when_there_is_nothing_to_tell()
    {
        foreach (var format in new[] { ReportFormat.Json, ReportFormat.Sarif }) JsonDocument.Parse(Write(format)).Dispose();
    }

    [Fact]
    public void Sarif_addresses_are_escaped_and_related_places_told()
    {
        var found = new Diagnostic(Rules.DuplicateSlug, new Location("a b#.md", 3, 7, 4), "Two entries are called `x`.") { Related = [new(new Location("c.md", 1, 1, 1), "the other")] };
        using var json = JsonDocument.Parse(Write(ReportFormat.Sarif, found));
        var result = json.RootElement.GetProperty("runs")[0].GetProperty("results")[0];
        Assert.Equal("content/a%20b%23.md", result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal("the other", result.GetProperty("relatedLocations")[0].GetProperty("message").GetProperty("text").GetString());
    }

    [Fact]
    public void Template_is_named_in_the_folder_that_it_comes_from()
    {
        var theme = new Theme([new("page.html", default), new("home.html", default)], [new("home.html", default)]);
        using var error = new StringWriter { NewLine = "\n" };
        ImmutableArray<Diagnostic> found = [new(Rules.TemplateFailure, new Location("page.html", 1, 1, 1), "x"), new(Rules.TemplateFailure, new Location("home.html", 1, 1, 1), "x")];
        ShortReport.Write(new Findings(found, new SourceFiles(new SourceFolder("content"), new SourceFolder("themes/mine/"), theme)), error);
        Assert.Equal("(built-in) templates/page.html:1:1: error: x [WIKI202 template-failure]\nthemes/mine/home.html:1:1: error: x [WIKI202 template-failure]\n", error.ToString());
    }

    [Fact]
    public void On_a_terminal_the_source_line_is_shown_with_the_place_underlined()
    {
        here.Write("content/a.md", "---\r\ntitle: Rose\r\n---\r\n");
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(TextWriter.Null, error, CancellationToken.None) { IsWatched = true };
        var found = new Diagnostic(Rules.Orphan, new Location("a.md", 2, 8, 4), "Lonely.", "link it") { Related = [new(new Location("a.md", 1, 1, 3), "begins here")] };
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

    private static string Write(ReportFormat format, params ImmutableArray<Diagnostic> found)
    {
        using var error = new StringWriter { NewLine = "\n" };
        using var terminal = new Terminal(TextWriter.Null, error, CancellationToken.None);
        Report.Write(new Findings(found, new SourceFiles(new SourceFolder("content"), null, NoTheme)), format, terminal);
        return error.ToString();
    }
}
