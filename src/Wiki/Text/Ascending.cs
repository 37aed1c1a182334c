namespace Wiki.Text;

/// <summary>Looks things up in a list that is in ascending order of some number.</summary>
public static class Ascending
{
    /// <summary>The index of the first item whose number is <paramref name="number"/> or more; the length where there is none.</summary>
    public static int FirstFrom<T>(ReadOnlySpan<T> items, int number, Func<T, int> numberOf)
    {
        var (low, high) = (0, items.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (numberOf(items[middle]) < number) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
