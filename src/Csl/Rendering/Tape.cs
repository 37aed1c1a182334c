namespace Csl;

internal enum Sign : byte { Text, OpenFace, CloseFace, OpenQuote, CloseQuote, OpenDisplay, CloseDisplay, OpenLink, CloseLink }

/// <summary>
/// A place on the tape: a text, or where a face, a quotation, a block or a link begins or ends. The letters of texts and marks stand from
/// <see cref="Start"/> on in the tape's own. Of a face only one attribute is set.
/// </summary>
internal struct Slot
{
    public Sign Sign;
    public int Start;
    public int Length;
    public Face Face;
    public Display Display;

    /// <summary>Of a link: which of the tape's addresses it has.</summary>
    public int Link;

    public readonly bool IsCloser => Sign is Sign.CloseFace or Sign.CloseQuote or Sign.CloseLink;

    public readonly bool IsOpener => Sign is Sign.OpenFace or Sign.OpenLink;
}

/// <summary>
/// The output laid out in a line: texts, and where faces, quotations and blocks begin and end. Where texts meet, marks are settled at once:
/// they see each other through the ends of faces and quotations, and go inside a quotation where the language wants it.
/// A thread uses one tape for all that it writes.
/// </summary>
internal sealed class Tape
{
    [ThreadStatic]
    private static Tape? own;

    private readonly List<Quotation> quotes = [];
    private readonly List<string> addresses = [];
    private readonly Stack<OpenRow> rows = [];
    private Slot[] slots = new Slot[32];
    private char[] letters = new char[512];
    private Locale locale = null!;
    private Face face;
    private int count;
    private int end;
    private int length;
    private bool inField;
    private bool inLink;
    private bool fieldBegins;

    public ReadOnlySpan<Slot> Slots => slots.AsSpan(0, count);

    public string Address(in Slot slot) => addresses[slot.Link];

    public ReadOnlySpan<char> Letters(in Slot slot) => letters.AsSpan(slot.Start, slot.Length);

    /// <summary>The part laid out; good until the thread lays out the next.</summary>
    /// <exception cref="OutputTooLongException">More comes out than <see cref="Limits.OutputLength"/>.</exception>
    public static Tape Of(Node node, Locale locale)
    {
        var tape = Empty(locale);
        tape.Add(node);
        return tape;
    }

    /// <summary>The steps of a draft laid out, in the same way.</summary>
    /// <exception cref="OutputTooLongException">More comes out than <see cref="Limits.OutputLength"/>.</exception>
    public static Tape Of(Draft draft, Locale locale)
    {
        var tape = Empty(locale);
        tape.Add(draft.Steps);
        return tape;
    }

    private static Tape Empty(Locale locale)
    {
        var tape = own ??= new Tape();
        tape.quotes.Clear();
        tape.addresses.Clear();
        tape.rows.Clear();
        tape.locale = locale;
        tape.face = default;
        tape.count = tape.end = tape.length = 0;
        tape.inField = tape.inLink = tape.fieldBegins = false;
        return tape;
    }

    /// <summary>What a format has begun: the face around it, and the faces that have to be ended.</summary>
    private readonly record struct Entered(Face Around, Face Opened);

    /// <summary>A row of a draft that is open: at which step it begins, and what its format has begun.</summary>
    private readonly record struct OpenRow(int Step, Entered Entered);

    private void Add(ReadOnlySpan<Op> steps)
    {
        // What comes between the parts of the row that is open, and whether one came already.
        var (delimiter, follows) = ("", false);
        for (var i = 0; i < steps.Length; i++)
        {
            ref readonly var op = ref steps[i];
            if (op.Kind == OpKind.Close)
            {
                Leave(op.Format, rows.Pop().Entered);
                (delimiter, follows) = (rows.TryPeek(out var around) ? steps[around.Step].Text : "", true);
                continue;
            }
            if (follows && delimiter.Length > 0) Write(delimiter);
            follows = op.Kind != OpKind.Open;
            var entered = Enter(op.Format);
            if (op.Kind == OpKind.Open)
            {
                rows.Push(new OpenRow(i, entered));
                delimiter = op.Text;
                continue;
            }
            if (op.Kind == OpKind.Part) Add((Node)op.About!);
            else if (op.Tag == Tag.Link) Link(op.Text, (string)op.About!);
            else Write(op.Text);
            Leave(op.Format, entered);
        }
    }

    private Entered Enter(Format? format)
    {
        var around = face;
        if (format is null) return new Entered(around, default);
        if (format.Display != Display.None) Add(new Slot { Sign = Sign.OpenDisplay, Display = format.Display });
        if (format.Prefix.Length > 0) Write(format.Prefix);
        if (format.Quotes) OpenQuote("");
        return new Entered(around, format.Face.IsPlain ? default : Open(format.Face));
    }

    private void Leave(Format? format, Entered entered)
    {
        if (format is null) return;
        Close(entered.Opened);
        face = entered.Around;
        if (format.Quotes) CloseQuote();
        if (format.Suffix.Length > 0) Write(format.Suffix);
        if (format.Display != Display.None) CloseDisplay(format.Display);
    }

