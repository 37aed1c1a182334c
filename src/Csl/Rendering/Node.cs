using System.Text;

namespace Csl;

/// <summary>What a part of the output stands for, so that later steps find it.</summary>
internal enum Tag { None, Term, Names, Name, NamesLabel, Date, Year, YearSuffix, CitationNumber, CitationLabel, Locator, Title, Prefix, Suffix, Link }

/// <summary>
/// A part of the output: text, or parts one after the other with a delimiter between those that print. Never changes.
/// Affixes stand outside of face and quotes. Punctuation where parts meet is settled later, on the <see cref="Tape"/>.
/// </summary>
internal sealed record Node
{
    public string Text { get; init; } = "";

    public IReadOnlyList<Node> Children { get; init; } = [];

    public Face Face { get; init; }

    public string Prefix { get; init; } = "";

    public string Suffix { get; init; } = "";

    public string Delimiter { get; init; } = "";

    public Display Display { get; init; }

    public bool Quotes { get; init; }

    /// <summary>The mark that an author typed to open a quotation; empty where the language chooses.</summary>
    public string TypedQuote { get; init; } = "";

    /// <summary>No text case changes what stands here.</summary>
    public bool KeepsCase { get; init; }

    /// <summary>No face that stands around applies here.</summary>
    public bool ResetsFace { get; init; }

    /// <summary>What stands here was written by an author as one text, so marks inside of it stay as they are.</summary>
    public bool IsField { get; init; }

    public Tag Tag { get; init; }

    /// <summary>What the tag is about, such as the names of a list.</summary>
    public object? About { get; init; }

    public static Node OfText(string text) => new() { Text = text };

    public static Node? OfText(string text, Tag tag) => text.Length == 0 ? null : new Node { Text = text, Tag = tag };

    /// <summary>Parts in a row; null where none prints.</summary>
    public static Node? Row(IEnumerable<Node?> parts, string delimiter = "")
    {
        var printed = parts.OfType<Node>().ToArray();
        return printed.Length switch
        {
            0 => null,
            1 => printed[0],
            _ => new Node { Children = printed, Delimiter = delimiter },
        };
    }

    /// <summary>This part within what an element says about its output.</summary>
    public Node Formatted(Format format, string language)
    {
        var inner = format.StripPeriods ? NodeText.WithoutPeriods(this) : this;
        if (format.Case != TextCase.None) inner = TextCasing.Apply(inner, format.Case, language);
        if (format.Face.IsPlain && format.Prefix.Length + format.Suffix.Length == 0 && format.Display == Display.None && !format.Quotes) return inner;
        return new Node
        {
            Children = [inner],
            Face = format.Face,
            Prefix = format.Prefix,
            Suffix = format.Suffix,
            Display = format.Display,
            Quotes = format.Quotes,
        };
    }

    /// <summary>This part and all below it, each before its children.</summary>
    public IEnumerable<Node> All()
    {
        yield return this;
        foreach (var child in Children)
        {
            foreach (var below in child.All()) yield return below;
        }
    }

    /// <summary>The lists of names that are printed here.</summary>
    public IEnumerable<NameListInfo> NameLists() => All().Where(node => node.Tag == Tag.Names).Select(node => node.About).OfType<NameListInfo>();

    public Node? Find(Tag tag) => All().FirstOrDefault(node => node.Tag == tag);

    /// <summary>The same with every part changed, the lowest first; a part that becomes null is left out.</summary>
    public Node? Map(Func<Node, Node?> change)
    {
        if (Children.Count == 0) return change(this);
        var children = Children.Select(child => child.Map(change)).OfType<Node>().ToArray();
        if (children.Length == Children.Count && children.Zip(Children).All(pair => ReferenceEquals(pair.First, pair.Second))) return change(this);
        return children.Length == 0 && Text.Length == 0 ? null : change(this with { Children = children });
    }

    /// <summary>The same with the first part that meets <paramref name="wanted"/>, from above, replaced.</summary>
    public Node? Replace(Node wanted, Node? by)
    {
        if (ReferenceEquals(this, wanted)) return by;
        for (var i = 0; i < Children.Count; i++)
        {
            var child = Children[i];
            var replaced = child.Replace(wanted, by);
            if (ReferenceEquals(replaced, child)) continue;
            var children = Children.ToList();
            if (replaced is null) children.RemoveAt(i);
            else children[i] = replaced;
            return children.Count == 0 ? null : this with { Children = children };
        }
        return this;
    }

    /// <summary>The bare words, without marks and faces.</summary>
    public string Plain()
    {
        var into = new StringBuilder();
        Plain(into);
        return into.ToString();
    }

    private void Plain(StringBuilder into)
    {
        into.Append(Prefix).Append(Text);
        for (var i = 0; i < Children.Count; i++)
        {
            if (i > 0) into.Append(Delimiter);
            Children[i].Plain(into);
        }
        into.Append(Suffix);
    }

    public override string ToString() => Plain();
}
