namespace Wiki.Tests.Content;

public sealed class FormerAddressTests
{
    [Theory]
    [InlineData("mesa-optimisation", "mesa-optimisation")]
    [InlineData("/wiki/mesa-optimisation/", "mesa-optimisation")]
    [InlineData("wiki/mesa-optimisation", "mesa-optimisation")]
    [InlineData("https://policywindow.org/wiki/mesa-optimisation", "mesa-optimisation")]
    [InlineData("/wiki/Mesa-Optimisation/", "/wiki/Mesa-Optimisation/")]
    [InlineData("/guides/benefits/", "/guides/benefits/")]
    [InlineData("guides/benefits", "/guides/benefits/")]
    [InlineData("/whyPL/", "/whyPL/")]
    [InlineData("/whyPL/index.html", "/whyPL/")]
    [InlineData("/whyPL/index.cfm", "/whyPL/index.cfm/")]
    [InlineData("benefits.html", "/benefits.html")]
    [InlineData("/old/page.htm", "/old/page.htm")]
    [InlineData("/Special%20pages/%C3%84nderung", "/Special pages/Änderung/")]
    [InlineData("/v1.0/", "/v1.0/")]
    [InlineData("/", "/")]
    [InlineData("/index.html", "/")]
    public void A_former_address_is_a_slug_or_a_path_of_the_site(string written, string expected)
    {
        var (entry, diagnostics) = Reading.Keys($"title: x\nredirect_from: \"{written}\"");
        Assert.Empty(diagnostics);
        Assert.Equal(expected, Assert.Single(entry.RedirectFrom).Value.ToString());
    }

    [Theory]
    [InlineData("https://example.com/old/")]
    [InlineData("//example.com/old/")]
    [InlineData("/old#part")]
    [InlineData("/old//page/")]
    [InlineData("/../page/")]
    [InlineData("/%2e%2e/page/")]
    [InlineData("/.git/hooks/")]
    [InlineData("/.wiki-manifest")]
    [InlineData("/old/CON.html")]
    [InlineData("/old/page./")]
    [InlineData("/old/a:b/")]
    [InlineData("/old/a\\\\b/")]
    [InlineData("/old/a%09b/")]
    [InlineData("/old/a%0Ab/")]
    [InlineData("/old/a%E2%80%AEb/")]
    public void What_cannot_be_a_page_everywhere_is_refused(string written)
    {
        var (entry, diagnostics) = Reading.Keys($"title: x\nredirect_from: \"{written}\"");
        Assert.Equal("WIKI012", Assert.Single(diagnostics).Rule.Code);
        Assert.Empty(entry.RedirectFrom);
    }

    [Fact]
    public void Names_too_long_for_a_file_system_are_refused()
    {
        var (_, diagnostics) = Reading.Keys($"title: x\nredirect_from: [/a/{new string('b', 201)}/, "
            + $"/{string.Concat(Enumerable.Repeat("abcdefghi/", 101))}, /{new string('c', 200)}/]");
        Assert.Equal(["3:17", "3:224"], diagnostics.Select(problem => $"{problem.Location.Line}:{problem.Location.Column}"));
    }
}
