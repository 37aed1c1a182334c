using System.Buffers;
using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>
/// The files from which programs take citations: one beside each article in each format that site.yaml asks for, all articles in one file of the three formats that every reference manager reads, and the wiki as a whole.
/// </summary>
public sealed class CitationFiles
{
    private static readonly string[] WikiFormats = ["bibtex", "ris", "csl-json"];

    private readonly SiteModel site;
    private readonly ImmutableArray<CitationStyle> besideArticles, ofWiki;
    private readonly CitationStyle? cff;

    public CitationFiles(SiteModel site, CitationStyles styles)
    {
        this.site = site;
        besideArticles = [.. site.Settings.CitationFiles.Select(styles.Find).OfType<CitationStyle>().Where(style => style.Extension is not null).DistinctBy(style => style.Extension)];
        ofWiki = [.. WikiFormats.Select(styles.Find).OfType<CitationStyle>().Where(style => style.Extension is not null)];
        cff = styles.Find("citation-cff");
    }

    /// <summary>The formats of the files.</summary>
    public IEnumerable<CitationStyle> Styles => besideArticles.Concat(ofWiki).Concat(cff is null ? [] : [cff]);

    /// <summary>The files beside an article, in the order of site.yaml.</summary>
    public IEnumerable<Route.CitationFile> Of(int entry) => besideArticles.Select(style => new Route.CitationFile(entry, style.Extension!));

    public IEnumerable<Route> OfWiki()
    {
        foreach (var style in ofWiki) yield return new Route.References(style.Extension!);
        if (cff is not null) yield return new Route.WikiCitation();
    }

    /// <summary>What templates show of <see cref="Of"/>.</summary>
    public CitationFileView[] ViewsOf(int entry) => Views(besideArticles, extension => new Route.CitationFile(entry, extension));

    /// <summary>What templates show of the files that hold all articles.</summary>
    public CitationFileView[] ViewsOfWiki() => Views(ofWiki, extension => new Route.References(extension));

    /// <summary>Writes the file of one of these routes. Null when that went well.</summary>
    public Diagnostic? Write(Route route, IBufferWriter<byte> output) => route switch
    {
        Route.CitationFile(var entry, var extension) => Find(besideArticles, extension).WriteFile([CitationSource.ItemOf(site, entry)], output),
        Route.References(var extension) => Find(ofWiki, extension).WriteFile(site.Lists.ByTitle.Select(entry => CitationSource.ItemOf(site, entry)), output),
        _ => cff!.WriteFile([CitationSource.ItemOfWiki(site)], output),
    };

    /// <summary>The formats that site.yaml names and that cannot be files of their own.</summary>
    public static IEnumerable<Diagnostic> Problems(Settings settings, CitationStyles styles)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var style in settings.CitationFiles.Select(styles.Find).OfType<CitationStyle>())
        {
            if (style.Extension is not { } extension) yield return Problem($"`citation_files` names `{style.Id}`, of which no file can be made: it is written for people", "write formats like `bibtex`, `ris` or `csl-json`");
            else if (!taken.TryAdd(extension, style.Id)) yield return Problem($"`citation_files` names `{taken[extension]}` and `{style.Id}`, whose files would both end in `.{extension}`", "delete one of the two");
        }
    }

    private static Diagnostic Problem(string message, string help) => new(Rules.UnusableFormat, Location.OfFile(Site.SettingsFile), message, help);

    private static CitationStyle Find(ImmutableArray<CitationStyle> styles, string extension) => styles.First(style => style.Extension == extension);

    private CitationFileView[] Views(ImmutableArray<CitationStyle> styles, Func<string, Route> routeOf) =>
        styles.IsEmpty ? [] : [.. styles.Select(style => new CitationFileView(style, site.Addresses.Of(routeOf(style.Extension!))))];
}
