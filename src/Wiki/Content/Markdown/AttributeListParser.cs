using System.Buffers;
using Markdig.Extensions.GenericAttributes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
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
        if (slice.CurrentChar == '^') return MatchBlockId(processor, ref slice);
        if (LengthOf(slice.AsSpan()) is not (> 0 and var length)) return false;
        var list = new StringSlice("{" + slice.AsSpan()[(slice.PeekChar() == ':' ? 2 : 1)..length].ToString());
        if (!TryParse(ref list, out var attributes)) return false;
        var at = TextSpan.FromLength(processor.GetSourcePosition(slice.Start), length);
        if (attributes.Properties is { Count: > 0 } && !processor.PreciseSourceLocation) return false;
        TellProperties(processor.Document, attributes, at);
        AttributePlaces.Add(processor.Document, at);
        if (slice.PeekChar() != ':') return base.Match(processor, ref slice);
        Give(DescribedBy(processor, slice, length), attributes, SpanOf(processor, slice.Start, length));
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
        Give(block, attributes, new SourceSpan(line.Start + open, line.Start + text.Length - 1));
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
        var attributes = new HtmlAttributes { Id = text.ToString() };
        Give(processor.Block, attributes, SpanOf(processor, slice.Start, text.Length + 1));
        slice.Start = slice.End + 1;
        return true;
    }

    /// <summary>A paragraph that is nothing but an id names the block above it, as Obsidian has it for lists, tables and quotations.</summary>
    private static bool MatchLineOfId(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan()[1..].TrimEnd();
        if (text.Length < ShortestBlockId || text.ContainsAnyExcept(OfBlockIds) || processor.Block is not ParagraphBlock { Parent: { } parent } block
            || parent.IndexOf(block) is not (> 0 and var index)) return false;
        Give(parent[index - 1], new HtmlAttributes { Id = text.ToString() }, SpanOf(processor, slice.Start, text.Length + 1));
        block.RemoveAfterProcessInlines = true;
        slice.Start = slice.End + 1;
        return true;
    }

    private static SourceSpan SpanOf(InlineProcessor processor, int start, int length) =>
        new(processor.GetSourcePosition(start), processor.GetSourcePosition(start + length - 1));

    private static void Give(IMarkdownObject described, HtmlAttributes attributes, SourceSpan at)
    {
        var own = described.GetAttributes();
        attributes.CopyTo(own, true, false);
        own.Span = at;
    }
}
