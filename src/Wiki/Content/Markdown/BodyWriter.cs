using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Figures;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Content.Code;
using Wiki.Content.Tex;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Writes a parsed body as HTML with holes. All markup comes from here; the author's raw HTML goes through <see cref="RawHtml"/>, and then the whole
/// body through <see cref="HtmlFilter"/>. This part writes blocks; the others write lists, tables, inlines and links.
/// </summary>
internal sealed partial class BodyWriter(HtmlOutput output, BodyLinks links, RawHtml rawHtml, Settings settings)
{
    private readonly BodyWords words = settings.BodyWords;
    private readonly HeadingAnchors anchors = new(settings.Reserved);
    private readonly List<Heading> headings = [];
    private AttributeLists? lists;

    public IReadOnlyList<Heading> Headings => headings;

    public HeadingAnchors Anchors => anchors;

    private AuthoredNames Names => field ??= new AuthoredNames(output, links, anchors);

    public void Write(MarkdownDocument document)
    {
        lists = AttributeLists.In(document);
        WriteBlocks(document, tight: false);
        TellUnread(document);
    }

    private void WriteBlocks(ContainerBlock container, bool tight)
    {
        var around = rawHtml.Enter();
        for (var i = 0; i < container.Count; i++)
        {
            WriteBlock(container[i], tight);
            links.ReportLeftOut(output, SpanOf(container[i].Span));
            RequireRoom(container[i]);
        }
        rawHtml.Leave(around);
    }

    /// <summary>Asked after each block, row and inline; what any of them writes by itself is no longer than a few times the text.</summary>
    private void RequireRoom(MarkdownObject last)
    {
        if (output.IsTooLong) throw new TooMuchOutputException(last, output.Most);
    }

    private void WriteBlock(Block block, bool tight)
    {
        if (block is HtmlBlock or ThematicBreakBlock or MathBlock) TellUndescribed(block);
        switch (block)
        {
            case ParagraphBlock paragraph: WriteParagraph(paragraph, tight); break;
            case HeadingBlock heading: WriteHeading(heading); break;
            case ListBlock list: WriteList(list); break;
            case Table table: WriteTable(table); break;
            case MathBlock math:
                TellUnclosed(math, "formula", "$$");
                WriteMath(math.Lines.ToString(), math.Span, isDisplay: true);
                output.Raw("\n"u8);
                break;
            case FencedCodeBlock { Info: "math" } math:
                TellUnclosed(math, "formula", "```");
                TellArguments(math);
                WriteMath(math.Lines.ToString(), math.Span, isDisplay: true);
                output.Raw("\n"u8);
                break;
            case CodeBlock code: WriteCode(code); break;
            case HtmlBlock html: WriteHtml(html); break;
            case QuoteBlock quote when Callout.Of(quote) is { } callout: WriteCallout(quote, callout); break;
            case QuoteBlock quote: WriteContainer("blockquote"u8, quote); break;
            case ThematicBreakBlock: output.Raw("<hr>\n"u8); break;
            case DefinitionList list: WriteDefinitions(list); break;
            case Figure figure: TellUnclosed(figure); WriteContainer("figure"u8, figure); break;
            case FigureCaption caption: WriteLeaf("figcaption"u8, caption); break;
            case FootnoteGroup footnotes: WriteFootnotes(footnotes); break;
            case LinkReferenceDefinitionGroup group: definitions = group; break;
            case ContainerBlock container: WriteBlocks(container, tight); break;
        }
    }

    private void WriteParagraph(ParagraphBlock paragraph, bool tight)
    {
        TellOddLine(paragraph.Inline?.FirstChild);
        TellCaption(paragraph);
        // Nothing but a comment stood there.
        if (paragraph is { Inline.FirstChild: null } && paragraph.TryGetAttributes()?.Id is null) return;
        if (!tight) WriteLeaf("p"u8, paragraph);
        else if (paragraph.TryGetAttributes() is not null) WriteLeaf("span"u8, paragraph);
        else
        {
            WriteInlines(paragraph.Inline);
            output.Raw("\n"u8);
        }
    }

    private void WriteLeaf(ReadOnlySpan<byte> tag, LeafBlock block)
    {
        Open(tag, block);
        WriteInlines(block.Inline);
        CloseTrimmed(tag);
    }

    private void WriteContainer(ReadOnlySpan<byte> tag, ContainerBlock block)
    {
        Open(tag, block);
        output.Raw("\n"u8);
        WriteBlocks(block, tight: false);
        Close(tag);
    }

