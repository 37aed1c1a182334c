namespace Csl;

/// <summary>
/// An element of XML as it was written: its local name, attributes in order, child elements and text. <see cref="Offset"/> is where its tag
/// begins.
/// </summary>
internal sealed class MarkupElement(string name, int offset)
{
    public string Name { get; } = name;

    public int Offset { get; } = offset;

    public List<MarkupAttribute> Attributes { get; } = [];

    public List<MarkupElement> Children { get; } = [];

    /// <summary>The text that stands directly in the element, entities resolved.</summary>
    public string Text { get; set; } = "";

    public string? this[string attribute]
    {
        get
        {
            foreach (var each in Attributes)
            {
                if (each.Name == attribute) return each.Value;
            }
            return null;
        }
    }

    public MarkupElement? Child(string name) => Children.Find(child => child.Name == name);
}

/// <summary>An attribute and where its name begins. The prefix of a namespace is left out, but for <c>xml:lang</c>.</summary>
internal readonly record struct MarkupAttribute(string Name, string Value, int Offset);
