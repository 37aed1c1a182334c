using Microsoft.Playwright;

namespace Wiki.Browser.Tests;

/// <summary>Both wikis and a browser, made once for all tests of a collection, which run one after another.</summary>
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

/// <summary>What readers do with pages.</summary>
[CollectionDefinition(Name)]
public sealed class Browsing : ICollectionFixture<SiteFixture>
{
    public const string Name = "browsing";
}

/// <summary>How pages look, on screens and on paper. It runs beside the other, each with a browser of its own.</summary>
[CollectionDefinition(Name)]
public sealed class Looking : ICollectionFixture<SiteFixture>, ICollectionFixture<PaperWiki>, ICollectionFixture<VersionWiki>
{
    public const string Name = "looking";
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

    public override string ToString() => $"{Width} px{(IsDark ? ", dark" : "")}{(HasOwnColours ? ", own colours" : "")}"
        + $"{(HasScript ? "" : ", no script")}{(IsArabic ? ", right to left" : "")}";
}
