using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Wiki.Citations;

/// <summary>A function that templates of styles call: <c>{{ quote title }}</c>.</summary>
internal sealed class StyleFunction(string name, string[] parameters, Func<object?, object?, object?> call) : IScriptCustomFunction
{
    public int RequiredParameterCount => parameters.Length;

    public int ParameterCount => parameters.Length;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), parameters[index]);

    /// <param name="second">Null for a function that takes one.</param>
    public object? Call(object? first, object? second) => call(first, second);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) => call(arguments[0], arguments.Count > 1 ? arguments[1] : null);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) => new(Invoke(context, callerContext, arguments, blockStatement));

    public override string ToString() => name;
}
