using System.Text.Json;
using Microsoft.Playwright;
using Wiki.Templates;

namespace Wiki.Browser.Tests;

/// <summary>
/// What a real browser makes of hostile settings, front matter and cited works: every page of the wiki is made of the same elements as with innocent
/// ones, nothing runs, and files of XML and JSON are still that. For longer than a moment: <c>WIKI_FUZZ_SECONDS=900 dotnet test
/// tests/Wiki.Browser.Tests --filter HostileFieldTests</c>, with another seed in <c>WIKI_FUZZ_SEED</c>.
/// </summary>
public sealed class HostileFieldTests : IAsyncLifetime, IDisposable
{
    private static readonly double Seconds = double.TryParse(Environment.GetEnvironmentVariable("WIKI_FUZZ_SECONDS"), out var seconds) ? seconds : 4;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("WIKI_FUZZ_SEED"), out var seed) ? seed : 1;
    private static readonly TemplateSet Theme = SnapshotHost.ReadTheme();

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.Launch(playwright);
    }

    public async Task DisposeAsync() => await browser!.DisposeAsync();

    public void Dispose() => playwright?.Dispose();

    [Fact]
    public async Task Pages_are_made_of_the_same_elements_whatever_the_fields_say()
    {
        var page = await browser!.NewPageAsync();
        await page.GotoAsync("about:blank");
        var wikis = new HostileWikis(Seed);
        var innocent = await Shapes(page, Render(HostileWikis.Innocent(Theme)));
        var count = 0;
        for (var end = DateTime.UtcNow.AddSeconds(Seconds / 2); DateTime.UtcNow < end; count++)
        {
            var found = await Shapes(page, Render(wikis.Next(Theme)));
            Assert.Equal(innocent.Length, found.Length);
            foreach (var (shape, expected) in found.Zip(innocent))
                Assert.True(shape.Elements == expected.Elements,
                    $"{shape.Path}: {Difference(shape.Elements, expected.Elements)}\n--- {wikis.Written}");
        }
        await Tell($"{count} wikis of hostile fields, {wikis.Refused} refused");
    }

    [Fact]
    public async Task Nothing_runs_whatever_the_fields_say()
    {
        var wikis = new HostileWikis(Seed + 1_000_000);
        var count = 0;
        for (var end = DateTime.UtcNow.AddSeconds(Seconds / 2); DateTime.UtcNow < end; count++)
        {
            var snapshot = wikis.Next(Theme);
            var host = new SnapshotHost(snapshot);
            await using var context = await browser!.NewContextAsync();
            var page = await host.Open(context);
            var ran = await page.EvaluateAsync<bool>(Frames, JsonSerializer.Serialize(snapshot.Routes.Select(snapshot.PathOf).Where(IsPage)));
            Assert.False(ran, wikis.Written);
            Assert.True(host.Strange.Count == 0, $"{string.Join('\n', host.Strange)}\n--- {wikis.Written}");
        }
        await Tell($"{count} wikis of hostile fields with scripts, {wikis.Refused} refused");
    }

    private static bool IsPage(string path) => path.EndsWith(".html", StringComparison.Ordinal);

    private static (string Path, string Text)[] Render(Snapshot snapshot)
    {
        var host = new SnapshotHost(snapshot);
        var files = snapshot.Routes.Where(route => Path.GetExtension(snapshot.PathOf(route)) is ".html" or ".xml" or ".json")
            .Select(route => (snapshot.PathOf(route), host.Text(route))).ToArray();
        Assert.Empty(host.Strange);
        return files;
    }

    /// <summary>
    /// The elements of each page, in their order, or what is wrong with it; of a file of XML or JSON nothing, or what is wrong with it.
    /// </summary>
    private static async Task<(string Path, string Elements)[]> Shapes(IPage page, (string Path, string Text)[] files)
    {
        var shapes =
            await page.EvaluateAsync<string[]>(ShapesOfFiles, JsonSerializer.Serialize(files.Select(file => new[] { file.Path, file.Text })));
        return [.. files.Zip(shapes, (file, shape) => (file.Path, shape))];
    }

    private static Task Tell(string line) => File.AppendAllTextAsync(Path.Combine(Path.GetTempPath(), "wiki-hostile-bodies.txt"), line + "\n");

    /// <summary>Where two lists of words part, with what follows.</summary>
    private static string Difference(string found, string expected)
    {
        var same = found.Zip(expected).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"…{found[Math.Max(0, same - 60)..Math.Min(found.Length, same + 120)]}\ninstead of "
            + $"…{expected[Math.Max(0, same - 60)..Math.Min(expected.Length, same + 120)]}";
    }

    private const string ShapesOfFiles =
        """
        (files) => JSON.parse(files).map(([path, text]) => {
          if (path.endsWith('.json')) { try { JSON.parse(text); return ''; } catch (error) { return String(error); } }
          const isPage = path.endsWith('.html');
          const page = new DOMParser().parseFromString(text, isPage ? 'text/html' : 'application/xml');
          if (!isPage) return page.querySelector('parsererror')?.textContent ?? '';
          const wrong = (e) => {
            for (const { name, value } of e.attributes) {
              if (name.startsWith('on') || name === 'srcdoc' || name === 'style') return `the attribute ${name}`;
              if (['href', 'src', 'action', 'content'].includes(name) && /^[\s\0-\x20]*(javascript|data|vbscript):/i.test(value)) return `the address ${value}`;
            }
            if (e.matches('script[type="application/ld+json"]')) { try { JSON.parse(e.textContent); } catch (error) { return String(error); } }
            else if (e.localName === 'script' && !e.hasAttribute('src')) return 'a script of its own';
          };
          const all = [...page.querySelectorAll('*')];
          // What is no DOI is no link.
          const varies = (e) => e.matches('.references li > a:not([class])');
          // A long title is set smaller.
          const classOf = (e) => (e.getAttribute('class') ?? '').replace(/ ?\blong$/, '');
          return all.map(wrong).find(Boolean) ?? all.filter((e) => !varies(e)).map((e) => `${e.localName}.${classOf(e)}`).join(' ');
        })
        """;

    private const string Frames =
        """
        async (paths) => {
          const frames = JSON.parse(paths).map((path) => Object.assign(document.createElement('iframe'), { src: '/' + path }));
          await Promise.all(frames.map((frame) => new Promise((done) => { frame.onload = done; document.body.append(frame); })));
          await new Promise((done) => setTimeout(done, 50));
          return Boolean(window.ran);
        }
        """;
}
