namespace Csl;

/// <summary>Renders a text: puts the items in order, tells them apart, renders each citation, then the list.</summary>
internal sealed class DocumentRenderer
{
    private readonly BoundStyle bound;
    private readonly IReadOnlyList<Item> items;
    private readonly int[] numbers;
    private readonly string[] labels;
    private readonly Dictionary<int, int> firstNotes = [];

    public DocumentRenderer(BoundStyle bound, IReadOnlyList<Item> items)
    {
        this.bound = bound;
        this.items = items;
        numbers = new int[items.Count];
        labels = [.. items.Select(CitationLabel.Of)];
        Distinctions = [.. items.Select(_ => new Distinction())];
    }

    public BoundStyle Bound => bound;

    public IReadOnlyList<Item> Items => items;

    public IReadOnlyList<string> Labels => labels;

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
        var printed = sorted.Select((citation, i) => Settle(renderer.Render(citation, placed[i]), citation.Cites.Select(cite => cite.Item)));
        return new Document([.. printed], new BibliographyRenderer(this).Render());
    }

    /// <summary>The one item in that part; empty where the style does not have the part.</summary>
    public FormattedText RenderAlone(StylePart part)
    {
        if (part == StylePart.Bibliography)
        {
            if (bound.Style.Bibliography is not { } list) return Settle(null);
            return Settle(new BibliographyRenderer(this).Entry(InBibliography(0) with { CitationNumber = null }) is { } entry
                ? CitationRenderer.InLayout(entry, list.Format)
                : null, 0);
        }
        var position = part == StylePart.CitationShort ? Position.Subsequent : Position.First;
        var body = Guarded.Render(InCitation(0) with { CitationNumber = null, Position = position });
        if (part == StylePart.AuthorInText) return Settle(body?.Find(Tag.Names), 0);
        if (body is null) return Settle(null);
        var begun = Capitals.AtStart(body, bound.Style.Class == StyleClass.Note);
        return Settle(CitationRenderer.InLayout(begun, bound.Style.Citation.Format), 0);
    }

    /// <summary>What rendering an item in a citation can see.</summary>
    public Context InCitation(int item) => new(bound.Style, bound.Locale, bound.Style.Citation, items[item])
    {
        CitationNumber = numbers[item],
        CitationLabel = labels[item],
        Distinction = Distinctions[item],
        GivenNames = GivenNames,
        YearSuffix = bound.InCitation,
    };

    public Context InBibliography(int item) => InCitation(item) with
    {
        Layout = bound.Style.Bibliography!,
        InBibliography = true,
        YearSuffix = bound.InBibliography,
    };

    /// <summary>Lays a part out. Beyond the limits the ids of the items that it is about, a hundred at most, stand in its place.</summary>
    public FormattedText Settle(Node? node, params IEnumerable<int> about)
    {
        if (node is null) return new FormattedText(null);
        var tape = new Tape(bound.Locale);
        try
        {
            tape.Add(node);
        }
        catch (OutputTooLongException)
        {
            tape = new Tape(bound.Locale);
            tape.Add(Node.OfText(string.Join("; ", about.Take(100).Select(item => Shortened(items[item].Id)))));
        }
        return new FormattedText(tape);
    }

    private static string Shortened(string id) => id.Length <= 40 ? id : id[..40];

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
