using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Wiki.Content.Markdown;

/// <summary>Writes what consists of items: lists, definitions, the footnotes at the end.</summary>
internal sealed partial class BodyWriter
{
    private void WriteList(ListBlock list)
    {
        var tag = list.IsOrdered ? "ol"u8 : "ul"u8;
        output.Raw("<"u8);
        output.Raw(tag);
        if (list.IsOrdered && list.BulletType != '1') output.Attribute("type"u8, [list.BulletType]);
        if (list.OrderedDelimiter == '(') list.GetAttributes().AddClass("in-brackets");
        if (list is { IsOrdered: true, OrderedStart: { } start } && int.TryParse(start, out var number) && number != 1)
        {
            output.Raw(" start=\""u8);
            output.Number(number);
            output.Raw("\""u8);
        }
        WriteAttributes(list);
        output.Raw(">\n"u8);
        foreach (var item in list)
        {
            var isTask = ((ContainerBlock)item) is [ParagraphBlock { Inline.FirstChild: TaskList }, ..];
            output.Raw(isTask ? "<li class=\"task\""u8 : "<li"u8);
            if (!isTask) WriteAttributes(item);
            output.Raw(">"u8);
            WriteBlocks((ContainerBlock)item, tight: !list.IsLoose);
            output.TrimEnd();
            Close("li"u8);
        }
        Close(tag);
    }

    private void WriteDefinitions(DefinitionList list)
    {
        var around = 0;
        Open("dl"u8, list);
        output.Raw("\n"u8);
        foreach (var item in list.Cast<DefinitionItem>())
        {
            var isOpen = false;
            for (var i = 0; i < item.Count; i++)
            {
                if (item[i] is DefinitionTerm term)
                {
                    if (isOpen) CloseDefinition();
                    isOpen = false;
                    WriteLeaf("dt"u8, term);
                    continue;
                }
                var isAlone = !isOpen && (i + 1 == item.Count || item[i + 1] is DefinitionTerm);
                if (!isOpen) OpenDefinition();
                isOpen = true;
                WriteBlock(item[i], tight: isAlone);
            }
            if (isOpen) CloseDefinition();
        }
        Close("dl"u8);

        void OpenDefinition()
        {
            output.Raw("<dd>"u8);
            around = rawHtml.Enter();
        }

        void CloseDefinition()
        {
            rawHtml.Leave(around);
            CloseTrimmed("dd"u8);
        }
    }

    /// <summary>The footnote that is being written, where works are cited in footnotes; else 0.</summary>
    private int note;

    private void WriteFootnotes(FootnoteGroup footnotes)
    {
        if (footnotes.Count == 0) return;
        rawHtml.CloseOpen(); // what is left open does not hold the footnotes, which it might hide
        output.Raw("<section class=\"footnotes\" role=\"doc-endnotes\""u8);
        output.Attribute("aria-label"u8, words.Footnotes);
        output.Raw(">\n<ol>\n"u8);
        foreach (var footnote in footnotes.Cast<Footnote>())
        {
            output.Raw("<li id=\"fn:"u8);
            output.Number(footnote.Order);
            output.Raw("\">"u8);
            note = settings.CitesInNotes ? footnote.Order : 0;
            WriteBlocks(footnote, tight: footnote.Count == 1);
            output.TrimEnd();
            Close("li"u8);
        }
        output.Raw("</ol>\n</section>\n"u8);
    }
}
