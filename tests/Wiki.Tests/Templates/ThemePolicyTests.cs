using System.Text;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Tests.Templates;

public sealed class ThemePolicyTests
{
    [Fact]
    public void Without_a_file_nothing_inline_and_no_other_host_is_let_in()
    {
        var policy = ThemePolicy.Read(null).Value;
        Assert.Equal("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; connect-src "
            + "'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'", policy.ForPages);
        Assert.Equal(policy.ForPages + "; frame-ancestors 'self'", policy.ForHosts);
    }

    [Fact]
    public void File_adds_hosts()
    {
        var (policy, problems) = Read("# to count visits\nscript-src https://plausible.io\r\nconnect-src https://plausible.io/api/ "
            + "https://*.example.org;\n\nframe-src https://www.youtube-nocookie.com\nimg-src data:\n");
        Assert.Empty(problems);
        Assert.Contains("script-src 'self' https://plausible.io;", policy.ForPages, StringComparison.Ordinal);
        Assert.Contains("frame-src https://www.youtube-nocookie.com;", policy.ForPages, StringComparison.Ordinal);
        Assert.True(policy.LetsIn("script-src", "https://plausible.io/js/script.js"));
        Assert.True(policy.LetsIn("connect-src", "https://a.example.org/"));
        Assert.True(policy.LetsIn("connect-src", "//plausible.io/api/event"));
        Assert.False(policy.LetsIn("connect-src", "https://example.org/"));
        Assert.False(policy.LetsIn("connect-src", "https://plausible.io/js/"));
        Assert.False(policy.LetsIn("script-src", "http://plausible.io/js/script.js"));
        Assert.False(policy.LetsIn("script-src", "https://plausible.io.evil.example/"));
    }

    [Theory]
    [InlineData("script-src 'unsafe-inline'", 12)]
    [InlineData("script-src *", 12)]
    [InlineData("script-src https:", 12)]
    [InlineData("script-src https://*", 12)]
    [InlineData("script-src http://example.org", 12)]
    [InlineData("script-src data:", 12)]
    [InlineData("script-src 'self'; https://x.example", 12)]
    [InlineData("script-src 'sha256-short'", 12)]
    [InlineData("default-src https://example.org", 1)]
    [InlineData("scripts https://example.org", 1)]
    [InlineData("base-uri https://example.org", 1)]
    public void What_would_open_the_policy_is_refused(string line, int column)
    {
        var (policy, problems) = Read(line);
        Assert.Equal((Rules.PolicySource, 1, column), (problems[0].Rule, problems[0].Location.Line, problems[0].Location.Column));
        Assert.Equal(ThemePolicy.Read(null).Value.ForPages, policy.ForPages.Replace(" https://x.example", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<script>go()</script>", "this script does not run")]
    [InlineData("<p><script defer src=\"https://plausible.io/js/script.js\"></script>", "plausible.io")]
    [InlineData("<script src='//cdn.example/x.js'></script>", "cdn.example")]
    [InlineData("<style>p {}</style>", "this style has no effect")]
    [InlineData("<p {{ if x }}hidden{{ end }} style=\"color: red\">", "this `style`")]
    [InlineData("<button onclick=\"go()\">", "`onclick`")]
    [InlineData("<a href=\" javascript:go()\">", "`href`")]
    [InlineData("<img src=\"https://example.org/pixel.gif\">", "example.org")]
    [InlineData("<link rel=\"preload stylesheet\" href=\"https://fonts.example/css\">", "fonts.example")]
    [InlineData("<iframe src=\"https://example.org/\"></iframe>", "example.org")]
    [InlineData("<form action=\"https://example.org/\">", "example.org")]
    [InlineData("<base href=\"/\">", "`base`")]
    [InlineData("<img src=\"data:image/png;base64,AA\">", "data:")]
    public void Template_that_breaks_the_policy_is_told(string html, string part)
    {
        var set = TemplateSet.Load([new TemplateFile("page.html", Encoding.UTF8.GetBytes("<!doctype html>\n" + html))]).Value;
        var problem = Assert.Single(set.PolicyProblems);
        Assert.Equal((Rules.PolicyBroken, 2), (problem.Rule, problem.Location.Line));
        Assert.Contains(part, problem.Message, StringComparison.Ordinal);
        Assert.NotNull(problem.Help);
    }

    [Theory]
    [InlineData("<a href=\"https://example.org/\">x</a> <link rel=\"canonical\" href=\"https://example.org/\"><link rel=\"license\" "
        + "href=\"https://example.org/\">")]
    [InlineData("<script type=\"application/ld+json\">{}</script>")]
    [InlineData("<script src=\"{{ asset \"site.js\" }}\"></script><img src=\"{{ root }}a.png\">")]
    [InlineData("{{ if a < b }}<p on=\"x\">{{ end }} a <b")]
    [InlineData("<script src=\"https://plausible.io/js/script.js\"></script>")]
    public void Template_that_keeps_to_the_policy_is_not_told(string html) => Assert.Empty(TemplateSet.Load(
        [new TemplateFile("page.html", Encoding.UTF8.GetBytes(html)),
            new TemplateFile("policy.txt", "script-src https://plausible.io"u8.ToArray())]).Value.PolicyProblems);

    [Fact]
    public void Built_in_theme_keeps_to_its_policy() => Assert.Empty(BuiltInThemeTests.Theme().PolicyProblems);

    private static (ThemePolicy Policy, IReadOnlyList<Diagnostic> Problems) Read(string text)
    {
        var read = ThemePolicy.Read(new TemplateFile("policy.txt", Encoding.UTF8.GetBytes(text)));
        return (read.Value, read.Diagnostics);
    }
}
