namespace Wiki.Graph;

/// <summary>For each of n nodes a list of integers, all in two flat arrays. Immutable once made; lists keep the order in which their values were added.</summary>
public sealed class Adjacency
{
    private readonly int[] starts;
    private readonly int[] values;

    private Adjacency(int[] starts, int[] values) => (this.starts, this.values) = (starts, values);

    public int ValueCount => values.Length;

    public ReadOnlySpan<int> this[int node] => values.AsSpan(starts[node], starts[node + 1] - starts[node]);

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
}
