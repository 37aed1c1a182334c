using System.Collections;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Wiki.Text;

namespace Wiki.Scripting;

/// <summary>
/// Evaluates scripts within <see cref="Limits.TemplateSteps"/>: whatever they evaluate, repeat, join, search or print costs steps, so that none runs
/// without end or fills the memory. Each page or citation begins anew.
/// </summary>
internal abstract class BoundedContext : TemplateContext
{
    /// <summary>What lists and objects take beside their values, in steps.</summary>
    private const int CostOfObject = 8;

    private const int CharactersPerStep = 32;

    private long steps;

    protected BoundedContext(ScriptObject builtins)
        : base(builtins)
    {
        StrictVariables = true;
        LoopLimit = Limits.TemplateSteps;
        LimitToString = 0;
        AutoIndent = false;
        NewLine = "\n";
    }

    /// <summary>Counts what is about to be done. Throws where that is too much.</summary>
    /// <param name="place">Where; the node that is being evaluated when it is null.</param>
    public void Spend(long cost, ScriptNode? place = null)
    {
        if (cost > Limits.TemplateSteps - steps) throw new ScriptRuntimeException(place?.Span ?? CurrentSpan, ScriptMessages.TooManySteps);
        steps += cost;
    }

    /// <summary>What it costs to pass over a text of this length.</summary>
    public static long CostOf(long characters) => characters / CharactersPerStep;

    /// <summary>What it costs to pass over a value.</summary>
    public static long CostOf(object? value) => value switch
    {
        string text => CostOf(text.Length),
        ScriptArray list => CostOfObject + list.Count,
        ScriptObject map => CostOfObject + map.Count,
        _ => 0,
    };

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null) return null;
        Spend(1 + (scriptNode.GetType() == typeof(ScriptRawStatement) ? CostOf(((ScriptRawStatement)scriptNode).Text.Length) : 0), scriptNode);
        var value = base.Evaluate(scriptNode, aliasReturnedFunction);
        if (value is null) return null;
        // What a `capture` or a function has collected: as a text, so that its length counts wherever it goes.
        if (value is StringBuilderOutput collected) value = collected.ToString();
        Spend(CostOf(value), scriptNode);
        return scriptNode is ScriptInterpolatedExpression ? ObjectToString(value) : value;
    }

    /// <summary>A list that holds itself would be printed for ever, and one that holds another twice is soon longer than any memory.</summary>
    public override string? ObjectToString(object? value, bool nested = false) =>
        value is string or not (IEnumerable or IScriptObject) ? base.ObjectToString(value, nested) : throw NoText(CurrentSpan);

    /// <summary>What printing a list or an object ends in.</summary>
    public static ScriptRuntimeException NoText(SourceSpan place) => new(place, "this is not a text; print one of its parts");

    protected void BeginSteps() => steps = 0;

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        Spend(1, loop);
        return true;
    }

    protected override IListAccessor? GetListAccessorImpl(object target, Type type) =>
        target is ScriptArray ? CountedList.Instance : base.GetListAccessorImpl(target, type);

    /// <summary>A list in which a value that is put far behind the end costs what lies between.</summary>
    private sealed class CountedList : IListAccessor
    {
        public static readonly CountedList Instance = new();

        public int GetLength(TemplateContext context, SourceSpan span, object target) => ((ScriptArray)target).Count;

        public object? GetValue(TemplateContext context, SourceSpan span, object target, int index) =>
            index < 0 || index >= ((ScriptArray)target).Count ? null : ((ScriptArray)target)[index];

        public void SetValue(TemplateContext context, SourceSpan span, object target, int index, object? value)
        {
            var list = (ScriptArray)target;
            ((BoundedContext)context).Spend(Math.Max(0, (long)index - list.Count));
            list[index] = value;
        }
    }
}
