using System.Buffers;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Wiki.Templates;

/// <summary>
/// Evaluates templates of one site into UTF-8, one page after another, on one thread at a time. Whatever a template prints is escaped, except <see cref="Html"/>. Unknown names are errors;
/// nothing that depends on time, chance or machine can be called; loops, recursion and what functions build are bounded.
/// </summary>
internal sealed class HtmlContext : TemplateContext
{
    /// <summary>Steps of all loops of one page together: far above what the longest list needs.</summary>
    private const int MaxLoopSteps = 5_000_000;

    private readonly TemplateSet templates;
    private readonly TemplateOutput pageOutput = new();

    public HtmlContext(TemplateSet templates)
        : base(Builtins())
    {
        this.templates = templates;
        StrictVariables = true;
        LoopLimit = MaxLoopSteps;
        LimitToString = 0;
        AutoIndent = false;
        NewLine = "\n";
        RegexTimeOut = TimeSpan.FromSeconds(1);
        PushOutput(pageOutput);
    }

    /// <summary>What the template being evaluated sees, or null between pages.</summary>
    public View? Globals { get; private set; }

    /// <summary>The page being written; null inside `capture` and functions of a template, where text is collected first and escaped when it is printed.</summary>
    public HtmlWriter? Page => Output is TemplateOutput page ? page.Writer : null;

    /// <summary>One of our own functions, or null where the template being evaluated has none of that name.</summary>
    public TemplateFunction? Function(string name) => (Globals!.TryGetMember(name, out var function) ? function : BuiltinObject[name]) as TemplateFunction;

    /// <summary>Evaluates a template. A failure is a <see cref="ScriptRuntimeException"/> with the place; the context is then of no more use.</summary>
    public void Render(ScriptPage template, View globals, IBufferWriter<byte> output)
    {
        pageOutput.Writer = new HtmlWriter(output);
        Globals = globals;
        PushGlobal(globals);
        PushGlobal(new ScriptObject());
        Evaluate(template);
        PopGlobal();
        PopGlobal();
    }

    /// <summary>Bound nodes need none of Scriban's preparations.</summary>
    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction) =>
        scriptNode is BoundText or BoundPrint or BoundMember or BoundName && !aliasReturnedFunction ? scriptNode.Evaluate(this) : base.Evaluate(scriptNode, aliasReturnedFunction);

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (Page is not { } writer) return base.Write(span, textAsObject);
        switch (textAsObject)
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
                throw new ScriptRuntimeException(span, $"`{view.ViewName}` is not a text; print one of its members: {string.Join(", ", view.MemberNames)}");
            default:
                writer.Text(ObjectToString(textAsObject));
                break;
        }
        return this;
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

    private static ScriptObject Builtins()
    {
        var builtins = GetDefaultBuiltinObject();
        builtins.SetValue("include", new TemplateFunction("template_name", (context, caller, name) => context.Include(caller, name)), true);
        foreach (var group in new[] { "date", "timespan", "regex", "include_join" }) builtins.Remove(group);
        Remove(builtins, "math", "random", "uuid");
        Remove(builtins, "object", "eval", "eval_template");
        Remove(builtins, "string", "pad_left", "pad_right");
        return builtins;
    }

    private static void Remove(ScriptObject builtins, string group, params ReadOnlySpan<string> functions)
    {
        var copy = (ScriptObject)((ScriptObject)builtins[group]!).Clone(false);
        foreach (var function in functions) copy.Remove(function);
        builtins.SetValue(group, copy, true);
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
