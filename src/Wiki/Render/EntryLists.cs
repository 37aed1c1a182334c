using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Graph;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>A kind or category with its published entries in title order.</summary>
public sealed record EntryList(string Key, string Label, string? Description, ImmutableArray<int> Entries)
{
    /// <summary>What one entry of the list is called: a kind's label in the singular; for a category its label.</summary>
    public string Singular { get; init; } = Label;

    /// <summary>The first letters of the titles in their order, each with the place in <see cref="Entries"/> where it begins.</summary>
    public ImmutableArray<LetterStart> Letters { get; init; } = [];

    /// <summary>Whether <c>order</c> says in which order its entries stand, so that letters divide nothing.</summary>
    public bool HasGivenOrder { get; init; }

    /// <summary>How many pages it takes. An empty list has one, too.</summary>
    public int PageCount(int pageSize) => Math.Max(1, (Entries.Length + pageSize - 1) / pageSize);
}

/// <summary>The lists that readers browse, made once for a site.</summary>
public sealed class EntryLists
{
    public const int RecentCount = 20;

    private readonly string[] letters;
    private readonly Dictionary<string, EntryList> kinds;
    private readonly Dictionary<string, EntryList> categories;
    private readonly (EntryList? List, int Position)[] neighbours;
    private readonly Dictionary<ListHead, int> texts = [];

    /// <param name="settings">The wiki's.</param>
    /// <param name="graph">Its entries.</param>
    /// <param name="words">Its language's.</param>
    /// <param name="earlier">The lists of the earlier graph, if there was one.</param>
    public EntryLists(Settings settings, ConceptGraph graph, Words words, EntryLists? earlier)
    {
        letters = graph.Set.Column(earlier?.letters, entry => TitleLetter.Of(entry.Title, settings.Collation));
        var (byKind, byCategory, latest) = (new Groups(), new Groups(), new Latest());
        foreach (var entry in graph.ByTitle)
        {
            ref readonly var facts = ref graph.Facts[entry];
            byKind.Add(facts.Kind, entry);
            if (facts.Category is { } category) byCategory.Add(category, entry);
            if (facts.Date is { } date) latest.Add(date, entry);
        }
        foreach (var entry in graph.Heads) texts.TryAdd(graph.Entries[entry].Head!.Value, entry);
        All = List("", words["all_entries"], null, graph.ByTitle);
        var order = new GivenOrder(graph);
        Kinds = [.. settings.Kinds.Where(kind => !byKind[kind.Key].IsEmpty || TextOf(ListHead.OfKind(kind.Key)) is not null)
            .Select(kind => List(kind.Key, kind.Plural, null, order.OfKind(byKind[kind.Key])) with { Singular = kind.Label })];
        var undeclared = byCategory.Keys.Where(key => settings.Category(key) is null).Order(StringComparer.Ordinal)
            .Select(key => new CategoryDeclaration(key, CategoryLabel(settings, key), null));
        Categories = [.. settings.Categories.Concat(undeclared)
            .Select(category => List(category.Key, category.Label, category.Description, order.OfCategory(byCategory[category.Key])))];
        Recent = latest.Entries;
        neighbours = Places(graph.Entries.Length);
        kinds = Kinds.ToDictionary(list => list.Key, StringComparer.Ordinal);
        categories = Categories.ToDictionary(list => list.Key, StringComparer.Ordinal);
    }

    /// <summary>Every published entry, plain pages apart.</summary>
    public EntryList All { get; }

    public ImmutableArray<int> ByTitle => All.Entries;

    /// <summary>Those that have entries, or a text at their head, in declared order.</summary>
    public ImmutableArray<EntryList> Kinds { get; }

    /// <summary>Declared ones in declared order, then the others by key.</summary>
    public ImmutableArray<EntryList> Categories { get; }

    /// <summary>The entries with the latest dates, latest first; entries without a date are not among them.</summary>
    public ImmutableArray<int> Recent { get; }

    /// <summary>The letter under which an entry stands in lists.</summary>
    public string Letter(int entry) => letters[entry];

    /// <summary>The entry whose text stands at the head of a page, or null.</summary>
    public int? TextOf(ListHead head) => texts.TryGetValue(head, out var entry) ? entry : null;

