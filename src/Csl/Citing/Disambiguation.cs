namespace Csl;

/// <summary>Tells items apart whose cites read the same: by given names, more names, a condition of the style, and a letter after the year.</summary>
internal sealed class Disambiguation(DocumentRenderer document)
{
    private readonly CitationOptions options = document.Bound.Style.CitationOptions;

    public void Run()
    {
        if (options.AddGivenNames && options.GivenNameRule != GivenNameRule.ByCite) document.GivenNames = new GivenNames(document);
        var items = Enumerable.Range(0, document.Items.Count).ToArray();
        foreach (var group in Ambiguous(items)) TellApart(group);
    }

    /// <summary>Groups of items, in the order of the list, whose cites read the same.</summary>
    private List<int[]> Ambiguous(IEnumerable<int> items) =>
        [.. items.GroupBy(Text).Where(group => group.Count() > 1).Select(group => group.ToArray())];

    private string Text(int item) => Text(item, document.Distinctions[item]);

    /// <summary>How a cite reads; faces and marks of quotation tell nothing apart.</summary>
    public string Text(int item, Distinction distinction) => Cite(item, distinction)?.Plain() ?? "";

    /// <summary>A cite as it is compared: without locator and affixes, and as one that follows another of the same work.</summary>
    public Node? Cite(int item, Distinction distinction) =>
        Guarded.Render(Compared(item, distinction));

    private Context Compared(int item, Distinction distinction) =>
        document.InCitation(item) with
        {
            Position = Position.Subsequent | Position.NearNote,
            Distinction = distinction,
            IsCompared = true,
            FirstNote = document.FirstNote(item),
        };

    private void TellApart(int[] group)
    {
        IEnumerable<int[]> left = [group];
        if (options.AddNames || (options.AddGivenNames && options.GivenNameRule == GivenNameRule.ByCite))
        {
            new AddedNames(document, this, group).TellApart();
            left = Ambiguous(group);
        }
        foreach (var same in left)
        {
            foreach (var still in AddConditions(same)) AddLetters(still);
        }
    }

    /// <summary>Lets conditions of the style come into force, one more at a time, for those that still read the same.</summary>
    private List<int[]> AddConditions(int[] group)
    {
        var same = new List<int[]> { group };
        for (var count = 1; same.Count > 0 && count <= same.Max(Conditions); count++)
        {
            foreach (var item in same.SelectMany(each => each)) document.Distinctions[item].Conditions = count;
            same = [.. same.SelectMany(Ambiguous)];
        }
        return same;
    }

    /// <summary>How many such conditions are asked for the first item of a group.</summary>
    private int Conditions(int[] group)
    {
        var renderer = Renderer.Of(Compared(group[0], document.Distinctions[group[0]]));
        renderer.Whole(document.Bound.Style.Citation.Elements);
        var tests = renderer.DisambiguateTests;
        renderer.Release();
        return tests;
    }

    private void AddLetters(int[] group)
    {
        if (!options.AddYearSuffix) return;
        var letter = 0;
        var members = group.ToHashSet();
        foreach (var item in document.Order.Where(members.Contains)) document.Distinctions[item].YearSuffix = ++letter;
    }
}
