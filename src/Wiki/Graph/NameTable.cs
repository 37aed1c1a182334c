using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Graph;

/// <summary>
/// Every name by which an entry can be linked. In order of precedence: its slug, a former slug, its title or an alias (folded, so case and Unicode
/// form do not matter); where none fits, what <see cref="LooseNames"/> makes of it. Made from all entries, drafts included.
/// </summary>
public sealed class NameTable
{
    private readonly Dictionary<string, int> slugs;
    private readonly Dictionary<string, int> formerSlugs;
    private readonly Lazy<Dictionary<string, int>> paths;

    /// <summary>Those of which there are two lead to -1.</summary>
    private readonly Lazy<Dictionary<string, int>> pathsInAnyCase;
    private readonly Dictionary<string, int> names;
    private readonly Dictionary<string, List<int>> sharedNames;
    private readonly List<int> withTakenSlug;

    /// <summary>Made when a name is first met that no exact one fits, which in a sound wiki hardly happens.</summary>
    private readonly Lazy<LooseNames> loose;

    /// <summary>Whether in this table or an earlier one a name was looked for among the loose ones.</summary>
    private readonly bool wasLooseBefore;

    public NameTable(ImmutableArray<Entry> entries)
        : this(entries, wasLooseBefore: false)
    {
    }

    private NameTable(ImmutableArray<Entry> entries, bool wasLooseBefore)
    {
        this.wasLooseBefore = wasLooseBefore;
        loose = new(() => new LooseNames(entries));
        slugs = new(entries.Length, StringComparer.Ordinal);
        formerSlugs = new(StringComparer.Ordinal);
        // Made when a file is first linked, which few wikis do.
        paths = new(() => PathsOf(entries));
        pathsInAnyCase = new(() => PathsInAnyCase(entries));
        names = new(entries.Length * 2, StringComparer.Ordinal);
        sharedNames = new(StringComparer.Ordinal);
        withTakenSlug = [];
        Parallel.Invoke(() => AddSlugs(entries), () => AddNames(entries));
    }

