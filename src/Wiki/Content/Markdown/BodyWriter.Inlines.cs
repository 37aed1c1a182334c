using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

internal sealed partial class BodyWriter
{
    private int inlineDepth;
    private bool isInLink;

    /// <summary>The inlines of a block; raw tags that are still open at its end are closed there.</summary>
    private void WriteInlines(ContainerInline? inlines)
    {
        if (inlines is null) return;
        var around = rawHtml.Enter();
        WriteChildren(inlines);
        rawHtml.Leave(around);
    }

    private void WriteChildren(ContainerInline container)
    {
        if (++inlineDepth > Limits.InlineDepth)
        {
            if (inlineDepth == Limits.InlineDepth + 1) ReportDepth(container);
        }
        else
        {
            for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
            {
                WriteInline(inline);
                links.ReportLeftOut(output, SpanOf(inline.Span));
                RequireRoom(inline);
            }
        }
        inlineDepth--;
    }

    private void ReportDepth(ContainerInline container) =>
        links.Report(Rules.InputTooLarge, SpanOf(container.Span), $"more than {Limits.InlineDepth} emphases and links stand in each other here");

    private void WriteInline(Inline inline)
    {
        if (inline is not (LiteralInline or EmphasisInline or LinkInline or WikiLink or CodeInline)) TellUndescribed(inline);
        switch (inline)
        {
            case LiteralInline literal: WriteLiteral(literal); break;
            case LineBreakInline line: TellOddLine(line.NextSibling); output.Raw(line.IsHard ? "<br>\n"u8 : "\n"u8); break;
            case EmphasisInline emphasis: WriteEmphasis(emphasis); break;
            case WikiLink link: WriteWikiLink(link); break;
            case CitationMark mark: output.Hole(HoleKind.LinkText, links.AddCitation(mark, new(note, mark.NamesAuthor, isInLink))); break;
            case LinkInline { IsImage: true } image: WriteImage(image); break;
            case LinkInline link: WriteLink(link); break;
            case CodeInline code: WriteCode(code); break;
            case HtmlEntityInline entity: output.Text(entity.Transcoded.AsSpan()); break;
            case AutolinkInline link: WriteAutolink(link); break;
            case MathInline math: WriteMath(WithoutBackticks(math.Content.AsSpan()), math.Span, isDisplay: math.DelimiterCount == 2); break;
            case HtmlInline html: rawHtml.WriteInline(html.Tag, html.Span.Start); break;
            case AbbreviationInline abbreviation: WriteAbbreviation(abbreviation.Abbreviation); break;
            case FootnoteLink { IsBackLink: true } link: WriteBackLink(link); break;
            case FootnoteLink link: WriteFootnoteMark(link); break;
            case NearCitation near: WriteNearCitation(near); break;
            case UndefinedFootnote mark: WriteUndefinedFootnote(mark); break;
            case TaskList task: WriteTask(task); break;
            case DelimiterInline delimiter:
                output.Text(delimiter.ToLiteral());
                WriteChildren(delimiter);
                break;
            case ContainerInline container: WriteChildren(container); break;
        }
    }

    private void WriteLiteral(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        links.AddAuthorYears(text, literal.Span.Start);
        if (text is ['*' or '_' or '~' or '=', _] or ['*', _, _]) TellOpenEmphasis(literal);
        else if (text is "_") TellUnderscore(literal);
        output.Text(text);
    }

    private void WriteEmphasis(EmphasisInline emphasis)
    {
        var tag = (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
        {
            ('~', 2) => "del"u8,
            ('~', _) => "sub"u8,
            ('^', _) => "sup"u8,
            ('=', _) => "mark"u8,
            (_, 2) => "strong"u8,
            _ => "em"u8,
        };
        WriteElement(tag, emphasis, emphasis);
    }

    private void WriteElement(ReadOnlySpan<byte> tag, MarkdownObject described, ContainerInline children)
    {
        Open(tag, described);
        WriteChildren(children);
        output.Raw("</"u8);
        output.Raw(tag);
        output.Raw(">"u8);
    }

    private void WriteCode(CodeInline code)
    {
        var start = output.Length;
        Open("code"u8, code);
        output.Text(code.Content);
        output.Raw("</code>"u8);
        rawHtml.AddWhole(start);
    }

    private void WriteAbbreviation(Abbreviation abbreviation)
    {
        used.Add(abbreviation);
        output.Raw("<abbr"u8);
        output.Attribute("title"u8, abbreviation.Text.AsSpan());
        output.Raw(">"u8);
        output.Text(abbreviation.Label);
        output.Raw("</abbr>"u8);
    }

    private void WriteTask(TaskList task)
    {
        var start = output.Length;
        output.Raw(task.Checked ? "<input type=\"checkbox\" disabled checked"u8 : "<input type=\"checkbox\" disabled"u8);
        output.Attribute("aria-label"u8, task.Checked ? words.TaskDone : words.TaskOpen);
        output.Raw(">"u8);
        rawHtml.AddWhole(start);
    }

    private void WriteFootnoteMark(FootnoteLink link)
    {
        output.Raw("<sup class=\"footnote\""u8);
        WriteMarkId(link);
        output.Raw(">"u8);
        if (!isInLink)
        {
            output.Raw("<a href=\"#fn:"u8);
            output.Number(link.Footnote.Order);
            output.Raw("\" role=\"doc-noteref\" aria-label=\""u8);
            output.Text(words.Footnote);
            output.Raw(" "u8);
            output.Number(link.Footnote.Order);
            output.Raw("\">"u8);
        }
        output.Number(link.Footnote.Order);
        output.Raw(isInLink ? "</sup>"u8 : "</a></sup>"u8);
    }

    private void WriteMarkId(FootnoteLink link)
    {
        output.Raw(" id=\"fnref:"u8);
        output.Number(link.Index);
        output.Raw("\""u8);
    }

    private void WriteBackLink(FootnoteLink link)
    {
        var marks = link.Footnote.Links;
        if (!IsShown(marks[link.Index - marks[0].Index])) return;
        output.Raw(" <a class=\"footnote-back\" href=\"#fnref:"u8);
        output.Number(link.Index);
        output.Raw("\" role=\"doc-backlink\" aria-label=\""u8);
        output.Text(words.FootnoteBack);
        output.Raw(" "u8);
        output.Number(link.Footnote.Order);
        output.Raw("\">↩\uFE0E</a>"u8);
    }

    /// <summary>False for a mark inside a footnote that nothing refers to: the parser takes such footnotes away.</summary>
    private static bool IsShown(Inline inline)
    {
        var root = inline.Parent;
        while (root?.Parent is { } parent) root = parent;
        Block? block = root?.ParentBlock;
        while (block?.Parent is { } parent) block = parent;
        return block is MarkdownDocument;
    }

    private void WriteNearCitation(NearCitation near)
    {
        links.Report(Rules.NearCitation, near.Around, $"this names the work `{BodyLinks.Shown(near.Written)}` and cites nothing",
            $"write `{BodyLinks.Shown(near.Meant)}`");
        output.Text(near.Written);
    }

    private void WriteUndefinedFootnote(UndefinedFootnote mark)
    {
        links.Report(Rules.UndefinedFootnote, SpanOf(mark.Span), $"the footnote `{BodyLinks.Shown(mark.Written)}` is not there",
            $"write a paragraph that begins with `{BodyLinks.Shown(mark.Written)}:`");
        output.Text(mark.Written);
    }
}
