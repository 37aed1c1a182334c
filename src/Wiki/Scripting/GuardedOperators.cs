using System.Collections;
using System.Numerics;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Wiki.Scripting;

/// <summary>
/// Watches the operators of a script: what would be long is counted before it is made, and what has no use in a page and no bound (shifts, powers,
/// comparing lists) is refused.
/// </summary>
internal class GuardedOperators : ScriptRewriter
{
    public override ScriptNode Visit(ScriptBinaryExpression node)
    {
        var copy = (ScriptBinaryExpression)base.Visit(node)!;
        if (copy.Operator is ScriptBinaryOperator.And or ScriptBinaryOperator.Or or ScriptBinaryOperator.EmptyCoalescing
            or ScriptBinaryOperator.NotEmptyCoalescing) return copy;
        var (left, right, sign) = (copy.Left, copy.Right, copy.OperatorToken);
        (copy.Left, copy.Right, copy.OperatorToken) = (null, null, null);
        return new Guarded { Left = left, Right = right, Operator = copy.Operator, OperatorToken = sign, Span = copy.Span };
    }

    private sealed class Guarded : ScriptBinaryExpression
    {
        private bool IsRange => Operator is ScriptBinaryOperator.RangeInclude or ScriptBinaryOperator.RangeExclude;

        private string Sign => OperatorToken?.Value ?? Operator.ToText();

        public override object? Evaluate(TemplateContext context)
        {
            var (left, right) = (context.Evaluate(Left!), context.Evaluate(Right!));
            Refuse(left, right);
            ((BoundedContext)context).Spend(Cost(left, right), this);
            return Evaluate(context, Span, Operator, left, right) switch
            {
                BigInteger => throw new ScriptRuntimeException(Span, "this number is too large"),
                ScriptRange range => new ScriptArray(range),
                var value => value,
            };
        }

        private void Refuse(object? left, object? right)
        {
            if (Operator is ScriptBinaryOperator.ShiftLeft or ScriptBinaryOperator.ShiftRight or ScriptBinaryOperator.Power
                or ScriptBinaryOperator.BinaryAnd or ScriptBinaryOperator.BinaryOr)
                throw new ScriptRuntimeException(Span, $"templates have no operator `{Sign}`");
            if (left is BigInteger || right is BigInteger) throw new ScriptRuntimeException(Span, "this number is too large");
            var areLists = left is ScriptArray && right is ScriptArray && Operator == ScriptBinaryOperator.Add;
            if (!areLists && left is not null && right is not null && (IsCompound(left) || IsCompound(right)))
                throw new ScriptRuntimeException(Span, $"`{Sign}` is for texts and numbers, not for lists and objects");
        }

        /// <summary>Counts what an operator makes, where that can be longer than what it is made of.</summary>
        private long Cost(object? left, object? right) => (left, right) switch
        {
            (string text, not null) when Operator == ScriptBinaryOperator.Multiply => BoundedContext.CostOf((long)(text.Length * Number(right))),
            (not null, string text) when Operator == ScriptBinaryOperator.Multiply => BoundedContext.CostOf((long)(text.Length * Number(left))),
            (not null, not null) when IsRange => (long)Math.Abs(Number(right) - Number(left)),
            _ => 0,
        };

        private static bool IsCompound(object value) => value is not string and (IEnumerable or IScriptObject) && value is not EmptyScriptObject;

        private static double Number(object value) => value switch
        {
            int number => number,
            long number => number,
            double number => number,
            float number => number,
            decimal number => (double)number,
            _ => 0,
        };
    }
}