    private void Link(string text, string address)
    {
        OpenLink(address);
        Write(text);
        Add(new Slot { Sign = Sign.CloseLink });
    }

    private void OpenLink(string address)
    {
        Add(new Slot { Sign = Sign.OpenLink, Link = addresses.Count });
        addresses.Add(address);
    }

    private void Add(Node node)
    {
        if (node.Display != Display.None) Add(new Slot { Sign = Sign.OpenDisplay, Display = node.Display });
        Write(node.Prefix);
        var link = node.Tag == Tag.Link && !inLink ? (string)node.About! : null;
        if (link is not null)
        {
            inLink = true;
            OpenLink(link);
        }
        if (node.Quotes) OpenQuote(node.TypedQuote);
        var outer = face;
        var wasInField = inField;
        if (node.IsField && !inField)
        {
            inField = true;
            fieldBegins = true;
        }
        var opened = node.ResetsFace ? Reset() : node.Face.IsPlain ? default : Open(node.Face);
        if (node.Text.Length > 0) Write(node.Text);
        for (var i = 0; i < node.Children.Length; i++)
        {
            if (i > 0) Write(node.Delimiter);
            Add(node.Children[i]);
        }
        Close(opened);
        face = outer;
        inField = wasInField;
        if (node.Quotes) CloseQuote();
        if (link is not null)
        {
            inLink = false;
            Add(new Slot { Sign = Sign.CloseLink });
        }
        Write(node.Suffix);
        if (node.Display != Display.None) CloseDisplay(node.Display);
    }

    /// <summary>Begins a face; returns what has to be ended.</summary>
    private Face Open(Face wanted)
    {
        var opened = default(Face);
        if (wanted.Align != VerticalAlign.Inherit) opened = Begin(new Face { Align = wanted.Align }, opened);
        if (wanted.Decoration != Decoration.Inherit)
        {
            opened = Begin(new Face { Decoration = Turns(wanted.Decoration == face.Decoration) ? Decoration.None : wanted.Decoration }, opened);
        }
        if (wanted.Weight != FontWeight.Inherit)
        {
            opened = Begin(new Face { Weight = Turns(wanted.Weight == face.Weight) ? FontWeight.Normal : wanted.Weight }, opened);
        }
        if (wanted.Variant != FontVariant.Inherit)
        {
            opened = Begin(new Face { Variant = Turns(wanted.Variant == face.Variant) ? FontVariant.Normal : wanted.Variant }, opened);
        }
        if (wanted.Style == FontStyle.Inherit) return opened;
        return Begin(new Face { Style = Turns(wanted.Style == face.Style) ? FontStyle.Normal : wanted.Style }, opened);
    }

    /// <summary>A face that an author gave to words within the same face turns back to normal; one that a style gives twice does not.</summary>
    private bool Turns(bool isSame) => isSame && inField;

    private Face Reset()
    {
        var opened = default(Face);
        if (face.Decoration > Decoration.None) opened = Begin(new Face { Decoration = Decoration.None }, opened);
        if (face.Weight > FontWeight.Normal) opened = Begin(new Face { Weight = FontWeight.Normal }, opened);
        if (face.Variant > FontVariant.Normal) opened = Begin(new Face { Variant = FontVariant.Normal }, opened);
        return face.Style > FontStyle.Normal ? Begin(new Face { Style = FontStyle.Normal }, opened) : opened;
    }

    /// <summary>Begins one attribute of a face, unless it looks so already; returns all that has begun with it.</summary>
    private Face Begin(Face one, Face opened)
    {
        var changed = Over(one, face);
        if (Same(changed, face)) return opened;
        face = changed;
        Add(new Slot { Sign = Sign.OpenFace, Face = one });
        return Over(one, opened);
    }

    /// <summary>Ends what <see cref="Open"/> and <see cref="Reset"/> began, the last first.</summary>
    private void Close(Face opened)
    {
        if (opened.IsPlain) return;
        if (opened.Style != FontStyle.Inherit) Add(new Slot { Sign = Sign.CloseFace, Face = new Face { Style = opened.Style } });
        if (opened.Variant != FontVariant.Inherit) Add(new Slot { Sign = Sign.CloseFace, Face = new Face { Variant = opened.Variant } });
        if (opened.Weight != FontWeight.Inherit) Add(new Slot { Sign = Sign.CloseFace, Face = new Face { Weight = opened.Weight } });
        if (opened.Decoration != Decoration.Inherit) Add(new Slot { Sign = Sign.CloseFace, Face = new Face { Decoration = opened.Decoration } });
        if (opened.Align != VerticalAlign.Inherit) Add(new Slot { Sign = Sign.CloseFace, Face = new Face { Align = opened.Align } });
    }

