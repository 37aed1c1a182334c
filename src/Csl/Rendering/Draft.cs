using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Csl;

internal enum OpKind : byte { Text, Part, Open, Close }

/// <summary>
/// A step of the output: a text, a part that is made already, or the beginning or the end of a row of such. A row has a delimiter in
/// <see cref="Text"/>, a format round it, or none, and a tag.
/// </summary>
internal struct Op
{
    public OpKind Kind;
    public Tag Tag;
    public string Text;
    public Format? Format;
    public object? About;
}

/// <summary>
/// The output of an item while it is made: a tree laid out as steps, so that what turns out to be empty is cut off again. Rows that are begun are
/// ended. A thread uses one draft for all that it renders; each rendering cuts off what it wrote.
/// </summary>
internal sealed class Draft
{
    [ThreadStatic]
    private static Draft? own;

    private readonly List<Node> children = [];
    private Op[] ops = new Op[64];

    /// <summary>The draft of this thread.</summary>
    public static Draft OfThread => own ??= new Draft();

    public int Count { get; private set; }

    public ReadOnlySpan<Op> From(int start) => ops.AsSpan(start, Count - start);

    /// <summary>Cuts off all from there on.</summary>
    public void CutTo(int start) => Count = start;

    public void Add(string text, Tag tag = Tag.None) => Add(new Op { Kind = OpKind.Text, Text = text, Tag = tag });

    public void Add(Node part) => Add(new Op { Kind = OpKind.Part, Text = "", About = part });

    /// <summary>Begins a row, with a delimiter between what will stand in it; returns where.</summary>
    public int Open(string delimiter, Format? format = null)
    {
        Add(new Op { Kind = OpKind.Open, Text = delimiter, Format = format is null || format.IsPlainAround ? null : format });
        return Count - 1;
    }

    /// <summary>Begins a row that later steps find by its tag.</summary>
    public int Open(Tag tag, object about, Format? format)
    {
        Add(new Op { Kind = OpKind.Open, Text = "", Tag = tag, About = about, Format = format });
        return Count - 1;
    }

    /// <summary>Ends the row that was begun at <paramref name="start"/>, or cuts it off where nothing stands in it; true where it stays.</summary>
    public bool Close(int start)
    {
        var stays = Count > start + 1;
        if (stays) Add(new Op { Kind = OpKind.Close, Text = "", Format = ops[start].Format });
        else CutTo(start);
        return stays;
    }

    /// <summary>Gives a row that was begun at <paramref name="at"/> a tag.</summary>
    public void Mark(int at, Tag tag, object about) => (ops[at].Tag, ops[at].About) = (tag, about);

    public bool Has(int start, Tag tag)
    {
        foreach (ref readonly var op in From(start))
        {
            if (op.Tag == tag || (op.About is Node part && op.Kind == OpKind.Part && part.Find(tag) is not null)) return true;
        }
        return false;
    }

    /// <summary>Whether a part of it stands in a block of its own.</summary>
    public bool HasBlocks(int start)
    {
        foreach (ref readonly var op in From(start))
        {
            if (op.Format is { Display: not Display.None }) return true;
        }
        return false;
    }

    /// <summary>The first text or part from there on; -1 where nothing stands there.</summary>
    public int First(int start)
    {
        while (start < Count && ops[start].Kind == OpKind.Open) start++;
        return start < Count ? start : -1;
    }

    public ref Op this[int at] => ref ops[at];

    /// <summary>The last character that stands there, or a zero.</summary>
    public char Last(int start)
    {
        for (var i = Count - 1; i >= start; i--)
        {
            ref readonly var op = ref ops[i];
            if (op.Kind == OpKind.Close && op.Format is { Suffix: [.., var end] }) return end;
            if (op.Kind == OpKind.Text && op.Text.Length > 0) return op.Text[^1];
            if (op.Kind == OpKind.Part && NodeText.Last((Node)op.About!) is var last and not '\0') return last;
        }
        return '\0';
    }

    /// <summary>Cuts off what stands from there on, and returns it as one part; null where nothing stands there.</summary>
    public Node? Take(int start)
    {
        var at = start;
        var part = Row(ref at, -1);
        CutTo(start);
        return part;
    }

    /// <summary>What stands in a row up to its end.</summary>
    private Node? Row(ref int at, int row)
    {
        var first = children.Count;
        for (; at < Count && ops[at].Kind != OpKind.Close; at++)
        {
            ref readonly var op = ref ops[at];
            if (op.Kind == OpKind.Text) children.Add(new Node { Text = op.Text, Tag = op.Tag });
            else if (op.Kind == OpKind.Part) children.Add((Node)op.About!);
            else
            {
                var begin = at++;
                if (Row(ref at, begin) is { } part) children.Add(part);
            }
        }
        var parts = CollectionsMarshal.AsSpan(children)[first..];
        var node = row < 0 ? Node.Row(parts) : Made(ops[row], parts);
        CollectionsMarshal.SetCount(children, first);
        return node;
    }

    private static Node? Made(in Op row, ReadOnlySpan<Node> parts)
    {
        if (row.Tag == Tag.None && row.Format is null) return Node.Row(parts, row.Text);
        var format = row.Format ?? Format.Plain;
        return new Node
        {
            Children = ImmutableArray.Create(parts),
            Delimiter = row.Text,
            Tag = row.Tag,
            About = row.About,
            Face = format.Face,
            Prefix = format.Prefix,
            Suffix = format.Suffix,
            Display = format.Display,
            Quotes = format.Quotes,
        };
    }

    private void Add(in Op op)
    {
        if (Count == ops.Length) Array.Resize(ref ops, Count * 2);
        ops[Count++] = op;
    }
}
