using System.Collections.Immutable;

namespace Wiki.Search;

/// <summary>
/// All forms of words with their stems, and each stem's postings, put together from partial indexes over consecutive runs of documents. Forms are in
/// ordinal order; a form that accents tell apart (<c>côté</c>, <c>cote</c>) can belong to several stems and is there once for each.
/// </summary>
internal sealed class Lexicon
{
    private readonly ImmutableArray<PartialIndex> parts;
    private readonly List<int[]> placeInParts = [];
    private readonly List<int> formCounts = [];

    /// <summary>For each part the stems whose forms have other ordinals there than here: the ordinals here.</summary>
    private readonly Dictionary<int, int[]>[] otherOrdinals;

    public Lexicon(ImmutableArray<PartialIndex> parts)
    {
        this.parts = parts;
        otherOrdinals = [.. parts.Select(_ => new Dictionary<int, int[]>())];
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        var spellings = new Dictionary<Spelling, int>();
        for (var part = 0; part < parts.Length; part++)
        {
            var numbers = Number(parts[part].KnownWords.StemNames, part, stems);
            var (last, ordinal) = (default(Spelling), 0);
            foreach (var spelling in parts[part].KnownWords.Spellings)
            {
                // A second spelling comes right behind the first.
                var here = spelling with { Stem = numbers[spelling.Stem] };
                if (last.Form is not null && last.Stem == here.Stem && last.Ordinal == here.Ordinal) spellings.TryAdd(here, ordinal);
                else ordinal = AddForm(spellings, here, part);
                last = here;
            }
        }
        Spellings = [.. spellings.Select(pair => pair.Key with { Ordinal = pair.Value })];
        Array.Sort(Spellings, Spelling.Compare);
    }

    public Spelling[] Spellings { get; }

    public int StemCount => placeInParts.Count;

    /// <summary>Puts a stem's postings into a list, in the order of the documents.</summary>
    public void CopyPostings(int stem, PostingList postings)
    {
        postings.Clear();
        postings.HasForms = formCounts[stem] > 1;
        for (var part = 0; part < parts.Length; part++)
        {
            if (placeInParts[stem][part] is not (>= 0 and var place)) continue;
            var first = postings.Count;
            parts[part].CopyPostings(place, postings);
            if (otherOrdinals[part].TryGetValue(stem, out var ordinals)) postings.RenumberForms(first, ordinals);
        }
    }

    /// <summary>The numbers here of a part's stems.</summary>
    private int[] Number(IReadOnlyList<string> partStems, int part, Dictionary<string, int> stems)
    {
        var numbers = new int[partStems.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!stems.TryGetValue(partStems[i], out numbers[i]))
            {
                numbers[i] = placeInParts.Count;
                stems.Add(partStems[i], numbers[i]);
                var places = new int[parts.Length];
                Array.Fill(places, -1);
                placeInParts.Add(places);
                formCounts.Add(0);
            }
            placeInParts[numbers[i]][part] = i;
        }
        return numbers;
    }

    /// <summary>Takes a form of a part and gives its ordinal here.</summary>
    private int AddForm(Dictionary<Spelling, int> spellings, Spelling spelling, int part)
    {
        if (!spellings.TryGetValue(spelling, out var ordinal))
        {
            ordinal = Math.Min(formCounts[spelling.Stem]++, Spelling.MaxOrdinal);
            spellings.Add(spelling, ordinal);
        }
        if (ordinal == spelling.Ordinal) return ordinal;
        if (!otherOrdinals[part].TryGetValue(spelling.Stem, out var ordinals))
            otherOrdinals[part].Add(spelling.Stem, ordinals = [.. Enumerable.Range(0, Spelling.MaxOrdinal + 1)]);
        ordinals[spelling.Ordinal] = ordinal;
        return ordinal;
    }
}
