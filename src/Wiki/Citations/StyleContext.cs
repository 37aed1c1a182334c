using System.Text;
using System.Text.Encodings.Web;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Wiki.Citations;

/// <summary>Evaluates the templates of styles, one citation after another, on one thread. Unknown names are errors; a template can call nothing but the functions of <see cref="StyleView"/>.</summary>
internal sealed class StyleContext : TemplateContext, IScriptOutput
{
    /// <summary>Far above the authors of any work.</summary>
    private const int MaxLoopSteps = 100_000;

    private static readonly object True = true, False = false;

    private readonly Composer prose = new();
    private readonly StringBuilder lines = new();
    private readonly StyleView view = new();
    private StyleHeader style = new();

    public StyleContext()
        : base(new ScriptObject())
    {
        StrictVariables = true;
        LoopLimit = MaxLoopSteps;
        LimitToString = 0;
        AutoIndent = false;
        NewLine = "\n";
        PushOutput(this);
        PushGlobal(view);
        TryGetVariable = (TemplateContext _, SourceSpan span, ScriptVariable variable, out object? value) => throw StyleView.Unknown(span, variable.Name);
    }

    private bool IsProse => style.Notation is Notation.Prose;

    /// <summary>Composes one citation. Failures are <see cref="ScriptRuntimeException"/>, with the place; after one the context is not used again.</summary>
    public CitationText Compose(Template template, CitationItem item, StyleHeader header)
    {
        style = header;
        view.Show(item, header);
        prose.Begin(header.Quotation);
        lines.Clear();
        Evaluate(template.Page!);
        if (view.Count > 0) view.Clear();
        return new CitationText(IsProse ? prose.End() : lines.ToString());
    }

    /// <summary>Nearly all that templates of styles say is words, conditions, known names and functions of one or two values: those need none of Scriban's preparations.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        switch (scriptNode)
        {
            case ScriptLiteral literal:
                return literal.Value;
            case ScriptBlockStatement or ScriptRawStatement or ScriptExpressionStatement or ScriptIfStatement or ScriptElseStatement or ScriptNestedExpression:
                return scriptNode.Evaluate(this);
            case ScriptVariableGlobal name when view.TryFind(name.Name, out var value) && value is not StyleFunction:
                return value;
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.CompareEqual, Right: ScriptLiteral { Value: string expected } } comparison:
                return Evaluate(comparison.Left, false) is string text && text == expected ? True : False;
            case ScriptFunctionCall { Target: ScriptVariableGlobal name } call when view.TryFind(name.Name, out var value) && value is StyleFunction function && call.Arguments.Count == function.ParameterCount:
                return function.Call(Evaluate(call.Arguments[0], false), call.Arguments.Count > 1 ? Evaluate(call.Arguments[1], false) : null);
            default:
                return base.Evaluate(scriptNode, aliasReturnedFunction);
        }
    }

    /// <summary>What a template prints through <c>{{ }}</c>.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        switch (textAsObject)
        {
            case null:
                break;
            case string text when IsProse:
                prose.Value(text);
                break;
            case string text:
                lines.Append(Escaped(text));
                break;
            case Escaped escaped:
                lines.Append(escaped.Text);
                break;
            case int number:
                lines.Append(number);
                break;
            default:
                throw new ScriptRuntimeException(span, "this is not a text; print one of its parts");
        }
        return this;
    }

    /// <summary>What stands in the template itself.</summary>
    void IScriptOutput.Write(string text, int offset, int count)
    {
        if (IsProse) prose.Words(text.AsSpan(offset, count));
        else if (style.Notation is Notation.CrlfLines) lines.Append(text, offset, count).Replace("\n", "\r\n", lines.Length - count, count);
        else lines.Append(text, offset, count);
    }

    ValueTask IScriptOutput.WriteAsync(string text, int offset, int count, CancellationToken cancellationToken) => throw new NotSupportedException();

    private string Escaped(string text) => style.Notation switch
    {
        Notation.Bibtex => BibtexText.Escape(text),
        Notation.Wikitext => WikitextValue.Escape(text),
        Notation.Json => Json(text),
        _ => Field(text),
    };

    /// <summary>YAML has no pairs of escapes for one character: what is beyond the first plane stays as it is.</summary>
    private static string Json(string text)
    {
        var encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        if (!text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return encoder.Encode(text);
        return string.Concat(text.EnumerateRunes().Select(rune => rune.IsBmp ? encoder.Encode(rune.ToString()) : rune.ToString()));
    }

    /// <summary>Some readers take any two spaces and a hyphen for the end of a field's name, wherever they stand.</summary>
    private static string Field(string text)
    {
        while (text.Contains("  ", StringComparison.Ordinal)) text = text.Replace("  ", " ", StringComparison.Ordinal);
        return text;
    }
}

/// <summary>A text that is already written as its notation wants it.</summary>
internal sealed record Escaped(string Text)
{
    public static Escaped? Of(string? text) => text is null ? null : new Escaped(text);
}
