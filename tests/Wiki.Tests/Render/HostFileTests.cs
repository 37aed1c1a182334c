using System.Text;
using System.Text.RegularExpressions;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

public sealed class HostFileTests
{
    [Fact]
    public void Pages_are_served_under_a_policy_that_lets_in_nothing_inline_and_nothing_from_elsewhere()
    {
        var files = new Dictionary<string, string>
        {
            ["site.yaml"] = "title: Garden\nbase_url: https://garden.example\n",
            ["rose.md"] = "---\ntitle: Rose\n---\n"
        };
        var lines = Encoding.UTF8.GetString(Sites.Render(Site.Build(Sites.Of(files)))["_headers"]).Split('\n');
        const string header = "  Content-Security-Policy: ";
        Assert.Equal("/*", lines[0]);
        Assert.All(lines.Where(line => line.StartsWith(header, StringComparison.Ordinal)), line => AssertStrict(line[header.Length..]));
        Assert.DoesNotContain("script-src", lines[Array.IndexOf(lines, "/assets/*") + 1], StringComparison.Ordinal);
    }

    /// <summary>For hosts that send no headers.</summary>
    [Fact]
    public void Every_page_carries_the_policy_itself()
    {
        var files = new Dictionary<string, string>
        {
            ["site.yaml"] = "title: Garden\nbase_url: https://garden.example\n",
            ["concepts/rose.md"] = "---\ntitle: Rose\ncategory: plants\nredirect_from: [rosa]\n---\n",
            ["about.md"] = "---\ntitle: About\nkind: page\n---\n",
        };
        var pages = Sites.Render(Site.Build(Sites.Of(files))).Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal)).ToList();
        Assert.True(pages.Count > 8);
        Assert.All(pages, page =>
        {
            var policy = Regex.Match(Encoding.UTF8.GetString(page.Value),
                "<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\">").Groups[1].Value.Replace("&#39;", "'", StringComparison.Ordinal);
            AssertStrict(policy + "; frame-ancestors 'none'"); // which a page cannot say of itself
        });
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
