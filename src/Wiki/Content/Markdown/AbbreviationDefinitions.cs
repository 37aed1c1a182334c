using Markdig.Extensions.Abbreviations;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Wiki.Content.Markdown;

/// <summary>Reads definitions of abbreviations as the library does, and keeps every one: it knows only the last of those with the same name.</summary>
internal sealed class AbbreviationDefinitions : AbbreviationParser
{
    private static readonly object DocumentKey = new();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line;
        var state = base.TryOpen(processor);
        line.NextChar();
        if (state == BlockState.None || !LinkHelper.TryParseLabel(ref line, out var label) || processor.Document.GetAbbreviations()?.TryGetValue(label, out var last) != true) return state;
        if (processor.Document.GetData(DocumentKey) is not List<Abbreviation> all) processor.Document.SetData(DocumentKey, all = []);
        all.Add(last!);
        return state;
    }

    /// <summary>All definitions of a document, in their order.</summary>
    public static IReadOnlyList<Abbreviation> In(MarkdownDocument document) => (List<Abbreviation>?)document.GetData(DocumentKey) ?? [];
}
