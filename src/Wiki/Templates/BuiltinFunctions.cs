using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Wiki.Scripting;

namespace Wiki.Templates;

/// <summary>
/// The functions that templates can call, of those that Scriban has: what a page needs, and nothing that depends on time, chance, machine or culture, takes patterns, or makes texts of any length. Each call is counted by
/// the sizes of its arguments multiplied, which no result of these functions goes beyond.
/// </summary>
internal static class BuiltinFunctions
{
    /// <summary>By group, in the order of the reference.</summary>
    public static readonly IReadOnlyDictionary<string, string[]> Groups = new SortedDictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["array"] = ["add", "compact", "concat", "contains", "first", "join", "last", "limit", "map", "offset", "reverse", "size", "sort", "uniq"],
        ["html"] = ["url_encode"],
        ["math"] = ["abs", "ceil", "floor", "round"],
        ["object"] = ["default"],
        ["string"] = ["append", "capitalize", "contains", "downcase", "ends_with", "prepend", "replace", "size", "slice", "split", "starts_with", "strip", "truncate", "upcase"],
    };

    /// <summary>These functions and one of our own.</summary>
    public static ScriptObject With(string name, TemplateFunction function)
    {
        var all = TemplateContext.GetDefaultBuiltinObject();
        var builtins = new ScriptObject();
        foreach (var (group, names) in Groups)
        {
            var chosen = new FunctionGroup(group);
            foreach (var chosenName in names) chosen.SetValue(chosenName, new Counted((IScriptCustomFunction)((ScriptObject)all[group]!)[chosenName]!), true);
            builtins.SetValue(group, chosen, true);
        }
        builtins.SetValue("empty", all["empty"], true);
        builtins.SetValue(name, function, true);
        return builtins;
    }

    /// <summary>A name that is not in it is an error, be it called or only named.</summary>
    private sealed class FunctionGroup(string name) : ScriptObject
    {
        public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object value) =>
            base.TryGetValue(context!, span, member, out value!) ? true : throw new ScriptRuntimeException(span, $"there is no function `{name}.{member}`");
    }

    private sealed class Counted(IScriptCustomFunction function) : IScriptCustomFunction
    {
        public int RequiredParameterCount => function.RequiredParameterCount;

        public int ParameterCount => function.ParameterCount;

        public ScriptVarParamKind VarParamKind => function.VarParamKind;

        public Type ReturnType => function.ReturnType;

        public ScriptParameterInfo GetParameterInfo(int index) => function.GetParameterInfo(index);

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            var counter = (BoundedContext)context;
            counter.Spend(BoundedContext.CostOf((long)arguments.Aggregate(1.0, (product, argument) => product * Size(counter, argument, 2))), callerContext);
            var result = function.Invoke(context, callerContext, arguments, blockStatement);
            return result is string or ScriptArray or not IEnumerable ? result : new ScriptArray((IEnumerable)result);
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));

        /// <summary>The characters and values in a value, at least 1; what lies deeper is reached by no function.</summary>
        private static double Size(BoundedContext counter, object? value, int depth) => value switch
        {
            string text => 1 + text.Length,
            ScriptObject map when depth > 0 => Size(counter, map.Values, depth - 1),
            IEnumerable list and not View when depth > 0 => Size(counter, list, depth - 1),
            _ => 1,
        };

        private static double Size(BoundedContext counter, IEnumerable items, int depth)
        {
            var size = 1.0;
            foreach (var item in items)
            {
                counter.Spend(1);
                size += Size(counter, item, depth);
            }
            return size;
        }
    }
}
