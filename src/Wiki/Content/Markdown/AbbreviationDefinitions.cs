using Markdig.Extensions.Abbreviations;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Wiki.Content.Markdown;

/// <summary>
/// Reads lines like <c>*[DSA]: Digital Services Act</c>, and keeps every one of them. Where what they explain stands,
/// <see cref="InlineAbbreviations"/> finds.
/// </summary>
internal sealed class AbbreviationDefinitions : BlockParser
{
    private static readonly object DocumentKey = new();

    public AbbreviationDefinitions() => OpeningCharacters = ['*'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        if (processor.IsCodeIndent || line.NextChar() != '[' || !LinkHelper.TryParseLabel(ref line, out var label, out var labelSpan)
            || line.CurrentChar != ':') return BlockState.None;
        line.NextChar();
        line.Trim();
        if (line.IsEmpty) return BlockState.None;
        if (processor.Document.GetData(DocumentKey) is not List<Abbreviation> all) processor.Document.SetData(DocumentKey, all = []);
        all.Add(new Abbreviation(this)
        {
            Label = label,
            Text = line,
            Span = new SourceSpan(processor.Start, line.End),
            Line = processor.LineIndex,
            Column = processor.Column,
            LabelSpan = labelSpan,
        });
        return BlockState.BreakDiscard;
    }

    /// <summary>All definitions of a document, in their order.</summary>
    public static IReadOnlyList<Abbreviation> In(MarkdownDocument document) => (List<Abbreviation>?)document.GetData(DocumentKey) ?? [];
}
