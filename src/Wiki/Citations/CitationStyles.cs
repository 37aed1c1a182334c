using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>
/// The ways to cite that a theme has: one file each in <c>citations/</c>. A wiki adds one by adding a file, and replaces one by a file of the same
/// name.
/// </summary>
public sealed class CitationStyles
{
    /// <summary>Where styles live in a theme.</summary>
    public const string Folder = "citations/";

    private const string Ending = ".txt";

    private readonly FrozenDictionary<string, CitationStyle> styles;

    private CitationStyles(FrozenDictionary<string, CitationStyle> styles) => this.styles = styles;

    /// <summary>Every id and alias, in ordinal order.</summary>
    public IEnumerable<string> Ids => styles.Keys.Order(StringComparer.Ordinal);

    /// <summary>
    /// Reads the styles among a theme's files, whose paths are below <c>templates/</c>; of two files with one path the later counts. Each style that
    /// is not proven is tried on specimens, so that a name that no style knows is told once and not once for each entry. A style with a problem is
    /// left out.
    /// </summary>
    public static Parsed<CitationStyles> Load(IEnumerable<StyleFile> templateFiles)
    {
        var byPath = new SortedDictionary<string, StyleFile>(StringComparer.Ordinal);
        foreach (var file in templateFiles)
        {
            if (file.Path.StartsWith(Folder, StringComparison.Ordinal) && file.Path.EndsWith(Ending, StringComparison.Ordinal))
                byPath[file.Path] = file;
        }
        var (files, read) = (byPath.Values.ToArray(), new Parsed<CitationStyle?>[byPath.Count]);
        Parallel.For(0, files.Length, i => read[i] = Read(files[i]));
        var styles = new Dictionary<string, CitationStyle>(StringComparer.Ordinal);
        foreach (var style in read.Select(file => file.Value).OfType<CitationStyle>())
        {
            styles[style.Id] = style;
            if (style.Alias is { } alias) styles.TryAdd(alias, style);
        }
        return new(new CitationStyles(styles.ToFrozenDictionary(StringComparer.Ordinal)), [.. read.SelectMany(file => file.Diagnostics)]);
    }

    /// <summary>The style with this id or alias, or null.</summary>
    public CitationStyle? Find(string id) => styles.GetValueOrDefault(id);

    private static Parsed<CitationStyle?> Read(StyleFile file)
    {
        var header = StyleHeaderReader.Read(file.Path, file.Text, out var body);
        if (body is not { } start) return new(null, header.Diagnostics);
        var id = file.Path[Folder.Length..^Ending.Length];
        if (file.IsProven) return new(new CitationStyle(id, header.Value, new(() => Parse().Value)), []);
        var template = Parse();
        ImmutableArray<Diagnostic> problems = [.. header.Diagnostics, .. template.Diagnostics];
        if (!problems.IsEmpty) return new(null, problems);
        var style = new CitationStyle(id, header.Value, new(template.Value));
        foreach (var specimen in Specimens.All)
        {
            if (style.Compose(specimen).Diagnostics is [var problem, ..]) return new(null, [problem]);
        }
        return new(style, []);

        Parsed<TemplateStyle> Parse() => TemplateStyle.Parse(file.Path, file.Text, start, header.Value);
    }
}
