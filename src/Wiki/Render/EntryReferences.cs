using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Csl;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// What one text cites, worked out as a whole: how each mark prints, and the list of its works. Marks that share an author and a year are told apart
/// by letters, works cited again are shortened, numbers follow the list, all as the style says. Every mark in the text has an anchor <c>cite:1</c> in
/// the order of the text, every work <c>ref:key</c>, so each leads to the other.
/// </summary>
public sealed class EntryReferences
{
    private readonly Dictionary<int, Mark> marks = [];
    private readonly Dictionary<string, int> items = new(StringComparer.Ordinal);
    private readonly List<Item> records = [];
    private readonly List<Work?> works = [];
    private readonly ILookup<int, Mark> citing;
    private readonly Document document;
    private readonly BoundStyle names;
    private readonly bool isNote;

    public EntryReferences(Bibliography bibliography, Body body)
    {
        isNote = bibliography.Style!.Style.Class == StyleClass.Note;
        names = bibliography.Names!;
        var citations = new List<Citation>();
        var hole = 0;
        for (var i = 0; i < body.References.Length; i++)
        {
            if (body.References[i] is not { Kind: ReferenceKind.Citation } mark) continue;
            var cites = CitedWork.AllIn(mark.Target, mark.Location).Select(cited => CiteOf(cited, bibliography)).ToImmutableArray();
            // Holes and references follow each other in the order of the text.
            while (hole < body.Holes.Length && body.Holes[hole].Reference != i) hole++;
            if (mark.Place.Note > 0 && BeginsNote(body.Html.Span[..body.Holes[hole].Offset], mark.Place.Note))
                cites = cites.SetItem(0, Begun(cites[0]));
            var places = new List<int>();
            foreach (var part in PartsOf(mark, cites))
            {
                places.Add(citations.Count);
                citations.Add(new Citation(part, mark.Place.Note));
            }
            marks.Add(i, new Mark(marks.Count + 1, [.. places], mark.Place, cites));
        }
        citing = marks.Values.SelectMany(mark => mark.Cites.Select(cite => cite.Item).Distinct().Select(item => (item, mark)))
            .ToLookup(pair => pair.item, pair => pair.mark);
        document = bibliography.Style.Process(records, citations, "#fn:");
        var listed = document.Bibliography.IsEmpty ? records.Select((_, item) => new ListEntry(item, default)) : document.Bibliography;
        List = [.. listed.Where(entry => works[entry.Item] is not null).Select(entry => new ListedWork(works[entry.Item]!,
            entry.Text.IsEmpty ? bibliography.Print(works[entry.Item]!) : entry.Text))];
    }

    /// <summary>The known works in the order of the list, each once.</summary>
    public ImmutableArray<ListedWork> List { get; }

    /// <summary>The addresses within the page of the marks that cite a work, in the order of the text, each with its number.</summary>
    public IEnumerable<(int Number, string Address)> MarksOf(Work work) => citing[items[work.Key]].Select(mark =>
        mark.Place.Note > 0 ? (mark.Place.Note, $"#fn:{mark.Place.Note}") : (mark.Number, $"#cite:{mark.Number}"));

    /// <summary>Writes the mark that a reference of the body is.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="reference">Its index in the body's references.</param>
    /// <param name="continues">Whether the text goes on behind it in the same note: then a note's full stop is left out.</param>
    public void WriteMark(HtmlWriter writer, int reference, bool continues)
    {
        var mark = marks[reference];
        var html = HtmlOf(mark);
        if (mark.Place.Note > 0)
        {
            writer.Raw(continues && html is [.. var text, (byte)'.'] ? text : html);
            return;
        }
        writer.Raw("<span class=\"citation\" id=\"cite:"u8);
        writer.Number(mark.Number);
        writer.Raw("\">"u8);
        writer.Raw(html);
        writer.Raw("</span>"u8);
    }

    private ReadOnlySpan<byte> HtmlOf(Mark mark)
    {
        var html = new ArrayBufferWriter<byte>(256);
        foreach (var citation in mark.Citations)
        {
            var text = document.Citations[citation];
            if (text.IsEmpty) text = names.Render(records[mark.Cites[0].Item], StylePart.Citation);
            if (html.WrittenCount > 0) html.Write(" "u8);
            text.Write(html, mark.Place.IsInLink ? Notation.UnlinkedHtml : Notation.Html);
        }
        return html.WrittenSpan;
    }

    /// <summary>Where the author is a word of the sentence, the name first, and what the style has besides; in notes that stands below.</summary>
    private IEnumerable<ImmutableArray<Cite>> PartsOf(Reference mark, ImmutableArray<Cite> cites)
    {
        if (!mark.Place.NamesAuthor || mark.Place.Note > 0) return [cites];
        ImmutableArray<Cite> author = [cites[0] with { Form = CiteForm.AuthorOnly, Locator = null, Address = null }];
        return isNote ? [author] : [author, [cites[0] with { Form = CiteForm.WithoutAuthor }]];
    }

    private Cite CiteOf(CitedWork cited, Bibliography bibliography)
    {
        var work = bibliography.Find(cited.Key);
        if (!items.TryGetValue(cited.Key, out var item))
        {
            items.Add(cited.Key, item = records.Count);
            works.Add(work);
            records.Add(work?.Record ?? Unknown(cited.Key));
        }
        var form = cited.OmitsAuthor ? CiteForm.WithoutAuthor : CiteForm.Full;
        return new Cite(item, Emphasised(cited.Prefix), cited.Place, Emphasised(cited.Suffix), form)
        {
            Address = work is null || isNote ? null : "#ref:" + Uri.EscapeDataString(cited.Key),
        };
    }

    /// <summary>Whether what stands before a mark is the beginning of its note.</summary>
    private static bool BeginsNote(ReadOnlySpan<byte> before, int note) =>
        before.EndsWith("<p>"u8) || before.EndsWith(Encoding.UTF8.GetBytes($"<li id=\"fn:{note}\">"));

    /// <summary>A note begins with a capital, also where it begins with a word of the author's.</summary>
    private static Cite Begun(Cite first)
    {
        if (first.Prefix is not { Length: > 0 } prefix) return first;
        var at = prefix.StartsWith("<i>", StringComparison.Ordinal) ? 3 : 0;
        return first with { Prefix = $"{prefix[..at]}{char.ToUpperInvariant(prefix[at])}{prefix[(at + 1)..]}" };
    }

    /// <summary>Markdown's emphasis in the words around a cite, as lawyers write signals: <c>*See* @key</c>.</summary>
    private static string? Emphasised(string? words)
    {
        if (words is null || words.IndexOf('*') is not (>= 0 and var open) || words.IndexOf('*', open + 1) is not (> 0 and var close)) return words;
        return close == open + 1 ? words : $"{words[..open]}<i>{words[(open + 1)..close]}</i>{words[(close + 1)..]}";
    }

    /// <summary>What stands for a work that no list has, where a site with errors is looked at: its key.</summary>
    private static Item Unknown(string key) => new Item.Builder(key, "document").Set(Variable.Title, key).Build();

    private sealed record Mark(int Number, ImmutableArray<int> Citations, CitationPlace Place, ImmutableArray<Cite> Cites);
}

/// <summary>A work of a list of references and how the list prints it.</summary>
public sealed record ListedWork(Work Work, FormattedText Text)
{
    /// <summary>How long the text is, in UTF-16 code units; both pages of an entry ask.</summary>
    public int Length { get; } = Text.ToPlain().Length;
}
