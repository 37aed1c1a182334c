using Markdig.Syntax;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Finds Markdown and formulas in a block of HTML, whose text is not read as such: readers would see the marks. Code and what stands in tags holds
/// none.
/// </summary>
internal static class MarkupInHtml
{
    /// <summary>How far the end of a mark is looked for, in UTF-16 code units: a line may hold very many beginnings.</summary>
    private const int MaxLength = 300;

    /// <summary>Where the first mark stands in the file, to its end; null when there is none.</summary>
    public static TextSpan? Find(HtmlBlock block)
    {
        if (block.Type is HtmlBlockType.Comment or HtmlBlockType.ScriptPreOrStyle) return null;
        var (isInTag, isCode) = (false, false);
        for (var i = 0; i < block.Lines.Count; i++)
        {
            var line = block.Lines.Lines[i].Slice;
            var text = line.AsSpan();
            for (var at = 0; at < text.Length; at++)
            {
                if (isInTag) isInTag = text[at] != '>';
                else if (text[at] == '<')
                {
                    isInTag = true;
                    var tag = text[at..];
                    if (IsCode(tag[1..])) isCode = true;
                    else if (tag.Length > 1 && tag[1] == '/' && IsCode(tag[2..])) isCode = false;
                }
                else if (!isCode && LengthOfMark(text.Slice(at, Math.Min(MaxLength, text.Length - at))) is > 0 and var length)
                    return TextSpan.FromLength(block.Lines.Lines[i].Position + at, length);
            }
        }
        return null;
    }

    private static bool IsCode(ReadOnlySpan<char> tag) =>
        tag.StartsWith("code", StringComparison.OrdinalIgnoreCase) || tag.StartsWith("kbd", StringComparison.OrdinalIgnoreCase)
        || tag.StartsWith("samp", StringComparison.OrdinalIgnoreCase);

    /// <summary>How long the mark is that begins and ends in a piece of a line; 0 where none does.</summary>
    private static int LengthOfMark(ReadOnlySpan<char> text) => text switch
    {
        ['$', '$', ..] => Closed(text, "$$"),
        ['$', not (' ' or (>= '0' and <= '9')), ..] => Closed(text, "$"),
        ['*', '*', not (' ' or '*'), ..] => Closed(text, "**"),
        ['`', not ('`' or ' '), ..] => Closed(text, "`"),
        ['[', '[', ..] => text[2..].IndexOf("]]") is > 0 and var end ? end + 4 : 0,
        ['[', '^' or '@', not (' ' or ']'), ..] => text.IndexOf(']') is > 0 and var end ? end + 1 : 0,
        ['[', ..] => text.IndexOf("](") is > 1 and var middle && text[middle..].IndexOf(')') is > 2 and var end ? middle + end + 1 : 0,
        _ => 0,
    };

    private static int Closed(ReadOnlySpan<char> text, string mark)
    {
        var end = text[mark.Length..].IndexOf(mark);
        return end > 0 && text[mark.Length + end - 1] is not (' ' or '<') ? end + 2 * mark.Length : 0;
    }
}
