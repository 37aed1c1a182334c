using System.Collections.Immutable;

namespace Wiki.Versions;

/// <summary>A stretch of two sequences: the same in both, or what one has in the place of what the other has.</summary>
/// <param name="Old">Where it is in the first.</param>
/// <param name="New">Where it is in the second.</param>
/// <param name="IsSame">Whether both have the same there.</param>
internal readonly record struct Stretch(Range Old, Range New, bool IsSame);

/// <summary>
/// What two sequences have in common, in order, with as few removals and additions as can be (Myers, "An O(ND) difference algorithm", 1986).
/// </summary>
internal static class Alignment
{
    /// <summary>The stretches in their order, same and different by turns; null where more than so many items were removed and added.</summary>
    public static ImmutableArray<Stretch>? Of(ReadOnlySpan<int> old, ReadOnlySpan<int> now, int mostEdits)
    {
        var head = old.CommonPrefixLength(now);
        var tail = 0;
        while (tail < Math.Min(old.Length, now.Length) - head && old[^(tail + 1)] == now[^(tail + 1)]) tail++;
        var same = Common(old[head..^tail], now[head..^tail], mostEdits);
        if (same is null) return null;
        var stretches = ImmutableArray.CreateBuilder<Stretch>();
        var (oldAt, newAt) = (0, 0);
        if (head > 0) Add(0, 0, head);
        foreach (var (oldStart, newStart, length) in same) Add(head + oldStart, head + newStart, length);
        Add(old.Length - tail, now.Length - tail, tail);
        return stretches.ToImmutable();

        void Add(int oldStart, int newStart, int length)
        {
            if (oldStart > oldAt || newStart > newAt) stretches.Add(new(oldAt..oldStart, newAt..newStart, IsSame: false));
            if (length > 0) stretches.Add(new(oldStart..(oldStart + length), newStart..(newStart + length), IsSame: true));
            (oldAt, newAt) = (oldStart + length, newStart + length);
        }
    }

    /// <summary>The runs that both have, in order.</summary>
    private static List<(int Old, int New, int Length)>? Common(ReadOnlySpan<int> old, ReadOnlySpan<int> now, int mostEdits)
    {
        if (old.IsEmpty || now.IsEmpty) return old.Length + now.Length > mostEdits ? null : [];
        var most = Math.Min(mostEdits, old.Length + now.Length);
        // How far each diagonal is known to reach, and a copy of it from before each edit.
        var reach = new int[2 * most + 3];
        var before = new List<int[]>();
        for (var edits = 0; edits <= most; edits++)
        {
            before.Add(reach[(most + 1 - edits)..(most + 2 + edits)]);
            for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
            {
                var down = diagonal == -edits || (diagonal != edits && reach[most + diagonal] < reach[most + 2 + diagonal]);
                var x = down ? reach[most + 2 + diagonal] : reach[most + diagonal] + 1;
                while (x < old.Length && x - diagonal < now.Length && old[x] == now[x - diagonal]) x++;
                reach[most + 1 + diagonal] = x;
                if (x >= old.Length && x - diagonal >= now.Length) return WayBack(before, old.Length, now.Length);
            }
        }
        return null;
    }

    private static List<(int Old, int New, int Length)> WayBack(List<int[]> before, int x, int y)
    {
        var runs = new List<(int, int, int)>();
        for (var edits = before.Count - 1; edits >= 0; edits--)
        {
            var reach = before[edits];
            var diagonal = x - y;
            int At(int of) => of < -edits || of > edits ? 0 : reach[of + edits];
            var down = diagonal == -edits || (diagonal != edits && At(diagonal - 1) < At(diagonal + 1));
            var (fromX, start) = edits == 0 ? (0, 0) : down ? (At(diagonal + 1), At(diagonal + 1)) : (At(diagonal - 1), At(diagonal - 1) + 1);
            if (x > start) runs.Add((start, start - diagonal, x - start));
            if (edits == 0) break;
            (x, y) = (fromX, fromX - (down ? diagonal + 1 : diagonal - 1));
        }
        runs.Reverse();
        return runs;
    }
}
