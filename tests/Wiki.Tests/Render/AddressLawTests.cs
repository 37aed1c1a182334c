using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Input;
using Wiki.Render;
using Wiki.Tests.Laws;

namespace Wiki.Tests.Render;

/// <summary>What was published is there for good, leads on, or says why it is gone: of every kind of page.</summary>
public sealed class AddressLawTests
{
    private const string Head = "title: Garden\nbase_url: https://garden.example\nkeep_addresses: true\n";

    [Fact]
    public void Every_kind_of_page_that_search_engines_are_told_of_is_kept()
    {
        var site = Site.Build(Garden(Head));
        var kept = Lines(site).Select(line => line.File).ToHashSet(StringComparer.Ordinal);
        var told = Encoding.UTF8.GetString(Sites.Render(site)["sitemap.xml"]);
        foreach (var route in site.Routes.Where(route => told.Contains($"<loc>{route.Canonical(site.Model)}</loc>", StringComparison.Ordinal)))
            Assert.True(kept.Contains(site.PathOf(route)) || route is HomePage, site.PathOf(route));
    }

    [Fact]
    public void Lines_are_in_order_and_are_read_as_they_are_written()
    {
        var lines = Lines(Site.Build(Garden(Head + "removed: { daisy: Why. }\n")));
        Assert.Equal(lines.Select(line => line.Address).Order(StringComparer.Ordinal), lines.Select(line => line.Address));
        Assert.All(lines, line => Assert.Equal(line, PublishedAddress.OfLine(line.ToString())));
        Assert.Equal(["wiki/daisy/\tremoved", "wiki/lily/\tentry", "wiki/lis/\tredirect\twiki/lily/"],
            lines.Where(line => line.Address is "wiki/lily/" or "wiki/lis/" or "wiki/daisy/").Select(line => line.ToString()));
    }

    /// <summary>Take each file away, and move the entries: whatever was listed is there, or is told.</summary>
    [Theory]
    [InlineData("title: Garden\nkeep_addresses: true\n")]
    [InlineData(Head + "entry_path: /entries\n")]
    [InlineData(Head + "kinds: { concept: { label: Idea, plural: Ideas }, page: { folder: pages } }\n")]
    public void No_address_is_lost_without_an_error(string settings)
    {
        var lines = Lines(Site.Build(Garden(Head)));
        foreach (var taken in Files.Keys.Append(""))
        {
            var after = Site.Build(Garden(settings, taken));
            var there = Lines(after).Select(line => line.Address).Concat(after.Routes.Select(after.PathOf)).ToHashSet(StringComparer.Ordinal);
            var lost = lines.Where(line => !there.Contains(line.Address) && !there.Contains(line.File)).Select(line => line.Address);
            var told = after.Broken(lines);
            Assert.All(told, problem => Assert.Equal((Rules.LostAddress, Severity.Error), (problem.Rule, problem.Severity)));
            Assert.Equal(lost.Order(StringComparer.Ordinal), told.Select(problem => problem.Message.Split('`')[1]).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Help_can_be_typed()
    {
        var lines = new[] { "wiki/rose/\tentry", "wiki/rose/v/2026-05-30-r2/\tversion", "about/\tpage", "wiki/category/red/\tlist" };
        var told = Bare("").Broken(lines.Select(line => PublishedAddress.OfLine(line)!.Value));
        Assert.Equal(["/about/", "/wiki/category/red/", "rose", "rose/2026-05-30-r2"],
            told.Select(problem => problem.Help!.Split("removed: { ")[1].Split(": …")[0]).Order(StringComparer.Ordinal));
        foreach (var problem in told)
        {
            var reason = "removed: { " + problem.Help!.Split("removed: { ")[1].Split(": …")[0] + ": Why. }\n";
            Assert.Equal(told.Length - 1, Bare(reason).Broken(lines.Select(line => PublishedAddress.OfLine(line)!.Value)).Length);
        }
    }

    [Fact]
    public void Very_many_lost_addresses_are_told_in_few_words()
    {
        var told = Bare("").Broken(Enumerable.Range(0, 5_000).Select(number => new PublishedAddress($"wiki/old-{number}/", "entry", "")));
        Assert.Equal(101, told.Length);
        Assert.Single(told, problem => problem.Message.StartsWith("4,900 more", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wiki_that_promises_nothing_has_no_list() =>
        Assert.Null(Site.Build(Garden("title: Garden\n")).Find(PublishedList.FileName));

    private static readonly Dictionary<string, string> Files = new(StringComparer.Ordinal)
    {
        ["concepts/rose.md"] = "---\ntitle: Rose\nsummary: Red.\ncategory: red\n---\n",
        ["concepts/lily.md"] = "---\ntitle: Lily\nsummary: White.\nredirect_from: [lis, /flowers/lily.html]\n---\n",
        ["pages/about.md"] = "---\ntitle: About\nsummary: Us.\n---\n",
        ["help/index.md"] = "---\ntitle: Help\nkind: page\nsummary: How.\n---\n",
    };

    private static Snapshot Bare(string settings) => Site.Build(Sites.Of(new Dictionary<string, string> { ["site.yaml"] = Head + settings }));

    private static SiteInput Garden(string settings, string taken = "") => Sites.Of(
        Files.Where(file => file.Key != taken).Append(new(SettingsReader.FileName, settings)).ToDictionary(StringComparer.Ordinal));

    private static List<PublishedAddress> Lines(Snapshot site)
    {
        if (site.Find(PublishedList.FileName) is null) return [];
        var lines = Encoding.UTF8.GetString(Sites.Render(site)[PublishedList.FileName]).TrimEnd('\n').Split('\n');
        Assert.Equal(PublishedAddress.FirstLine, lines[0]);
        return [.. lines[1..].Select(line => PublishedAddress.OfLine(line)!.Value)];
    }
}
