using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Text;

namespace Wiki.Versions;

/// <summary>
/// Every state of every entry, and who was called what when. Made from the history of the content folder alone, so that no tool's guess at renames
/// and no other entry can move a label.
/// </summary>
public sealed class VersionHistory
{
    public static readonly VersionHistory None = new(ContentHistory.None, [], FrozenDictionary<string, ImmutableArray<PastSpan>>.Empty);

    private readonly FrozenDictionary<string, ImmutableArray<EntryState>> bySlug;

    /// <summary>Of files that are no entries: which bytes they had when.</summary>
    private readonly FrozenDictionary<string, ImmutableArray<PastSpan>> files;

    private readonly Lazy<FrozenAssets> names;

    private readonly Lazy<FrozenDictionary<string, ImmutableArray<EntryState>>> byName;

    private VersionHistory(ContentHistory content, ImmutableArray<EntryState> states, FrozenDictionary<string, ImmutableArray<PastSpan>> files)
    {
        Content = content;
        this.files = files;
        names = new(() => new FrozenAssets(files.Keys));
        bySlug = states.GroupBy(state => state.Slug, StringComparer.Ordinal)
            .ToFrozenDictionary(slug => slug.Key, slug => slug.ToImmutableArray(), StringComparer.Ordinal);
        byName = new(() => states.SelectMany(state => NamesOf(state).Distinct(StringComparer.Ordinal).Select(name => (name, state)))
            .GroupBy(pair => pair.name, pair => pair.state, StringComparer.Ordinal)
            .ToFrozenDictionary(name => name.Key, name => name.ToImmutableArray(), StringComparer.Ordinal));
    }

    public ContentHistory Content { get; }

    /// <summary>Those that ever had a file, in no particular order.</summary>
    public IEnumerable<string> Slugs => bySlug.Keys;

    public bool IsEmpty => Content.Landings.IsEmpty;

    /// <summary>The states of a slug, oldest first; none of one that never had a file in a commit.</summary>
    public ImmutableArray<EntryState> Of(string slug) => bySlug.TryGetValue(slug, out var states) ? states : [];

    /// <summary>Those of a slug that can be cited, oldest first.</summary>
    public IEnumerable<EntryState> VersionsOf(string slug) => Of(slug).Where(state => state.Label is not null);

    /// <summary>
    /// The version that an entry is; null where its file is in no commit as it is now, or cannot be cited.
    /// </summary>
    public EntryState? Current(Entry entry)
    {
        if (Of(entry.Slug.Value) is not [.., { Until: EntryState.StillThere, Label: not null } newest]) return null;
        var digest = entry.Digest.Whole;
        return digest == newest.Head.Digests.AsKept || digest == newest.Head.Digests.WithOtherLineEnds ? newest : null;
    }

    /// <summary>The commit that brought the newest state of an entry's file to the branch; null where there is none, or it bears no date.</summary>
    public Revision? LastChange(Entry entry) =>
        Of(entry.Slug.Value) is [.., { Until: EntryState.StillThere } newest] && newest.File.Path == entry.Path
        && LandingOf(newest) is { Day: { } day } landing
            ? new Revision(landing.Commit, day)
            : null;

    public Landing LandingOf(EntryState state) => Content.Landings[state.From];

    /// <summary>
    /// What had a name after so many commits: as its slug, a former one, its title, another name, or the path of its file. Several where it is not
    /// clear.
    /// </summary>
    public IEnumerable<EntryState> Named(string name, int landing)
    {
        var (asWritten, folded) = (byName.Value.GetValueOrDefault(name, []), Folding.Name(name));
        var states = folded == name ? asWritten : asWritten.Union(byName.Value.GetValueOrDefault(folded, []));
        return states.Where(state => state.IsAt(landing));
    }

    /// <summary>The bytes that a file which is no entry had after so many commits; null where it was not there.</summary>
    public string? FileAt(string path, int landing)
    {
        foreach (var span in files.GetValueOrDefault(path, []))
            if (span.From <= landing && landing < span.Until) return span.Blob;
        return null;
    }

    /// <summary>
    /// The file that an address meant after so many commits: the one that lay there, or the one that had its name; the address where there was none.
    /// </summary>
    /// <param name="target">Where the address leads.</param>
    /// <param name="from">The path of the file in which it stands.</param>
    /// <param name="landing">The number of commits.</param>
    public string FileMeant(string target, string from, int landing) =>
        FileAt(target, landing) is not null ? target
            : names.Value.Candidates(target, from).Where(path => FileAt(path, landing) is not null).Take(2).ToList() is [var only] ? only : target;

    /// <summary>Null where the bytes of an entry's file cannot be had.</summary>
    public static VersionHistory? Of(ContentHistory content, Settings settings, Func<string, bool> isEntry)
    {
        var heads = ReadHeads(content, settings, isEntry);
        return heads is null ? null : new(content, new StateFinder(content.Landings, heads).Find(), SpansOf(content.Landings, isEntry));
    }

    private static ConcurrentDictionary<PastFile, PastHead>? ReadHeads(ContentHistory content, Settings settings, Func<string, bool> isEntry)
    {
        var files = content.Landings.SelectMany(landing => landing.Changes).Where(change => change.Blob is not null && isEntry(change.Path))
            .Distinct().ToArray();
        var heads = new ConcurrentDictionary<PastFile, PastHead>();
        Parallel.ForEach(
            Partitioner.Create(content.Files.ReadAll([.. files.Select(file => file.Blob!)]), EnumerablePartitionerOptions.NoBuffering),
            read => heads[files[read.Index]] = PastHead.Read(files[read.Index].Path, read.Bytes, settings));
        return heads.Count == files.Length ? heads : null;
    }

    private static FrozenDictionary<string, ImmutableArray<PastSpan>> SpansOf(ImmutableArray<Landing> landings, Func<string, bool> isEntry)
    {
        var spans = new Dictionary<string, List<PastSpan>>(StringComparer.Ordinal);
        for (var i = 0; i < landings.Length; i++)
        {
            foreach (var change in landings[i].Changes)
            {
                if (isEntry(change.Path)) continue;
                if (!spans.TryGetValue(change.Path, out var had)) spans.Add(change.Path, had = []);
                if (had is [.., { Until: EntryState.StillThere } last]) had[^1] = last with { Until = i };
                if (change.Blob is { } blob) had.Add(new(blob, i, EntryState.StillThere));
            }
        }
        return spans.ToFrozenDictionary(file => file.Key, file => file.Value.ToImmutableArray(), StringComparer.Ordinal);
    }

    private static IEnumerable<string> NamesOf(EntryState state) =>
    [
        state.Slug, .. state.Head.FormerSlugs, Folding.Name(state.Head.Title), .. state.Head.Aliases.Select(alias => Folding.Name(alias)),
        state.File.Path,
    ];

    private readonly record struct PastSpan(string Blob, int From, int Until);
}
