namespace Wiki.Search;

/// <summary>A form of a word with the number of its stem.</summary>
internal readonly record struct Spelling(string Form, int Stem)
{
    public static int Compare(Spelling left, Spelling right) => string.CompareOrdinal(left.Form, right.Form) is var order && order != 0 ? order : left.Stem.CompareTo(right.Stem);
}

/// <summary>The words met so far and their stems, numbered as they come. A word is folded and stemmed once, however often it occurs.</summary>
internal sealed class Vocabulary(Stemming stemming)
{
    private readonly WordTable words = new();
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly List<string> stemNames = [];
    private readonly HashSet<Spelling> spellings = [];

    public IReadOnlyList<string> StemNames => stemNames;

    public IReadOnlyCollection<Spelling> Spellings => spellings;

    /// <summary>The stem of a word in lower case, or -1 when nothing of the word is left without accents.</summary>
    public int StemOf(ReadOnlySpan<char> word)
    {
        ref var stem = ref words.NumberOf(word, out var isKnown);
        if (!isKnown) stem = Learn(word.ToString());
        return stem;
    }

    private int Learn(string word)
    {
        var form = WordForm.Of(word);
        if (form.Length == 0) return -1;
        var name = WordForm.Of(stemming.Stem(word));
        if (!stems.TryGetValue(name, out var stem))
        {
            stem = stemNames.Count;
            stems.Add(name, stem);
            stemNames.Add(name);
        }
        spellings.Add(new Spelling(form, stem));
        return stem;
    }
}
