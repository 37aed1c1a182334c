using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Wiki.Content;

namespace Wiki.Graph;

/// <summary>All entries, drafts and plain pages too, in the order of their titles (folded), then of their slugs.</summary>
internal static class TitleOrder
{
    public static ImmutableArray<int> Of(EntrySet entries)
    {
        var order = new int[entries.All.Length];
        for (var i = 0; i < order.Length; i++) order[i] = i;
        Array.Sort(order, new ByTitle(entries.All));
        return ImmutableCollectionsMarshal.AsImmutableArray(order);
    }

    /// <summary>The order of a successor: entries that are new, or have another title or slug, are put into their places.</summary>
    public static ImmutableArray<int> Of(EntrySet entries, ImmutableArray<Entry> earlier, ImmutableArray<int> order)
    {
        var moved = entries.Changes.Where(change => !HaveOnePlace(earlier, change.Earlier, entries.All, change.Now)).ToList();
        if (moved.Count == 0) return order;
        var gone = moved.Select(change => change.Earlier).ToHashSet();
        var next = new List<int>(entries.All.Length);
        foreach (var entry in order)
            if (!gone.Contains(entry)) next.Add(entries.Successors[entry]);
        var byTitle = new ByTitle(entries.All);
        foreach (var change in moved)
            if (change.Now >= 0) next.Insert(~next.BinarySearch(change.Now, byTitle), change.Now);
        return [.. next];
    }

    private static bool HaveOnePlace(ImmutableArray<Entry> earlier, int past, ImmutableArray<Entry> entries, int now) =>
        past >= 0 && now >= 0 && earlier[past].SortKey == entries[now].SortKey && earlier[past].Slug == entries[now].Slug;

    /// <summary>No two entries are equal, so the order does not hang on how it was found.</summary>
    private sealed class ByTitle(ImmutableArray<Entry> entries) : IComparer<int>
    {
        public int Compare(int left, int right)
        {
            var order = string.CompareOrdinal(entries[left].SortKey, entries[right].SortKey);
            if (order == 0) order = entries[left].Slug.CompareTo(entries[right].Slug);
            return order != 0 ? order : left.CompareTo(right);
        }
    }
}
