using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Wiki.Diagnostics;
using Wiki.Scripting;

namespace Wiki.Citations;

/// <summary>
/// Evaluates the templates of styles that <see cref="FormatBinding"/> leaves alone, one citation after another, on one thread. Unknown names are
/// errors; a template can call nothing but the functions of styles.
/// </summary>
internal sealed class FormatContext : BoundedContext, IScriptOutput
{
    private readonly Composition composition;
    private readonly Globals globals;

    public FormatContext(Composition composition)
        : base(new ScriptObject())
    {
        this.composition = composition;
        globals = new Globals(composition.View);
        PushOutput(this);
        PushGlobal(globals);
        TryGetVariable = (TemplateContext _, SourceSpan span, ScriptVariable variable, out object? value) =>
            throw Unknown(span, variable.Name, [.. FormatView.Names, .. FormatFunction.All.Select(function => function.Name)]);
    }

    /// <summary>
    /// Writes what a template says of the composition's item. Failures are <see cref="ScriptRuntimeException"/>, with the place; after one the
    /// context is not used again.
    /// </summary>
    public void Write(ScriptPage template)
    {
        BeginSteps();
        Evaluate(template);
        globals.Clear();
    }

    /// <summary>What a template prints through <c>{{ }}</c>.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject) => composition.TryPrint(textAsObject) ? this : throw NoText(span);

    void IScriptOutput.Write(string text, int offset, int count) => composition.Words(text.AsSpan(offset, count));

    ValueTask IScriptOutput.WriteAsync(string text, int offset, int count, CancellationToken cancellationToken) => throw new NotSupportedException();

    /// <summary>Says of a name that no style knows which one was probably meant.</summary>
    private static ScriptRuntimeException Unknown(SourceSpan span, string name, IEnumerable<string> known) =>
        new(span,
            $"a citation format knows no `{name}`"
            + (Nearest.To(name, known.Order(StringComparer.Ordinal)) is { } near ? $"; did you mean `{near}`?" : ""));

    /// <summary>The parts of the item, the functions, and the variables that a template may have by other names.</summary>
    private sealed class Globals(FormatView view) : ScriptObject
    {
        private readonly Dictionary<string, Function> functions =
            FormatFunction.All.ToDictionary(function => function.Name, function => new Function(function, view), StringComparer.Ordinal);

        public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
        {
            if (member == "authors")
                value = view.Author.IsEmpty
                    ? null
                    : new ScriptArray(Enumerable.Range(0, view.Author.Length).Select(index => new Name(NameView.Of(view, index))));
            else if (FormatView.Find(member) is { } get) value = get(view);
            else if (functions.TryGetValue(member, out var function)) value = function;
            else return base.TryGetValue(context, span, member, out value);
            return true;
        }

        public override bool CanWrite(string member) => FormatView.Find(member) is null && !functions.ContainsKey(member);
    }

    private sealed class Name(NameView view) : ScriptObject
    {
        public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
        {
            value = NameView.Find(member) is { } get ? get(view) : throw Unknown(span, member, NameView.Names);
            return true;
        }
    }

    private sealed class Function(FormatFunction function, FormatView view) : IScriptCustomFunction
    {
        public int RequiredParameterCount => function.Parameters.Length;

        public int ParameterCount => function.Parameters.Length;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), function.Parameters[index]);

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            function.Call(view, arguments[0], arguments.Count > 1 ? arguments[1] : null);

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
            ScriptBlockStatement? blockStatement) => new(Invoke(context, callerContext, arguments, blockStatement));
    }
}
