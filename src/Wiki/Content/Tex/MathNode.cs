using System.Collections.Immutable;

namespace Wiki.Content.Tex;

/// <summary>
/// An element of MathML Core: either <paramref name="Text"/> (in <c>mi</c>, <c>mn</c>, <c>mo</c>, <c>mtext</c>) or children.
/// <paramref name="Attributes"/> is markup of our own (<c> stretchy="false"</c>), never the author's text.
/// </summary>
internal sealed record MathNode(string Element, string Text = "", string Attributes = "")
{
    public ImmutableArray<MathNode> Children { get; init; } = [];

    /// <summary>Whether scripts stand above and below in a displayed formula: sums, limits.</summary>
    public bool TakesLimits { get; init; }

    /// <summary>Whether an argument may follow, from which a thin space sets it off: sin, log.</summary>
    public bool IsFunction { get; init; }

    public static MathNode Of(string element, params ImmutableArray<MathNode> children) => new(element) { Children = children };

    /// <summary>One element for any number of them.</summary>
    public static MathNode Row(IReadOnlyList<MathNode> nodes) => nodes.Count == 1 ? nodes[0] : new("mrow") { Children = [.. nodes] };
}
