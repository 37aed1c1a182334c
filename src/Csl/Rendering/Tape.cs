using System.Text;

namespace Csl;

internal enum Sign { Text, OpenFace, CloseFace, OpenQuote, CloseQuote, OpenDisplay, CloseDisplay, OpenLink, CloseLink }

/// <summary>One face that begins or ends: only one of its attributes is set.</summary>
internal sealed class Slot(Sign sign)
{
    public Sign Sign { get; } = sign;

    public StringBuilder Text { get; } = new();

    public Face Face { get; init; }

    public Display Display { get; init; }

    public string Address { get; init; } = "";

    public bool IsCloser => Sign is Sign.CloseFace or Sign.CloseQuote or Sign.CloseLink;

    public bool IsOpener => Sign is Sign.OpenFace or Sign.OpenLink;
}

/// <summary>
/// The output laid out in a line: texts, and where faces, quotations and blocks begin and end. Where texts meet, marks are settled at once:
/// they see each other through the ends of faces and quotations, and go inside a quotation where the language wants it.
/// </summary>
internal sealed class Tape(Locale locale)
{
    private readonly List<Slot> slots = [];
    private Face face;
    private readonly Stack<Quotation> quotes = new();
    private int length;
    private bool inField;
    private bool fieldBegins;

    public IReadOnlyList<Slot> Slots => slots;

    /// <summary>Appends a part.</summary>
    /// <exception cref="OutputTooLongException">More comes out than <see cref="Limits.OutputLength"/>.</exception>
    public void Add(Node node)
    {
        if (node.Display != Display.None) slots.Add(new Slot(Sign.OpenDisplay) { Display = node.Display });
        Write(node.Prefix);
        var link = node.Tag == Tag.Link ? (string)node.About! : null;
        if (link is not null) slots.Add(new Slot(Sign.OpenLink) { Address = link });
        if (node.Quotes) OpenQuote(node.TypedQuote);
        var outer = face;
        var wasInField = inField;
        if (node.IsField && !inField)
        {
            inField = true;
            fieldBegins = true;
        }
        var opened = node.ResetsFace ? Reset() : Open(node.Face);
        if (node.Text.Length > 0) Write(node.Text);
        for (var i = 0; i < node.Children.Count; i++)
        {
            if (i > 0) Write(node.Delimiter);
            Add(node.Children[i]);
        }
        for (var i = (opened?.Count ?? 0) - 1; i >= 0; i--) slots.Add(new Slot(Sign.CloseFace) { Face = opened![i] });
        face = outer;
        inField = wasInField;
        if (node.Quotes) Add(Sign.CloseQuote, quotes.Pop().Close);
        if (link is not null) slots.Add(new Slot(Sign.CloseLink));
        Write(node.Suffix);
        if (node.Display != Display.None) CloseDisplay(node.Display);
    }

    /// <summary>Begins a face; returns what has to be ended, or null for nothing.</summary>
    private List<Face>? Open(Face wanted)
    {
        if (wanted.IsPlain) return null;
        var opened = new List<Face>();
        if (wanted.Align != VerticalAlign.Inherit) Begin(new Face { Align = wanted.Align }, opened);
        if (wanted.Decoration != Decoration.Inherit)
        {
            Begin(new Face { Decoration = Turn(wanted.Decoration, face.Decoration, Decoration.None) }, opened);
        }
        if (wanted.Weight != FontWeight.Inherit) Begin(new Face { Weight = Turn(wanted.Weight, face.Weight, FontWeight.Normal) }, opened);
        if (wanted.Variant != FontVariant.Inherit) Begin(new Face { Variant = Turn(wanted.Variant, face.Variant, FontVariant.Normal) }, opened);
        if (wanted.Style != FontStyle.Inherit) Begin(new Face { Style = Turn(wanted.Style, face.Style, FontStyle.Normal) }, opened);
        return opened;
    }

    /// <summary>A face within itself turns back to normal.</summary>
    private static T Turn<T>(T wanted, T current, T normal) where T : struct, Enum =>
        EqualityComparer<T>.Default.Equals(wanted, current) ? normal : wanted;

    private List<Face> Reset()
    {
        var opened = new List<Face>();
        if (face.Decoration > Decoration.None) Begin(new Face { Decoration = Decoration.None }, opened);
        if (face.Weight > FontWeight.Normal) Begin(new Face { Weight = FontWeight.Normal }, opened);
        if (face.Variant > FontVariant.Normal) Begin(new Face { Variant = FontVariant.Normal }, opened);
        if (face.Style > FontStyle.Normal) Begin(new Face { Style = FontStyle.Normal }, opened);
        return opened;
    }

