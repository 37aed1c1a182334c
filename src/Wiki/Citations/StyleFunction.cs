using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Wiki.Citations;

/// <summary>A function that templates of styles call: <c>{{ quote title }}</c>.</summary>
internal sealed class StyleFunction(string name, string[] parameters, Func<ScriptArray, object?> call) : IScriptCustomFunction
{
    public int RequiredParameterCount => parameters.Length;

    public int ParameterCount => parameters.Length;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), parameters[index]);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) => call(arguments);

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) => new(call(arguments));

    public override string ToString() => name;
}
