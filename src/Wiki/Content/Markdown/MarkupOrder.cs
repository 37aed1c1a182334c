using AngleSharp.Dom;

namespace Wiki.Content.Markdown;

/// <summary>
/// Whether a parser has found the elements that were written, in the order and nesting in which they were: then it has moved, copied, added and ended
/// none by itself.
/// </summary>
internal static class MarkupOrder
{
    /// <param name="root">What the parser has made.</param>
    /// <param name="html">What it was made of: tags whose attributes hold no <c>&lt;</c> or <c>></c>, and text without either.</param>
    public static bool IsThatOf(INode root, ReadOnlySpan<char> html)
    {
        var rest = html;
        return ChildrenMatch(root, ref rest) && rest.IndexOf('<') < 0;
    }

    private static bool ChildrenMatch(INode parent, ref ReadOnlySpan<char> rest)
    {
        for (var i = 0; i < parent.ChildNodes.Length; i++)
        {
            if (parent.ChildNodes[i] is not IElement element) continue;
            if (!Passes(ref rest, "<", element.LocalName)) return false;
            if (RawElements.IsVoid(element.LocalName)) continue;
            if (!ChildrenMatch(element, ref rest) || !Passes(ref rest, "</", element.LocalName)) return false;
        }
        return true;
    }

    /// <summary>Goes on after the next tag, if it is this one.</summary>
    private static bool Passes(ref ReadOnlySpan<char> rest, string beginning, string name)
    {
        if (rest.IndexOf('<') is not (>= 0 and var tag)) return false;
        rest = rest[tag..];
        if (!rest.StartsWith(beginning) || !rest[beginning.Length..].StartsWith(name)) return false;
        rest = rest[(beginning.Length + name.Length)..];
        if (rest is not [' ' or '>', ..]) return false;
        rest = rest[(rest.IndexOf('>') + 1)..];
        return true;
    }
}
