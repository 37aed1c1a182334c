namespace Csl;

/// <summary>Renders a text: puts the items in order, tells them apart, renders each citation, then the list.</summary>
internal sealed class DocumentRenderer
{
    private readonly BoundStyle bound;
    private readonly IReadOnlyList<Item> items;
    private readonly int[] numbers;
    private readonly Dictionary<int, int> firstNotes = [];

    private readonly string? noteAddress;

    public DocumentRenderer(BoundStyle bound, IReadOnlyList<Item> items, string? noteAddress)
    {
        (this.bound, this.items, this.noteAddress) = (bound, items, noteAddress);
        numbers = new int[items.Count];
        Distinctions = [.. items.Select(_ => new Distinction())];
    }

    public BoundStyle Bound => bound;

    public IReadOnlyList<Item> Items => items;

    public Distinction[] Distinctions { get; }

    /// <summary>Given names that the whole text needs; null where cites alone decide.</summary>
    public GivenNames? GivenNames { get; set; }

    /// <summary>The note in which an item is cited first, or null.</summary>
    public int? FirstNote(int item) => firstNotes.TryGetValue(item, out var note) ? note : null;

    /// <summary>The items in the order of the list.</summary>
    public int[] Order { get; private set; } = [];

    public Document Render(IReadOnlyList<Citation> citations)
    {
        PutInOrder(citations);
        var sorted = citations.Select(Sorted).ToArray();
        var placed = Positions.Of(sorted, bound.Style.CitationOptions.NearNoteDistance);
        foreach (var citation in sorted.Where(citation => citation.Note > 0))
        {
            foreach (var cite in citation.Cites) firstNotes.TryAdd(cite.Item, citation.Note);
        }
        new Disambiguation(this).Run();
        var renderer = new CitationRenderer(this);
        var printed = sorted.Select((citation, i) => Settle(renderer.Render(citation, placed[i]), citation.Cites.Select(cite => items[cite.Item])));
        return new Document([.. printed], new BibliographyRenderer(this).Render());
    }

    /// <summary>What rendering an item in a citation can see.</summary>
    public Context InCitation(int item) => new(bound, bound.Style.Citation, items[item])
    {
        CitationNumber = numbers[item],
        Distinction = Distinctions[item],
        GivenNames = GivenNames,
        NoteAddress = noteAddress,
    };

    public Context InBibliography(int item) => InCitation(item) with
    {
        Layout = bound.Style.Bibliography!,
        InBibliography = true,
    };

    /// <summary>A part that is done; beyond the limits the ids of the items that it is about stand in its place.</summary>
    public FormattedText Settle(Node? node, IEnumerable<Item> about) => new(node, bound.Locale, about);

    /// <inheritdoc cref="Settle(Node?, IEnumerable{Item})"/>
    public FormattedText Settle(Node? node, Item about) => new(node, bound.Locale, about);

    /// <summary>Numbers the items by the order of the list, or, where it has none, of their first citations.</summary>
    private void PutInOrder(IReadOnlyList<Citation> citations)
    {
        var cited = citations.SelectMany(citation => citation.Cites).Select(cite => cite.Item);
        var order = cited.Concat(Enumerable.Range(0, items.Count)).Distinct().ToArray();
        Number(order);
        if (bound.Style.Bibliography is { Sort.Length: > 0 } list)
        {
            var keys = items.Select((_, i) => Sorting.Keys(InBibliography(i))).ToArray();
            order = [.. order.Order(Comparer<int>.Create((a, b) => Sorting.Compare(keys[a], keys[b], list.Sort, bound.Collation)))];
            Number(list.Sort[0] is { Variable: Variable.CitationNumber, Descending: true } ? [.. order.Reverse()] : order);
        }
        Order = order;
    }

    private void Number(int[] order)
    {
        for (var i = 0; i < order.Length; i++) numbers[order[i]] = i + 1;
    }

    /// <summary>The cites in the order of the style, equal ones in that of the list; a cite with an affix stays where it is.</summary>
    private Citation Sorted(Citation citation)
    {
        var keys = bound.Style.Citation.Sort;
        if (keys.Length == 0 || citation.Cites.Length < 2) return citation;
        var sorted = new List<Cite>();
        var run = new List<Cite>();
        foreach (var cite in citation.Cites)
        {
            if (cite.Prefix is null or "" && cite.Suffix is null or "")
            {
                run.Add(cite);
                continue;
            }
            Flush();
            sorted.Add(cite);
        }
        Flush();
        return citation with { Cites = [.. sorted] };

        void Flush()
        {
            var own = run.Select(cite => cite.Item).Distinct().ToDictionary(item => item, item => Sorting.Keys(InCitation(item)));
            var places = Enumerable.Range(0, Order.Length).ToDictionary(place => Order[place]);
            var ordered = run.OrderBy(cite => places[cite.Item]).Order(Comparer<Cite>.Create((a, b) =>
                Sorting.Compare(own[a.Item], own[b.Item], keys, bound.Collation)));
            sorted.AddRange(ordered);
            run.Clear();
        }
    }
}
