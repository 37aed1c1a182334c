using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Graph;

/// <summary>
/// Names as other programs let authors write them, for links that no exact name fits: the path of an entry's file, or the end of it, with <c>.md</c>
/// or without, in any case of letters; a name with hyphens or underscores for its spaces. No other sign is passed over, so that <c>C++</c> never
/// means <c>C</c>.
/// </summary>
internal sealed class LooseNames
{
    private const string Extension = ".md";

    private readonly ImmutableArray<Entry> entries;
    private readonly Dictionary<string, List<int>> bySpacing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byFile = new(StringComparer.OrdinalIgnoreCase);

    public LooseNames(ImmutableArray<Entry> entries)
    {
        this.entries = entries;
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Head is null)
                foreach (var name in entries[i].Aliases.Select(alias => alias.Value).Prepend(entries[i].Title).Prepend(entries[i].Slug.Value))
                    Add(bySpacing, Spaced(name), i);
            Add(byFile, FileName(entries[i].Path), i);
        }
    }

    public Resolution Resolve(string name) => Candidates(name) switch
    {
        [] => Resolution.Missing,
        [var only] => Resolution.Found(only),
        _ => Resolution.Ambiguous,
    };

    public IReadOnlyList<int> Candidates(string name) => IsPath(name) ? ByPath(name) : bySpacing.GetValueOrDefault(Spaced(name), []);

    /// <summary>All that a file can be called so.</summary>
    public static IEnumerable<string> PathsOf(Entry entry)
    {
        for (var start = 0; ; start = entry.Path.IndexOf('/', start) + 1)
        {
            yield return entry.Path[start..];
            yield return WithoutExtension(entry.Path[start..]);
            if (entry.Path.IndexOf('/', start) < 0) yield break;
        }
    }

    private static bool IsPath(string name) => name.Contains('/') || name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    private List<int> ByPath(string name)
    {
        var path = WithoutExtension(name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name.TrimStart('/'));
        var ends = byFile.GetValueOrDefault(FileName(path), []).Where(entry => EndsIn(WithoutExtension(entries[entry].Path), path)).ToList();
        var exact = ends.FindAll(entry => WithoutExtension(entries[entry].Path).EndsWith(path, StringComparison.Ordinal));
        if (exact.Count > 0) ends = exact;
        var whole = ends.FindAll(entry => WithoutExtension(entries[entry].Path).Length == path.Length);
        return whole.Count == 1 ? whole : ends;
    }

    private static bool EndsIn(string path, string end) =>
        path.EndsWith(end, StringComparison.OrdinalIgnoreCase) && (path.Length == end.Length || path[path.Length - end.Length - 1] == '/');

    private static string FileName(string path) => WithoutExtension(path[(path.LastIndexOf('/') + 1)..]);

    private static string WithoutExtension(string path) =>
        path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? path[..^Extension.Length] : path;

    private static string Spaced(string name) => Folding.Name(name.Replace('-', ' ').Replace('_', ' '));

    private static void Add(Dictionary<string, List<int>> table, string key, int entry)
    {
        if (!table.TryGetValue(key, out var having)) table.Add(key, having = []);
        if (having.Count == 0 || having[^1] != entry) having.Add(entry);
    }
}
