using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>
/// The files from which programs take citations: one beside each article in each format that site.yaml asks for, all articles in one file of the
/// three formats that every reference manager reads, and the wiki as a whole.
/// </summary>
public sealed class CitationFiles
{
    private static readonly string[] WikiFormats = ["bibtex", "ris", "csl-json"];

    private readonly SiteModel site;

    public CitationFiles(SiteModel site, CitationForms forms)
    {
        this.site = site;
        BesideArticles = [.. site.Settings.CitationFiles.Select(forms.FindFormat).OfType<CitationFormat>().Where(style => style.Extension is not null)
            .DistinctBy(style => style.Extension)];
        OfAllArticles = [.. WikiFormats.Select(forms.FindFormat).OfType<CitationFormat>().Where(style => style.Extension is not null)];
        OfWiki = forms.FindFormat("citation-cff");
    }

    /// <summary>The formats of the files.</summary>
    public IEnumerable<CitationFormat> Formats => BesideArticles.Concat(OfAllArticles).Concat(OfWiki is null ? [] : [OfWiki]);

    /// <summary>The formats of the files beside each article, in the order of site.yaml.</summary>
    public ImmutableArray<CitationFormat> BesideArticles { get; }

    /// <summary>The formats of the files that hold all articles.</summary>
    public ImmutableArray<CitationFormat> OfAllArticles { get; }

    /// <summary>The format that says how to cite the wiki itself, if the theme has it.</summary>
    public CitationFormat? OfWiki { get; }

    /// <summary>What templates show of the files beside an article.</summary>
    public CitationFileView[] ViewsOf(int entry) => Views(BesideArticles, extension => new CitationFile(entry, extension));

    /// <summary>What templates show of the files that hold all articles.</summary>
    public CitationFileView[] ViewsOfWiki() => Views(OfAllArticles, extension => new ReferencesFile(extension));

    /// <summary>The formats that site.yaml names and that cannot be files of their own.</summary>
    public static IEnumerable<Diagnostic> Problems(Settings settings, CitationForms forms)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var style in settings.CitationFiles.Select(forms.Find).OfType<CitationForm>())
        {
            if (style.Extension is not { } extension)
                yield return Problem($"`citation_files` names `{style.Id}`, of which no file can be made: it is written for people",
                    "write formats like `bibtex`, `ris` or `csl-json`");
            else if (!taken.TryAdd(extension, style.Id))
                yield return Problem($"`citation_files` names `{taken[extension]}` and `{style.Id}`, whose files would both end in `.{extension}`",
                    "delete one of the two");
        }
    }

    private static Diagnostic Problem(string message, string help) =>
        new(Rules.UnusableFormat, Location.OfFile(SettingsReader.FileName), message, help);

    private CitationFileView[] Views(ImmutableArray<CitationFormat> styles, Func<string, Route> routeOf) =>
        styles.IsEmpty ? [] : [.. styles.Select(style => new CitationFileView(style, routeOf(style.Extension!).Address(site)))];
}
