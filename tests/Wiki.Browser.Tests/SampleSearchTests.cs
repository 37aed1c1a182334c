using Microsoft.Playwright;
using Wiki.Tests;

namespace Wiki.Browser.Tests;

/// <summary>The sample wiki, built once to be searched.</summary>
public sealed class SampleWiki : IDisposable
{
    internal BuiltWiki Site { get; } = new(Path.Combine(Repository.Root, "content"));

    public void Dispose() => Site.Dispose();
}

/// <summary>Queries as readers type them, with the entry that each means; written down from the entries before the search was asked.</summary>
[Collection(Browsing.Name)]
public sealed class SampleSearchTests(SiteFixture site, SampleWiki sample) : IClassFixture<SampleWiki>
{
    /// <summary>Asks each query of an index that has answered nothing yet: what comes first, and what it fetched.</summary>
    private const string AskEach = """
        async (queries) => {
          const { engine, index } = document.getElementById('search-results').dataset;
          const { SearchIndex } = await import(new URL(engine, location));
          const usual = window.fetch;
          const answers = [];
          for (const query of queries) {
            const searched = await SearchIndex.open(new URL(index, location));
            const sizes = [];
            window.fetch = async (address) => {
              const response = await usual(address);
              sizes.push((await response.clone().arrayBuffer()).byteLength);
              return response;
            };
            const { documents, meant } = await searched.search(query);
            window.fetch = usual;
            answers.push({ first: documents[0]?.title ?? '', sizes, meant: meant ?? '', bare: documents.filter(({ excerpt }) => !excerpt).length, all: JSON.stringify(documents.map(({ title, excerpt }) => [title, excerpt])) });
          }
          return answers;
        }
        """;

