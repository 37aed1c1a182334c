using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Scriban.Syntax;
using Wiki.Diagnostics;
using Wiki.Scripting;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>The template of a format, parsed once. What it prints is text; content is never taken for a template.</summary>
internal sealed class FormatTemplate
{
    private readonly ScriptPage template;
    private readonly FormatHeader header;

    /// <summary>Null for a template that needs Scriban's own evaluation.</summary>
    private readonly ImmutableArray<FormatStatement>? bound;

    private FormatTemplate(ScriptPage template, FormatHeader header, ImmutableArray<FormatStatement>? bound) =>
        (this.template, this.header, this.bound) = (template, header, bound);

    public static Parsed<FormatTemplate> Parse(string path, string text, (int Offset, int Line) body, FormatHeader header)
    {
        var template = ScriptReader.Read(path, text, body);
        return new(new FormatTemplate(template.Value, header, template.Diagnostics.IsEmpty ? FormatBinding.Bind(template.Value.Body!) : null),
            template.Diagnostics);
    }

    public Parsed<string> Compose(CitationItem item)
    {
        var composition = Spare<Composition>.Take();
        Parsed<string> composed = Fill(composition, item) is { } problem ? new("", [problem]) : new(composition.Written.ToString(), []);
        Spare<Composition>.GiveBack(composition);
        return composed;
    }

    /// <summary>Writes the citation as text in UTF-8, without the line ends after it. Null when that went well.</summary>
    public Diagnostic? WriteText(CitationItem item, IBufferWriter<byte> output)
    {
        var composition = Spare<Composition>.Take();
        var problem = Fill(composition, item);
        if (problem is null) Encoding.UTF8.GetBytes(composition.Written.TrimEnd("\r\n"), output);
        Spare<Composition>.GiveBack(composition);
        return problem;
    }

    private Diagnostic? Fill(Composition composition, CitationItem item)
    {
        composition.Begin(item, header);
        try
        {
            if (bound is { } statements) FormatStatement.WriteAll(statements, composition);
            else (composition.Evaluator ??= new FormatContext(composition)).Write(template);
            return null;
        }
        catch (ScriptRuntimeException failure)
        {
            composition.Evaluator = null;
            return ScriptReader.Failure(failure);
        }
    }
}
