using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Graph;

/// <summary>
/// Every name by which an entry can be linked. In order of precedence: its slug, a former slug, its title or an alias (folded, so case and Unicode form do not matter).
/// Made from all entries, drafts included.
/// </summary>
public sealed class NameTable
{
    private readonly Dictionary<string, int> slugs;
    private readonly Dictionary<string, int> formerSlugs;
    private readonly Dictionary<string, int> paths;
    private readonly Dictionary<string, int> names;
    private readonly Dictionary<string, List<int>> sharedNames;
    private readonly List<int> withTakenSlug;

    public NameTable(ImmutableArray<Entry> entries)
    {
        slugs = new(entries.Length, StringComparer.Ordinal);
        formerSlugs = new(StringComparer.Ordinal);
        paths = new(entries.Length, StringComparer.Ordinal);
        names = new(entries.Length * 2, StringComparer.Ordinal);
        sharedNames = new(StringComparer.Ordinal);
        withTakenSlug = [];
        for (var i = 0; i < entries.Length; i++) Add(entries[i], i);
    }

    /// <summary>What was said of another table by other titles and aliases.</summary>
    private NameTable(NameTable other)
    {
        (slugs, formerSlugs, paths, withTakenSlug) = (other.slugs, other.formerSlugs, other.paths, other.withTakenSlug);
        names = new(other.names, StringComparer.Ordinal);
        sharedNames = other.sharedNames.ToDictionary(shared => shared.Key, shared => shared.Value.ToList(), StringComparer.Ordinal);
    }

    /// <summary>Slugs in no particular order, for suggestions.</summary>
    public IEnumerable<string> Slugs => slugs.Keys;

    /// <summary>The entries, in order, whose slug is that of an earlier one.</summary>
    public IReadOnlyList<int> WithTakenSlug => withTakenSlug;

    /// <summary>Folded names that several entries have, each with those entries in order, in ordinal order of the names.</summary>
    public IEnumerable<(string Name, IReadOnlyList<int> Entries)> SharedNames =>
        sharedNames.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, (IReadOnlyList<int>)pair.Value));

    public int? BySlug(string slug) => slugs.TryGetValue(slug, out var entry) ? entry : null;

    public int? ByPath(string path) => paths.TryGetValue(path, out var entry) ? entry : null;

    public Resolution Resolve(string name) =>
        slugs.TryGetValue(name, out var entry) || formerSlugs.TryGetValue(name, out entry) ? Resolution.Found(entry) : ResolveFolded(Folding.Name(name));

    /// <summary>The entries that an ambiguous name may mean.</summary>
    public IReadOnlyList<int> Candidates(string name) => sharedNames.TryGetValue(Folding.Name(name), out var entries) ? entries : [];

    /// <summary>
    /// The table of a successor, and what may mean something else by it: a name that meant none of <paramref name="doubtful"/> before means what it meant. Null where slugs are others, for on those too much hangs.
    /// </summary>
    public NameTable? Of(EntrySet entries, ImmutableArray<Entry> earlier, out HashSet<Resolution> doubtful)
    {
        doubtful = [];
        NameTable? next = null;
        foreach (var i in entries.Changed)
        {
            var (before, now) = (earlier[i], entries.All[i]);
            if (before.Slug != now.Slug || !FormerSlugs(before).SequenceEqual(FormerSlugs(now))) return null;
            if (before.FoldedTitle == now.FoldedTitle && before.Aliases.IsEmpty && now.Aliases.IsEmpty) continue;
            HashSet<string> had = [.. NamesOf(before)], has = [.. NamesOf(now)];
            if (had.SetEquals(has)) continue;
            next ??= new NameTable(this);
            foreach (var name in had.Except(has)) next.RemoveName(name, i);
            foreach (var name in has.Except(had)) next.AddName(name, i);
            had.SymmetricExceptWith(has);
            doubtful.UnionWith(had.Select(ResolveFolded));
        }
        return next ?? this;
    }

    private static IEnumerable<string> NamesOf(Entry entry) => entry.Aliases.Select(alias => Folding.Name(alias.Value)).Prepend(entry.FoldedTitle);

    private static IEnumerable<Slug> FormerSlugs(Entry entry) => entry.RedirectFrom.Select(former => former.Value);

    private Resolution ResolveFolded(string folded)
    {
        if (sharedNames.ContainsKey(folded)) return Resolution.Ambiguous;
        return names.TryGetValue(folded, out var entry) || slugs.TryGetValue(folded, out entry) ? Resolution.Found(entry) : Resolution.Missing;
    }

    private void Add(Entry entry, int index)
    {
        paths.TryAdd(entry.Path, index);
        // An entry whose name gives no slug is told of where it is read; others may still link it by its title.
        if (!entry.Slug.IsEmpty && !slugs.TryAdd(entry.Slug.Value, index)) withTakenSlug.Add(index);
        foreach (var former in entry.RedirectFrom) formerSlugs.TryAdd(former.Value.Value, index);
        AddName(entry.FoldedTitle, index);
        foreach (var alias in entry.Aliases) AddName(Folding.Name(alias.Value), index);
    }

    private void AddName(string folded, int index)
    {
        if (names.TryAdd(folded, index)) return;
        if (!sharedNames.TryGetValue(folded, out var having)) having = [names[folded]];
        if (having.BinarySearch(index) is < 0 and var place) having.Insert(~place, index);
        Share(folded, having);
    }

    private void RemoveName(string folded, int index)
    {
        if (!sharedNames.TryGetValue(folded, out var having))
        {
            names.Remove(folded);
            return;
        }
        having.Remove(index);
        Share(folded, having);
    }

    private void Share(string folded, List<int> having)
    {
        names[folded] = having[0];
        if (having.Count > 1) sharedNames[folded] = having;
        else sharedNames.Remove(folded);
    }
}
