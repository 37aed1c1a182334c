namespace Wiki.Browser.Tests;

/// <summary>Every kind of page, for every kind of reader.</summary>
[Collection(Browsing.Name)]
public sealed class PageTests(SiteFixture site)
{
    private static readonly string[] Pages =
    [
        "", "wiki/", "wiki/2/", "wiki/kind/treaties/", "wiki/category/oversight/", "wiki/human-oversight/", "wiki/human-oversight/print/",
        "wiki/short/", "wiki/bravo/", "wiki/act/", "about/", "search/", "404.html",
    ];

    private static readonly string[] ArabicPages = ["", "wiki/", "wiki/human-oversight/", "wiki/human-oversight/print/", "search/", "404.html"];

    private static readonly Reader[] Readers =
    [
        Reader.Usual, Reader.Usual with { Width = 320, IsDark = true }, Reader.Usual with { Width = 1920, IsDark = true },
        Reader.Usual with { HasScript = false }, Reader.Usual with { HasScript = false, Width = 320 },
    ];

    public static TheoryData<string, Reader> Visits
    {
        get
        {
            var visits = new TheoryData<string, Reader>();
            foreach (var reader in Readers)
                foreach (var page in Pages) visits.Add(page, reader);
            foreach (var page in ArabicPages)
                foreach (var width in (int[])[1280, 320]) visits.Add(page, Reader.Usual with { IsArabic = true, Width = width });
            return visits;
        }
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task A_page_is_accessible_quiet_still_and_as_wide_as_the_window(string path, Reader reader)
    {
        await using var visit = await site.Visit(path, reader);
        if (reader.HasScript)
        {
            await visit.Settle();
            Assert.Empty(await visit.Barriers());
            Assert.Empty(await visit.Shifts());
        }
        Assert.Empty(visit.Complaints);
        Assert.All(visit.Requests, request => Assert.StartsWith("http://127.0.0.1:", request));
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"),
            "the page is wider than the window");
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(800)]
    [InlineData(390)]
    public async Task Facts_stay_where_they_are_when_what_follows_them_arrives(int width)
    {
        await using var visit = await site.Visit("wiki/act/", Reader.Usual with { Width = width });
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
            """
            () => {
              const margin = document.querySelector('.margin');
              const parts = [...margin.querySelectorAll('h2, dl, dl > div, dt, dd, .rest, summary')].filter((part) => part.checkVisibility());
              const top = (part) => part.getBoundingClientRect().top;
              const whole = parts.map(top);
              const moved = [];
              for (let count = parts.length - 1; count > 0; count--) {
                for (let last = parts[count - 1]; last !== margin; last = last.parentElement)
                  while (last.nextSibling && !last.contains(parts[count])) last.nextSibling.remove();
                parts[count].remove();
                for (let i = 0; i < count; i++)
                  if (top(parts[i]) !== whole[i]) moved.push(`${parts[i].outerHTML.slice(0, 80)} without ${parts[count].outerHTML.slice(0, 80)}`);
              }
              return moved;
            }
            """));
    }

    [Theory]
    [InlineData("wiki/human-oversigt/", "Human oversight")]
    [InlineData("Human_Oversight.html", "Human oversight")]
    [InlineData("nothing/here", null)]
    [InlineData("wp-login.php", null)]
    public async Task A_missing_page_names_the_entries_that_were_meant_and_no_others(string path, string? expected)
    {
        await using var visit = await site.Visit(path, Reader.Usual);
        await visit.Settle();
        var offered = await visit.Page.Locator("#nearest:not([hidden]) a").AllTextContentsAsync();
        if (expected is null) Assert.Empty(offered);
        else Assert.Equal(expected, offered[0]);
    }

    [Fact]
    public async Task In_Arabic_what_the_program_says_in_a_body_is_Arabic()
    {
        await using var visit = await site.Visit("wiki/human-oversight/", Reader.Usual with { IsArabic = true });
        Assert.Equal("ملاحظة", await visit.Page.TextContentAsync(".alert-label"));
        var labels = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[aria-label]')].map(e => e.ariaLabel)");
        Assert.NotEmpty(labels);
        // Names of styles are names in every language.
        var names = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('.form h3')].map(e => e.textContent)");
        Assert.NotEmpty(names);
        Assert.All(labels, label => Assert.DoesNotMatch("[A-Za-z]", names.Aggregate(label, Without)));

        static string Without(string label, string name) => label.Replace(name, "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wiki/human-oversight/")]
    [InlineData("wiki/human-oversight/print/")]
    [InlineData("")]
    public async Task The_policy_is_in_force(string path)
    {
        await using var visit = await site.Visit(path, Reader.Usual);
        await visit.Page.EvaluateAsync(
            "() => { const style = document.createElement('style'); style.textContent = 'body { display: none }'; document.head.append(style); }");
        Assert.True(await visit.Page.IsVisibleAsync("h1"));
        Assert.Contains(visit.Complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_keyboard_leads_past_the_head_of_the_page()
    {
        await using var visit = await site.Visit("wiki/human-oversight/", Reader.Usual);
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("#main", await visit.Page.EvaluateAsync<string>("() => document.activeElement.hash"));
        Assert.True(await visit.Page.IsVisibleAsync(".skip"));
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.activeElement.closest('main') !== null"));
    }
}
