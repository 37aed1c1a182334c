using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Wiki.Content.Markdown;

/// <summary>
/// Passes over the front matter, which has been read already: so the body need not be copied out of the file's text, and places in it are those of
/// the file.
/// </summary>
internal sealed class FrontMatterParser : BlockParser
{
    private static readonly object StartOfBody = new();

    public FrontMatterParser() => OpeningCharacters = ['-', '#'];

    /// <param name="context">Of the text.</param>
    /// <param name="start">Where the body begins. What stands before it begins with a line of dashes, or is a heading.</param>
    public static void PassOver(MarkdownParserContext context, int start) => context.Properties[StartOfBody] = start;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!IsBefore(processor)) return BlockState.None;
        processor.NewBlocks.Push(new FrontMatterBlock(this) { Lines = new StringLineGroup(1) });
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block) =>
        IsBefore(processor) ? BlockState.ContinueDiscard : BlockState.None;

    /// <summary>Leaves nothing in the document.</summary>
    public override bool Close(BlockProcessor processor, Block block) => false;

    private static bool IsBefore(BlockProcessor processor) =>
        processor.Context?.Properties.TryGetValue(StartOfBody, out var start) == true && processor.CurrentLineStartPosition < (int)start!;

    private sealed class FrontMatterBlock(BlockParser parser) : LeafBlock(parser);
}
