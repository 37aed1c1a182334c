using System.Collections.Immutable;
using Wiki.Content;

namespace Wiki.Graph;

/// <summary>
/// The entries of a site, and which of them are others than in an earlier set of the same files. What follows from an entry alone has to be found out for those only; the rest of a column is taken over.
/// </summary>
public sealed class EntrySet
{
    /// <summary>Where more than a few entries, and more than one of so many, are others, nothing is taken over.</summary>
    private const int Few = 8, ChangedShare = 64;

    private readonly int[]? changed;

    private EntrySet(ImmutableArray<Entry> all, int[]? changed) => (All, this.changed) = (all, changed);

    /// <summary>In ordinal order of the paths.</summary>
    public ImmutableArray<Entry> All { get; }

    /// <summary>Whether it has the files of an earlier set, of which few were changed.</summary>
    public bool IsSuccessor => changed is not null;

    /// <summary>The indexes, in ascending order, of the entries that are others than in the earlier set. Only for a successor.</summary>
    public ReadOnlySpan<int> Changed => changed;

    /// <summary>A set of entries in any order, the successor of another where that can be.</summary>
    public static EntrySet Of(ImmutableArray<Entry> entries, EntrySet? earlier) =>
        earlier is not null && DifferencesFrom(earlier.All, entries) is { } changed ? new(entries, changed) : new(InOrder(entries), null);

    /// <summary>A value for each entry that follows from it and the settings alone.</summary>
    /// <param name="earlier">The same of the earlier set, if there was one.</param>
    /// <param name="of">Finds the value; called on any thread.</param>
    public T[] Column<T>(T[]? earlier, Func<Entry, T> of)
    {
        if (IsSuccessor && earlier is not null)
        {
            var column = earlier.AsSpan().ToArray();
            foreach (var entry in Changed) column[entry] = of(All[entry]);
            return column;
        }
        var made = new T[All.Length];
        Parallel.For(0, made.Length, entry => made[entry] = of(All[entry]));
        return made;
    }

    /// <summary>Null where the files are not the same, or too many are others.</summary>
    private static int[]? DifferencesFrom(ImmutableArray<Entry> earlier, ImmutableArray<Entry> entries)
    {
        if (earlier.Length != entries.Length) return null;
        var different = new List<int>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (ReferenceEquals(entries[i], earlier[i])) continue;
            if (entries[i].Path != earlier[i].Path || different.Count >= Few + entries.Length / ChangedShare) return null;
            different.Add(i);
        }
        return [.. different];
    }

    /// <summary>They nearly always come so.</summary>
    private static ImmutableArray<Entry> InOrder(ImmutableArray<Entry> entries)
    {
        for (var i = 1; i < entries.Length; i++)
            if (ByPath(entries[i - 1], entries[i]) > 0) return entries.Sort(ByPath);
        return entries;
    }

    private static int ByPath(Entry left, Entry right) => string.CompareOrdinal(left.Path, right.Path);
}
