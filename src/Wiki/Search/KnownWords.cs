namespace Wiki.Search;

/// <summary>
/// A word met: the number of its stem, or -1 when nothing of the word is left without accents; the bit of its form among the stem's; and a hash of
/// the form, by which a phrase knows what follows.
/// </summary>
internal readonly record struct KnownWord(int Stem, uint Form, byte Hash);

/// <summary>The words met so far and their stems, numbered as they come. A word is folded and stemmed once, however often it occurs.</summary>
internal sealed class KnownWords(Stemming stemming)
{
    private readonly WordTable numbers = new();
    private readonly List<KnownWord> words = [];
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly List<string> stemNames = [];
    private readonly List<int> formCounts = [];
    private readonly Dictionary<Spelling, int> ordinals = [];
    private readonly List<Spelling> spellings = [];

    public IReadOnlyList<string> StemNames => stemNames;

    /// <summary>In the order in which they were met.</summary>
    public IReadOnlyList<Spelling> Spellings => spellings;

    /// <summary>Whether apostrophes seldom stand within a name.</summary>
    public bool Elides => stemming.Elides;

    /// <param name="word">In lower case.</param>
    public KnownWord Find(ReadOnlySpan<char> word)
    {
        ref var number = ref numbers.NumberOf(word, out var isKnown);
        if (isKnown) return words[number];
        number = words.Count;
        var learnt = Learn(word.ToString());
        words.Add(learnt);
        return learnt;
    }

    /// <summary>A hash of a folded word; <c>hash</c> in <c>search-index.js</c> makes the same.</summary>
    public static byte Hash(string form)
    {
        var hash = 0u;
        foreach (var unit in form) hash = (hash * 31) + unit;
        return (byte)(hash ^ (hash >> 8) ^ (hash >> 16));
    }

    private KnownWord Learn(string word)
    {
        var form = WordForm.Of(word);
        if (form.Length == 0) return new KnownWord(-1, 0, 0);
        var stem = StemOf(WordForm.Of(stemming.Stem(word)));
        if (!ordinals.TryGetValue(new Spelling(form, stem), out var ordinal))
        {
            ordinal = Math.Min(formCounts[stem]++, Spelling.MaxOrdinal);
            Add(form, stem, ordinal);
            if (stemming.OtherSpelling(word) is { } other) Add(WordForm.Of(other), stem, ordinal);
        }
        return new KnownWord(stem, 1u << ordinal, Hash(form));
    }

    private int StemOf(string name)
    {
        if (stems.TryGetValue(name, out var stem)) return stem;
        stem = stemNames.Count;
        stems.Add(name, stem);
        stemNames.Add(name);
        formCounts.Add(0);
        return stem;
    }

    private void Add(string form, int stem, int ordinal)
    {
        var spelling = new Spelling(form, stem) { Ordinal = ordinal };
        if (ordinals.TryAdd(spelling, ordinal)) spellings.Add(spelling);
    }
}
