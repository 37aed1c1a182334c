using System.Buffers;
using System.Collections.Immutable;
using Scriban.Syntax;
using Wiki.Diagnostics;
using Wiki.Scripting;

namespace Wiki.Citations;

/// <summary>The template of a style, parsed once. What it prints is text; content is never taken for a template.</summary>
internal sealed class TemplateStyle
{
    [ThreadStatic]
    private static Composition? idle;

    [ThreadStatic]
    private static StyleContext? evaluator;

    private readonly ScriptPage template;
    private readonly StyleHeader header;

    /// <summary>Null for a template that needs Scriban's own evaluation.</summary>
    private readonly ImmutableArray<StyleStatement>? bound;

    private TemplateStyle(ScriptPage template, StyleHeader header, ImmutableArray<StyleStatement>? bound) =>
        (this.template, this.header, this.bound) = (template, header, bound);

    public static Parsed<TemplateStyle> Parse(string path, string text, (int Offset, int Line) body, StyleHeader header)
    {
        var template = ScriptReader.Read(path, text, body);
        return new(new TemplateStyle(template.Value, header, template.Diagnostics.IsEmpty ? StyleBinding.Bind(template.Value.Body!) : null),
            template.Diagnostics);
    }

    public Parsed<CitationText> Compose(CitationItem item) =>
        Fill(item, out var composition) is { } problem
            ? new(CitationText.Empty, [problem])
            : new(new CitationText(composition.Marked.ToString()), []);

    /// <summary>Writes the citation as text in UTF-8. Null when that went well.</summary>
    public Diagnostic? WriteText(CitationItem item, IBufferWriter<byte> output)
    {
        var problem = Fill(item, out var composition);
        if (problem is null) CitationText.WriteText(composition.Marked, output);
        return problem;
    }

    /// <summary>Writes the citation as HTML in UTF-8; nothing where the template fails.</summary>
    public void WriteHtml(CitationItem item, IBufferWriter<byte> output)
    {
        if (Fill(item, out var composition) is null) CitationText.WriteHtml(composition.Marked, output);
    }

    private Diagnostic? Fill(CitationItem item, out Composition composition)
    {
        composition = idle ??= new Composition();
        composition.Begin(item, header);
        try
        {
            if (bound is { } statements) StyleStatement.WriteAll(statements, composition);
            else (evaluator ??= new StyleContext(composition)).Write(template);
            return null;
        }
        catch (ScriptRuntimeException failure)
        {
            evaluator = null;
            return ScriptReader.Failure(failure);
        }
    }
}
