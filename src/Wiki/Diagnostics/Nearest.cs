using System.Numerics;
using Wiki.Text;

namespace Wiki.Diagnostics;

/// <summary>Finds the known word that somebody probably meant.</summary>
public static class Nearest
{
    private const int MostLetters = 80;

    /// <summary>Names that differ in more letters are other names, however long.</summary>
    private const int MostMistakes = 6;

    /// <summary>
    /// The candidate with the fewest typing mistakes (insert, delete, replace, swap of neighbours) from <paramref name="word"/>, at most one for each
    /// three letters and six in all; the case of letters does not count. Null when none is that near. Ties go to the first in ordinal order, so the
    /// answer does not depend on the order of the candidates.
    /// </summary>
    /// <param name="word">As written.</param>
    /// <param name="candidates">Those that are known.</param>
    /// <param name="effort">What all searches of one sort may cost together; null where there are few of both.</param>
    public static string? To(string word, IEnumerable<string> candidates, SearchEffort? effort = null)
    {
        if (word.Length is 0 or > MostLetters || effort?.IsSpent == true) return null;
        var most = Math.Clamp(word.Length / 3, 1, MostMistakes);
        Span<char> sought = stackalloc char[word.Length], known = stackalloc char[word.Length + most];
        word.AsSpan().ToLowerInvariant(sought);
        var letters = LettersOf(sought);
        string? best = null;
        foreach (var candidate in candidates)
        {
            effort?.Spend(SearchEffort.OfCandidate);
            if (Math.Abs(candidate.Length - word.Length) > most) continue;
            candidate.AsSpan().ToLowerInvariant(known);
            // Each mistake takes one letter away, or brings one, or both.
            if (BitOperations.PopCount(letters ^ LettersOf(known[..candidate.Length])) > 2 * most) continue;
            effort?.Spend(word.Length * (2 * most + 1));
            var mistakes = Mistakes(sought, known[..candidate.Length], most);
            if (mistakes < most || (mistakes == most && (best is null || string.CompareOrdinal(candidate, best) < 0)))
                (best, most) = (candidate, mistakes);
        }
        return best;
    }

    /// <summary>A help sentence for <see cref="To"/>, or null when nothing is near.</summary>
    public static string? Help(string word, IEnumerable<string> candidates, SearchEffort? effort = null) =>
        To(word, candidates, effort) is { } near ? $"did you mean `{near}`?" : null;

    /// <summary>Which letters a word has; letters far apart in the alphabets share a bit.</summary>
    private static ulong LettersOf(ReadOnlySpan<char> word)
    {
        var letters = 0ul;
        foreach (var letter in word) letters |= 1ul << (letter & 63);
        return letters;
    }

    /// <summary>
    /// How many mistakes lie between two words, or any number above <paramref name="most"/>: only as many letters are looked at as it takes, since a
    /// wiki has very many names.
    /// </summary>
    private static int Mistakes(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            // Cells further from the diagonal stand for more mistakes than are let through.
            int first = Math.Max(1, i - most), end = Math.Min(b.Length, i + most);
            var least = row[first - 1] = first == 1 ? i : most + 1;
            for (var j = first; j <= end; j++)
            {
                var mistakes = Math.Min(row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (j < i + most) mistakes = Math.Min(mistakes, last[j] + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) mistakes = Math.Min(mistakes, before[j - 2] + 1);
                row[j] = mistakes;
                least = Math.Min(least, mistakes);
            }
            if (least > most) return least;
            var spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.Length];
    }
}

/// <summary>
/// What looking for nearest names may still cost: of very many misses among very many names, the author knows enough after the first.
/// </summary>
public sealed class SearchEffort
{
    /// <summary>What it takes to pass over a name, in steps like those of <see cref="Limits.NearestSteps"/>.</summary>
    public const int OfCandidate = 10;

    private long left = Limits.NearestSteps;

    public bool IsSpent => left <= 0;

    public void Spend(int steps) => left -= steps;
}
