using System.Collections.Immutable;
using Wiki.Content;

namespace Wiki.Graph;

/// <summary>An entry of an earlier set and the one that its file holds now; -1 where there is none.</summary>
internal readonly record struct EntryChange(int Earlier, int Now);

/// <summary>
/// The entries of a site, and which of them were in an earlier set. What follows from an entry alone has to be found out for the others only; the
/// rest of a column is taken over.
/// </summary>
public sealed class EntrySet
{
    /// <summary>Where more than a few entries, and more than one of so many, are others, nothing is taken over.</summary>
    private const int Few = 8, ChangedShare = 64;

    private readonly int[]? origins;
    private readonly int[] successors;

    private EntrySet(ImmutableArray<Entry> all, int[]? origins, int[] successors, ImmutableArray<EntryChange> changes) =>
        (All, this.origins, this.successors, Changes) = (all, origins, successors, changes);

    /// <summary>In ordinal order of the paths.</summary>
    public ImmutableArray<Entry> All { get; }

    /// <summary>Whether it is much the same as an earlier set.</summary>
    public bool IsSuccessor => origins is not null;

    /// <summary>For each entry its index in the earlier set if it was there, else -1. Only for a successor.</summary>
    public ReadOnlySpan<int> Origins => origins;

    /// <summary>For each entry of the earlier set the index of the one that its file holds now, or -1. Only for a successor.</summary>
    internal ReadOnlySpan<int> Successors => successors;

    /// <summary>What is different from the earlier set, in the order of the paths.</summary>
    internal ImmutableArray<EntryChange> Changes { get; }

    /// <summary>Whether an index may mean another file than in the earlier set.</summary>
    internal bool IsRenumbered => Changes.Any(change => change.Earlier < 0 || change.Now < 0);

    /// <summary>A set of entries in any order, the successor of another where that can be.</summary>
    public static EntrySet Of(ImmutableArray<Entry> entries, EntrySet? earlier)
    {
        if (earlier is not null && DifferencesFrom(earlier.All, entries) is { } changes)
            return Successor(earlier.All.Length, entries, changes);
        return new(InOrder(entries), null, [], []);
    }

    /// <summary>A value for each entry that follows from it and the settings alone.</summary>
    /// <param name="earlier">The same of the earlier set, if there was one.</param>
    /// <param name="of">Finds the value; called on any thread.</param>
    public T[] Column<T>(T[]? earlier, Func<Entry, T> of)
    {
        var column = new T[All.Length];
        if (origins is null || earlier is null) Parallel.For(0, column.Length, entry => column[entry] = of(All[entry]));
        else
            for (var entry = 0; entry < column.Length; entry++)
                column[entry] = origins[entry] is >= 0 and var origin ? earlier[origin] : of(All[entry]);
        return column;
    }

    /// <summary>Null where the entries are not in order, or too many are others.</summary>
    private static ImmutableArray<EntryChange>? DifferencesFrom(ImmutableArray<Entry> earlier, ImmutableArray<Entry> entries)
    {
        var changes = ImmutableArray.CreateBuilder<EntryChange>();
        var (past, now) = (0, 0);
        while (past < earlier.Length || now < entries.Length)
        {
            if (past < earlier.Length && now < entries.Length && ReferenceEquals(earlier[past], entries[now]))
            {
                (past, now) = (past + 1, now + 1);
                continue;
            }
            var order = past == earlier.Length ? 1 : now == entries.Length ? -1 : ByPath(earlier[past], entries[now]);
            changes.Add(new(order <= 0 ? past++ : -1, order >= 0 ? now++ : -1));
            if (changes.Count > Few + entries.Length / ChangedShare) return null;
        }
        return changes.All(change => change.Now < 0 || IsInPlace(entries, change.Now)) ? changes.ToImmutable() : null;
    }

    private static bool IsInPlace(ImmutableArray<Entry> entries, int entry) =>
        (entry == 0 || ByPath(entries[entry - 1], entries[entry]) < 0)
        && (entry == entries.Length - 1 || ByPath(entries[entry], entries[entry + 1]) < 0);

    private static EntrySet Successor(int earlier, ImmutableArray<Entry> entries, ImmutableArray<EntryChange> changes)
    {
        var (origins, successors) = (new int[entries.Length], new int[earlier]);
        var (past, now) = (0, 0);
        foreach (var change in changes.Append(new(earlier, entries.Length)))
        {
            while (past != change.Earlier && now != change.Now) (origins[now], successors[past]) = (past++, now++);
            if (change.Now >= 0 && change.Now < entries.Length) origins[now++] = -1;
            if (change.Earlier >= 0 && change.Earlier < earlier) successors[past++] = change.Now;
        }
        return new(entries, origins, successors, changes);
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
