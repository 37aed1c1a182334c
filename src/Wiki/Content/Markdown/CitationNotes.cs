using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Wiki.Content.Markdown;

/// <summary>
/// Makes a footnote of each mark that cites, for styles that cite in notes: the author's own footnotes and these are numbered together, in the order
/// of the text. A mark within a footnote stays where it is.
/// </summary>
internal static class CitationNotes
{
    /// <summary>What a note's number stands behind, where it follows the mark.</summary>
    private const string Closing = ".,;:!?\"'”’»“";

    private static readonly FootnoteDefinitions Parser = new();

    public static void Make(MarkdownDocument document)
    {
        var written = document.OfType<FootnoteGroup>().FirstOrDefault();
        var marks = document.Where(block => block is not FootnoteGroup).SelectMany(MarksIn).ToList();
        if (!marks.Any(mark => mark is CitationMark)) return;
        var notes = new List<Footnote>();
        var own = written?.OfType<Footnote>().ToList() ?? [];
        foreach (var note in own) note.Order = 0;
        foreach (var mark in marks) Number(mark, notes);
        // Footnotes that only footnotes call come behind, and may call others in their turn.
        for (var i = 0; i < notes.Count; i++)
        {
            foreach (var mark in MarksIn(notes[i]).OfType<FootnoteLink>()) Number(mark, notes);
        }
        var group = written ?? new FootnoteGroup(Parser);
        group.Clear();
        if (written is null) document.Add(group);
        var count = 0;
        foreach (var note in notes.Concat(own.Where(note => note.Order == 0)))
        {
            group.Add(note);
            foreach (var link in note.Links) link.Index = ++count;
            LeadBack(note);
        }
    }

    /// <summary>The marks of a block in the order of the text: of footnotes, and of works.</summary>
    private static IEnumerable<Inline> MarksIn(Block block) =>
        ((MarkdownObject?)(block as LeafBlock)?.Inline ?? block).Descendants().OfType<Inline>()
            .Where(inline => inline is CitationMark or FootnoteLink { IsBackLink: false }).ToList();

    private static void Number(Inline mark, List<Footnote> notes)
    {
        var note = mark is FootnoteLink link ? link.Footnote : NoteOf(Parted((CitationMark)mark));
        if (note.Order > 0) return;
        notes.Add(note);
        note.Order = notes.Count;
    }

    /// <summary>Where the author is a word of the sentence, that word stays, and the work is cited behind it.</summary>
    private static CitationMark Parted(CitationMark mark)
    {
        if (!mark.NamesAuthor) return mark;
        var work = new CitationMark(mark.Written, mark.At) { Span = mark.Span, Line = mark.Line, Column = mark.Column };
        mark.InsertAfter(work);
        return work;
    }

    /// <summary>Puts a footnote's mark in the place of one that cites, which becomes the footnote's text.</summary>
    private static Footnote NoteOf(CitationMark mark)
    {
        var note = new Footnote(Parser) { Span = mark.Span, Line = mark.Line, Column = mark.Column };
        var link = new FootnoteLink(note) { Span = mark.Span, Line = mark.Line, Column = mark.Column };
        note.Links.Add(link);
        CloseUp(mark);
        mark.ReplaceBy(link);
        var text = new ContainerInline();
        text.AppendChild(mark);
        note.Add(new ParagraphBlock { Inline = text, Span = mark.Span });
        return note;
    }

    /// <summary>A note's number stands close behind the word and the marks that follow it.</summary>
    private static void CloseUp(CitationMark mark)
    {
        if (mark.PreviousSibling is LineBreakInline { IsHard: false } line) line.Remove();
        if (mark.PreviousSibling is LiteralInline before) before.Content.TrimEnd();
        if (mark.NextSibling is not LiteralInline after) return;
        var text = after.Content;
        var length = 0;
        while (length < text.Length && Closing.Contains(text.Text[text.Start + length])) length++;
        if (length == 0) return;
        mark.InsertBefore(new LiteralInline(new StringSlice(text.Text, text.Start, text.Start + length - 1)) { Span = after.Span });
        after.Content = new StringSlice(text.Text, text.Start + length, text.End);
    }

    /// <summary>Ways back to the marks, in the numbers that the marks have now.</summary>
    private static void LeadBack(Footnote note)
    {
        if (note.LastChild is not ParagraphBlock last) note.Add(last = new ParagraphBlock());
        last.Inline ??= new ContainerInline();
        foreach (var way in last.Inline.OfType<FootnoteLink>().Where(link => link.IsBackLink).ToList()) way.Remove();
        foreach (var link in note.Links) last.Inline.AppendChild(new FootnoteLink(note) { Index = link.Index, IsBackLink = true });
    }
}
