using System.Collections.Immutable;

namespace Wiki.Search;

/// <summary>
/// All forms of words with their stems, and each stem's postings, put together from partial indexes over consecutive runs of documents. Forms are in ordinal order; a form that accents tell apart (<c>côté</c>, <c>cote</c>)
/// can belong to several stems and is there once for each.
/// </summary>
internal sealed class Lexicon
{
    private readonly ImmutableArray<PartialIndex> parts;
    private readonly List<int[]> placeInParts = [];

    public Lexicon(ImmutableArray<PartialIndex> parts)
    {
        this.parts = parts;
        var stems = new Dictionary<string, int>(StringComparer.Ordinal);
        var spellings = new HashSet<Spelling>();
        for (var part = 0; part < parts.Length; part++)
        {
            var numbers = Number(parts[part].Vocabulary.StemNames, part, stems);
            foreach (var spelling in parts[part].Vocabulary.Spellings) spellings.Add(spelling with { Stem = numbers[spelling.Stem] });
        }
        Spellings = [.. spellings];
        Array.Sort(Spellings, Spelling.Compare);
    }

    public Spelling[] Spellings { get; }

    public int StemCount => placeInParts.Count;

    /// <summary>Puts a stem's postings into a list, in the order of the documents.</summary>
    public void CopyPostings(int stem, List<Posting> postings)
    {
        postings.Clear();
        for (var part = 0; part < parts.Length; part++)
            if (placeInParts[stem][part] is >= 0 and var place) parts[part].CopyPostings(place, postings);
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
            }
            placeInParts[numbers[i]][part] = i;
        }
        return numbers;
    }
}
