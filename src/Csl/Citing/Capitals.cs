namespace Csl;

/// <summary>Capitals at the start of a note or an entry: a word of the language that comes first, such as "ibid.", begins like a sentence.</summary>
internal static class Capitals
{
    public static Node AtStart(Node node, bool applies)
    {
        if (!applies || First(node) is not { } first || first.Tag != Tag.Term || first.Text.Length == 0) return node;
        if (char.IsUpper(first.Text[0])) return node;
        return node.Replace(first, first with { Text = char.ToUpperInvariant(first.Text[0]) + first.Text[1..] })!;
    }

    /// <summary>The same for what stands on a draft.</summary>
    public static void AtStart(Draft draft)
    {
        var at = 0;
        while (at < draft.Count && draft[at].Kind == OpKind.Open) at++;
        if (at < draft.Count && draft[at] is { Kind: OpKind.Part, About: Node first }) draft[at].About = AtStart(first, true);
    }

    /// <summary>The first text that is printed; null where an affix comes before it.</summary>
    private static Node? First(Node node)
    {
        if (node.Tag == Tag.Prefix) return null;
        if (node.Text.Length > 0) return node;
        return node.Children.IsEmpty ? null : First(node.Children[0]);
    }
}
