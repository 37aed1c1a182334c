using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Csl;

internal enum OpKind : byte { Text, Part, Open, Close }

/// <summary>
/// A step of the output: a text, a part that is made already, or the beginning or the end of a row of such, within a format or none. Of a row
/// <see cref="Text"/> is the delimiter. A step is written over an older one: what its kind does not use is not cleared.
/// </summary>
internal struct Op
{
    public OpKind Kind;
    public Tag Tag;
    public string Text;
    public Format? Format;
    public object? About;
}

/// <summary>A row that is open: where it begins, where its content does, and the delimiter of the row around it.</summary>
internal readonly record struct DraftRow(int Start, int Content, string Around);

/// <summary>
/// The output of an item while it is made: a tree laid out as steps, so that what turns out to be empty is cut off again. Rows that are begun are
/// ended.
/// </summary>
internal sealed class Draft
{
    private readonly List<Node> children = [];
    private Op[] ops = new Op[64];
    private string delimiter = "";

    public int Count { get; private set; }

    public ReadOnlySpan<Op> Steps => ops.AsSpan(0, Count);

    /// <summary>Whether parts are wanted afterwards: rows then keep their tags, and those that nothing shows of are steps, too.</summary>
    public bool KeepsParts { get; private set; }

    public ref Op this[int at] => ref ops[at];

    public void Begin(bool keepsParts) => (Count, delimiter, KeepsParts) = (0, "", keepsParts);

    /// <summary>Cuts off all from there on.</summary>
    public void CutTo(int start) => Count = start;

    public void Add(string text, Tag tag = Tag.None, Format? format = null)
    {
        ref var op = ref Next(OpKind.Text, format);
        (op.Tag, op.Text) = (tag, text);
    }

    public void AddLink(string text, string address, Format format)
    {
        ref var op = ref Next(OpKind.Text, format);
        (op.Tag, op.Text, op.About) = (Tag.Link, text, address);
    }

    public void Add(Node part, Format? format = null)
    {
        ref var op = ref Next(OpKind.Part, format);
        (op.Tag, op.About) = (Tag.None, part);
    }

    /// <summary>Begins a row, with a delimiter between what will stand in it. One that looks like the row around it is no step.</summary>
    public DraftRow Open(string between, Format? format = null) =>
        KeepsParts || between != delimiter || format is { IsPlain: false }
            ? Begun(between, Tag.None, null, format)
            : new DraftRow(Count, Count, delimiter);

    /// <summary>Begins a row that later steps find by its tag.</summary>
    public DraftRow Open(Tag tag, object? about, Format? format) => KeepsParts ? Begun("", tag, about, format) : Open("", format);

    private DraftRow Begun(string between, Tag tag, object? about, Format? format)
    {
        var row = new DraftRow(Count, Count + 1, delimiter);
        ref var op = ref Next(OpKind.Open, format);
        (op.Tag, op.Text, op.About) = (tag, between, about);
        delimiter = between;
        return row;
    }

    /// <summary>
    /// Ends a row, or cuts it off where nothing stands in it; true where something does. What stands alone is no row.
    /// </summary>
    public bool Close(DraftRow row)
    {
        delimiter = row.Around;
        if (Count == row.Content)
        {
            Count = row.Start;
            return false;
        }
        if (row.Content == row.Start) return true;
        var format = ops[row.Start].Format;
        if (KeepsParts || format is not null || Count > row.Content + 1) Next(OpKind.Close, format);
        else ops[row.Start] = ops[--Count];
        return true;
    }

    /// <summary>Gives a row a tag.</summary>
    public void Mark(DraftRow row, Tag tag, object about) => (ops[row.Start].Tag, ops[row.Start].About) = (tag, about);

    public bool Has(int start, Tag tag)
    {
        foreach (ref readonly var op in ops.AsSpan(start, Count - start))
        {
            if (op.Kind == OpKind.Close) continue;
            if (op.Tag == tag || (op.Kind == OpKind.Part && ((Node)op.About!).Find(tag) is not null)) return true;
        }
        return false;
    }

    /// <summary>Whether something of it stands in a block of its own.</summary>
    public bool HasBlocks
    {
        get
        {
            foreach (ref readonly var op in Steps)
            {
                if (op.Format is { Display: not Display.None }) return true;
                if (op.Kind == OpKind.Part && ((Node)op.About!).Display != Display.None) return true;
            }
            return false;
        }
    }

    /// <summary>The last character that stands there, or a zero.</summary>
    public char Last(int start)
    {
        for (var i = Count - 1; i >= start; i--)
        {
            ref readonly var op = ref ops[i];
            if (op.Kind != OpKind.Open && op.Format is { Suffix: [.., var end] }) return end;
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
            if (op.Kind == OpKind.Text) children.Add(Made(TextOf(op), op.Format));
            else if (op.Kind == OpKind.Part) children.Add(Made((Node)op.About!, op.Format));
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

    private static Node TextOf(in Op op) => new() { Text = op.Text, Tag = op.Tag, About = op.Tag == Tag.Link ? op.About : null };

    private static Node Made(Node part, Format? format) =>
        format is null ? part : new Node { Children = [part] }.Within(format);

    private static Node? Made(in Op row, ReadOnlySpan<Node> parts)
    {
        if (row.Tag == Tag.None && row.Format is null) return Node.Row(parts, row.Text);
        var node = new Node { Children = ImmutableArray.Create(parts), Delimiter = row.Text, Tag = row.Tag, About = row.About };
        return row.Format is { } format ? node.Within(format) : node;
    }

    /// <summary>The next step, in whose place an older one may stand.</summary>
    private ref Op Next(OpKind kind, Format? format)
    {
        if (Count == ops.Length) Array.Resize(ref ops, Count * 2);
        ref var op = ref ops[Count++];
        op.Kind = kind;
        op.Format = format is null || format.IsPlainAround ? null : format;
        return ref op;
    }
}
