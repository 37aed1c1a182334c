namespace Csl;

/// <summary>
/// The output laid out in a line: texts, and where faces, quotations and blocks begin and end. Where texts meet, marks are settled at once:
/// they see each other through the ends of faces and quotations, and go inside a quotation where the language wants it.
/// </summary>
internal sealed partial class Tape
{
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

    /// <summary>The part laid out; <see cref="Release"/> gives it back.</summary>
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

    public void Release() => Spare<Tape>.GiveBack(this);

    private static Tape Empty(Locale locale)
    {
        var tape = Spare<Tape>.Take();
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
}

/// <summary>More came out of one item than is let out.</summary>
internal sealed class OutputTooLongException : Exception;
