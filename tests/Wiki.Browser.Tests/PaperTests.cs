using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Wiki.Browser.Tests;

/// <summary>
/// What stands on the screen stands on paper: the texts of a page are sought in those of its PDF, and no word comes near the edge of a sheet.
/// </summary>
[Collection(Looking.Name)]
public sealed partial class PaperTests(SiteFixture site, PaperWiki wiki, VersionWiki versions)
{
    /// <summary>The margins of a sheet at its sides, less what a letter may overhang; in points.</summary>
    private const double Margin = 18 * 72 / 25.4 - 2;

    /// <summary>What leads about the site and does nothing on paper, what only paper shows, and what is only heard.</summary>
    private const string Furniture = ".masthead, .imprint, .skip, .acts, .contents, .crumbs, .downloads, .neighbours, .hint, .bar, "
        + ".card, .mark, .footnote-back, .rest > summary, .anchor, .note, .link-notes, .running, script, template, [role=status]";

    /// <summary>
    /// Texts of the page, each of one text node, that are not in the PDF's; white space, hyphens and marks of direction do not count, and nor does
    /// where a letter comes from (ligatures, mathematical alphabets).
    /// </summary>
    private const string Missing = """
        ([paper, furniture]) => {
          const plain = text => text.normalize('NFKC').replace(/[\s\u00ad\u200b-\u200f\u2010\u2011\u202a-\u202e\u2061-\u2069-]/g, '');
          const found = plain(paper);
          const wordsOf = text => text.normalize('NFKC').replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
          const letters = word => [...word].sort().join('');
          const words = new Set(wordsOf(paper).map(letters));
          const missing = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const { parentElement: parent, data } = texts.currentNode;
            if (parent.closest(furniture)) continue;
            // A formula is there as MathML or, if it is too wide for any sheet, as written.
            const formula = parent.closest('math');
            if (formula && (parent.localName === 'annotation') !== formula.classList.contains('written')) continue;
            for (const line of data.split('\n')) {
              // What runs from right to left lies in a PDF in pieces and in the order of the sheet: its words are sought one by one, whatever the order of their letters.
              const isTurned = getComputedStyle(parent).direction === 'rtl' || /[\u0590-\u08ff]/.test(line);
              if (isTurned ? wordsOf(line).some(word => !found.includes(plain(word)) && !words.has(letters(word))) : !found.includes(plain(line))) missing.push(line);
            }
          }
          return missing;
        }
        """;

    public static TheoryData<string, string> Prints
    {
        get
        {
            var prints = new TheoryData<string, string>();
            foreach (var article in PaperWiki.Articles)
                foreach (var view in (string[])["", "print/"])
                    foreach (var paper in (string[])["A4", "Letter"]) prints.Add(article + view, paper);
            return prints;
        }
    }

    [Theory]
    [MemberData(nameof(Prints))]
    public async Task Nothing_that_is_on_the_screen_is_missing_on_paper_or_beyond_its_edge(string path, string paper)
    {
        await using var visit = await site.Visit(wiki.Site, path, Reader.Usual);
        var sheets = await Sheets(visit.Page, wiki.Site.Folder, paper);
        Assert.Empty(
            await visit.Page.EvaluateAsync<string[]>(Missing, new object[] { string.Join('\n', sheets.Select(sheet => sheet.Text)), Furniture }));
        Assert.All(sheets, AssertInsideMargins);
    }

    [Theory]
    [InlineData("wiki/human-oversight/", false)]
    [InlineData("wiki/human-oversight/print/", false)]
    [InlineData("wiki/human-oversight/print/", true)]
    public async Task So_it_is_for_a_usual_entry(string path, bool isArabic)
    {
        await using var visit = await site.Visit(path, Reader.Usual with { IsArabic = isArabic });
        var sheets = await Sheets(visit.Page, site.Folder, "A4");
        Assert.Empty(
            await visit.Page.EvaluateAsync<string[]>(Missing, new object[] { string.Join('\n', sheets.Select(sheet => sheet.Text)), Furniture }));
        Assert.All(sheets, AssertInsideMargins);
    }

    [Theory]
    [InlineData(VersionWiki.Old)]
    [InlineData(VersionWiki.History)]
    public async Task So_it_is_for_versions_with_all_that_has_changed(string path)
    {
        await using var visit = await site.Visit(versions.Site, path, Reader.Usual);
        var sheets = await Sheets(visit.Page, versions.Site.Folder, "A4");
        Assert.Empty(
            await visit.Page.EvaluateAsync<string[]>(Missing, new object[] { string.Join('\n', sheets.Select(sheet => sheet.Text)), Furniture }));
        Assert.All(sheets, AssertInsideMargins);
    }

