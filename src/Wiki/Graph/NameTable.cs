using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Graph;

/// <summary>
/// Every name by which an entry can be linked. In order of precedence: its slug, a former slug, its title or an alias (folded, so case and Unicode form do not matter).
/// Made once from all entries, drafts included.
/// </summary>
public sealed class NameTable
{
    private readonly Dictionary<string, int> slugs;
    private readonly Dictionary<string, int> formerSlugs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> paths;
    private readonly Dictionary<string, int> names;
    private readonly Dictionary<string, List<int>> sharedNames = new(StringComparer.Ordinal);

    public NameTable(ImmutableArray<Entry> entries)
    {
        slugs = new(entries.Length, StringComparer.Ordinal);
        paths = new(entries.Length, StringComparer.Ordinal);
        names = new(entries.Length * 2, StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++) Add(entries[i], i);
    }

    /// <summary>Slugs in no particular order, for suggestions.</summary>
    public IEnumerable<string> Slugs => slugs.Keys;

    /// <summary>Folded names that several entries have, each with those entries in order, in ordinal order of the names.</summary>
    public IEnumerable<(string Name, IReadOnlyList<int> Entries)> SharedNames =>
        sharedNames.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, (IReadOnlyList<int>)pair.Value));

    public int? BySlug(string slug) => slugs.TryGetValue(slug, out var entry) ? entry : null;

    public int? ByPath(string path) => paths.TryGetValue(path, out var entry) ? entry : null;

    public Resolution Resolve(string name)
    {
        if (slugs.TryGetValue(name, out var entry) || formerSlugs.TryGetValue(name, out entry)) return Resolution.Found(entry);
        var folded = Folding.Name(name);
        if (sharedNames.ContainsKey(folded)) return Resolution.Ambiguous;
        if (names.TryGetValue(folded, out entry) || slugs.TryGetValue(folded, out entry)) return Resolution.Found(entry);
        return Resolution.Missing;
    }

    /// <summary>The entries that an ambiguous name may mean.</summary>
    public IReadOnlyList<int> Candidates(string name) => sharedNames.TryGetValue(Folding.Name(name), out var entries) ? entries : [];

    private void Add(Entry entry, int index)
    {
        paths.TryAdd(entry.Path, index);
        // An entry whose name gives no slug is told of where it is read; others may still link it by its title.
        if (!entry.Slug.IsEmpty) slugs.TryAdd(entry.Slug.Value, index);
        foreach (var former in entry.RedirectFrom) formerSlugs.TryAdd(former.Value.Value, index);
        AddName(entry.FoldedTitle, index);
        foreach (var alias in entry.Aliases) AddName(Folding.Name(alias.Value), index);
    }

    private void AddName(string folded, int index)
    {
        if (names.TryAdd(folded, index) || names[folded] == index) return;
        if (!sharedNames.TryGetValue(folded, out var entries)) sharedNames[folded] = entries = [names[folded]];
        if (entries[^1] != index) entries.Add(index);
    }
}
