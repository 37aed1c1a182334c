using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Graph;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// Which works the published entries cite, and in which style: that of the first form for people which site.yaml shows. A style with a form for
/// running text cites by author and year in the order of the alphabet, any other by numbers in the order of the text.
/// </summary>
public sealed class Bibliography
{
    /// <summary>A work that a whole wiki rests on is cited by more entries than anybody reads.</summary>
    private const int MostCiting = 12;

    /// <summary>How many texts like "Smith (2019)" of one entry are looked up.</summary>
    private const int MaxAuthorYears = 1_000;

    private readonly ReferenceLibrary library;
    private readonly ConceptGraph graph;
    private readonly FrozenDictionary<string, ImmutableArray<int>> citedBy;

    /// <summary>Of those that cite: the pages of others, too, show sentences with marks in them.</summary>
    private readonly ConcurrentDictionary<int, EntryReferences> ofEntries = new();

    public Bibliography(ReferenceLibrary library, ConceptGraph graph, Settings settings, CitationStyles styles)
    {
        this.library = library;
        this.graph = graph;
        Collation = settings.Collation;
        Style = settings.Citations.Select(styles.Find).FirstOrDefault(style => style is { IsFormat: false }) ?? styles.Find("apa");
        InTextStyle = Style is null ? null : styles.Find(Style.Id + "-intext");
        citedBy = library.Works.IsEmpty ? FrozenDictionary<string, ImmutableArray<int>>.Empty : CollectCitedBy();
    }

    /// <summary>The order of the list of references.</summary>
    public Collation Collation { get; }

    /// <summary>Null in a theme that has no style at all.</summary>
    public CitationStyle? Style { get; }

    /// <summary>Null where works are cited by numbers.</summary>
    public CitationStyle? InTextStyle { get; }

    /// <summary>What an entry cites; null when its text cites nothing that is known.</summary>
    public EntryReferences? Of(int entry)
    {
        if (library.Works.IsEmpty || Style is null || !graph.Facts[entry].Has(EntryTraits.Cites)) return null;
        var references = ofEntries.GetOrAdd(entry, static (asked, all) => new EntryReferences(all, all.graph.Entries[asked].Body), this);
        return references.Works.IsEmpty ? null : references;
    }

    /// <summary>The work that an entry's <c>source</c> names by its key, or null.</summary>
    public Work? SourceOf(Entry entry) => entry.Source is { Citation: { } key, Url: null } ? library.Find(key) : null;

    public Work? Find(string key) => library.Find(key);

    /// <summary>The published entries but for one that cite a work or have it for their source, in title order; of many the first few.</summary>
    public ImmutableArray<int> OthersThatCite(string key, int entry) => [.. CitedBy(key).Where(citing => citing != entry).Take(MostCiting)];

    /// <summary>A work as the list of references prints it.</summary>
    public CitationText Compose(CitationItem item) => Style!.Compose(item).Value;

    /// <summary>Works that are cited and unknown or known and not cited, and texts that cite without a work behind them.</summary>
    public IEnumerable<Diagnostic> Problems()
    {
        var effort = new SearchEffort();
        for (var i = 0; i < graph.Entries.Length; i++)
        {
            if (!graph.Facts[i].Has(EntryTraits.Cites | EntryTraits.CitesInText)) continue;
            var entry = graph.Entries[i];
            var cited = CitedIn(entry.Body).ToList();
            foreach (var work in cited.Where(work => library.Find(work.Key) is null)) yield return Unknown(work, effort);
            foreach (var text in entry.Body.AuthorYears.Take(MaxAuthorYears).Where(text => !IsBacked(text, entry, cited)))
                yield return Unbacked(text);
        }
        foreach (var work in library.Works.Where(work => !work.Lends && CitedBy(work.Key).IsEmpty))
            yield return new Diagnostic(Rules.UnusedReference, work.Location, $"no published entry cites `{work.Key}`",
                $"cite it with `[@{CitedWork.Written(work.Key)}]`, or delete it");
    }

    public static IEnumerable<CitedWork> CitedIn(Body body) =>
        body.References.Where(reference => reference.Kind == ReferenceKind.Citation)
            .SelectMany(reference => CitedWork.AllIn(reference.Target, reference.Location));

    private ImmutableArray<int> CitedBy(string key) => citedBy.GetValueOrDefault(key, []);

    private Diagnostic Unknown(CitedWork work, SearchEffort effort) => new(
        Rules.UnknownReference, work.Location, $"no list of references has a work with the key `{work.Key}`",
        MeantBy(work.Key, effort) is { } meant
            ? $"did you mean `[@{CitedWork.Written(meant)}]`?"
            : "declare it in `references.bib`, `references.json` or `references.yaml` in the content folder");

    /// <summary>A key that has to be written in braces and begins so, or the nearest.</summary>
    private string? MeantBy(string key, SearchEffort effort)
    {
        if (effort.IsSpent) return null;
        effort.Spend(SearchEffort.OfCandidate * library.Works.Length);
        return library.Works.Select(known => known.Key)
            .FirstOrDefault(known => known.StartsWith(key, StringComparison.Ordinal) && CitedWork.Written(known) != known)
            ?? Nearest.To(key, library.Works.Select(known => known.Key), effort);
    }

    private static Diagnostic Unbacked(AuthorYear text) => new(
        Rules.MissingReference, text.Location, $"the text cites {text.Author} {text.Year}, but this entry cites no such work",
        "declare the work in `content/references.bib` and cite it by its key, like `[@hubinger2019]`");

    /// <summary>Whether a work that the entry cites, or its source, is by somebody of that name and of that year.</summary>
    private bool IsBacked(AuthorYear text, Entry entry, List<CitedWork> cited)
    {
        if (entry.Source?.Citation is { } source && source.Contains(text.Author, StringComparison.Ordinal)
            && source.Contains($"{text.Year}", StringComparison.Ordinal)) return true;
        return cited.Select(work => library.Find(work.Key)).Append(SourceOf(entry))
            .Any(work => work?.Item.Issued?.Year == text.Year
                && work.Item.Author.Any(author => (author.Family ?? author.Literal ?? "").Contains(text.Author, StringComparison.Ordinal)));
    }

    private FrozenDictionary<string, ImmutableArray<int>> CollectCitedBy()
    {
        var citing = new Dictionary<string, ImmutableArray<int>.Builder>(StringComparer.Ordinal);
        foreach (var entry in graph.ByTitle)
        {
            if (!graph.Facts[entry].Has(EntryTraits.Cites | EntryTraits.HasSourceByKey)) continue;
            var keys = CitedIn(graph.Entries[entry].Body).Select(work => work.Key);
            if (SourceOf(graph.Entries[entry]) is { } source) keys = keys.Append(source.Key);
            foreach (var key in keys.Distinct())
            {
                if (!citing.TryGetValue(key, out var entries)) citing.Add(key, entries = ImmutableArray.CreateBuilder<int>());
                entries.Add(entry);
            }
        }
        return citing.ToFrozenDictionary(work => work.Key, work => work.Value.ToImmutable(), StringComparer.Ordinal);
    }
}