    public EntryList Kind(string key) => kinds[key];

    public EntryList Category(string key) => categories[key];

    /// <summary>The entry so many places after another in its list, or null at the ends and for entries without one.</summary>
    public int? Neighbour(int entry, int step)
    {
        var (list, position) = neighbours[entry];
        return list is not null && position + step >= 0 && position + step < list.Entries.Length ? list.Entries[position + step] : null;
    }

    private EntryList List(string key, string label, string? description, ImmutableArray<int> inOrder) =>
        new(key, label, description, inOrder) { Letters = Starts(inOrder) };

    private EntryList List(string key, string label, string? description, (ImmutableArray<int> Entries, bool IsGiven) order) =>
        new(key, label, description, order.Entries) { Letters = order.IsGiven ? [] : Starts(order.Entries), HasGivenOrder = order.IsGiven };

    private ImmutableArray<LetterStart> Starts(ImmutableArray<int> inOrder)
    {
        var starts = ImmutableArray.CreateBuilder<LetterStart>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var last = "";
        for (var i = 0; i < inOrder.Length; i++)
        {
            var letter = letters[inOrder[i]];
            if (letter != last && seen.Add(letter)) starts.Add(new LetterStart(letter, i));
            last = letter;
        }
        return starts.ToImmutable();
    }

    /// <summary>In an entry's category, or in its kind where that has an order of its own and the entry no category.</summary>
    private (EntryList?, int)[] Places(int entries)
    {
        var places = new (EntryList?, int)[entries];
        foreach (var list in Kinds.Where(kind => kind.HasGivenOrder).Concat(Categories))
            for (var i = 0; i < list.Entries.Length; i++) places[list.Entries[i]] = (list, i);
        return places;
    }

    /// <summary>The declared label, or the key made readable: <c>public-policy</c> → <c>Public policy</c>.</summary>
    private static string CategoryLabel(Settings settings, string key)
    {
        if (settings.Category(key) is { } declared) return declared.Label;
        var words = key.Replace('-', ' ').Replace('_', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>
    /// The order that <c>order</c> gives to a list in the order of titles: first the entries that have one, then the others. Chapters of several
    /// books cannot be counted in one row, so a kind with categories keeps its titles' order.
    /// </summary>
    private sealed class GivenOrder(ConceptGraph graph)
    {
        private readonly bool isGiven = graph.ByTitle.Any(entry => graph.Entries[entry].Order is not null);

        public (ImmutableArray<int>, bool) OfKind(ImmutableArray<int> entries) =>
            !isGiven || entries.Any(entry => graph.Facts[entry].Category is not null) ? (entries, false) : OfCategory(entries);

        public (ImmutableArray<int>, bool) OfCategory(ImmutableArray<int> entries) =>
            !isGiven || entries.All(entry => graph.Entries[entry].Order is null)
                ? (entries, false)
                : ([.. entries.OrderBy(entry => graph.Entries[entry].Order ?? double.PositiveInfinity)], true);
    }

    /// <summary>Entries by a key that they have, in the order in which they are added.</summary>
    private sealed class Groups
    {
        private readonly Dictionary<string, ImmutableArray<int>.Builder> groups = new(StringComparer.Ordinal);

        public IEnumerable<string> Keys => groups.Keys;

        public ImmutableArray<int> this[string key] => groups.TryGetValue(key, out var group) ? group.ToImmutable() : [];

        public void Add(string key, int entry)
        {
            if (!groups.TryGetValue(key, out var group)) groups.Add(key, group = ImmutableArray.CreateBuilder<int>());
            group.Add(entry);
        }
    }

    /// <summary>Of the entries that are added the few with the latest dates, latest first; of those with one date the first.</summary>
    private sealed class Latest
    {
        private readonly List<(PartialDate Date, int Entry)> latest = new(RecentCount + 1);

        public ImmutableArray<int> Entries => [.. latest.Select(dated => dated.Entry)];

        public void Add(PartialDate date, int entry)
        {
            if (latest.Count == RecentCount && date <= latest[^1].Date) return;
            latest.Insert(latest.FindLastIndex(known => known.Date >= date) + 1, (date, entry));
            if (latest.Count > RecentCount) latest.RemoveAt(RecentCount);
        }
    }
}
