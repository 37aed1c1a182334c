using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Csl;

/// <summary>What a part of the output stands for, so that later steps find it.</summary>
internal enum Tag : byte { None, Term, Names, Name, NamesLabel, Date, Year, YearSuffix, CitationNumber, CitationLabel, Locator, Prefix, Suffix, Link }

/// <summary>
/// A part of the output: text, or parts one after the other with a delimiter between those that print. Never changes.
/// Affixes stand outside of face and quotes. Punctuation where parts meet is settled later, on the <see cref="Tape"/>.
/// </summary>
internal sealed record Node
{
    public string Text { get; init; } = "";

    public ImmutableArray<Node> Children { get; init; } = [];

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
    public static Node? Row(IEnumerable<Node?> parts, string delimiter = "") => Of([.. parts.OfType<Node>()], delimiter);

    /// <inheritdoc cref="Row(IEnumerable{Node?}, string)"/>
    public static Node? Row(ReadOnlySpan<Node?> parts, string delimiter = "")
    {
        var count = 0;
        Node? only = null;
        foreach (var part in parts)
        {
            if (part is null) continue;
            count++;
            only = part;
        }
        if (count < 2) return only;
        var printed = new Node[count];
        var at = 0;
        foreach (var part in parts)
        {
            if (part is not null) printed[at++] = part;
        }
        return Of(ImmutableCollectionsMarshal.AsImmutableArray(printed), delimiter);
    }

    private static Node? Of(ImmutableArray<Node> printed, string delimiter) => printed.Length switch
    {
        0 => null,
        1 => printed[0],
        _ => new Node { Children = printed, Delimiter = delimiter },
    };

    /// <summary>This part within what an element says about its output.</summary>
    public Node Formatted(Format format, string language)
    {
        var inner = Lettered(format, language);
        if (format.IsPlainAround) return inner;
        return (inner is { Tag: Tag.None or Tag.Term, IsBareText: true } ? inner : new Node { Children = [inner] }).Within(format);
    }

    /// <summary>This part with its letters changed as a format says.</summary>
    public Node Lettered(Format format, string language)
    {
        var part = format.StripPeriods ? NodeText.WithoutPeriods(this) : this;
        return format.Case == TextCase.None ? part : TextCasing.Apply(part, format.Case, language);
    }

    /// <summary>A part without affixes and face in those of a format.</summary>
    public Node Within(Format format) => this with
    {
        Face = format.Face,
        Prefix = format.Prefix,
        Suffix = format.Suffix,
        Display = format.Display,
        Quotes = format.Quotes,
    };

    /// <summary>Whether nothing but a text is here: what a format says can stand round it in the same part.</summary>
    private bool IsBareText =>
        Children.IsEmpty && Face.IsPlain && Prefix.Length + Suffix.Length == 0 && Display == Display.None && !(Quotes || KeepsCase || ResetsFace);

    /// <summary>The lists of names that are printed here.</summary>
    public List<NameListInfo> NameLists()
    {
        var found = new List<NameListInfo>();
        NameLists(found);
        return found;
    }

    private void NameLists(List<NameListInfo> into)
    {
        if (Tag == Tag.Names && About is NameListInfo info) into.Add(info);
        foreach (var child in Children) child.NameLists(into);
    }

    /// <summary>The first part with that tag, each before its children.</summary>
    public Node? Find(Tag tag)
    {
        if (Tag == tag) return this;
        foreach (var child in Children)
        {
            if (child.Find(tag) is { } found) return found;
        }
        return null;
    }

    /// <summary>The same with the first part that meets <paramref name="wanted"/>, from above, replaced.</summary>
    public Node? Replace(Node wanted, Node? by)
    {
        if (ReferenceEquals(this, wanted)) return by;
        for (var i = 0; i < Children.Length; i++)
        {
            var child = Children[i];
            var replaced = child.Replace(wanted, by);
            if (ReferenceEquals(replaced, child)) continue;
            var children = replaced is null ? Children.RemoveAt(i) : Children.SetItem(i, replaced);
            return children.IsEmpty ? null : this with { Children = children };
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
        for (var i = 0; i < Children.Length; i++)
        {
            if (i > 0) into.Append(Delimiter);
            Children[i].Plain(into);
        }
        into.Append(Suffix);
    }

    public override string ToString() => Plain();
}
