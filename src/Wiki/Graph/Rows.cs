namespace Wiki.Graph;

/// <summary>For each of n nodes a list of values, all in two flat arrays. Immutable once made.</summary>
/// <param name="starts">Where each node's list begins in <paramref name="values"/>, and behind the last where it ends.</param>
/// <param name="values">The lists, one behind the other.</param>
public class Rows<T>(int[] starts, T[] values)
{
    public int ValueCount => values.Length;

    public int Count => starts.Length - 1;

    public ReadOnlySpan<T> this[int node] => values.AsSpan(starts[node], starts[node + 1] - starts[node]);

    /// <summary>Lists of other nodes, many of which are these.</summary>
    /// <param name="origins">For each of the other nodes the one here whose list it has, or -1.</param>
    /// <param name="row">The list of a node that has no origin.</param>
    public Rows<T> Following(ReadOnlySpan<int> origins, Func<int, T[]> row)
    {
        var fresh = new Dictionary<int, T[]>();
        var newStarts = new int[origins.Length + 1];
        for (var node = 0; node < origins.Length; node++)
        {
            var length = origins[node] is >= 0 and var origin ? this[origin].Length : (fresh[node] = row(node)).Length;
            newStarts[node + 1] = newStarts[node] + length;
        }
        var newValues = new T[newStarts[^1]];
        for (int node = 0, end; node < origins.Length; node = end)
        {
            end = node + 1;
            if (origins[node] < 0) fresh[node].CopyTo(newValues, newStarts[node]);
            else
            {
                while (end < origins.Length && origins[end] == origins[end - 1] + 1) end++;
                Array.Copy(values, starts[origins[node]], newValues, newStarts[node], newStarts[end] - newStarts[node]);
            }
        }
        return new Rows<T>(newStarts, newValues);
    }

    /// <summary>The same lists of other values.</summary>
    public Rows<T> Select(Func<T, T> other) => new(starts, Array.ConvertAll(values, value => other(value)));
}
