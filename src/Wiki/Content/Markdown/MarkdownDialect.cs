using Markdig;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.GenericAttributes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Wiki.Content.Markdown;

/// <summary>
/// The Markdown that authors write: CommonMark with the extensions that the authors' manual lists. One pipeline for all threads; it never changes.
/// </summary>
internal static class MarkdownDialect
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Parses a text from the start of one of its lines on. Places in the document are those in the whole text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the line begins.</param>
    /// <param name="works">The keys of works that can be cited.</param>
    public static MarkdownDocument Parse(string text, int start, IReadOnlySet<string> works)
    {
        if (start == 0 && works.Count == 0) return MarkdownParser.Parse(text, Pipeline);
        var context = new MarkdownParserContext();
        if (start > 0) FrontMatterParser.PassOver(context, start);
        if (works.Count > 0) AuthorMarkParser.GiveKeys(context, works);
        return MarkdownParser.Parse(text, Pipeline, context);
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseFigures()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Marked | EmphasisExtraOptions.Subscript
                | EmphasisExtraOptions.Superscript)
            .UseCjkFriendlyEmphasis()
            .UseMathematics()
            .UseGenericAttributes();
        builder.Extensions.Add(new Own());
        return builder.Build();
    }

    /// <summary>Our own marks; set up last, among the parsers that the others have brought.</summary>
    private sealed class Own : IMarkdownExtension
    {
        public void Setup(MarkdownPipelineBuilder pipeline)
        {
            var parsers = pipeline.InlineParsers;
            // Classes of the library's own would be taken for the author's.
            parsers.Replace<TaskListInlineParser>(new TaskMarkParser { ListClass = "", ListItemClass = "" });
            AddBlockMarks(pipeline.BlockParsers);
            parsers.Replace<GenericAttributesParser>(new AttributeListParser());
            parsers.Replace<MathInlineParser>(new MathMarkParser { DefaultClass = null! });
            parsers.Insert(0, new CommentParser());
            parsers.InsertBefore<LinkInlineParser>(new CalloutParser());
            parsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
            parsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
            parsers.InsertBefore<LinkInlineParser>(new CitationMarkParser());
            parsers.InsertBefore<LinkInlineParser>(new OddMarkParser());
            parsers.InsertBefore<EmphasisInlineParser>(new SignedScriptParser());
            parsers.Insert(0, new AuthorMarkParser());
            parsers.Insert(0, new BareUrlParser());
            parsers.Insert(0, new EffortGuard());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }

        private static void AddBlockMarks(OrderedList<BlockParser> parsers)
        {
            parsers.Find<MathBlockParser>()!.DefaultClass = null!;
            parsers.Find<HeadingBlockParser>()!.TryParseAttributes = AttributeListParser.TakeFromLine;
            parsers.Find<FencedCodeBlockParser>()!.TryParseAttributes = AttributeListParser.TakeFromLine;
            var items = parsers.Find<ListBlockParser>()!.ItemParsers;
            items.Replace<UnorderedListItemParser>(new BulletItemParser());
            items.Add(new LetteredItemParser());
            parsers.Replace<FootnoteParser>(new FootnoteDefinitions());
            parsers.Replace<DefinitionListParser>(new DefinitionParser());
            parsers.InsertBefore<ParagraphBlockParser>(new TextBelowTable());
            parsers.Insert(0, new AbbreviationDefinitions());
            parsers.Insert(0, new FrontMatterParser());
        }
    }
}
