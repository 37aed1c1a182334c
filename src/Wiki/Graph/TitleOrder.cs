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

    /// <summary>The order of a successor: where titles or slugs are others, those entries are put into their new places.</summary>
    public static ImmutableArray<int> Of(EntrySet entries, ImmutableArray<Entry> earlier, ImmutableArray<int> order)
    {
        var moved = new List<int>();
        foreach (var entry in entries.Changed)
            if (entries.All[entry].SortKey != earlier[entry].SortKey || entries.All[entry].Slug != earlier[entry].Slug) moved.Add(entry);
        if (moved.Count == 0) return order;
        var byTitle = new ByTitle(entries.All);
        var next = order.Where(entry => moved.BinarySearch(entry) < 0).ToList();
        foreach (var entry in moved) next.Insert(~next.BinarySearch(entry, byTitle), entry);
        return [.. next];
    }

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
