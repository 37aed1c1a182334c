using System.Buffers;
using Markdig.Extensions.DefinitionLists;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Wiki.Content.Markdown;

/// <summary>
/// Lets a paragraph begin at a line without a bar right below a table. The library takes both for one paragraph, of which it then makes no table.
/// </summary>
internal sealed class TextBelowTable : BlockParser
{
    private static readonly SearchValues<char> OfRules = SearchValues.Create("|-: \t");

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.CurrentBlock is not ParagraphBlock paragraph || !IsTable(paragraph) || processor.Line.AsSpan().Contains('|'))
            return BlockState.None;
        processor.NewBlocks.Push(new ParagraphBlock(processor.Parsers.FindExact<ParagraphBlockParser>()!)
        {
            Column = processor.Column,
            Span = new SourceSpan(processor.Line.Start, processor.Line.End),
        });
        return BlockState.Continue;
    }

    /// <summary>Whether a paragraph whose marks are not read yet is a table: bars in its first line, and nothing but dashes in its second.</summary>
    public static bool IsTable(ParagraphBlock paragraph)
    {
        if (paragraph.Lines is not { Count: > 1, Lines: { } lines } || lines[1].Slice.CurrentChar is not ('|' or '-' or ':')) return false;
        var rule = lines[1].Slice.AsSpan();
        return rule.Contains('-') && rule.Contains('|') && !rule.ContainsAnyExcept(OfRules) && lines[0].Slice.AsSpan().Contains('|');
    }
}

/// <summary>Definitions below their term; a table is no term.</summary>
internal sealed class DefinitionParser : DefinitionListParser
{
    public override BlockState TryOpen(BlockProcessor processor) =>
        Above(processor.CurrentContainer!) is ParagraphBlock paragraph && TextBelowTable.IsTable(paragraph)
            ? BlockState.None
            : base.TryOpen(processor);

    private static Block? Above(ContainerBlock container)
    {
        for (var i = container.Count - 1; i >= 0; i--)
            if (container[i] is not BlankLineBlock) return container[i];
        return null;
    }
}
