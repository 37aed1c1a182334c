using Scriban;
using Scriban.Syntax;

namespace Wiki.Templates;

/// <summary>Keeps texts that templates compute from filling the memory: <c>"x" * 1000000000</c>, and texts that double in a loop, are refused before they are made.</summary>
internal sealed class LengthGuard : ScriptRewriter
{
    /// <summary>In UTF-16 code units; many times any page.</summary>
    private const int MaxLength = 16 << 20;

    public override ScriptNode Visit(ScriptBinaryExpression node) => Guard((ScriptBinaryExpression)base.Visit(node)!);

    /// <summary>The same expression, watched where it can make a longer text of shorter ones.</summary>
    public static ScriptBinaryExpression Guard(ScriptBinaryExpression expression)
    {
        if (expression.Operator is not (ScriptBinaryOperator.Multiply or ScriptBinaryOperator.Add)) return expression;
        var (left, right, sign) = (expression.Left, expression.Right, expression.OperatorToken);
        (expression.Left, expression.Right, expression.OperatorToken) = (null, null, null);
        return new Guarded { Left = left, Right = right, Operator = expression.Operator, OperatorToken = sign, Span = expression.Span };
    }

    private sealed class Guarded : ScriptBinaryExpression
    {
        public override object? Evaluate(TemplateContext context)
        {
            var (left, right) = (context.Evaluate(Left!), context.Evaluate(Right!));
            if (LengthOf(context, left, right) > MaxLength) throw new ScriptRuntimeException(Span, $"this text would be longer than {MaxLength:N0} characters");
            return Evaluate(context, Span, Operator, left, right);
        }

        /// <summary>At most; 0 where nothing is a text.</summary>
        private double LengthOf(TemplateContext context, object? left, object? right) => (Operator, left, right) switch
        {
            (ScriptBinaryOperator.Multiply, string text, not null) when IsNumber(right) => text.Length * context.ToObject<double>(Span, right),
            (ScriptBinaryOperator.Multiply, not null, string text) when IsNumber(left) => text.Length * context.ToObject<double>(Span, left),
            (ScriptBinaryOperator.Add, string one, _) => one.Length + ((right as string)?.Length ?? 0),
            (ScriptBinaryOperator.Add, _, string other) => other.Length,
            _ => 0,
        };

        private static bool IsNumber(object value) => value is int or long or float or double or decimal or System.Numerics.BigInteger;
    }
}
