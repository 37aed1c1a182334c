using Microsoft.Playwright;

namespace Wiki.Browser.Tests;

/// <summary>Both wikis and the browser, made once for all tests; the tests of this collection run one after another, so that there is one browser.</summary>
public sealed class SiteFixture : IAsyncLifetime, IDisposable
{
    private readonly BuiltWiki english = BuiltWiki.Named("english");
    private readonly BuiltWiki arabic = BuiltWiki.Named("arabic");
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The files of the Arabic wiki.</summary>
    public string ArabicFolder => arabic.Folder;

    /// <summary>The files of the English wiki.</summary>
    public string Folder => english.Folder;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await Chromium.Launch(playwright);
    }

    public async Task DisposeAsync() => await browser!.DisposeAsync();

    public void Dispose()
    {
        playwright?.Dispose();
        english.Dispose();
        arabic.Dispose();
    }

    /// <summary>A page of a wiki that is not one of these.</summary>
    internal Task<Visit> Visit(BuiltWiki wiki, string path, Reader reader) => Visit(wiki.Address, path, reader);

    /// <summary>A page of any address.</summary>
    internal Task<Visit> Visit(string address, string path, Reader reader) => Tests.Visit.Open(browser!, address, path, reader);

    /// <summary>A page of the English wiki as a reader with these circumstances sees it.</summary>
    public Task<Visit> Visit(string path, Reader reader) => Tests.Visit.Open(browser!, (reader.IsArabic ? arabic : english).Address, path, reader);
}

[CollectionDefinition(Name)]
public sealed class Browsing : ICollectionFixture<SiteFixture>, ICollectionFixture<PaperWiki>
{
    public const string Name = "browsing";
}

/// <summary>How somebody reads.</summary>
public sealed record Reader
{
    public static readonly Reader Usual = new();

    public int Width { get; init; } = 1280;

    public bool IsDark { get; init; }

    /// <summary>Whether the system's few colours stand in place of the page's, as in Windows' contrast themes.</summary>
    public bool HasOwnColours { get; init; }

    public bool HasScript { get; init; } = true;

    public bool IsArabic { get; init; }

    public bool IsTouching { get; init; }

    public override string ToString() => $"{Width} px{(IsDark ? ", dark" : "")}{(HasOwnColours ? ", own colours" : "")}{(HasScript ? "" : ", no script")}{(IsArabic ? ", right to left" : "")}";
}
