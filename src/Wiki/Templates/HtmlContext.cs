using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Wiki.Scripting;

namespace Wiki.Templates;

/// <summary>
/// Evaluates templates of one site into UTF-8, one page after another, on one thread at a time. Whatever a template prints is escaped, except
/// <see cref="Html"/>. Unknown names are errors; nothing that depends on time, chance or machine can be called; loops, recursion and what functions
/// build are bounded.
/// </summary>
internal sealed class HtmlContext : BoundedContext
{
    private readonly TemplateSet templates;
    private readonly TemplateOutput pageOutput = new();

    /// <summary>The statement of which a value is printed: Scriban knows only the block that it stands in.</summary>
    private ScriptNode? printed;

    public HtmlContext(TemplateSet templates)
        : base(BuiltinFunctions.With("include", new TemplateFunction("template_name", (context, caller, name) => context.Include(caller, name))))
    {
        this.templates = templates;
        PushOutput(pageOutput);
    }

    /// <summary>What the template being evaluated sees, or null between pages.</summary>
    public View? Globals { get; private set; }

    /// <summary>
    /// The page being written; null inside `capture` and functions of a template, where text is collected first and escaped when it is printed.
    /// </summary>
    public HtmlWriter? Page => Output is TemplateOutput page ? page.Writer : null;

    /// <summary>One of our own functions, or null where the template being evaluated has none of that name.</summary>
    public TemplateFunction? Function(string name) =>
        (Globals!.TryGetMember(name, out var function) ? function : BuiltinObject[name]) as TemplateFunction;

    /// <summary>
    /// Evaluates a template. A failure is a <see cref="ScriptRuntimeException"/> with the place; the context is then of no more use.
    /// </summary>
    public void Render(ScriptPage template, View globals, HtmlWriter output)
    {
        pageOutput.Writer = output;
        Globals = globals;
        PushGlobal(globals);
        PushGlobal(new ScriptObject());
        BeginSteps();
        Evaluate(template);
        PopGlobal();
        PopGlobal();
    }

    /// <summary>Bound nodes need none of Scriban's preparations.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is BoundText or BoundPrint || (scriptNode is BoundMember or BoundName && !aliasReturnedFunction))
            return EvaluateBound(scriptNode);
        if (scriptNode is BoundRun) return scriptNode.Evaluate(this);
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (scriptNode?.GetType() == typeof(ScriptExpressionStatement)) printed = scriptNode;
        return value;
    }

    private object? EvaluateBound(ScriptNode node)
    {
        if (node is BoundPrint) printed = node;
        Spend(1 + (node is BoundText markup ? CostOf(markup.Length) : 0), node);
        var value = node.Evaluate(this);
        if (value is string text) Spend(CostOf(text.Length), node);
        return value;
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (Page is not { } writer)
        {
            Spend(CostOf(textAsObject));
            return base.Write(span, textAsObject);
        }
        var before = writer.Length;
        Print(writer, printed?.Span ?? span, textAsObject);
        Spend(CostOf(writer.Length - before));
        return this;
    }

    private void Print(HtmlWriter writer, SourceSpan span, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case string text:
                writer.Text(text);
                break;
            case Html html:
                html.WriteTo(writer);
                break;
            case int number:
                writer.Number(number);
                break;
            case View view:
                throw new ScriptRuntimeException(span,
                    $"`{view.ViewName}` is not a text; print one of its members: {string.Join(", ", view.MemberNames)}");
            case IEnumerable or IScriptObject:
                throw NoText(span);
            default:
                writer.Text(ObjectToString(value));
                break;
        }
    }

    /// <summary>Evaluates a partial in place: what it prints goes straight into the page.</summary>
    private object? Include(ScriptNode caller, string name)
    {
        var partial = templates.Find(name) ?? throw templates.Missing(caller.Span, name);
        EnterRecursive(caller);
        PushLocal();
        try
        {
            Evaluate(partial);
        }
        finally
        {
            PopLocal();
            ExitRecursive(caller);
        }
        return null;
    }

    /// <summary>The page being written; a template's own text passes through here as it stands.</summary>
    private sealed class TemplateOutput : IScriptOutput
    {
        public HtmlWriter? Writer { get; set; }

        public void Write(string text, int offset, int count) => Writer!.Raw(text.AsSpan(offset, count));

        public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
        {
            Write(text, offset, count);
            return ValueTask.CompletedTask;
        }
    }
}