    private static Face Over(Face one, Face around) => new(
        one.Style == FontStyle.Inherit ? around.Style : one.Style,
        one.Variant == FontVariant.Inherit ? around.Variant : one.Variant,
        one.Weight == FontWeight.Inherit ? around.Weight : one.Weight,
        one.Decoration == Decoration.Inherit ? around.Decoration : one.Decoration,
        one.Align == VerticalAlign.Inherit ? around.Align : one.Align);

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
        var marks = locale.Quotes;
        var isForeign = typed.Length > 0 && typed != marks.Open && typed != marks.OpenInner;
        var around = quotes.Count > 0 ? quotes[^1] : default;
        var isInner = quotes.Count > 0 ? !around.IsInner : typed == marks.OpenInner && typed != marks.Open;
        quotes.Add(isForeign
            ? new Quotation(around.IsInner, typed == "“" ? "”" : "’")
            : new Quotation(isInner, isInner ? marks.CloseInner : marks.Close));
        Add(Sign.OpenQuote, isForeign ? typed : isInner ? marks.OpenInner : marks.Open);
    }

    private void CloseQuote()
    {
        Add(Sign.CloseQuote, quotes[^1].Close);
        quotes.RemoveAt(quotes.Count - 1);
    }

    /// <summary>A quotation that is open: which marks it has, and the one that will close it.</summary>
    private readonly record struct Quotation(bool IsInner, string Close);

    private void Add(in Slot slot)
    {
        if (count == slots.Length) Array.Resize(ref slots, count * 2);
        slots[count++] = slot;
    }

    private void Add(Sign sign, ReadOnlySpan<char> text)
    {
        Room(text.Length);
        Add(new Slot { Sign = sign, Start = end, Length = text.Length });
        text.CopyTo(letters.AsSpan(end));
        end += text.Length;
    }

    private void Room(int more)
    {
        if (end + more > letters.Length) Array.Resize(ref letters, Math.Max(letters.Length * 2, end + more));
    }

    /// <summary>A space at the end of an entry stands after its block.</summary>
    private void CloseDisplay(Display display)
    {
        var last = display == Display.LeftMargin ? -1 : LastText();
        var ends = last >= 0 && slots[last].Length > 1 && LastLetter(last) == ' ';
        if (ends) slots[last].Length--;
        Add(new Slot { Sign = Sign.CloseDisplay, Display = display });
        if (ends) Write(" ");
    }

    private void Write(string text)
    {
        if (text.Length == 0) return;
        if ((length += text.Length) > Limits.OutputLength) throw new OutputTooLongException();
        var rest = text.AsSpan();
        while (rest.Length > 0 && Joints.IsMark(rest[0]) && (!inField || fieldBegins) && Settle(rest[0])) rest = rest[1..];
        fieldBegins = false;
        if (rest.Length == 0) return;
        if (count == 0 || slots[count - 1].Sign != Sign.Text)
        {
            Add(Sign.Text, rest);
            return;
        }
        ref var last = ref slots[count - 1];
        end = last.Start + last.Length;
        Room(rest.Length);
        rest.CopyTo(letters.AsSpan(end));
        last.Length += rest.Length;
        end += rest.Length;
    }

    /// <summary>Settles a mark with what stands before it; true where it has found its place, or is swallowed.</summary>
    private bool Settle(char mark)
    {
        while (LastText() is var before and >= 0)
        {
            var joint = Joints.Between(LastLetter(before), mark);
            if (joint == Joint.First) return true;
            if (joint == Joint.Both) break;
            slots[before].Length--;
        }
        return locale.PunctuationInQuote && Joints.GoesInside(mark) && GoInside(mark);
    }

    private char LastLetter(int slot) => letters[slots[slot].Start + slots[slot].Length - 1];

    /// <summary>The text that ends here, seen through the ends and beginnings of faces and the ends of quotations; -1 for none.</summary>
    private int LastText()
    {
        for (var i = count - 1; i >= 0; i--)
        {
            ref readonly var slot = ref slots[i];
            if (slot.Sign == Sign.Text && slot.Length > 0) return i;
            if (slot.Sign != Sign.Text && !slot.IsCloser && !slot.IsOpener) return -1;
        }
        return -1;
    }

    /// <summary>Puts a mark before the innermost quotation that ends here.</summary>
    private bool GoInside(char mark)
    {
        var place = -1;
        for (var i = count - 1; i >= 0 && (slots[i].IsCloser || slots[i].Length == 0); i--)
        {
            if (slots[i].Sign == Sign.CloseQuote) place = i;
        }
        if (place < 0) return false;
        if (place == 0 || slots[place - 1].Sign != Sign.Text)
        {
            Add(default(Slot));
            slots.AsSpan(place, count - 1 - place).CopyTo(slots.AsSpan(place + 1));
            slots[place++] = new Slot { Start = slots[place].Start };
        }
        Insert(mark, place - 1);
        return true;
    }

    /// <summary>Appends a mark to a text that others follow: their letters move on.</summary>
    private void Insert(char mark, int text)
    {
        var at = slots[text].Start + slots[text].Length;
        Room(1);
        letters.AsSpan(at, end - at).CopyTo(letters.AsSpan(at + 1));
        letters[at] = mark;
        end++;
        slots[text].Length++;
        for (var i = text + 1; i < count; i++) slots[i].Start++;
    }
}

/// <summary>More came out of one item than is let out.</summary>
internal sealed class OutputTooLongException : Exception;
