using System.Text;

namespace Wiki.Import;

/// <summary>
/// Stretches of a text that something else stands in the place of. Whatever lies outside them keeps every byte. Stretches that would overlap one that
/// is there already are passed over.
/// </summary>
internal sealed class Splices
{
    private readonly SortedList<int, (int End, string Text)> all = [];

    public bool IsEmpty => all.Count == 0;

    /// <summary>False when another stretch is in the way.</summary>
    public bool TryReplace(int start, int end, string text)
    {
        var next = FirstFrom(start);
        // What is put before a stretch stays before what takes its place.
        if (next < all.Count && all.Keys[next] == start && all.Values[next].End == start)
        {
            if (next + 1 < all.Count && all.Keys[next + 1] < end) return false;
            all[start] = (end, all.Values[next].Text + text);
            return true;
        }
        if (next < all.Count && all.Keys[next] == start && end == start)
        {
            all[start] = (all.Values[next].End, text + all.Values[next].Text);
            return true;
        }
        if (next < all.Count && (all.Keys[next] < end || all.Keys[next] == start)) return false;
        if (next > 0 && all.Values[next - 1].End > start) return false;
        all.Add(start, (end, text));
        return true;
    }

    /// <summary>The text with everything in its place.</summary>
    public string Apply(string text)
    {
        if (all.Count == 0) return text;
        var result = new StringBuilder(text.Length + 256);
        var at = 0;
        foreach (var (start, (end, inserted)) in all)
        {
            result.Append(text, at, start - at).Append(inserted);
            at = end;
        }
        return result.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>Where in the first text that stood which now stands at an offset.</summary>
    public int Before(int offset)
    {
        var shift = 0;
        foreach (var (start, (end, inserted)) in all)
        {
            if (start + shift + inserted.Length > offset) return Math.Min(start, offset - shift);
            shift += inserted.Length - (end - start);
        }
        return offset - shift;
    }

    private int FirstFrom(int start)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (all.Keys[middle] < start) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
