using System.Collections.Immutable;
using System.Text;
using Wiki.Text;

namespace Wiki.Search;

/// <summary>
/// The words of titles and aliases in all their forms, for readers who misspell one. They are written and ordered backwards, in as few files as hold
/// them: a file has all words with one ending, so it knows the right word for a mistake in the beginning or the middle; the words with one beginning
/// stand in the shard that was asked already. A file is a list of words, each the number of letters that it shares with the one before, and the other
/// letters.
/// </summary>
internal static class Misspellings
{
    /// <summary>Of shorter words a mistake makes other words.</summary>
    private const int ShortestWord = 4;

    private const int MaxBytes = 24_000;

    public static ImmutableArray<SearchShard> Write(Spelling[] spellings, StemRecord[] records)
    {
        string[] words = [.. spellings.Where(spelling => records[spelling.Stem].IsName && CanBeMisspelt(spelling.Form))
            .Select(spelling => Backwards(spelling.Form)).Distinct()];
        Array.Sort(words, StringComparer.Ordinal);
        var units = new List<(string Prefix, int Start, int End)>();
        Divide(words, ("", 0, words.Length), units);
        var parts = ImmutableArray.CreateBuilder<SearchShard>();
        for (var (first, next) = (0, 0); first < units.Count; first = next)
        {
            for (next = first + 1; next < units.Count && Size(words, units[first].Start, units[next].End) <= MaxBytes;) next++;
            var bytes = Encode(words.AsSpan(units[first].Start..units[next - 1].End));
            parts.Add(new SearchShard(units[first].Prefix, ShortHash.Of(bytes, 6), bytes));
        }
        return parts.ToImmutable();
    }

    /// <summary>Whether a word consists of letters that keyboards have side by side.</summary>
    private static bool CanBeMisspelt(string form)
    {
        if (form.Length is < ShortestWord or > WordReader.MaxLength) return false;
        foreach (var c in form)
            if (!char.IsLetter(c) || WordReader.IsUnspaced(new Rune(c))) return false;
        return true;
    }

    private static string Backwards(string form) => string.Create(form.Length, form, static (letters, word) =>
    {
        word.CopyTo(letters);
        letters.Reverse();
    });

    /// <summary>Divides words with one ending into units that fit.</summary>
    private static void Divide(string[] words, (string Prefix, int Start, int End) unit, List<(string Prefix, int Start, int End)> units)
    {
        if (unit.Start == unit.End) return;
        if (Size(words, unit.Start, unit.End) <= MaxBytes)
        {
            units.Add(unit);
            return;
        }
        var (length, next) = (unit.Prefix.Length + 1, unit.Start);
        while (next < unit.End)
        {
            var prefix = words[next][..Math.Min(length, words[next].Length)];
            var end = next + 1;
            while (end < unit.End && words[end].StartsWith(prefix, StringComparison.Ordinal)
                && (prefix.Length == length || words[end].Length < length)) end++;
            if (prefix.Length < length) units.Add((prefix, next, end));
            else Divide(words, (prefix, next, end), units);
            next = end;
        }
    }

    private static int Size(string[] words, int start, int end)
    {
        var size = 0;
        for (var i = start; i < end; i++) size += Encoding.UTF8.GetByteCount(words[i]) + 2;
        return size;
    }

    private static byte[] Encode(ReadOnlySpan<string> words)
    {
        var writer = new ByteWriter();
        writer.Integer(words.Length);
        var previous = "";
        foreach (var word in words)
        {
            var shared = previous.AsSpan().CommonPrefixLength(word);
            writer.Integer(shared);
            writer.Text(word.AsSpan(shared));
            previous = word;
        }
        return writer.ToArray();
    }
}