    private void WriteHeading(HeadingBlock block)
    {
        if (block.Level == 1)
        {
            links.Report(Rules.TopHeading, SpanOf(block.Span), "this heading has level 1, which is the page's title",
                "begin it with `##`; it is shown as such");
        }
        if (block is { Inline.FirstChild: null } && block.TryGetAttributes()?.Id is null)
        {
            links.Note(Construct.EmptyHeading, SpanOf(block.Span));
            return;
        }
        var level = Math.Clamp(block.Level, 2, 6);
        var (text, stem) = KnownHeadings.Of(Unprintable.RemoveFrom(PlainText.Of(block.Inline).Text));
        var attributes = block.TryGetAttributes();
        var id = TakeId(attributes, block) ?? anchors.For(stem);
        headings.Add(new Heading(level, id, text));
        var tag = "h2h3h4h5h6"u8.Slice((level - 2) * 2, 2);
        output.Raw("<div class=\"heading\"><"u8);
        output.Raw(tag);
        output.Attribute("id"u8, id);
        WriteClasses(attributes, block);
        output.Raw(">"u8);
        WriteInlines(block.Inline);
        output.Raw("</"u8);
        output.Raw(tag);
        // Beside the heading, not in it: what stands in a heading is read out as part of its name.
        output.Raw("><a class=\"anchor\" href=\"#"u8);
        output.Text(id);
        output.Raw("\""u8);
        output.Attribute("aria-label"u8, words.SectionLink);
        output.Raw("></a>"u8);
        Close("div"u8);
    }

    private void WriteCode(CodeBlock block)
    {
        var language = block is FencedCodeBlock fenced ? LanguageOf(fenced) : "";
        var start = output.Length;
        output.Raw("<pre tabindex=\"0\""u8);
        WriteAttributes(block);
        output.Raw("><code"u8);
        if (language.Length > 0)
        {
            output.Raw(" class=\"language-"u8);
            output.Text(language);
            output.Raw("\""u8);
        }
        output.Raw(">"u8);
        var code = block.Lines.Count == 0 ? "" : block.Lines.ToString() + "\n";
        if (IsIncluded(code)) links.Note(Construct.IncludedFile, SpanOf(block.Span));
        CodeHighlighter.Write(output, code, language);
        output.Raw("</code></pre>"u8);
        rawHtml.AddWhole(start);
        output.Raw("\n"u8);
    }

    /// <summary>The formula of <c>$`…`$</c>, as GitHub has it.</summary>
    private static string WithoutBackticks(ReadOnlySpan<char> tex) => (tex is ['`', .., '`'] ? tex[1..^1] : tex).ToString();

    private void WriteMath(string tex, SourceSpan at, bool isDisplay)
    {
        var start = output.Length;
        if (MathWriter.Write(output, new TexFormula(tex, isDisplay, words.Formula)) is not { } problem)
        {
            rawHtml.AddWhole(start);
            return;
        }
        links.Report(Rules.InvalidMath, SpanOf(at), $"this formula cannot be shown: {BodyLinks.Shown(problem.Clause)}", problem.Help);
        output.Raw("<code class=\"math\">"u8);
        output.Text(tex.Trim());
        output.Raw("</code>"u8);
    }

    /// <summary>A callout folds where its author wants it: on paper it is open.</summary>
    private void WriteCallout(QuoteBlock quote, Callout callout)
    {
        TellUndescribed(quote);
        var tag = callout.Fold == '\0' ? "div"u8 : "details"u8;
        var label = callout.Fold == '\0' ? "p"u8 : "summary"u8;
        output.Raw("<"u8);
        output.Raw(tag);
        output.Raw(" class=\"alert alert-"u8);
        output.Text(callout.Style);
        output.Raw(callout.Fold switch { '+' => "\" open>\n<"u8, '-' => "\">\n<"u8, _ => "\" role=\"note\">\n<"u8 });
        output.Raw(label);
        output.Raw(callout.HasTitle ? " class=\"alert-label alert-title\">"u8 : " class=\"alert-label\">"u8);
        // A word of the author's own says something that no title does.
        if (callout is { HasTitle: true, IsKnown: false })
        {
            output.Text(words.Alert(callout.Type));
            output.Raw(" · "u8);
        }
        if (callout.HasTitle) WriteInlines(TakeTitle(quote));
        else output.Text(words.Alert(callout.Name));
        CloseTrimmed(label);
        WriteBlocks(quote, tight: false);
        Close(tag);
    }

    /// <summary>Takes the first line of a callout out of its first paragraph; what follows in that stays there.</summary>
    private static ContainerInline TakeTitle(QuoteBlock quote)
    {
        var paragraph = (ParagraphBlock)quote[0];
        var title = new ContainerInline { Span = paragraph.Span };
        while (paragraph.Inline!.FirstChild is { } first)
        {
            first.Remove();
            if (first is LineBreakInline) break;
            title.AppendChild(first);
        }
        return title;
    }

    private void Open(ReadOnlySpan<byte> tag, MarkdownObject described)
    {
        output.Raw("<"u8);
        output.Raw(tag);
        WriteAttributes(described);
        output.Raw(">"u8);
    }

    private void Close(ReadOnlySpan<byte> tag)
    {
        output.Raw("</"u8);
        output.Raw(tag);
        output.Raw(">\n"u8);
    }

    private void CloseTrimmed(ReadOnlySpan<byte> tag)
    {
        output.TrimEnd();
        Close(tag);
    }

    private void WriteHtml(HtmlBlock block)
    {
        var text = block.Lines.ToString();
        if (block.Type == HtmlBlockType.Comment) TellUnclosedComment(block, text);
        if (MarkupInHtml.Find(block) is { } mark) links.Note(Construct.MarkupInHtml, mark);
        rawHtml.WriteBlock(text, block.Span.Start);
        output.Raw("\n"u8);
    }

    private static TextSpan SpanOf(SourceSpan span) => TextSpan.FromLength(Math.Max(0, span.Start), span.Length);
}