    private static readonly (string Query, string Title)[] Queries =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "sample-queries.txt")).Select(line => line.Split(" → "))
            .Select(parts => (parts[0], parts[1]))];

    [Fact]
    public async Task Of_sixty_queries_at_least_fifty_five_have_the_right_entry_first()
    {
        var answers = await Ask([.. Queries.Select(pair => pair.Query)]);
        var wrong = Queries.Zip(answers).Where(pair => pair.First.Title != pair.Second.First)
            .Select(pair => $"{pair.First.Query} → {pair.First.Title}, got {pair.Second.First}").ToArray();
        Assert.Equal(60, Queries.Length);
        Assert.True(wrong.Length <= 5, string.Join('\n', wrong));
        Assert.All(answers, answer =>
        {
            Assert.InRange(answer.Sizes.Length, 1, answer.Meant.Length > 0 ? 3 : 2);
            Assert.InRange(answer.Sizes.Sum(), 1, 100_000);
            Assert.Equal(0, answer.Bare);
        });
    }

    [Fact]
    public async Task A_query_finds_the_same_whatever_was_asked_before()
    {
        string[] queries = [.. Queries.Select(pair => pair.Query)];
        var fresh = await Ask(queries);
        await using var visit = await site.Visit(sample.Site, "search/", Reader.Usual);
        var used = await visit.Page.EvaluateAsync<string[]>("""
            async (queries) => {
              const { engine, index } = document.getElementById('search-results').dataset;
              const { SearchIndex } = await import(new URL(engine, location));
              const searched = await SearchIndex.open(new URL(index, location));
              for (const query of [...queries].reverse()) await searched.search(query);
              const answers = [];
              for (const query of queries) answers.push(JSON.stringify((await searched.search(query)).documents.map(({ title, excerpt }) => [title, excerpt])));
              return answers;
            }
            """, queries);
        Assert.Equal(fresh.Select(answer => answer.All), used);
    }

    [Theory]
    [InlineData("compute treshold", "compute threshold", "Compute Threshold")]
    [InlineData("desceptive alignement", "deceptive alignment", "Deceptive Alignment")]
    [InlineData("whistelblower", "whistleblower", "Whistleblower Protection")]
    [InlineData("xeepfake", "deepfake", "Deepfake")]
    [InlineData("corigibility", "corrigibility", "Corrigibility")]
    public async Task A_misspelt_name_is_found_and_told(string query, string meant, string title)
    {
        await using var visit = await site.Visit(sample.Site, $"search/?q={Uri.EscapeDataString(query)}", Reader.Usual);
        await Assertions.Expect(visit.Page.Locator(".search-meant")).ToHaveTextAsync($"Did you mean “{meant}”?");
        Assert.Equal(title, await new SearchResults(visit.Page).First());
        await visit.Page.ClickAsync(".search-meant a");
        await visit.Page.WaitForFunctionAsync("meant => new URLSearchParams(location.search).get('q') === meant", meant);
        await Assertions.Expect(visit.Page.Locator(".search-meant")).ToHaveTextAsync("");
        Assert.Equal(title, await new SearchResults(visit.Page).First());
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData("article 5", "Article 50")]
    [InlineData("local law 14", null)]
    public async Task A_number_is_no_part_of_another(string query, string? other)
    {
        await using var visit = await site.Visit(sample.Site, $"search/?q={Uri.EscapeDataString(query)}", Reader.Usual);
        await visit.Page.WaitForSelectorAsync(".search-hit");
        var marks = await visit.Page.Locator("mark").AllTextContentsAsync();
        Assert.DoesNotContain(marks, mark => mark.Any(char.IsAsciiDigit) && mark != query.Split(' ')[^1]);
        if (other is not null) Assert.NotEqual("Deepfake", await new SearchResults(visit.Page).First());
    }

    [Fact]
    public async Task What_stands_in_quotation_marks_stands_so_in_the_text()
    {
        var answers = await Ask(["\"human oversight\"", "“oversight human”", "\"fines\"", "fines"]);
        Assert.Equal(["Human Oversight", "", "EU AI Act", "EU AI Act"], answers.Select(answer => answer.First));
        Assert.DoesNotContain("Capability Elicitation", answers[2].All, StringComparison.Ordinal);
        Assert.True(answers[3].All.IndexOf("Prohibited AI Practice", StringComparison.Ordinal) < answers[3].All.IndexOf("Capability Elicitation",
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_nothing_is_found_titles_that_come_near_and_categories_are_offered()
    {
        await using var visit = await site.Visit(sample.Site, "search/?q=%22oversight%20human%22", Reader.Usual);
        await new SearchResults(visit.Page).Expect("Nothing found for “\"oversight human\"”.");
        var offered = await visit.Page.Locator(".search-nearest a").AllTextContentsAsync();
        Assert.Equal("Human Oversight", offered[0]);
        Assert.Contains("Accountability", offered);
        await visit.Page.FocusAsync("#search-query");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        Assert.Equal("Human Oversight", await new SearchResults(visit.Page).Focused());
        Assert.Empty(await visit.Barriers());
        await new SearchResults(visit.Page).Press("oversight");
        await Assertions.Expect(visit.Page.Locator(".search-nearest")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task A_page_that_is_opened_with_a_query_shows_the_results_and_moves_nothing(int width)
    {
        await using var visit = await site.Visit(sample.Site, "", Reader.Usual with { Width = width });
        // A slow line, on which the list of all entries could be painted long before the results: the scripts come when the whole page is there, and
        // the index when they have run and the page was painted.
        var (scripts, index) = (new TaskCompletionSource(), new TaskCompletionSource());
        await visit.Page.RouteAsync("**/assets/search.*.js", route => After(scripts, route));
        await visit.Page.RouteAsync("**/search/index*", route => After(index, route));
        await visit.Page.GotoAsync($"{sample.Site.Address}search/?q=alignment", new() { WaitUntil = WaitUntilState.Commit });
        await visit.Page.WaitForFunctionAsync("() => document.readyState === 'interactive'", null, new() { PollingInterval = 20 });
        scripts.SetResult();
        await visit.Page.WaitForLoadStateAsync(LoadState.Load);
        await visit.Page.EvaluateAsync("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");
        Assert.False(await visit.Page.IsVisibleAsync("#search-browse"));
        index.SetResult();
        await visit.Page.WaitForSelectorAsync(".search-hit");
        await visit.Settle();
        Assert.Empty(await visit.Shifts());

        static async Task After(TaskCompletionSource signal, IRoute route)
        {
            await signal.Task;
            await route.ContinueAsync();
        }
    }

    [Fact]
    public async Task Where_the_search_cannot_be_loaded_the_list_of_all_entries_is_shown_after_all()
    {
        await using var visit = await site.Visit(sample.Site, "", Reader.Usual);
        await visit.Page.RouteAsync("**/search.*.js", route => route.AbortAsync());
        await visit.Page.GotoAsync($"{sample.Site.Address}search/?q=alignment");
        await Assertions.Expect(visit.Page.Locator("#search-browse")).ToBeVisibleAsync();
    }

    private async Task<Answer[]> Ask(string[] queries)
    {
        await using var visit = await site.Visit(sample.Site, "search/", Reader.Usual);
        return await visit.Page.EvaluateAsync<Answer[]>(AskEach, queries);
    }

    private sealed record Answer(string First, int[] Sizes, string Meant, int Bare, string All)
    {
        public Answer()
            : this("", [], "", 0, "")
        {
        }
    }
}
