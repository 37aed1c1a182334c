using Scriban.Syntax;

namespace Wiki.Templates;

/// <summary>The partials that templates include, by name.</summary>
internal sealed class IncludedNames : ScriptVisitor
{
    private readonly HashSet<string> names = new(StringComparer.Ordinal);
    private bool areUnknown;

    /// <summary>Null where a partial is named by an expression: then it may be any.</summary>
    public static HashSet<string>? In(IEnumerable<ScriptPage> templates)
    {
        var found = new IncludedNames();
        foreach (var template in templates) found.Visit(template);
        return found.areUnknown ? null : found.names;
    }

    public override void Visit(ScriptFunctionCall node)
    {
        if (node is { Target: ScriptVariableGlobal { Name: "include" or "cached" }, Arguments: [ScriptLiteral { Value: string name }] })
            names.Add(name);
        else base.Visit(node);
    }

    public override void Visit(ScriptVariableGlobal node) => areUnknown |= node.Name is "include" or "cached";
}