    private void Begin(Face one, List<Face> opened)
    {
        var changed = new Face(
            one.Style == FontStyle.Inherit ? face.Style : one.Style,
            one.Variant == FontVariant.Inherit ? face.Variant : one.Variant,
            one.Weight == FontWeight.Inherit ? face.Weight : one.Weight,
            one.Decoration == Decoration.Inherit ? face.Decoration : one.Decoration,
            one.Align == VerticalAlign.Inherit ? face.Align : one.Align);
        if (Same(changed, face)) return;
        face = changed;
        opened.Add(one);
        slots.Add(new Slot(Sign.OpenFace) { Face = one });
    }

    /// <summary>Whether two faces look the same: nothing said looks normal.</summary>
    private static bool Same(Face a, Face b) =>
        Math.Max(1, (int)a.Style) == Math.Max(1, (int)b.Style) && Math.Max(1, (int)a.Variant) == Math.Max(1, (int)b.Variant)
        && Math.Max(1, (int)a.Weight) == Math.Max(1, (int)b.Weight) && Math.Max(1, (int)a.Decoration) == Math.Max(1, (int)b.Decoration)
        && Math.Max(1, (int)a.Align) == Math.Max(1, (int)b.Align);

    /// <summary>
    /// Quotations alternate between outer and inner marks; on the outside, and where the language does not have them, typed marks stay.
    /// </summary>
    private void OpenQuote(string typed)
    {
        var (outer, inner) = (locale.Text("open-quote", TermForm.Long), locale.Text("open-inner-quote", TermForm.Long));
        var isForeign = typed.Length > 0 && typed != outer && typed != inner;
        var isInner = quotes.TryPeek(out var around) ? !around.IsInner : typed == inner && typed != outer;
        quotes.Push(isForeign ? new Quotation(around.IsInner, typed == "“" ? "”" : "’") : new Quotation(isInner, ClosingMark(isInner)));
        Add(Sign.OpenQuote, isForeign ? typed : isInner ? inner : outer);
    }

    /// <summary>A quotation that is open: which marks it has, and the one that will close it.</summary>
    private readonly record struct Quotation(bool IsInner, string Close);

    private string ClosingMark(bool isInner) => locale.Text(isInner ? "close-inner-quote" : "close-quote", TermForm.Long);

    private void Add(Sign sign, string text)
    {
        var slot = new Slot(sign);
        slot.Text.Append(text);
        slots.Add(slot);
    }

    /// <summary>A space at the end of an entry stands after its block.</summary>
    private void CloseDisplay(Display display)
    {
        var ends = display != Display.LeftMargin && LastText() is { Length: > 1 } text && text[^1] == ' '
            ? text
            : null;
        if (ends is not null) ends.Length--;
        slots.Add(new Slot(Sign.CloseDisplay) { Display = display });
        if (ends is not null) Write(" ");
    }

    private void Write(string text)
    {
        if (text.Length == 0) return;
        if ((length += text.Length) > Limits.OutputLength) throw new OutputTooLongException();
        var rest = text.AsSpan();
        while (rest.Length > 0 && (!inField || fieldBegins) && Settle(rest[0])) rest = rest[1..];
        fieldBegins = false;
        if (rest.Length == 0) return;
        if (slots.Count == 0 || slots[^1].Sign != Sign.Text) slots.Add(new Slot(Sign.Text));
        slots[^1].Text.Append(rest);
    }

    /// <summary>Settles a mark with what stands before it; true where it has found its place, or is swallowed.</summary>
    private bool Settle(char mark)
    {
        while (LastText() is { } before)
        {
            var joint = Joints.Between(before[^1], mark);
            if (joint == Joint.First) return true;
            if (joint == Joint.Both) break;
            before.Length--;
        }
        return locale.PunctuationInQuote && Joints.GoesInside(mark) && GoInside(mark);
    }

    /// <summary>The text that ends here, seen through the ends and beginnings of faces and the ends of quotations.</summary>
    private StringBuilder? LastText()
    {
        for (var i = slots.Count - 1; i >= 0; i--)
        {
            var slot = slots[i];
            if (slot.Sign == Sign.Text && slot.Text.Length > 0) return slot.Text;
            if (slot.Sign != Sign.Text && !slot.IsCloser && !slot.IsOpener) return null;
        }
        return null;
    }

    /// <summary>Puts a mark before the innermost quotation that ends here.</summary>
    private bool GoInside(char mark)
    {
        var place = -1;
        for (var i = slots.Count - 1; i >= 0 && (slots[i].IsCloser || slots[i].Text.Length == 0); i--)
        {
            if (slots[i].Sign == Sign.CloseQuote) place = i;
        }
        if (place < 0) return false;
        if (place > 0 && slots[place - 1].Sign == Sign.Text) slots[place - 1].Text.Append(mark);
        else
        {
            var slot = new Slot(Sign.Text);
            slot.Text.Append(mark);
            slots.Insert(place, slot);
        }
        return true;
    }
}

/// <summary>More came out of one item than is let out.</summary>
internal sealed class OutputTooLongException : Exception;
