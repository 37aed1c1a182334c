namespace Wiki.Browser.Tests;

/// <summary>What a reader of the sample wiki has in sight, and how often each thing is said: measured on each of its articles.</summary>
[Collection(Browsing.Name)]
public sealed class FirstScreenTests(SiteFixture site, SampleWiki sample) : IClassFixture<SampleWiki>
{
    private const string Places = """
        () => ({ body: document.querySelector('.body').getBoundingClientRect().top,
          cite: document.querySelector('.act').getBoundingClientRect().bottom,
          isWide: document.documentElement.scrollWidth > innerWidth })
        """;

    /// <summary>What the tabulator reaches.</summary>
    private const string Stops = """
        () => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
          .filter(e => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true })).length
        """;

    /// <summary>Facts that the page tells more than once: a label with its value, an entry with its relation, a line of the head.</summary>
    private const string Twice = """
        () => {
          const parts = [...document.querySelectorAll('main dl.table > div')].flatMap(row => {
            const links = [...row.querySelectorAll('dd a')];
            const label = row.querySelector('dt').textContent;
            return links.length ? links.map(link => `${label}: ${link.href}`) : [`${label}: ${row.querySelector('dd').textContent}`];
          });
          const mentions = [...document.querySelectorAll('.mentions li > a')].map(link => `mentioned in ${link.href}`);
          const lines = [...document.querySelectorAll('.byline li, .entry-kind, .crumbs li')].map(line => line.textContent);
          const labels = [...document.querySelectorAll('main dt')].map(label => label.textContent);
          const all = [...parts, ...mentions, ...lines, ...labels];
          return all.filter((fact, i) => all.indexOf(fact) !== i);
        }
        """;

    private static readonly (int Width, int Height)[] Screens = [(1440, 900), (1024, 768), (768, 1024), (390, 844)];

    private static readonly SemaphoreSlim Measuring = new(1);

    private static Article[]? measured;

    [Fact]
    public async Task The_text_begins_on_the_first_screen_of_every_article()
    {
        var begins = (await Articles()).Select(article => article.Places[0].Body).Order().ToArray();
        Assert.Equal(75, begins.Length);
        Assert.InRange(begins[begins.Length / 2], 200, 400);
        Assert.InRange(begins[^1], 200, 450);
    }

    [Fact]
    public async Task A_citation_is_at_hand_on_the_first_screen_of_every_article_and_none_is_wider_than_its_window() =>
        Assert.All(await Articles(), article => Assert.All(article.Places, place =>
        {
            Assert.InRange(place.Cite, 0, place.Height);
            Assert.False(place.IsWide);
        }));

    [Fact]
    public async Task The_longest_article_has_at_most_sixty_stops_of_the_tabulator()
    {
        await using var visit = await site.Visit(sample.Site, "wiki/eu-ai-act/", Reader.Usual with { Width = 1440 });
        Assert.InRange(await visit.Page.EvaluateAsync<int>(Stops), 20, 60);
    }

    [Fact]
    public async Task No_fact_stands_twice_on_an_article() => Assert.All(await Articles(), article => Assert.Equal("", article.Twice));

    /// <summary>Each article, opened once and looked at on each screen.</summary>
    private async Task<Article[]> Articles()
    {
        await Measuring.WaitAsync();
        try
        {
            return measured ??= await Measure();
        }
        finally
        {
            Measuring.Release();
        }
    }

    private async Task<Article[]> Measure()
    {
        await using var visit = await site.Visit(sample.Site, "", Reader.Usual);
        var articles = new List<Article>();
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(sample.Site.Folder, "wiki")).Order(StringComparer.Ordinal))
        {
            if (!Directory.Exists(Path.Combine(folder, "print"))) continue;
            await visit.Page.GotoAsync($"{sample.Site.Address}wiki/{Path.GetFileName(folder)}/");
            var places = new List<Place>();
            foreach (var (width, height) in Screens)
            {
                await visit.Page.SetViewportSizeAsync(width, height);
                var found = (await visit.Page.EvaluateAsync(Places))!.Value;
                places.Add(new(height, found.GetProperty("body").GetDouble(), found.GetProperty("cite").GetDouble(),
                    found.GetProperty("isWide").GetBoolean()));
            }
            articles.Add(new(Path.GetFileName(folder), [.. places], string.Join('\n', await visit.Page.EvaluateAsync<string[]>(Twice))));
        }
        return [.. articles];
    }

    private sealed record Article(string Slug, Place[] Places, string Twice)
    {
        public override string ToString() => Slug;
    }

    /// <summary>On one screen, in pixels: where the text begins, where the button of the citation ends.</summary>
    private sealed record Place(int Height, double Body, double Cite, bool IsWide);
}
