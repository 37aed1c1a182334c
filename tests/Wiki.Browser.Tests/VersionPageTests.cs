using System.Text.Json;
using System.Text.RegularExpressions;

namespace Wiki.Browser.Tests;

/// <summary>Pages of what was: old versions, lists of versions, notices, what is gone; and the page of the wiki's data.</summary>
[Collection(Looking.Name)]
public sealed class VersionPageTests(SiteFixture site, VersionWiki wiki)
{
    /// <summary>Comparisons whose blocks do not stand below each other in one width.</summary>
    private const string Squeezed = """
        () => [...document.querySelectorAll('.comparison')]
          .filter(one => new Set([...one.children].map(block => block.getBoundingClientRect().width)).size > 1)
          .map(one => one.textContent.slice(0, 120))
        """;

    /// <summary>Old versions and lists of versions, which hold the most, for every kind of reader; the others where there is least room.</summary>
    public static TheoryData<string, Reader> Visits
    {
        get
        {
            var visits = new TheoryData<string, Reader>();
            foreach (var path in (string[])[VersionWiki.Old, VersionWiki.History])
                foreach (var reader in (Reader[])[Reader.Usual, Reader.Usual with { Width = 320, IsDark = true },
                    Reader.Usual with { HasOwnColours = true }, Reader.Usual with { Width = 320, HasScript = false },
                    Reader.Usual with { IsArabic = true, Width = 320 }])
                    visits.Add(path, reader);
            foreach (var path in (string[])["wiki/trust-score/", "wiki/old-term/", "wiki/gone/", "data/"])
                visits.Add(path, Reader.Usual with { Width = 320, IsDark = true });
            visits.Add("wiki/trust-score/", Reader.Usual with { HasOwnColours = true });
            visits.Add("wiki/trust-score/", Reader.Usual with { IsArabic = true, Width = 320 });
            visits.Add("data/", Reader.Usual with { IsArabic = true, Width = 320 });
            return visits;
        }
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task A_page_is_accessible_quiet_still_and_as_wide_as_the_window(string path, Reader reader)
    {
        await using var visit = await site.Visit(reader.IsArabic ? wiki.ArabicSite : wiki.Site, path, reader);
        if (reader.HasScript)
        {
            await visit.Settle();
            Assert.Empty(await visit.Shifts());
            // What is folded is judged too.
            await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(one => one.open = true)");
            Assert.Empty(await visit.Barriers());
        }
        Assert.Empty(visit.Complaints);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
            "the page is wider than the window");
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(ScreenTests.Clipped));
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Squeezed));
    }

    [Fact]
    public async Task A_screen_reader_says_of_each_change_whether_it_was_removed_or_added_and_what()
    {
        await using var visit = await site.Visit(wiki.Site, VersionWiki.Old, Reader.Usual);
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        var tree = await session.SendAsync("Accessibility.getFullAXTree");
        var nodes = tree!.Value.GetProperty("nodes").EnumerateArray().ToDictionary(node => node.GetProperty("nodeId").GetString()!);
        var heard = Regex.Replace(string.Concat(Said(nodes, nodes.Values.First())), @"\s+", " ");
        Assert.Contains("Providers [removed: of systems] [added: and [[trust-score|deployers]]] must report serious incidents within "
            + "[removed: 15 days,] [added: 72 hours of learning of them,] and keep what they know of them.", heard, StringComparison.Ordinal);
        Assert.Contains("| Death of a person | [removed: 10] [added: 3] | market surveillance authority |", heard, StringComparison.Ordinal);
        Assert.Contains("[removed: - Nobody need report twice.]", heard, StringComparison.Ordinal);
    }

    /// <summary>The texts that the browser tells a screen reader, in their order.</summary>
    private static IEnumerable<string> Said(Dictionary<string, JsonElement> nodes, JsonElement node)
    {
        if (node.TryGetProperty("role", out var role) && role.GetProperty("value").GetString() == "StaticText")
            return [node.GetProperty("name").GetProperty("value").GetString()!];
        return node.GetProperty("childIds").EnumerateArray().SelectMany(child => Said(nodes, nodes[child.GetString()!]));
    }
}
