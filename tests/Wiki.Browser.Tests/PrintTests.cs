using System.Globalization;
using Microsoft.Playwright;

namespace Wiki.Browser.Tests;

/// <summary>Paper: the print view and an article printed as it stands, on both common sizes.</summary>
[Collection(Looking.Name)]
public sealed class PrintTests(SiteFixture site)
{
    [Theory]
    [InlineData("wiki/human-oversight/print/", "A4")]
    [InlineData("wiki/human-oversight/print/", "Letter")]
    [InlineData("wiki/human-oversight/", "A4")]
    [InlineData("wiki/human-oversight/", "Letter")]
    public async Task Paper_says_everything_and_says_on_each_sheet_what_it_is(string path, string paper)
    {
        var sheets = await Print(path, paper);
        Assert.InRange(sheets.Length, 2, 5);
        Assert.All(sheets,
            sheet =>
                Assert.Contains("Golden Wiki · Human oversight · https://example.org/some/path/wiki/human-oversight · Version: 30 May 2026", sheet));
        // The thin spaces around the slash are spaces or nothing, as the fonts of the machine have it.
        for (var i = 0; i < sheets.Length; i++) Assert.Contains($"{i + 1}/{sheets.Length}", sheets[i].Replace(" ", "", StringComparison.Ordinal));
        var text = string.Join('\n', sheets);
        foreach (var part in (string[])["At a glance", "Contested", "Levels of oversight", "very long line",
            "What stands in an aside is on paper too", "How to cite this article", "APA", "OSCOLA", "@misc{", "Addresses of links",
            "https://example.com/another-text"])
            Assert.Contains(part, text);
        foreach (var part in (string[])["Skip to content", "Search", "Back to the article", "Copy"])
            Assert.DoesNotContain(part, text);
    }

    [Theory]
    [InlineData("wiki/human-oversight/print/", "A4")]
    [InlineData("wiki/human-oversight/print/", "Letter")]
    [InlineData("wiki/human-oversight/", "A4")]
    [InlineData("wiki/human-oversight/", "Letter")]
    public async Task A_heading_stands_on_the_sheet_of_its_text(string path, string paper)
    {
        var sheets = await Print(path, paper);
        (string Heading, string Text)[] pairs =
        [
            ("At a glance", "Related concepts"), ("The obligation", "High-risk systems"), ("Levels of oversight", "Level"),
            ("Measuring effectiveness", "A simple measure"),
            ("Open questions", "Whether a single"), ("A small heading", "Text below"), ("How to cite this article", "APA"),
            ("Addresses of links", "https://example.com/text"),
        ];
        Assert.All(pairs,
            pair =>
                Assert.Contains(sheets, sheet => sheet.IndexOf(pair.Heading, StringComparison.Ordinal) is >= 0 and var heading
                    && sheet.IndexOf(pair.Text, heading + pair.Heading.Length, StringComparison.Ordinal) > 0));
    }

    /// <summary>They go over to the next sheet one by one: as one they would leave a sheet half empty.</summary>
    [Fact]
    public async Task Ways_to_cite_begin_where_the_text_ends()
    {
        var sheets = await Print("wiki/short/print/", "A4", "() => document.querySelector('.body').style.minHeight = '7cm'");
        Assert.Contains("APA 7", sheets[0]);
        Assert.Contains("@misc", sheets[1]);
    }

    [Fact]
    public async Task The_same_address_has_one_note()
    {
        var text = string.Join('\n', await Print("wiki/human-oversight/print/", "A4"));
        Assert.Equal(2, text.Split("https://example.com/text?a=1&b=2").Length);
    }

    [Fact]
    public async Task The_print_view_has_the_order_of_a_brief()
    {
        await using var visit = await site.Visit("wiki/human-oversight/print/", Reader.Usual);
        var text = await visit.Page.InnerTextAsync("main");
        string[] parts = ["Print-friendly view", "Human oversight", "human-oversight", "Source:", "Generated 2026-", "Summary", "At a glance",
            "Details", "How to cite this article"];
        var places = parts.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public async Task No_line_of_paper_is_clipped()
    {
        await using var visit = await site.Visit("wiki/human-oversight/print/", Reader.Usual with { Width = 650 });
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var clipped = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('main *')].filter(e => e.scrollWidth > "
            + "e.clientWidth + 1 && getComputedStyle(e).overflowX !== 'visible').map(e => e.outerHTML.slice(0, 80))");
        Assert.Empty(clipped);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    /// <summary>The text of each sheet.</summary>
    private async Task<string[]> Print(string path, string paper, string? before = null)
    {
        await using var visit = await site.Visit(path, Reader.Usual);
        if (before is not null) await visit.Page.EvaluateAsync(before);
        var file = Path.Combine(site.Folder, $"../{paper}.pdf");
        await visit.Page.PdfAsync(new() { Path = file, Format = paper, PreferCSSPageSize = false });
        var count = BuiltWiki.Run("pdfinfo", [file]).Split('\n').First(line => line.StartsWith("Pages:", StringComparison.Ordinal))[6..].Trim();
        return [.. Enumerable.Range(1, int.Parse(count, CultureInfo.InvariantCulture))
            .Select(number => SheetText(file, number.ToString(CultureInfo.InvariantCulture)))];
    }

    /// <summary>With the white space of lines folded, so that a break in the middle of a sentence does not matter.</summary>
    private static string SheetText(string file, string number) =>
        string.Join(' ', BuiltWiki.Run("pdftotext", ["-f", number, "-l", number, file, "-"])
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
