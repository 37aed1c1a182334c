using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Input;
using Wiki.Render;
using Wiki.Templates;

namespace Wiki.Browser.Tests;

/// <summary>
/// What a real browser makes of hostile bodies. For longer than a moment: <c>WIKI_FUZZ_SECONDS=900 dotnet test tests/Wiki.Browser.Tests --filter
/// HostileBodyTests</c>, with another seed in <c>WIKI_FUZZ_SEED</c>. The page's own policy is taken out: the filter has to hold without it.
/// </summary>
public sealed partial class HostileBodyTests : IAsyncLifetime, IDisposable
{
    private const int BodiesAtOnce = 200, PagesAtOnce = 8;

    private static readonly double Seconds = double.TryParse(Environment.GetEnvironmentVariable("WIKI_FUZZ_SECONDS"), out var seconds) ? seconds : 4;
    private static readonly int Seed = int.TryParse(Environment.GetEnvironmentVariable("WIKI_FUZZ_SEED"), out var seed) ? seed : 1;
    private static readonly TemplateSet Theme = SnapshotHost.ReadTheme();
    private static readonly Settings Settings =
        ThemeInBodies.GiveTo(new Settings { Title = "Wiki", Publisher = "Publisher", BaseUrl = "https://example.org" }, Theme,
            Wiki.Site.FormsOf(Theme.Files).Value, ReferenceLibrary.Empty);

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.Launch(playwright);
    }

    public async Task DisposeAsync() => await browser!.DisposeAsync();

    public void Dispose() => playwright?.Dispose();

    /// <summary>
    /// Elements and attributes are those that are let in, in the very order in which the filter has written them; the body ends where it ends; and
    /// what the browser writes of it, it reads the same.
    /// </summary>
    [Fact]
    public async Task The_browser_sees_the_tree_that_the_filter_has_written()
    {
        var page = await browser!.NewPageAsync();
        await page.GotoAsync("about:blank");
        var bodies = new HostileBodies(Seed);
        var count = 0;
        for (var end = DateTime.UtcNow.AddSeconds(Seconds / 2); DateTime.UtcNow < end; count += BodiesAtOnce)
        {
            var batch = Enumerable.Range(0, BodiesAtOnce).Select(_ => bodies.Next()).Select(text => (Text: text, Html: Filled(Read(text)))).ToArray();
            var wrong = await page.EvaluateAsync<string[]>(TreeCheck,
                JsonSerializer.Serialize(batch.Select(body =>
                    new[] { body.Html, string.Join(' ', StartTag().Matches(body.Html).Select(match => match.Groups[1].Value)) })));
            for (var i = 0; i < batch.Length; i++) Assert.True(wrong[i].Length == 0, $"{wrong[i]}\n--- {batch[i].Text}\n--- {batch[i].Html}");
        }
        await File.AppendAllTextAsync(Path.Combine(Path.GetTempPath(), "wiki-hostile-bodies.txt"), $"{count} bodies\n");
    }

    /// <summary>
    /// Whole pages with the theme's scripts: nothing of the body has run, nothing was asked of anybody, and all around the body is as with an
    /// innocent one.
    /// </summary>
    [Fact]
    public async Task Around_a_hostile_body_the_page_is_as_ever()
    {
        var bodies = new HostileBodies(Seed + 1_000_000);
        var count = 0;
        for (var end = DateTime.UtcNow.AddSeconds(Seconds / 2); DateTime.UtcNow < end; count += PagesAtOnce)
        {
            var texts = Enumerable.Range(0, PagesAtOnce).Select(_ => bodies.Next()).ToArray();
            await CheckPages(texts);
        }
        await File.AppendAllTextAsync(Path.Combine(Path.GetTempPath(), "wiki-hostile-bodies.txt"), $"{count} pages\n");
    }

    private async Task CheckPages(string[] texts)
    {
        var snapshot = Build(["An innocent text.", .. texts]);
        await using var context = await browser!.NewContextAsync();
        var host = new SnapshotHost(snapshot);
        var page = await host.Open(context);
        var wrong = await page.EvaluateAsync<string[]>(PageCheck, JsonSerializer.Serialize(new { Count = texts.Length + 1, Ids = Theme.Names.Ids }));
        for (var i = 0; i < texts.Length; i++) Assert.True(wrong[i + 1].Length == 0, $"{wrong[i + 1]}\n--- {texts[i]}");
        Assert.Equal("", wrong[0]);
        Assert.True(host.Strange.Count == 0, $"{string.Join('\n', host.Strange)}\n--- {string.Join("\n---\n", texts)}");
    }

    private static Snapshot Build(IEnumerable<string> bodies)
    {
        var entries = bodies.Select((text, i) =>
            EntryReader.Read($"concepts/e{i}.md", Encoding.UTF8.GetBytes($"---\ntitle: E{i}\nsummary: s\n---\n{text}"), Settings).Value!)
            .Append(EntryReader.Read("concepts/b.md", "---\ntitle: B\nsummary: s\n---\nx\n"u8.ToArray(), Settings).Value!);
        return Wiki.Site.Build(new SiteInput
        {
            Settings = Settings, Templates = Theme, Forms = Wiki.Site.FormsOf(Theme.Files).Value, Entries = [.. entries],
            Library = ReferenceLibrary.Build([]).Value, Assets = ["concepts/a.png"], Diagnostics = [],
        });
    }

    private static Body Read(string text) =>
        EntryReader.Read("concepts/e.md", Encoding.UTF8.GetBytes("---\ntitle: E\nsummary: s\n---\n" + text), Settings).Value!.Body;

    private static string Filled(Body body)
    {
        var (filled, done) = (new StringBuilder(), 0);
        foreach (var hole in body.Holes)
        {
            filled.Append(Encoding.UTF8.GetString(body.Html.Span[done..hole.Offset]))
                .Append(hole.Kind switch { HoleKind.LinkStart => "<a href=\"/x\">", HoleKind.LinkText => "Title", HoleKind.LinkEnd => "</a>", _ =>
                    "/x" });
            done = hole.Offset;
        }
        return filled.Append(Encoding.UTF8.GetString(body.Html.Span[done..])).ToString();
    }

    [GeneratedRegex("<([a-z][a-z0-9]*)")]
    private static partial Regex StartTag();

    private const string Rules =
        """
        const elements = new Set(`a abbr annotation b bdi blockquote br caption cite code col colgroup data dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img input ins kbd li mark
          math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover ol p pre q rp rt ruby s samp section semantics small span
          strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr`.split(/\s+/));
        const attributes = new Set(`accent accentunder alt alttext aria-describedby aria-label checked class columnalign columnspacing colspan datetime decoding dir disabled display displaystyle encoding fence form height hidden href id lang
          linethickness loading lspace mathvariant maxsize minsize movablelimits notation open reversed role rowspacing rowspan rspace scope scriptlevel separator span src start stretchy symmetric tabindex title type value voffset width`.split(/\s+/));
        const roles = { note: 'div', region: 'div', group: 'span', 'doc-endnotes': 'section', 'doc-noteref': 'a', 'doc-backlink': 'a' };
        const wrongElement = (e) => {
          if (!elements.has(e.localName)) return `the element ${e.localName}`;
          if (e.localName === 'input' && !(e.type === 'checkbox' && e.disabled)) return 'an input';
          for (const { name, value } of e.attributes) {
            if (!attributes.has(name) || (name === 'form' && e.localName !== 'mo')) return `the attribute ${name} of ${e.localName}`;
            if (name === 'hidden' && e.className !== 'note') return 'a hidden element';
            if (name === 'tabindex' && !['pre', 'div'].includes(e.localName) && !e.matches('span.formula')) return 'a tabindex';
            if (name === 'role' && (roles[value] !== e.localName || (value === 'group' && !e.matches('.formula')))) return `the role ${value}`;
            if ((name === 'href' || name === 'src') && /^[\s\0-\x20]*(?!https?:|mailto:)[a-z][a-z0-9+.-]*:/i.test(value)) return `the address ${value}`;
          }
        };
        """;

    private const string TreeCheck =
        "(batch) => {" + Rules +
        """
        const parse = (html) => new DOMParser().parseFromString(`<!doctype html><body><div id="around--">${html}</div><p id="end--">`, 'text/html');
        return JSON.parse(batch).map(([html, tags]) => {
          const document = parse(html);
          const body = document.getElementById('around--');
          if (document.getElementById('end--').previousElementSibling !== body || body.parentElement !== document.body) return 'the body does not end where it ends';
          const all = [...body.querySelectorAll('*')];
          for (const e of all) { const wrong = wrongElement(e); if (wrong) return wrong; }
          const found = all.map((e) => e.localName).join(' ');
          if (found !== tags) return `the tree is another:\n${found}\n${tags}`;
          const ids = all.map((e) => e.id).filter(Boolean);
          if (new Set(ids).size !== ids.length) return 'an id is there twice';
          for (const pre of body.querySelectorAll('pre')) if (pre.firstChild?.nodeType === 3 && pre.firstChild.data.startsWith('\n')) pre.prepend('\n'); // a browser forgets to write it
          const before = body.innerHTML;
          const again = parse(before).getElementById('around--');
          const marked = (root) => [...root.querySelectorAll('*')].map((e) => e.localName + [...e.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join('')).join();
          return marked(again).replaceAll('\n', '') === marked(body).replaceAll('\n', '') ? '' : 'the tree changes when it is read again';
        });
        }
        """;

    private const string PageCheck =
        "async (settings) => {" + Rules +
        """
        const { Count, Ids } = JSON.parse(settings);
        const themeIds = new Set(Ids);
        const frames = Array.from({ length: Count }, (_, i) => Object.assign(document.createElement('iframe'), { src: `/wiki/e${i}/` }));
        await Promise.all(frames.map((frame) => new Promise((done) => { frame.onload = done; document.body.append(frame); })));
        await new Promise((done) => setTimeout(done, 50));
        const apart = '.body, .card, .contents, .link-notes, .mentions, .references, .glance';
        const shape = (page) => [...page.querySelectorAll('*')].filter((e) => !e.closest(apart)).map((e) => `${e.localName}.${e.getAttribute('class') ?? ''}#${e.id}`).join(' ');
        const innocent = shape(frames[0].contentDocument);
        return frames.map(({ contentDocument: page, contentWindow: view }) => {
          if (window.ran) return 'a script ran';
          if (!page.querySelector('.act[aria-haspopup]')) return 'the script of the theme did not end';
          const body = page.querySelector('.body');
          if (body && body.parentElement.localName !== 'article') return 'the body is elsewhere';
          if (page.querySelectorAll('.body').length > 1) return 'a second body';
          for (const e of body?.querySelectorAll('*') ?? []) {
            const wrong = wrongElement(e);
            if (wrong) return wrong;
            if (e.id && themeIds.has(e.id)) return `the id ${e.id}`;
            const style = view.getComputedStyle(e);
            if (['fixed', 'sticky'].includes(style.position) || (style.position === 'absolute' && !e.closest('math') && !e.matches('.heading > .anchor'))) return `a position: ${e.outerHTML.slice(0, 200)}`;
          }
          const ids = [...page.querySelectorAll('[id]')].map((e) => e.id);
          const twice = ids.find((id, i) => ids.indexOf(id) !== i);
          if (twice) return `the id ${twice} is there twice`;
          const found = shape(page);
          return found === innocent ? '' : `the page around is another:\n${found}\n${innocent}`;
        });
        }
        """;
}