    [Fact]
    public async Task Only_tables_that_do_not_fit_upright_turn_the_sheet_and_they_take_their_headings_with_them()
    {
        await using var visit = await site.Visit(wiki.Site, "wiki/tables/", Reader.Usual);
        var turned = (await Sheets(visit.Page, wiki.Site.Folder, "A4")).Where(sheet => sheet.Width > sheet.Height).ToArray();
        Assert.NotEmpty(turned);
        Assert.All((string[])["Of 3 columns", "Of 8 columns", "Of 150 columns", "Of text"],
            heading => Assert.DoesNotContain(turned, sheet => sheet.Text.Contains(heading, StringComparison.Ordinal)));
        Assert.All((string[])["Of 20 columns", "Of 30 columns", "Of 60 columns"],
            heading => Assert.Contains(turned, sheet => sheet.Text.Contains(heading, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Short_words_of_a_table_are_not_broken_for_the_sake_of_long_ones()
    {
        await using var visit = await site.Visit(wiki.Site, "wiki/tables/print/", Reader.Usual);
        var words = (await Sheets(visit.Page, wiki.Site.Folder, "A4")).SelectMany(sheet => sheet.Words).Select(word => word.Text).ToArray();
        Assert.All((string[])["Approved", "Refused", "Reason", "value10of10", "Measure12of14"], word => Assert.Contains(word, words));
    }

    [Fact]
    public async Task Long_code_may_go_on_on_the_next_sheet()
    {
        await using var visit = await site.Visit(wiki.Site, "wiki/code/print/", Reader.Usual);
        var sheets = await Sheets(visit.Page, wiki.Site.Folder, "A4");
        Assert.Contains("line1()", sheets[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notes_of_links_have_letters()
    {
        await using var visit = await site.Visit(wiki.Site, "wiki/zustaendigkeit/print/", Reader.Usual);
        var text = string.Join('\n', (await Sheets(visit.Page, wiki.Site.Folder, "A4")).Select(sheet => sheet.Text));
        Assert.Matches(@"link1\s?a\b", text);
        Assert.Matches(@"link27\s?aa\b", text);
        Assert.Matches(@"\baa\.\s+https://example\.com/27", text);
    }

    [Fact]
    public async Task The_day_of_access_stands_in_the_print_view_too()
    {
        await using var visit = await site.Visit("wiki/human-oversight/print/", Reader.Usual);
        var year = DateTime.Now.Year.ToString(CultureInfo.InvariantCulture);
        Assert.All(await visit.Page.Locator(".accessed").AllTextContentsAsync(), date => Assert.Contains(year, date, StringComparison.Ordinal));
        Assert.Equal(0, await visit.Page.GetByRole(AriaRole.Button).CountAsync());
    }

    private static void AssertInsideMargins(Sheet sheet) =>
        Assert.DoesNotContain(sheet.Words, word => word.Left < Margin || word.Right > sheet.Width - Margin || word.Top < 0
            || word.Bottom > sheet.Height);

    /// <summary>The page as the browser prints it: in the size that is in the printer, turned where the page asks for it.</summary>
    private static async Task<Sheet[]> Sheets(IPage page, string folder, string paper)
    {
        var file = Path.Combine(folder, $"../{paper}.pdf");
        await page.PdfAsync(new() { Path = file, Format = paper, PreferCSSPageSize = true });
        var boxes = BuiltWiki.Run("pdftotext", ["-bbox", file, "-"]).Split("<page ")[1..];
        // In the order in which the browser wrote it, which keeps the cells of a table apart.
        var texts = BuiltWiki.Run("pdftotext", ["-raw", file, "-"]).Split('\f');
        var running = string.Concat(await page.Locator(".running").AllTextContentsAsync());
        return [.. boxes.Select((box, i) => Sheet.Read(box, WithoutEdges(texts[i], running, $"{i + 1} / {boxes.Length}")))];
    }

    /// <summary>Without the running title and the number of the sheet, which come between the two halves of a sentence.</summary>
    private static string WithoutEdges(string text, string running, string number)
    {
        var words = string.Join(@"\s+", running.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
        var numbers = string.Join(@"\s*", number.Split(' ').Select(Regex.Escape));
        return Regex.Replace(Regex.Replace(text, words, ""), $@"\s{numbers}\s*$", "");
    }

    private sealed partial record Sheet(double Width, double Height, Word[] Words, string Text)
    {
        public static Sheet Read(string box, string text)
        {
            var size = Size().Match(box);
            var words = WordBox().Matches(box)
                .Select(word => new Word(Number(word, 1), Number(word, 2), Number(word, 3), Number(word, 4), word.Groups[5].Value));
            return new(Number(size, 1), Number(size, 2), [.. words], text);
        }

        private static double Number(Match match, int group) => double.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

        [GeneratedRegex("width=\"([\\d.]+)\" height=\"([\\d.]+)\"")]
        private static partial Regex Size();

        [GeneratedRegex("<word xMin=\"([-\\d.]+)\" yMin=\"([-\\d.]+)\" xMax=\"([-\\d.]+)\" yMax=\"([-\\d.]+)\">(.*?)</word>")]
        private static partial Regex WordBox();
    }

    private sealed record Word(double Left, double Top, double Right, double Bottom, string Text);
}
