using System.Text.Json;
using Microsoft.Playwright;

namespace Wiki.Browser.Tests;

/// <summary>Small and large screens, dark ones and those in the reader's own colours; what a screen reader hears and a keyboard reaches.</summary>
[Collection(Looking.Name)]
public sealed class ScreenTests(SiteFixture site, PaperWiki wiki)
{
    private const string Article = "wiki/human-oversight/";

    /// <summary>What text needs: WCAG 2.2, 1.4.3.</summary>
    private const double Readable = 4.5;

    /// <summary>The contrast between the lightest and the darkest point of a picture.</summary>
    private const string ContrastOf = """
        async picture => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          canvas.drawImage(bitmap, 0, 0);
          const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
          const linear = part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
          let [low, high] = [1, 0];
          for (let i = 0; i < data.length; i += 4) {
            const light = 0.2126 * linear(data[i] / 255) + 0.7152 * linear(data[i + 1] / 255) + 0.0722 * linear(data[i + 2] / 255);
            [low, high] = [Math.min(low, light), Math.max(high, light)];
          }
          return (high + 0.05) / (low + 0.05);
        }
        """;

    /// <summary>Elements that are wider than their place and neither scrolled nor, where they are, reached with the keyboard.</summary>
    internal const string Clipped = """
        () => [...document.querySelectorAll('body *')].filter(e => e.scrollWidth > e.clientWidth + 1 && e.clientWidth > 1).filter(e => {
          const { overflowX } = getComputedStyle(e);
          return overflowX === 'hidden' || overflowX === 'clip' || (overflowX !== 'visible' && e.tabIndex < 0);
        }).map(e => e.outerHTML.slice(0, 120))
        """;

    public static TheoryData<string, Reader> Narrow
    {
        get
        {
            var visits = new TheoryData<string, Reader>();
            foreach (var article in PaperWiki.Articles)
                foreach (var reader in (Reader[])[Reader.Usual with { Width = 320, IsDark = true }, Reader.Usual with { Width = 340 },
                    Reader.Usual with { Width = 340, HasScript = false }, Reader.Usual, Reader.Usual with { Width = 320, HasOwnColours = true }])
                    visits.Add(article, reader);
            foreach (var path in (string[])["", "wiki/", "wiki/category/rules/", "wiki/zustaendigkeit/print/", "wiki/scripts/print/", "search/"])
                visits.Add(path, Reader.Usual with { Width = 320 });
            return visits;
        }
    }

