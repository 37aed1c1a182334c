namespace Wiki.Graph;

/// <summary>For each of n nodes a list of values, all in two flat arrays. Immutable once made.</summary>
/// <param name="starts">Where each node's list begins in <paramref name="values"/>, and behind the last where it ends.</param>
/// <param name="values">The lists, one behind the other.</param>
public class Rows<T>(int[] starts, T[] values)
{
    public int ValueCount => values.Length;

    public int Count => starts.Length - 1;

    public ReadOnlySpan<T> this[int node] => values.AsSpan(starts[node], starts[node + 1] - starts[node]);

    /// <summary>All lists, one behind the other.</summary>
    public ReadOnlySpan<T> Values => values;

    /// <summary>The same lists but for those of some nodes, which are in ascending order.</summary>
    public Rows<T> With(ReadOnlySpan<int> nodes, Func<int, T[]> row)
    {
        var rows = new T[nodes.Length][];
        var growth = 0;
        for (var i = 0; i < nodes.Length; i++)
        {
            rows[i] = row(nodes[i]);
            growth += rows[i].Length - this[nodes[i]].Length;
        }
        var (newStarts, newValues) = (new int[starts.Length], new T[values.Length + growth]);
        var (from, to, next) = (0, 0, 0);
        for (var i = 0; i <= nodes.Length; i++)
        {
            var node = i < nodes.Length ? nodes[i] : Count;
            var kept = starts[node] - from;
            Array.Copy(values, from, newValues, to, kept);
            for (var moved = to - from; next <= node; next++) newStarts[next] = starts[next] + moved;
            to += kept;
            if (i == nodes.Length) break;
            rows[i].CopyTo(newValues, to);
            to += rows[i].Length;
            from = starts[node + 1];
        }
        return new Rows<T>(newStarts, newValues);
    }
}
