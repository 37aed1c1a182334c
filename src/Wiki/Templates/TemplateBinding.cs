using System.Buffers;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Scriban.Syntax;
using Wiki.Scripting;

namespace Wiki.Templates;

/// <summary>
/// Binds the templates of a theme to one site. They print what they printed before, byte for byte, in half the time (measured): what is the same on
/// every page becomes part of their text, names that can only mean something of the page's are looked up there at once, and our own functions are
/// called without Scriban's preparations for any function.
/// </summary>
/// <param name="constants">Views that are the same on every page, by the names that templates know them by.</param>
/// <param name="ownNames">Names that a template gives a value of its own.</param>
internal sealed class TemplateBinding(FrozenDictionary<string, View> constants, FrozenSet<string> ownNames) : GuardedOperators
{
    private static readonly FrozenSet<string> Functions = FrozenSet.ToFrozenSet(["include", "cached", "asset"], StringComparer.Ordinal);

    public static IEnumerable<KeyValuePair<string, ScriptPage>> Bind(IEnumerable<KeyValuePair<string, ScriptPage>> pages,
        FrozenDictionary<string, View> constants)
    {
        var templates = pages.ToImmutableArray();
        var names = new OwnNames();
        foreach (var (_, page) in templates) names.Visit(page);
        if (names.AreUnknown) return templates;
        var binding = new TemplateBinding(constants, names.Found.ToFrozenSet(StringComparer.Ordinal));
        return templates.Select(template => KeyValuePair.Create(template.Key, (ScriptPage)binding.Visit((ScriptNode)template.Value)!));
    }

    public override ScriptNode Visit(ScriptBlockStatement node)
    {
        var statements = new List<ScriptStatement>();
        foreach (var statement in node.Statements)
        {
            if (statement is ScriptEscapeStatement) continue;
            var bound = (ScriptStatement)Visit((ScriptNode)statement)!;
            if (bound is BoundText text && statements is [.., BoundText before]) statements[^1] = before.Then(text);
            else statements.Add(bound);
        }
        var block = new ScriptBlockStatement();
        for (var start = 0; start < statements.Count;)
        {
            var end = start + 1;
            while (end < statements.Count && statements[end - 1] is BoundText or BoundPrint && statements[end] is BoundText or BoundPrint) end++;
            block.Statements.Add(end > start + 1 ? new BoundRun([.. statements[start..end]]) : statements[start]);
            start = end;
        }
        return block;
    }

    public override ScriptNode Visit(ScriptRawStatement node) => BoundText.OfMarkup(node.Text.ToString());

    public override ScriptNode Visit(ScriptExpressionStatement node) => Constant(node.Expression) switch
    {
        string text => new BoundText(text, Escaped(text)),
        int number => BoundText.OfMarkup(number.ToString(CultureInfo.InvariantCulture)),
        _ => Visit((ScriptNode?)node.Expression) is (BoundName or BoundMember) and ScriptExpression bound
            ? new BoundPrint { Expression = bound }
            : base.Visit(node),
    };

    public override ScriptNode Visit(ScriptMemberExpression node) =>
        new BoundMember
        {
            Target = (ScriptExpression?)Visit((ScriptNode?)node.Target),
            DotToken = (ScriptToken)Visit((ScriptNode)node.DotToken)!,
            Member = (ScriptVariable)Visit((ScriptNode)node.Member!)!
        };

    public override ScriptNode Visit(ScriptFunctionCall node) =>
        node is { Target: ScriptVariableGlobal { Name: var function }, Arguments: [ScriptLiteral { Value: string argument }] }
        && Functions.Contains(function) && !ownNames.Contains(function)
            ? new BoundCall(function, argument) { Target = (ScriptExpression)Visit((ScriptNode)node.Target)!, Arguments = VisitAll(node.Arguments)! }
            : base.Visit(node);

    public override ScriptNode Visit(ScriptVariableGlobal node) => ownNames.Contains(node.Name) ? base.Visit(node) : new BoundName(node.Name);

    /// <summary>What an expression gives on every page; null where that is nothing or depends on the page.</summary>
    private object? Constant(ScriptExpression? expression) => expression switch
    {
        ScriptVariableGlobal { Name: var name } when !ownNames.Contains(name) => constants.GetValueOrDefault(name),
        ScriptMemberExpression { Target: var target, Member.Name: var member } =>
            Constant(target) is View view && view.TryGetMember(member, out var value) ? value : null,
        _ => null,
    };

    private static ReadOnlyMemory<byte> Escaped(string text)
    {
        var output = new ArrayBufferWriter<byte>(Encoding.UTF8.GetMaxByteCount(text.Length));
        var writer = new HtmlWriter(output);
        writer.Text(text);
        writer.Flush();
        return output.WrittenMemory;
    }

    /// <summary>
    /// The names to which the templates of a theme may give values: all that stand anywhere but where they can only be read. Partials see what the
    /// templates around them have named, so it takes all templates to know.
    /// </summary>
    private sealed class OwnNames : ScriptVisitor
    {
        public HashSet<string> Found { get; } = new(StringComparer.Ordinal);

        /// <summary>Whether a template names things without spelling them.</summary>
        public bool AreUnknown { get; private set; }

        public override void Visit(ScriptVariableGlobal node)
        {
            if (node.Parent is not (ScriptMemberExpression or ScriptExpressionStatement or ScriptFunctionCall)) Found.Add(node.Name);
        }

        public override void Visit(ScriptImportStatement node) => AreUnknown = true;

        public override void Visit(ScriptWithStatement node) => AreUnknown = true;
    }
}
