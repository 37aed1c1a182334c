using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.GenericAttributes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Renderers;
using Markdig.Syntax;

namespace Wiki.Content.Markdown;

/// <summary>The Markdown that authors write: CommonMark with the extensions that the authors' manual lists. One pipeline for all threads; it never changes.</summary>
internal static class MarkdownDialect
{
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Parses a text from the start of one of its lines on. Places in the document are those in the whole text.</summary>
    public static MarkdownDocument Parse(string text, int start) => MarkdownParser.Parse(text, Pipeline, start == 0 ? null : FrontMatterParser.PassOver(start));

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables()
            .UseFootnotes()
            .UseDefinitionLists()
            .UseTaskLists()
            .UseAlertBlocks()
            .UseAbbreviations()
            .UseFigures()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough | EmphasisExtraOptions.Subscript | EmphasisExtraOptions.Superscript)
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
            parsers.Find<TaskListInlineParser>()!.ListClass = "";
            parsers.Find<TaskListInlineParser>()!.ListItemClass = "";
            parsers.Find<MathInlineParser>()!.DefaultClass = null!;
            pipeline.BlockParsers.Find<MathBlockParser>()!.DefaultClass = null!;
            pipeline.BlockParsers.Insert(0, new FrontMatterParser());
            parsers.Replace<GenericAttributesParser>(new AttributeListParser());
            parsers.InsertBefore<LinkInlineParser>(new WikiLinkParser());
            parsers.InsertBefore<LinkInlineParser>(new FootnoteMarkParser());
            parsers.InsertBefore<LinkInlineParser>(new CitationMarkParser());
            parsers.Insert(0, new BareUrlParser());
            parsers.Insert(0, new EffortGuard());
        }

        public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
        {
        }
    }

    /// <summary>
    /// <c>{#id .class key=value}</c>. Other things in braces, <c>{x}</c> or <c>{{ x }}</c>, are text.
    /// </summary>
    private sealed class AttributeListParser : GenericAttributesParser
    {
        /// <summary>In UTF-16 code units.</summary>
        private const int MaxLength = 500;

        public override bool Match(InlineProcessor processor, ref StringSlice slice)
        {
            var list = slice.AsSpan()[1..Math.Min(slice.Length, MaxLength)];
            var end = list.IndexOf('}');
            if (end < 0) return false;
            var isList = list[..end].TrimStart() is ['.' or '#', not (' ' or '.'), ..] || list[..end].Contains('=');
            return isList && base.Match(processor, ref slice);
        }
    }
}
