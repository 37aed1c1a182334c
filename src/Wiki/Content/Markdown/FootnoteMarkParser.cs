using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Wiki.Content.Markdown;

/// <summary>A <c>[^mark]</c> for which there is no footnote: shown as it is written.</summary>
internal sealed class UndefinedFootnote(string written) : LeafInline
{
    public string Written { get; } = written;
}

/// <summary>Finds footnote marks without a footnote. Those that have one are left to the parser of links, which knows them.</summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    private const int MaxLength = 100;

    public FootnoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '^') return false;
        var text = slice.AsSpan();
        var end = text[..Math.Min(text.Length, MaxLength)].IndexOf(']');
        if (end < 3 || text[2..end].ContainsAny("\t\n[") || text[2] == ' ') return false;
        if (processor.Document.TryGetLinkReferenceDefinition(text[1..end].ToString(), out _)) return false;
        processor.Inline = new UndefinedFootnote(text[..(end + 1)].ToString())
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + end)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }
}
