using System.Collections.Immutable;

namespace Wiki.Graph;

/// <summary>
/// For each of n nodes the nodes to which something leads from it, or other numbers; lists keep the order in which their values were added.
/// </summary>
public sealed class Adjacency(int[] starts, int[] values) : Rows<int>(starts, values)
{
    /// <summary>Groups pairs by their first member with a counting sort: linear, and stable within a node.</summary>
    public static Adjacency FromPairs(int nodeCount, ReadOnlySpan<(int Node, int Value)> pairs)
    {
        var starts = new int[nodeCount + 1];
        foreach (var (node, _) in pairs) starts[node + 1]++;
        for (var i = 0; i < nodeCount; i++) starts[i + 1] += starts[i];
        var next = starts.AsSpan(0, nodeCount).ToArray();
        var values = new int[pairs.Length];
        foreach (var (node, value) in pairs) values[next[node]++] = value;
        return new Adjacency(starts, values);
    }

    /// <summary>
    /// The same edges seen from their other end: each value's list holds the nodes that have it, in the order in which <paramref name="nodes"/> names
    /// all of them.
    /// </summary>
    public Adjacency Reversed(ImmutableArray<int> nodes)
    {
        var starts = new int[Count + 1];
        for (var node = 0; node < Count; node++)
            foreach (var value in this[node]) starts[value + 1]++;
        for (var i = 0; i < Count; i++) starts[i + 1] += starts[i];
        var next = starts.AsSpan(0, Count).ToArray();
        var values = new int[starts[^1]];
        foreach (var node in nodes)
            foreach (var value in this[node]) values[next[value]++] = node;
        return new Adjacency(starts, values);
    }

    /// <summary>Each list with what it lacks of the other's list behind it.</summary>
    public Adjacency FollowedBy(Adjacency other)
    {
        var starts = new int[Count + 1];
        var values = new int[ValueCount + other.ValueCount];
        var count = 0;
        var seenBy = new int[Count];
        Array.Fill(seenBy, -1);
        for (var node = 0; node < seenBy.Length; node++)
        {
            AddNew(this[node], node);
            AddNew(other[node], node);
            starts[node + 1] = count;
        }
        return new Adjacency(starts, values[..count]);

        void AddNew(ReadOnlySpan<int> list, int node)
        {
            foreach (var value in list)
            {
                if (seenBy[value] == node) continue;
                seenBy[value] = node;
                values[count++] = value;
            }
        }
    }
}
