using System.Collections.Immutable;
using System.Text;
using Wiki.Graph;

namespace Wiki.Search;

/// <summary>
/// Titles and aliases of common words only (<c>Theory of Procedure</c> in a wiki of thousands of theories and procedures). The records of their words
/// may have no room for them, so the words together are one more form, with spaces between them: who types such a title, or its beginning, finds it.
/// </summary>
internal sealed class CommonPhrases
{
    private const int MaxLength = 200;

    private readonly SortedDictionary<string, PostingList> phrases = new(StringComparer.Ordinal);

    private CommonPhrases()
    {
    }

    public static CommonPhrases Find(ConceptGraph graph, ImmutableArray<SearchDocument> documents, ImmutableArray<string> commonForms)
    {
        var common = commonForms.ToHashSet(StringComparer.Ordinal);
        var found = new CommonPhrases();
        if (common.Count == 0) return found;
        for (var number = 0; number < documents.Length; number++)
        {
            var entry = graph.Entries[documents[number].Entry];
            found.Add(entry.Title, number, common);
            foreach (var alias in entry.Aliases) found.Add(alias.Value, number, common);
        }
        return found;
    }

    /// <summary>The spellings with these phrases among them, in order; their stems have the numbers from the first free one on.</summary>
    public Spelling[] AddForms(Spelling[] spellings, int firstStem)
    {
        Spelling[] all = [.. spellings, .. phrases.Keys.Select((phrase, i) => new Spelling(phrase, firstStem + i))];
        Array.Sort(all, Spelling.Compare);
        return all;
    }

    public StemRecord[] AddRecords(StemRecord[] records, StemRecordBuilder builder) => [.. records, .. phrases.Values.Select(builder.Build)];

    private void Add(string name, int document, HashSet<string> common)
    {
        Span<char> buffer = stackalloc char[WordReader.MaxLength];
        var reader = WordReader.OfText(Encoding.UTF8.GetBytes(name), buffer);
        var phrase = new StringBuilder();
        while (reader.Next())
        {
            var form = WordForm.Of(reader.Word.ToString());
            if (!common.Contains(form) || phrase.Length + form.Length > MaxLength) return;
            if (phrase.Length > 0) phrase.Append(' ');
            phrase.Append(form);
        }
        var key = phrase.ToString();
        if (!key.Contains(' ')) return;
        if (!phrases.TryGetValue(key, out var postings)) phrases.Add(key, postings = new PostingList());
        if (postings.Count == 0 || postings.Span[^1].Document != document) postings.Add(new Posting(document, byte.MaxValue, Posting.NoOffset), []);
    }
}
