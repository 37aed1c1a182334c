using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Csl;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>
/// The ways to cite that a theme has: in <c>citations/</c> a file of the Citation Style Language for each style, a template for each format, and in
/// <c>citations/locales/</c> languages of styles. A wiki adds one by adding a file, and replaces one by a file of the same name.
/// </summary>
public sealed class CitationForms
{
    /// <summary>Where they live in a theme.</summary>
    public const string Folder = "citations/";

    public const string LocaleFolder = Folder + "locales/";

    public const string StyleEnding = ".csl", FormatEnding = ".txt", LocaleEnding = ".xml";

    /// <summary>What follows a style's id in the id of one of its parts.</summary>
    private static readonly ImmutableArray<(string Ending, StylePart Part)> Parts =
        [("-intext", StylePart.Citation), ("-short", StylePart.CitationShort), ("-bibliography", StylePart.Bibliography)];

    /// <summary>Ids under which sites know parts of styles that are called otherwise.</summary>
    private static readonly FrozenDictionary<string, string> OtherIds = new Dictionary<string, string>
    {
        ["chicago-note"] = "chicago-notes",
        ["chicago-note-short"] = "chicago-notes-short",
        ["chicago-bibliography"] = "chicago-notes-bibliography",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, CitationFormat> formats;
    private readonly FrozenDictionary<string, CitationStyle> styles;
    private readonly string? language;

    /// <summary>Those that were asked for: each site of a version asks for the same.</summary>
    private readonly ConcurrentDictionary<string, CitationForm> found = new(StringComparer.Ordinal);

    private CitationForms(FrozenDictionary<string, CitationFormat> formats, FrozenDictionary<string, CitationStyle> styles, string? language) =>
        (this.formats, this.styles, this.language) = (formats, styles, language);

    /// <summary>Every id and alias, in ordinal order. All styles are read for it.</summary>
    public IEnumerable<string> Ids => formats.Keys.Concat(styles.Values.SelectMany(PartsOf)).Concat(OtherIds.Keys.Where(id => Find(id) is not null))
        .Distinct().Order(StringComparer.Ordinal);

    /// <summary>
    /// Reads the files of a theme, whose paths are below <c>templates/</c>; of two files with one path the later counts. A file that is not proven is
    /// read at once, and a format tried on specimens, so that what is wrong with it is told once and not once for each entry. One that cannot be used
    /// is left out.
    /// </summary>
    public static Parsed<CitationForms> Load(IEnumerable<FormFile> themeFiles)
    {
        var byPath = new SortedDictionary<string, FormFile>(StringComparer.Ordinal);
        foreach (var file in themeFiles) byPath[file.Path] = file;
        var files = byPath.Values.ToImmutableArray();
        var formats = Of(files, FormatEnding).AsParallel().AsOrdered().Select(FormatReader.Read).ToList();
        var styles = new StyleLoading(Of(files, StyleEnding), Of(files, LocaleEnding));
        var known = new Dictionary<string, CitationFormat>(StringComparer.Ordinal);
        foreach (var format in formats.Select(format => format.Value).OfType<CitationFormat>())
        {
            known[format.Id] = format;
            if (format.Alias is { } alias) known.TryAdd(alias, format);
        }
        var forms = new CitationForms(known.ToFrozenDictionary(StringComparer.Ordinal),
            styles.Styles.ToFrozenDictionary(style => style.Id, StringComparer.Ordinal), null);
        return new(forms, [.. formats.SelectMany(format => format.Diagnostics), .. styles.Problems]);
    }

    /// <summary>The same with the words of styles in that language, but for styles of lawyers; null for each style's own.</summary>
    public CitationForms In(string? tag) => tag == language ? this : new CitationForms(formats, styles, tag);

    /// <summary>The form with this id or alias, or null.</summary>
    public CitationForm? Find(string id) =>
        found.TryGetValue(id, out var known) ? known : Make(id) is { } made ? found.GetOrAdd(id, made) : null;

    private CitationForm? Make(string id)
    {
        if (formats.TryGetValue(id, out var format)) return format;
        var known = styles.ContainsKey(id) ? id : OtherIds.GetValueOrDefault(id, id);
        if (styles.TryGetValue(known, out var whole)) return new StyleForm(id, whole, whole.WholePart, language);
        foreach (var (ending, part) in Parts)
        {
            if (known.EndsWith(ending, StringComparison.Ordinal) && styles.TryGetValue(known[..^ending.Length], out var style) && Has(style, part))
                return new StyleForm(id, style, part, language);
        }
        return null;
    }

    /// <summary>The format with this id or alias, or null.</summary>
    public CitationFormat? FindFormat(string id) => formats.GetValueOrDefault(id);

    /// <summary>The style in its language, for texts that cite; null for an id that is no style's, nor one of its parts.</summary>
    public BoundStyle? FindStyle(string id) => (Find(id) as StyleForm)?.Style.In(language);

    /// <summary>Names of the makers of a work as words of a sentence, <c>Adler and Berg</c>, in the language of that style.</summary>
    public BoundStyle? FindNames(string id) => (Find(id) as StyleForm)?.Style.NamesIn(language);

    /// <summary>What readers of these forms will miss: words of a language that no file has.</summary>
    public IEnumerable<Diagnostic> Problems(IEnumerable<string> shown) =>
        shown.Select(Find).OfType<StyleForm>().Select(form => form.Style).Distinct().Where(style => !style.Speaks(language))
            .Select(style => new Diagnostic(Rules.StrangeInStyle, Location.OfFile($"{Folder}{style.Id}{StyleEnding}").InTheme(),
                $"the words of `{style.Id}` are wanted in {Wording.Quoted(style.LanguageIn(language))}, of which there is no file: they are English",
                $"add `{LocaleFolder}locales-{style.LanguageIn(language)}{LocaleEnding}` of the Citation Style Language to the templates"));

    /// <summary>Whether a file of a theme is a style, a format or a language of styles.</summary>
    public static bool IsOne(string path) =>
        IsIn(path, Folder, StyleEnding) || IsIn(path, Folder, FormatEnding) || IsIn(path, LocaleFolder, LocaleEnding);

    private static ImmutableArray<FormFile> Of(ImmutableArray<FormFile> files, string ending) =>
        [.. files.Where(file => IsIn(file.Path, ending == LocaleEnding ? LocaleFolder : Folder, ending))];

    private static bool IsIn(string path, string folder, string ending) =>
        path.StartsWith(folder, StringComparison.Ordinal) && path.EndsWith(ending, StringComparison.Ordinal) && path.IndexOf('/', folder.Length) < 0;

    private static bool Has(CitationStyle style, StylePart part) => part switch
    {
        StylePart.Citation => !style.IsNote && style.Style.HasBibliography,
        StylePart.CitationShort => style.IsNote,
        _ => style.IsNote && style.Style.HasBibliography,
    };

    private static IEnumerable<string> PartsOf(CitationStyle style) =>
        Parts.Where(part => Has(style, part.Part)).Select(part => style.Id + part.Ending).Prepend(style.Id);
}
