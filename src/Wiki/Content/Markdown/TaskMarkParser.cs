using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Wiki.Content.Markdown;

/// <summary>
/// Reads <c>[ ]</c> and <c>[x]</c> as a box at the beginning of an item and nowhere else, as GitHub does: the library's own parser takes every such
/// mark within an item away from its text.
/// </summary>
internal sealed class TaskMarkParser : TaskListInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (processor.Inline is not null || text is not ['[', ' ' or 'x' or 'X', ']', ..]
            || processor.Block is not { Parent: ListItemBlock item } block || item[0] != block) return false;
        if (text is [_, _, _, ' ' or '\t' or '\n' or '\r', ..]) return base.Match(processor, ref slice);
        if (text.Length > 3 && char.IsLetterOrDigit(text[3])) Noted.Add(processor, Construct.TaskWithoutBlank, slice.Start, 3);
        return false;
    }
}
