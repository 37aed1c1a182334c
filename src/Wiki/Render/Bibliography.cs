using System.Collections.Frozen;
using System.Collections.Immutable;
using Csl;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Graph;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// Which works the published entries cite, and in which style: <c>citation_style</c> of site.yaml, else that of the first form for people which it
/// shows.
/// </summary>
public sealed class Bibliography
{
    /// <summary>A work that a whole wiki rests on is cited by more entries than anybody reads.</summary>
    private const int MostCiting = 12;

    /// <summary>What an excerpt shows of a mark: so many works, and so much of each citation, in UTF-16 code units.</summary>
    private const int WorksInExcerpt = 10, LengthInExcerpt = 300;

    /// <summary>How many texts like "Smith (2019)" of one entry are looked up.</summary>
    private const int MaxAuthorYears = 1_000;

    private readonly ReferenceLibrary library;
    private readonly ConceptGraph graph;
    private readonly FrozenDictionary<string, ImmutableArray<int>> citedBy;

    /// <summary>Null where nobody asks for what the style does not print.</summary>
    private readonly string? checkedStyle;

    private readonly LastEntry<EntryReferences> ofEntries;

    public Bibliography(ReferenceLibrary library, ConceptGraph graph, Settings settings, CitationForms forms)
    {
        this.library = library;
        this.graph = graph;
        var id = StyleIds(settings).FirstOrDefault(id => forms.FindStyle(id) is not null);
        (Style, Names) = id is null ? (null, null) : (forms.FindStyle(id), forms.FindNames(id));
        checkedStyle = settings.Severities.GetValueOrDefault(Rules.Unprinted.Name) is null ? null : id;
        ofEntries = new LastEntry<EntryReferences>((entry, _) => new EntryReferences(this, graph.Entries[entry].Body));
        citedBy = library.Works.IsEmpty ? FrozenDictionary<string, ImmutableArray<int>>.Empty : CollectCitedBy();
    }

    /// <summary>Null in a theme that has no style at all.</summary>
    public BoundStyle? Style { get; }

    /// <summary>Names as words of a sentence, in the language of the style, for styles that print no names in the text.</summary>
    public BoundStyle? Names { get; }

    /// <summary>Whether entries of a wiki cite in footnotes.</summary>
    public static bool CitesInNotes(Settings settings, CitationForms forms) =>
        StyleIds(settings).Select(forms.FindStyle).FirstOrDefault(style => style is not null)?.Style.Class == StyleClass.Note;

    /// <summary>What an entry cites; null when its text cites nothing that is known.</summary>
    public EntryReferences? Of(int entry)
    {
        if (library.Works.IsEmpty || Style is null || !graph.Facts[entry].Has(EntryTraits.Cites)) return null;
        var references = ofEntries.Of(entry);
        return references.List.IsEmpty ? null : references;
    }

    /// <summary>The work that an entry's <c>source</c> names by its key, or null.</summary>
    public Work? SourceOf(Entry entry) => entry.Source is { Citation: { } key, Url: null } ? library.Find(key) : null;

    public Work? Find(string key) => library.Find(key);

    /// <summary>The keys of all works, in declared order.</summary>
    public IEnumerable<string> Keys => library.Works.Select(work => work.Key);

    /// <summary>The published entries but for one that cite a work or have it for their source, in title order; of many the first few.</summary>
    public ImmutableArray<int> OthersThatCite(string key, int entry) => [.. CitedBy(key).Where(citing => citing != entry).Take(MostCiting)];

    /// <summary>A work by itself as the list of references prints it, or the note of a style that has no list. Only where there is a style.</summary>
    public FormattedText Print(Work work)
    {
        var text = Style!.Render(work.Record, StylePart.Bibliography);
        return text.IsEmpty ? Style.Render(work.Record, StylePart.Citation) : text;
    }

    /// <summary>
    /// A mark as an excerpt shows it, where no list stands below: the authors and years of a few works. Nothing in styles that cite by numbers or in
    /// notes.
    /// </summary>
    public void WriteInExcerpt(HtmlWriter writer, string mark)
    {
        if (Style is not { Style: { Class: StyleClass.InText, IsNumeric: false } }) return;
        var cited = CitedWork.AllIn(mark, default);
        for (var i = 0; i < Math.Min(cited.Length, WorksInExcerpt); i++)
        {
            if (Find(cited[i].Key) is not { } work) continue;
            var text = Style.Render(work.Record, StylePart.Citation).ToPlain();
            if (i > 0) writer.Raw(" "u8);
            writer.Text(Shortened.To(LengthInExcerpt, text));
        }
    }

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
        if (checkedStyle is null) yield break;
        foreach (var work in library.Works.Where(work => !CitedBy(work.Key).IsEmpty))
        {
            if (UnprintedFields.Of(work, Style!, checkedStyle) is { } problem) yield return problem;
        }
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
            .Any(work => work?.Cited.Plain is { } item && item.Issued?.Year == text.Year
                && item.Author.Any(author => (author.Family ?? author.Literal ?? "").Contains(text.Author, StringComparison.Ordinal)));
    }

    /// <summary>What may say in which style entries cite, the first that is one counting.</summary>
    private static IEnumerable<string> StyleIds(Settings settings) =>
        (settings.CitationStyle is { } own ? settings.Citations.Prepend(own) : settings.Citations).Append("apa");

    private FrozenDictionary<string, ImmutableArray<int>> CollectCitedBy()
    {
        var citing = new Dictionary<string, ImmutableArray<int>.Builder>(StringComparer.Ordinal);
        foreach (var entry in graph.ByTitle.Concat(graph.Pages).Concat(graph.Heads))
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
