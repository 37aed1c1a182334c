using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Wiki.Content.Markdown;

/// <summary>
/// Reads the text of a footnote (<c>[^name]: text</c>) wherever it stands: in a quotation, a figure or an item of a list as well, as GitHub does. The
/// library's own parser, whose place this takes, sees those alone that stand between the other blocks of a body; the text of all others stayed among
/// the words around it, and their marks led nowhere.
/// </summary>
internal sealed class FootnoteDefinitions : BlockParser
{
    private static readonly object DocumentKey = new();

    public FootnoteDefinitions() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent) return BlockState.None;
        var (column, start) = (processor.Column, processor.Start);
        if (!LinkHelper.TryParseLabel(ref processor.Line, false, out var label, out var labelSpan) || label is not ['^', ..]
            || processor.CurrentChar != ':')
        {
            processor.GoToColumn(column);
            return BlockState.None;
        }
        processor.Column = column + processor.Start - start;
        processor.NextChar();
        var footnote = new OpenFootnote(this) { Label = label, LabelSpan = labelSpan };
        NotesOf(processor.Document).Group.Add(footnote);
        var definition = new FootnoteLinkReferenceDefinition(footnote)
        {
            CreateLinkInline = MarkOf,
            Line = processor.LineIndex,
            Span = new SourceSpan(start, processor.Start - 2),
            LabelSpan = labelSpan,
            Label = label,
        };
        processor.Document.SetLinkReferenceDefinition(label, definition, true);
        processor.NewBlocks.Push(footnote);
        return BlockState.Continue;
    }

    /// <summary>The text goes on in lines that are indented, and in those that go on with a paragraph.</summary>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var footnote = (OpenFootnote)block;
        if (processor.CurrentBlock is null || processor.CurrentBlock.IsBreakable)
        {
            if (processor.IsBlankLine)
            {
                footnote.IsBehindBlank = true;
                return BlockState.ContinueDiscard;
            }
            if (processor.Indent == 0)
            {
                var next = TryOpen(processor);
                if (footnote.IsBehindBlank || next == BlockState.Continue)
                {
                    processor.Close(footnote);
                    return next;
                }
            }
        }
        footnote.IsBehindBlank = false;
        if (processor.IsCodeIndent) processor.GoToCodeIndent();
        return BlockState.Continue;
    }

    private Notes NotesOf(MarkdownDocument document)
    {
        if (document.GetData(DocumentKey) is Notes known) return known;
        var notes = new Notes(new FootnoteGroup(this));
        document.Add(notes.Group);
        document.SetData(DocumentKey, notes);
        document.ProcessInlinesEnd += Arrange;
        return notes;
    }

    private static FootnoteLink MarkOf(InlineProcessor processor, LinkReferenceDefinition definition, Inline? child)
    {
        var footnote = ((FootnoteLinkReferenceDefinition)definition).Footnote;
        if (footnote.Order < 0) footnote.Order = ++((Notes)processor.Document.GetData(DocumentKey)!).Called;
        var mark = new FootnoteLink(footnote);
        footnote.Links.Add(mark);
        return mark;
    }

    /// <summary>Puts the footnotes that a mark calls at the end, in the order of their marks, and leads back from each to its marks.</summary>
    private static void Arrange(InlineProcessor processor, Inline? inline)
    {
        var document = processor.Document;
        document.ProcessInlinesEnd -= Arrange;
        var group = ((Notes)document.GetData(DocumentKey)!).Group;
        document.Remove(group);
        document.Add(group);
        var called = group.Cast<Footnote>().Where(footnote => footnote.Order >= 0).OrderBy(footnote => footnote.Order).ToList();
        group.Clear();
        var count = 0;
        foreach (var footnote in called)
        {
            group.Add(footnote);
            if (footnote.LastChild is not ParagraphBlock last) footnote.Add(last = new ParagraphBlock());
            last.Inline ??= new ContainerInline();
            foreach (var mark in footnote.Links)
            {
                mark.Index = ++count;
                last.Inline.AppendChild(new FootnoteLink(footnote) { Index = count, IsBackLink = true });
            }
        }
    }

    /// <summary>A footnote that knows whether its text was parted by an empty line just before the line that is being read.</summary>
    private sealed class OpenFootnote(BlockParser parser) : Footnote(parser)
    {
        public bool IsBehindBlank { get; set; }
    }

    /// <summary>All footnotes of a document, and how many of them a mark has called so far.</summary>
    private sealed class Notes(FootnoteGroup group)
    {
        public FootnoteGroup Group { get; } = group;

        public int Called { get; set; }
    }
}