    [Theory]
    [MemberData(nameof(Narrow))]
    public async Task A_page_is_as_wide_as_the_window_and_only_parts_scroll(string path, Reader reader)
    {
        await using var visit = await site.Visit(wiki.Site, path, reader);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
            "the page is wider than the window");
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Clipped));
        if (!reader.HasScript) return;
        Assert.Empty(await visit.Barriers());
    }

    [Theory]
    [InlineData(Article, 1280, 32)]
    [InlineData(Article, 640, 32)]
    [InlineData(Article, 1280, 64)]
    [InlineData("wiki/", 1280, 64)]
    [InlineData("search/", 1280, 64)]
    public async Task Text_may_be_set_larger(string path, int width, int size)
    {
        await using var visit = await site.Visit(path, Reader.Usual with { Width = width });
        // What a reader sets in the browser as the size of text, which is 16 otherwise.
        var session = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await session.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new { standard = size, @fixed = size } });
        Assert.Equal($"{size}px", await visit.Page.EvaluateAsync<string>("() => getComputedStyle(document.documentElement).fontSize"));
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
            "the page is wider than the window");
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Clipped));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Marks_can_be_read_in_colours_of_the_readers_own(bool isDark)
    {
        await using var visit = await site.Visit("wiki/short/", Reader.Usual with { IsDark = isDark, HasOwnColours = true });
        Assert.InRange(await Contrast(visit, ".mentions mark"), Readable, 21);
        var ground = await visit.Page.EvaluateAsync<string[]>(
            "() => [document.querySelector('.mentions mark'), document.body].map(e => getComputedStyle(e).backgroundColor)");
        Assert.NotEqual(ground[0], ground[1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_section_being_read_differs_in_colours_of_the_readers_own(bool isDark)
    {
        await using var visit = await site.Visit(Article, Reader.Usual with { IsDark = isDark, HasOwnColours = true });
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('.body h2')[1].scrollIntoView()");
        await visit.Page.WaitForSelectorAsync(".contents [aria-current]");
        const string Border = "([is, not]) => [is, not].map(one => { const style = getComputedStyle(document.querySelector(one)); return "
            + "`${style.borderInlineStart} ${style.borderBlockEnd}`; })";
        var borders = await visit.Page.EvaluateAsync<string[]>(Border, new[] { ".contents [aria-current]", ".contents a:not([aria-current])" });
        Assert.NotEqual(borders[0], borders[1]);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Drawings_can_be_seen_on_every_ground(bool isDark, bool hasOwnColours)
    {
        await using var visit =
            await site.Visit(wiki.Site, "wiki/zustaendigkeit/", Reader.Usual with { IsDark = isDark, HasOwnColours = hasOwnColours });
        Assert.InRange(await Contrast(visit, "[alt='A drawing']"), Readable, 21);
        Assert.InRange(await Contrast(visit, "[alt='Another']"), Readable, 21);
    }

    [Fact]
    public async Task A_photograph_is_the_same_in_the_dark()
    {
        await using var light = await site.Visit(wiki.Site, "wiki/zustaendigkeit/", Reader.Usual);
        await using var dark = await site.Visit(wiki.Site, "wiki/zustaendigkeit/", Reader.Usual with { IsDark = true });
        Assert.Equal(await Inside(light.Page, "[alt='A photograph']"), await Inside(dark.Page, "[alt='A photograph']"));
    }

    /// <summary>A picture of an element without its edges, which a browser mixes with what is around them.</summary>
    private static async Task<byte[]> Inside(IPage page, string selector)
    {
        await page.Locator(selector).ScrollIntoViewIfNeededAsync();
        var box = (await page.Locator(selector).BoundingBoxAsync())!;
        return await page.ScreenshotAsync(new() { Clip = new() { X = MathF.Ceiling(box.X) + 2, Y = MathF.Ceiling(box.Y) + 2,
            Width = MathF.Floor(box.Width) - 6, Height = MathF.Floor(box.Height) - 6 } });
    }

    [Fact]
    public async Task Marked_text_and_the_links_in_it_can_be_read_in_the_dark()
    {
        await using var visit = await site.Visit(wiki.Site, "wiki/raw/", Reader.Usual with { IsDark = true });
        Assert.InRange(await Contrast(visit, ".body mark"), Readable, 21);
        Assert.InRange(await Contrast(visit, ".body mark a"), Readable, 21);
    }

    [Fact]
    public async Task A_heading_is_called_by_its_words_alone_and_no_separator_is_read_out()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        var heard = await Heard(visit.Page);
        Assert.Contains(("heading", "Levels of oversight"), heard);
        Assert.All(heard.Where(node => node.Role == "heading"), heading => Assert.DoesNotContain("Link to", heading.Name, StringComparison.Ordinal));
        Assert.DoesNotContain(heard, node => node.Role is "StaticText" or "InlineTextBox"
            && node.Name.Trim() is "§" or "·" or "/" or "|" or "→" or "* * *" or "…");
    }

    [Theory]
    [InlineData(320, false)]
    [InlineData(390, true)]
    [InlineData(1280, false)]
    [InlineData(1280, true)]
    public async Task The_card_of_the_citation_is_wholly_in_the_window(int width, bool isArabic)
    {
        await using var visit = await site.Visit(Article, Reader.Usual with { Width = width, IsArabic = isArabic });
        await visit.Page.ClickAsync(".act");
        var card = (await visit.Page.Locator(".card").BoundingBoxAsync())!;
        Assert.InRange(card.X, 0, width - card.Width);
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
    }

    [Theory]
    [InlineData(Article, 1280)]
    [InlineData(Article, 320)]
    [InlineData("", 1280)]
    [InlineData("wiki/", 320)]
    [InlineData("search/", 1280)]
    public async Task The_focus_is_always_seen(string path, int width)
    {
        await using var visit = await site.Visit(path, Reader.Usual with { Width = width });
        // The outline of the element that has the focus: none, or cut off by one that encloses it.
        const string Unseen = """
            () => {
              const e = document.activeElement, style = getComputedStyle(e), room = parseFloat(style.outlineWidth) + parseFloat(style.outlineOffset);
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return `no outline: ${e.outerHTML.slice(0, 100)}`;
              const box = e.getBoundingClientRect();
              for (let around = e.parentElement; around !== document.documentElement; around = around.parentElement) {
                const { overflowX, overflowClipMargin } = getComputedStyle(around);
                if (overflowX === 'visible') continue;
                const edge = around.getBoundingClientRect(), margin = overflowX === 'clip' ? parseFloat(overflowClipMargin) || 0 : 0;
                if (box.left - room < edge.left - margin - 1 || box.top - room < edge.top - margin - 1) return `cut off: ${e.outerHTML.slice(0, 100)}`;
              }
              return '';
            }
            """;
        for (var stop = 0; stop < 60; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<bool>("() => document.activeElement === document.body")) return;
            Assert.Equal("", await visit.Page.EvaluateAsync<string>(Unseen));
        }
    }

    [Fact]
    public async Task Nothing_moves_for_those_who_want_it_still()
    {
        await using var visit = await site.Visit(Article, Reader.Usual);
        const string Moving = "() => [...document.querySelectorAll('*')].filter(e => { const style = getComputedStyle(e); return "
            + "style.scrollBehavior === 'smooth' || parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0; }).map(e "
            + "=> e.outerHTML.slice(0, 80))";
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Moving));
        await visit.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        Assert.Single(await visit.Page.EvaluateAsync<string[]>(Moving));
    }

    [Fact]
    public async Task Names_of_another_script_keep_their_brackets()
    {
        await using var visit = await site.Visit(wiki.Site, "wiki/zustaendigkeit/", Reader.Usual);
        var isolated = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.glance a[href*=wiki], "
            + ".mentions a, .crumbs li, h1')].map(e => e.querySelector('bdi') ? '' : e.outerHTML.slice(0, 100)).filter(Boolean)");
        Assert.Equal(["<li><a href=\"../../\">Home</a></li>"], isolated);
        await using var scripts = await site.Visit(wiki.Site, "wiki/scripts/", Reader.Usual);
        Assert.Equal(["الرقابة البشرية", "Human oversight (HITL)"], await scripts.Page.Locator(".aliases bdi").AllTextContentsAsync());
        Assert.Equal("ltr", await scripts.Page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('[dir=rtl] code')).direction"));
    }

    /// <summary>The role and name of everything that the browser tells a screen reader.</summary>
    private static async Task<(string Role, string Name)[]> Heard(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var tree = await session.SendAsync("Accessibility.getFullAXTree");
        return [.. tree!.Value.GetProperty("nodes").EnumerateArray().Where(node => !node.GetProperty("ignored").GetBoolean())
            .Select(node => (Value(node, "role"), Value(node, "name")))];
    }

    private static string Value(JsonElement node, string property) =>
        node.TryGetProperty(property, out var value) && value.TryGetProperty("value", out var text) ? text.ToString() : "";

    private static async Task<double> Contrast(Visit visit, string selector)
    {
        var picture = await visit.Page.Locator(selector).First.ScreenshotAsync();
        // A page without a policy decodes it.
        var blank = await visit.Page.Context.NewPageAsync();
        var contrast = await blank.EvaluateAsync<double>(ContrastOf, Convert.ToBase64String(picture));
        await blank.CloseAsync();
        return contrast;
    }
}
