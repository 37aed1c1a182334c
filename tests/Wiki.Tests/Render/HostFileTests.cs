using System.Text;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

public sealed class HostFileTests
{
    [Fact]
    public void Pages_are_served_under_a_policy_that_lets_in_nothing_inline_and_nothing_from_elsewhere()
    {
        var files = new Dictionary<string, string> { ["site.yaml"] = "title: Garden\nbase_url: https://garden.example\n", ["rose.md"] = "---\ntitle: Rose\n---\n" };
        var lines = Encoding.UTF8.GetString(Sites.Render(Site.Build(Sites.Of(files)))["_headers"]).Split('\n');
        const string header = "  Content-Security-Policy: ";
        Assert.Equal("/*", lines[0]);
        Assert.All(lines.Where(line => line.StartsWith(header, StringComparison.Ordinal)), line => AssertStrict(line[header.Length..]));
        Assert.DoesNotContain("script-src", lines[Array.IndexOf(lines, "/assets/*") + 1], StringComparison.Ordinal);
    }

    private static void AssertStrict(string policy)
    {
        var directives = policy.Split("; ").Select(directive => directive.Split(' ')).ToDictionary(words => words[0], words => words[1..]);
        Assert.All(directives.Values.SelectMany(sources => sources), source => Assert.Contains(source, new[] { "'self'", "'none'" }));
        Assert.Equal(["'none'"], directives["default-src"]);
        // The default does not stand in for these.
        Assert.All(new[] { "base-uri", "form-action", "frame-ancestors" }, name => Assert.Contains(name, directives.Keys));
    }
}
