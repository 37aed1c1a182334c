namespace Csl;

/// <summary>Changes of the letters of a part that leave its structure.</summary>
internal static class NodeText
{
    /// <summary>The texts of a part in order, each with whether its case is kept.</summary>
    public static void Collect(Node node, bool keeps, List<(Node Leaf, bool Keeps)> into)
    {
        keeps |= node.KeepsCase;
        if (node.Text.Length > 0) into.Add((node, keeps));
        foreach (var child in node.Children) Collect(child, keeps, into);
    }

    /// <summary>The same part with its texts, in the order of <see cref="Collect"/>, replaced.</summary>
    public static Node WithTexts(Node node, Queue<string> texts)
    {
        var text = node.Text.Length > 0 ? texts.Dequeue() : "";
        if (node.Children.Count == 0) return text == node.Text ? node : node with { Text = text };
        var children = new Node[node.Children.Count];
        for (var i = 0; i < children.Length; i++) children[i] = WithTexts(node.Children[i], texts);
        return node with { Text = text, Children = children };
    }

    public static Node WithoutPeriods(Node node) =>
        node with
        {
            Text = node.Text.Replace(".", "", StringComparison.Ordinal),
            Children = [.. node.Children.Select(WithoutPeriods)],
        };
}