    /// <summary>What was said of another table by other titles and aliases.</summary>
    private NameTable(NameTable other, ImmutableArray<Entry> entries)
    {
        (wasLooseBefore, loose) = (other.WasLoose, new(() => new LooseNames(entries)));
        (slugs, formerSlugs, paths, pathsInAnyCase, withTakenSlug) =
            (other.slugs, other.formerSlugs, other.paths, other.pathsInAnyCase, other.withTakenSlug);
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

    /// <summary>
    /// The entry of a file, or of the one file whose path differs in the case of its letters alone: for the systems that many authors write on the
    /// two are the same.
    /// </summary>
    public int? ByPath(string path) =>
        paths.Value.TryGetValue(path, out var entry) || (pathsInAnyCase.Value.TryGetValue(path, out entry) && entry >= 0) ? entry : null;

    private bool WasLoose => wasLooseBefore || loose.IsValueCreated;

    public Resolution Resolve(string name) =>
        ResolveExactly(name) is { Kind: not ResolutionKind.Missing } meaning ? meaning : loose.Value.Resolve(name);

    /// <summary>What a wikilink means: the name before <c>#</c>, or else all that is written, since a name may hold that sign.</summary>
    public Resolution Resolve(in Reference reference)
    {
        if (reference.Fragment is not { } fragment) return Resolve(reference.Target);
        var meaning = ResolveExactly(reference.Target);
        if (meaning.Kind == ResolutionKind.Missing) meaning = ResolveWhole(reference.Target, fragment);
        return meaning.Kind == ResolutionKind.Missing ? loose.Value.Resolve(reference.Target) : meaning;
    }

    /// <summary>Whether what looks like a heading after <c>#</c> is a part of the entry's name.</summary>
    public bool IsNameWithHash(in Reference reference) =>
        reference is { Kind: ReferenceKind.Wikilink, Fragment: { } fragment, Target.Length: > 0 }
        && ResolveExactly(reference.Target).Kind == ResolutionKind.Missing && ResolveWhole(reference.Target, fragment).IsFound;

    /// <summary>The entries that an ambiguous name may mean.</summary>
    public IReadOnlyList<int> Candidates(string name) =>
        sharedNames.TryGetValue(Folding.Name(name), out var entries) ? entries : loose.Value.Candidates(name);

    private Resolution ResolveExactly(string name) =>
        slugs.TryGetValue(name, out var entry) || formerSlugs.TryGetValue(name, out entry)
            ? Resolution.Found(entry)
            : ResolveFolded(Folding.Name(name));

    private Resolution ResolveWhole(string target, string fragment) =>
        ResolveExactly($"{target}#{fragment}") is { IsFound: true } whole ? whole : ResolveExactly($"{target} #{fragment}");

    /// <summary>
    /// The table of a successor's entries: this one with other titles and aliases where that is all that is different, else a new one.
    /// </summary>
    public NameTable Of(EntrySet entries, ImmutableArray<Entry> earlier)
    {
        if (entries.IsRenumbered || entries.Changes.Any(change => !HaveOneAddress(earlier[change.Earlier], entries.All[change.Now])))
            return new(entries.All, WasLoose);
        NameTable? next = null;
        foreach (var (past, now) in entries.Changes)
        {
            HashSet<string> had = [.. NamesOf(earlier[past])], has = [.. NamesOf(entries.All[now])];
            if (had.SetEquals(has)) continue;
            next ??= new NameTable(this, entries.All);
            foreach (var name in had.Except(has)) next.RemoveName(name, now);
            foreach (var name in has.Except(had)) next.AddName(name, now);
        }
        return next ?? this;
    }

    /// <summary>What may mean something else in a successor's table: a name that here means none of these means there what it means here.</summary>
    public HashSet<Resolution> Doubtful(EntrySet entries, ImmutableArray<Entry> earlier)
    {
        var doubtful = new HashSet<Resolution>();
        foreach (var (past, now) in entries.Changes)
        {
            var (had, has) = (past < 0 ? null : earlier[past], now < 0 ? null : entries.All[now]);
            foreach (var claim in OneSided(had, has, SlugsOf).Concat(OneSided(had, has, FormerSlugsOf))
                .Concat(OneSided(had, has, NamesOf)))
            {
                doubtful.Add(ResolveExactly(claim));
                doubtful.Add(ResolveFolded(claim));
                if (WasLoose) doubtful.Add(loose.Value.Resolve(claim));
            }
            if (WasLoose)
                foreach (var path in OneSided(had, has, LooseNames.PathsOf)) doubtful.Add(loose.Value.Resolve(path));
        }
        return doubtful;
    }

    /// <summary>The text at the head of a list is no entry that a name could mean, and takes none from one.</summary>
    private static IEnumerable<string> NamesOf(Entry entry) =>
        entry.Head is null ? entry.Aliases.Select(alias => Folding.Name(alias.Value)).Prepend(entry.FoldedTitle) : [];

    private static IEnumerable<string> SlugsOf(Entry entry) => entry.Head is null ? [entry.Slug.Value] : [];

    private static IEnumerable<string> FormerSlugsOf(Entry entry) =>
        entry.RedirectFrom.Select(former => former.Value.Slug.Value).Where(slug => slug.Length > 0);

    private static bool HaveOneAddress(Entry left, Entry right) =>
        left.Slug == right.Slug && left.Head == right.Head && FormerSlugsOf(left).SequenceEqual(FormerSlugsOf(right));

    /// <summary>What one of two entries lays claim to and the other does not.</summary>
    private static HashSet<string> OneSided(Entry? left, Entry? right, Func<Entry, IEnumerable<string>> claims)
    {
        var oneSided = (left is null ? [] : claims(left)).ToHashSet(StringComparer.Ordinal);
        oneSided.SymmetricExceptWith(right is null ? [] : claims(right));
        return oneSided;
    }

    private Resolution ResolveFolded(string folded)
    {
        if (sharedNames.ContainsKey(folded)) return Resolution.Ambiguous;
        return names.TryGetValue(folded, out var entry) || slugs.TryGetValue(folded, out entry) ? Resolution.Found(entry) : Resolution.Missing;
    }

    private static Dictionary<string, int> PathsOf(ImmutableArray<Entry> entries)
    {
        var paths = new Dictionary<string, int>(entries.Length, StringComparer.Ordinal);
        for (var i = 0; i < entries.Length; i++) paths.TryAdd(entries[i].Path, i);
        return paths;
    }

    private static Dictionary<string, int> PathsInAnyCase(ImmutableArray<Entry> entries)
    {
        var paths = new Dictionary<string, int>(entries.Length, StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < entries.Length; i++)
            if (!paths.TryAdd(entries[i].Path, i)) paths[entries[i].Path] = -1;
        return paths;
    }

    private void AddSlugs(ImmutableArray<Entry> entries)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            // An entry whose name gives no slug is told of where it is read; others may still link it by its title.
            if (entries[i] is { Slug.IsEmpty: false, Head: null } && !slugs.TryAdd(entries[i].Slug.Value, i)) withTakenSlug.Add(i);
            foreach (var former in FormerSlugsOf(entries[i])) formerSlugs.TryAdd(former, i);
        }
    }

    private void AddNames(ImmutableArray<Entry> entries)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].Head is not null) continue;
            AddName(entries[i].FoldedTitle, i);
            foreach (var alias in entries[i].Aliases) AddName(Folding.Name(alias.Value), i);
        }
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
