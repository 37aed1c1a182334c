using System.Buffers;
using Markdig.Extensions.GenericAttributes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// <c>{#id .class}</c> after an inline, at the end of a heading, after a fence or in a line of its own; <c>{: #id }</c>, as kramdown writes it, and a
/// block's <c>^id</c>, as Obsidian does. Other things in braces, <c>{x}</c> or <c>{{ x }}</c>, are text: a list begins with an id, a class or an
/// attribute with a value.
/// </summary>
internal sealed class AttributeListParser : GenericAttributesParser
{
    /// <summary>In UTF-16 code units.</summary>
    private const int MaxLength = 500;

    private const int ShortestBlockId = 3;

    private static readonly SearchValues<char> OfBlockIds = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    public AttributeListParser() => OpeningCharacters = ['{', '^'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.CurrentChar == '^') return processor.PreciseSourceLocation && MatchBlockId(processor, ref slice);
        if (LengthOf(slice.AsSpan()) is not (> 0 and var length)) return false;
        var list = new StringSlice("{" + slice.AsSpan()[(slice.PeekChar() == ':' ? 2 : 1)..length].ToString());
        if (!TryParse(ref list, out var attributes)) return false;
        TextSpan? at = processor.PreciseSourceLocation ? TextSpan.FromLength(processor.GetSourcePosition(slice.Start), length) : null;
        if (attributes.Properties is { Count: > 0 } && at is null) return false;
        IMarkdownObject described = slice.PeekChar() == ':' ? DescribedBy(processor, slice, length) : Described(processor, slice, length);
        if (at is null && described is Block) return false;
        if (at is { } place) TellProperties(processor.Document, attributes, place);
        AttributeLists.Give(processor.Document, described, attributes, at);
        slice.Start += length;
        return true;
    }

    /// <summary>Takes a list from the end of a heading's or a fence's line.</summary>
    public static bool TakeFromLine(BlockProcessor processor, ref StringSlice line, IBlock block)
    {
        var text = line.AsSpan().TrimEnd();
        if (text is not [.., '}'] || text.LastIndexOf('{') is not (>= 0 and var open) || LengthOf(text[open..]) != text.Length - open) return false;
        var list = new StringSlice(text[open] + text[(open + (text[(open + 1)..] is [':', ..] ? 2 : 1))..].ToString());
        if (!TryParse(ref list, out var attributes)) return false;
        TellProperties(processor.Document, attributes, TextSpan.FromLength(line.Start + open, text.Length - open));
        AttributeLists.Give(processor.Document, block, attributes, TextSpan.FromLength(line.Start + open, text.Length - open));
        line.End = line.Start + open - 1;
        return true;
    }

    /// <summary>
    /// The length of the list that the text begins with, with its braces; 0 where it is none. Each of its parts has a mark that prose has not, so
    /// that no words are taken for one.
    /// </summary>
    private static int LengthOf(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxLength)];
        var end = text.IndexOf('}');
        if (end < 2) return 0;
        var list = text[1..end];
        if (list[0] == ':') list = list[1..];
        list = list.TrimStart();
        var isList = list is ['.' or '#', not (' ' or '.'), ..] || list.Contains('=');
        return isList && !HasBareWord(list) ? end + 1 : 0;
    }

    private static bool HasBareWord(ReadOnlySpan<char> list)
    {
        if (list.ContainsAny('\n', '\t')) return true;
        if (list.ContainsAny('"', '\'')) return false;
        foreach (var part in list.Split(' '))
            if (list[part] is not ([] or ['.' or '#', ..]) && !list[part].Contains('=')) return true;
        return false;
    }

    /// <summary>What is neither id nor class is told where it stands: lists of one thing are put together, and then nobody knows any more.</summary>
    private static void TellProperties(MarkdownDocument document, HtmlAttributes attributes, TextSpan at)
    {
        foreach (var (name, _) in attributes.Properties ?? [])
            Noted.Add(document,
                new Construct(Rules.RemovedHtml, $"the attribute `{BodyLinks.Shown(name)}` is not let into pages; it is left out",
                    "an attribute list may hold `#id` and `.class`"), at);
    }

    /// <summary>What stands right before a list, or its block; a list alone describes the next block.</summary>
    private static IMarkdownObject Described(InlineProcessor processor, StringSlice slice, int length)
    {
        var inline = processor.Inline;
        if (inline is LiteralInline)
        {
            do inline = inline.Parent;
            while (inline is DelimiterInline);
        }
        if (inline is not null && inline != processor.Root) return inline;
        if (processor.Block is not ParagraphBlock { Parent: { } parent } block || processor.Inline is not null
            || !slice.AsSpan()[length..].IsWhiteSpace() || parent.IndexOf(block) + 1 == parent.Count)
            return processor.Block!;
        block.RemoveAfterProcessInlines = true;
        return parent[parent.IndexOf(block) + 1];
    }

    /// <summary>Such a list stands at the end of its block; alone, it belongs to the block right above it, or else to the next.</summary>
    private static Block DescribedBy(InlineProcessor processor, StringSlice slice, int length)
    {
        var block = processor.Block!;
        if (block is not ParagraphBlock { Parent: { } parent } || processor.Inline is not null || !slice.AsSpan()[length..].IsWhiteSpace())
            return block;
        var index = parent.IndexOf(block);
        var above = slice.Text.AsSpan(0, slice.Start).TrimEnd(' ');
        var isBelow = index > 0 && above is [.., '\n'] && above[..^1].TrimEnd(" \r") is [.., not '\n'];
        var described = isBelow ? parent[index - 1] : index + 1 < parent.Count ? parent[index + 1] : block;
        block.RemoveAfterProcessInlines = described != block;
        return described;
    }

    private static bool MatchBlockId(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan()[1..].TrimEnd();
        if (processor.Inline is null) return MatchLineOfId(processor, ref slice);
        if (text.Length < ShortestBlockId || text.ContainsAnyExcept(OfBlockIds) || !char.IsWhiteSpace(slice.PeekCharExtra(-1))
            || processor.Block is not ParagraphBlock) return false;
        GiveId(processor, processor.Block, slice.Start, text);
        slice.Start = slice.End + 1;
        return true;
    }

    /// <summary>A paragraph that is nothing but an id names the block above it, as Obsidian has it for lists, tables and quotations.</summary>
    private static bool MatchLineOfId(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan()[1..].TrimEnd();
        if (text.Length < ShortestBlockId || text.ContainsAnyExcept(OfBlockIds) || processor.Block is not ParagraphBlock { Parent: { } parent } block
            || parent.IndexOf(block) is not (> 0 and var index)) return false;
        GiveId(processor, parent[index - 1], slice.Start, text);
        block.RemoveAfterProcessInlines = true;
        slice.Start = slice.End + 1;
        return true;
    }

    private static void GiveId(InlineProcessor processor, Block described, int start, ReadOnlySpan<char> id) => AttributeLists.Give(
        processor.Document, described, new HtmlAttributes { Id = id.ToString() },
        TextSpan.FromLength(processor.GetSourcePosition(start), id.Length + 1));
}
