using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using Wiki.Diagnostics;

namespace Wiki.Templates;

/// <summary>A function that templates call with one text: <c>{{ include "partials/cite.html" }}</c>, <c>{{ asset "site.css" }}</c>.</summary>
internal sealed class TemplateFunction(string parameter, Func<HtmlContext, ScriptNode, string, object?> call) : IScriptCustomFunction
{
    /// <summary>The error that a call ends in; it is reported at the place of the call.</summary>
    public static Exception Failure(ScriptNode caller, string message) => new ScriptRuntimeException(caller.Span, message);

    /// <summary>The same for what is already told elsewhere.</summary>
    public static Exception Failure(ScriptNode caller, Diagnostic problem) => new ToldFailure(caller.Span, problem);

    public object? Call(HtmlContext context, ScriptNode caller, string argument) => call(context, caller, argument);

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), parameter);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        call((HtmlContext)context, callerContext ?? context.CurrentNode!, context.ObjectToString(arguments[0]) ?? "");

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
        ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
