namespace Wiki.Diagnostics;

/// <summary>Finds the known word that somebody probably meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidate with the fewest typing mistakes (insert, delete, replace, swap of neighbours) from <paramref name="word"/>, at most one for each three letters;
    /// null when none is that near. Ties go to the first in ordinal order, so the answer does not depend on the order of the candidates.
    /// </summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        if (word.Length is 0 or > 80) return null;
        var limit = Math.Max(1, word.Length / 3);
        string? best = null;
        var bestDistance = limit + 1;
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - word.Length) > Math.Min(limit, bestDistance)) continue;
            var distance = Distance(word, candidate);
            if (distance < bestDistance || (distance == bestDistance && string.CompareOrdinal(candidate, best) < 0))
                (best, bestDistance) = (candidate, distance);
        }
        return bestDistance <= limit ? best : null;
    }

    /// <summary>A help sentence for <see cref="To"/>, or null when nothing is near.</summary>
    public static string? Help(string word, IEnumerable<string> candidates) => To(word, candidates) is { } near ? $"did you mean `{near}`?" : null;

    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1] + 1, last[j] + 1), last[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
            }
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.Length];
    }
}
