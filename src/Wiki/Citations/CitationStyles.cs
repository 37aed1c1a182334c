using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>The ways to cite that a theme has: one file each in <c>citations/</c>. A wiki adds one by adding a file, and replaces one by a file of the same name.</summary>
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
    /// Reads the styles among a theme's files, whose paths are below <c>templates/</c>; of two files with one path the later counts. Each style is tried on specimens, so that a name that no style knows
    /// is told once and not once for each entry. A style with a problem is left out.
    /// </summary>
    public static Parsed<CitationStyles> Load(IEnumerable<(string Path, string Text)> templateFiles)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (path, text) in templateFiles)
        {
            if (path.StartsWith(Folder, StringComparison.Ordinal) && path.EndsWith(Ending, StringComparison.Ordinal)) texts[path] = text;
        }
        var styles = new Dictionary<string, CitationStyle>(StringComparer.Ordinal);
        var problems = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var (path, text) in texts)
        {
            var style = Read(path, text, problems);
            if (style is null) continue;
            styles[style.Id] = style;
            if (style.Alias is { } alias) styles.TryAdd(alias, style);
        }
        return new(new CitationStyles(styles.ToFrozenDictionary(StringComparer.Ordinal)), problems.ToImmutable());
    }

    /// <summary>The style with this id or alias, or null.</summary>
    public CitationStyle? Find(string id) => styles.GetValueOrDefault(id);

    private static CitationStyle? Read(string path, string text, ImmutableArray<Diagnostic>.Builder problems)
    {
        var before = problems.Count;
        var header = StyleHeaderReader.Read(path, text, out var body);
        problems.AddRange(header.Diagnostics);
        if (body is not { } start) return null;
        var template = TemplateStyle.Parse(path, text, start, header.Value);
        problems.AddRange(template.Diagnostics);
        if (problems.Count > before) return null;
        var style = new CitationStyle(path[Folder.Length..^Ending.Length], header.Value, template.Value);
        foreach (var specimen in Specimens.All)
        {
            if (style.Compose(specimen).Diagnostics is not [var problem, ..]) continue;
            problems.Add(problem);
            return null;
        }
        return style;
    }
}
