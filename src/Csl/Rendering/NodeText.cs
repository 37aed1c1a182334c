using System.Runtime.InteropServices;

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
        if (node.Children.IsEmpty) return text == node.Text ? node : node with { Text = text };
        var children = new Node[node.Children.Length];
        for (var i = 0; i < children.Length; i++) children[i] = WithTexts(node.Children[i], texts);
        return node with { Text = text, Children = ImmutableCollectionsMarshal.AsImmutableArray(children) };
    }

    /// <summary>The last character that is printed, or a zero.</summary>
    public static char Last(Node node)
    {
        if (node.Suffix.Length > 0) return node.Suffix[^1];
        for (var i = node.Children.Length - 1; i >= 0; i--)
        {
            if (Last(node.Children[i]) is var last and not '\0') return last;
        }
        return node.Text.Length > 0 ? node.Text[^1] : node.Prefix.Length > 0 ? node.Prefix[^1] : '\0';
    }

    public static Node WithoutPeriods(Node node) =>
        node with
        {
            Text = node.Text.Replace(".", "", StringComparison.Ordinal),
            Children = [.. node.Children.Select(WithoutPeriods)],
        };
}
