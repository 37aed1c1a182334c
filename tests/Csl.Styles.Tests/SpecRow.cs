namespace Csl.Styles.Tests;

/// <summary>
/// A line of a table of specifications: a work, how it is cited, the place in it, what the style prints, and the rule of the manual. Italics stand in
/// stars, small capitals in braces.
/// </summary>
internal sealed record SpecRow(string Work, string Form, string Place, string Prints, string Rule)
{
    /// <summary>The rows of a table; lines that begin with # are notes.</summary>
    public static IEnumerable<SpecRow> Read(string file) =>
        from line in File.ReadLines(file)
        where line.Length > 0 && !line.StartsWith('#')
        let cells = line.Split('\t')
        select cells is [var work, var form, var place, var prints, var rule]
            ? new SpecRow(work, form, place, prints, rule)
            : throw new InvalidOperationException($"{file}: {line}");

    /// <summary>What the style makes of the work: in the list, in a first note or in the text, in the note after it, or in a later one.</summary>
    public string Print(BoundStyle style, IReadOnlyDictionary<string, Item> all)
    {
        var works = Work.Split('+').Select(id => all[id]).ToArray();
        return works.Length == 1 ? Print(style, works[0]) : Print(style, works);
    }

    /// <summary>Several works in one text: the list in its order, or one citation of all.</summary>
    private string Print(BoundStyle style, Item[] works)
    {
        var document = style.Process(works, [new Citation([.. works.Select((_, i) => new Cite(i))], style.Style.Class == StyleClass.Note ? 1 : 0)]);
        return Form == "list" ? string.Join(" ¶ ", document.Bibliography.Select(entry => Marked.Text(entry.Text)))
            : Marked.Text(document.Citations[0]);
    }

    private string Print(BoundStyle style, Item work)
    {
        var works = new[] { work, new Item.Builder("other", "book").Build() };
        var cite = new Cite(0, Locator: Locator());
        var first = new Citation([new Cite(0)], Note: 1);
        var printed = Form switch
        {
            "list" => style.Render(work, StylePart.Bibliography),
            "first" => style.Process(works, [new Citation([cite], style.Style.Class == StyleClass.Note ? 1 : 0)]).Citations[0],
            "next" => style.Process(works, [first, new Citation([cite], Note: 2)]).Citations[1],
            "later" => style.Process(works, [first, new Citation([new Cite(1)], Note: 2), new Citation([cite], Note: 3)]).Citations[2],
            _ => throw new InvalidOperationException($"a form is called {Form}"),
        };
        return Marked.Text(printed);
    }

    private Locator? Locator()
    {
        if (Place.Length == 0) return null;
        var space = Place.IndexOf(' ', StringComparison.Ordinal);
        return new Locator(Place[..space], Place[(space + 1)..]);
    }
}
