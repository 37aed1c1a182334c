using System.Collections;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Wiki.Scripting;

namespace Wiki.Templates;

/// <summary>
/// The functions that templates can call, of those that Scriban has: what a page needs, and nothing that depends on time, chance, machine or culture,
/// takes patterns, or makes texts of any length. Each call is counted by the sizes of its arguments multiplied, which no result of these functions
/// goes beyond.
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
        ["string"] = ["append", "capitalize", "contains", "downcase", "ends_with", "prepend", "replace", "size", "slice", "split", "starts_with",
            "strip", "truncate", "upcase"],
    };

    /// <summary>These functions and one of our own.</summary>
    public static ScriptObject With(string name, TemplateFunction function)
    {
        var builtins = new Library();
        foreach (var group in Groups.Keys) builtins.SetValue(group, null, true);
        builtins.SetValue("empty", EmptyScriptObject.Default, true);
        builtins.SetValue(name, function, true);
        return builtins;
    }

    /// <summary>
    /// The groups by their names; each is made when a template first asks for it, since Scriban finds its functions by reflection: 4 ms for all, in
    /// which no page is made.
    /// </summary>
    private sealed class Library() : ScriptObject(0, autoImportStaticsFromThisType: false)
    {
        public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
        {
            if (!base.TryGetValue(context!, span, member, out value!)) return false;
            if (value is null) SetValue(member, value = FunctionGroup.Of(member), true);
            return true;
        }
    }

    /// <summary>A name that is not in it is an error, be it called or only named.</summary>
    private sealed class FunctionGroup(string name) : ScriptObject(0, autoImportStaticsFromThisType: false)
    {
        /// <summary>Found once for all threads: what templates could change is the group, and each has its own.</summary>
        private static readonly Dictionary<string, Lazy<ScriptObject>> Found = new(StringComparer.Ordinal)
        {
            ["array"] = new(() => new ArrayFunctions()),
            ["html"] = new(() => new HtmlFunctions()),
            ["math"] = new(() => new MathFunctions()),
            ["object"] = new(() => new ObjectFunctions()),
            ["string"] = new(() => new StringFunctions()),
        };

        public static FunctionGroup Of(string name)
        {
            var all = Found[name].Value;
            var chosen = new FunctionGroup(name);
            foreach (var function in Groups[name])
                chosen.SetValue(function, new Counted((name, function) is ("string", "slice") ? new Slice() : (IScriptCustomFunction)all[function]!),
                    true);
            return chosen;
        }

        public override bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object value) =>
            base.TryGetValue(context!, span, member, out value!)
                ? true
                : throw new ScriptRuntimeException(span, $"there is no function `{name}.{member}`");
    }

    /// <summary>
    /// Scriban's <c>string.slice</c>, whose length may be left out: a native program cannot call by reflection what takes a number or none.
    /// </summary>
    private sealed class Slice : IScriptCustomFunction
    {
        private const int ToTheEnd = 1 << 30;

        public int RequiredParameterCount => 2;

        public int ParameterCount => 3;

        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

        public Type ReturnType => typeof(string);

        public ScriptParameterInfo GetParameterInfo(int index) => index switch
        {
            0 => new(typeof(string), "text"),
            1 => new(typeof(int), "start"),
            _ => new(typeof(int), "length", ToTheEnd),
        };

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            var place = callerContext?.Span ?? default;
            return StringFunctions.Slice(context.ObjectToString(arguments[0]), context.ToInt(place, arguments[1]),
                context.ToInt(place, arguments[2]));
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
            ScriptBlockStatement? blockStatement) =>
            new(Invoke(context, callerContext, arguments, blockStatement));
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
            counter.Spend(BoundedContext.CostOf((long)arguments.Aggregate(1.0, (product, argument) => product * Size(counter, argument, 2))),
                callerContext);
            var result = function.Invoke(context, callerContext, arguments, blockStatement);
            return result is string or ScriptArray or not IEnumerable ? result : new ScriptArray((IEnumerable)result);
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments,
            ScriptBlockStatement? blockStatement) =>
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
