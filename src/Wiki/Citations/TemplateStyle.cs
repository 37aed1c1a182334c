using System.Collections.Immutable;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using Wiki.Diagnostics;

namespace Wiki.Citations;

/// <summary>The template of a style, parsed once. What it prints is text; content is never taken for a template.</summary>
internal sealed class TemplateStyle
{
    [ThreadStatic]
    private static Composition? idle;

    [ThreadStatic]
    private static StyleContext? evaluator;

    private readonly Template template;
    private readonly StyleHeader header;

    /// <summary>Null for a template that needs Scriban's own evaluation.</summary>
    private readonly ImmutableArray<StyleStatement>? bound;

    private TemplateStyle(Template template, StyleHeader header, ImmutableArray<StyleStatement>? bound) => (this.template, this.header, this.bound) = (template, header, bound);

    public static Parsed<TemplateStyle> Parse(string path, string text, (int Offset, int Line) body, StyleHeader header)
    {
        var template = Template.Parse(text, path, lexerOptions: new LexerOptions { StartPosition = new TextPosition(body.Offset, body.Line, 0) });
        var problems = template.Messages.Where(message => message.Type == ParserMessageType.Error)
            .Select(message => new Diagnostic(Rules.TemplateSyntax, Place(message.Span), message.Message));
        return new(new TemplateStyle(template, header, template.HasErrors ? null : StyleBinding.Bind(template.Page!.Body!)), [.. problems]);
    }

    public Parsed<CitationText> Compose(CitationItem item)
    {
        var composition = idle ??= new Composition();
        composition.Begin(item, header);
        try
        {
            if (bound is { } statements) StyleStatement.WriteAll(statements, composition);
            else (evaluator ??= new StyleContext(composition)).Write(template);
            return new(composition.End(), []);
        }
        catch (ScriptRuntimeException failure)
        {
            evaluator = null;
            return new(CitationText.Empty, [new Diagnostic(Rules.TemplateFailure, Place(failure.Span), failure.OriginalMessage)]);
        }
    }

    /// <summary>Scriban counts lines and columns from 0 and includes the end.</summary>
    private static Location Place(SourceSpan span) =>
        new(span.FileName ?? "", span.Start.Line + 1, span.Start.Column + 1, span.End.Line == span.Start.Line ? span.End.Column - span.Start.Column + 1 : 1);
}
