using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace Csl;

/// <summary>An entry of the list: which item it is about, and its text, which is empty where the style prints nothing for it.</summary>
public sealed record ListEntry(int Item, FormattedText Text);

/// <summary>The citations of a text, and its list of works in the order of the style. Empty where the style has no list.</summary>
public sealed record Document(ImmutableArray<FormattedText> Citations, ImmutableArray<ListEntry> Bibliography);

/// <summary>
/// How a text is written: the bare words, or HTML with i, b, sup, sub, links, and spans of the classes sc, u, block, left, right, indent; or the
/// same HTML without links.
/// </summary>
public enum Notation { Text, Html, UnlinkedHtml }

/// <summary>A text with faces, blocks and links, to be written in a notation. Beyond the limit of length the ids of its items stand for it.</summary>
public readonly struct FormattedText
{
    private readonly Node? node;
    private readonly Locale? locale;
    private readonly object? about;

    /// <param name="node">The text, or null for nothing.</param>
    /// <param name="locale">Its language.</param>
    /// <param name="about">The item, or the items, that it is about.</param>
    internal FormattedText(Node? node, Locale locale, object about) => (this.node, this.locale, this.about) = (node, locale, about);

    /// <summary>Whether nothing is printed.</summary>
    public bool IsEmpty
    {
        get
        {
            if (node is null) return true;
            var tape = Laid();
            var isEmpty = tape.Slots.IsEmpty;
            tape.Release();
            return isEmpty;
        }
    }

    public string ToPlain() => Write(PlainWriter.Instance);

    /// <inheritdoc cref="Notation.Html"/>
    public string ToHtml() => Write(HtmlWriter.Instance);

    public override string ToString() => ToPlain();

    /// <summary>Appends the text in UTF-8.</summary>
    public void Write(IBufferWriter<byte> output, Notation notation)
    {
        if (node is null) return;
        var tape = Laid();
        Write(tape, output, notation);
        tape.Release();
    }

    internal static void Write(Tape tape, IBufferWriter<byte> output, Notation notation)
    {
        var into = Spare<CharBuffer>.Take().Clear();
        WriterOf(notation).Write(tape, into);
        var room = output.GetSpan(Encoding.UTF8.GetMaxByteCount(into.Written.Length));
        output.Advance(Encoding.UTF8.GetBytes(into.Written, room));
        Spare<CharBuffer>.GiveBack(into);
    }

    private static TapeWriter WriterOf(Notation notation) => notation switch
    {
        Notation.Html => HtmlWriter.Instance,
        Notation.UnlinkedHtml => HtmlWriter.WithoutLinks,
        _ => PlainWriter.Instance,
    };

    internal string Write(TapeWriter writer)
    {
        if (node is null) return "";
        var tape = Laid();
        var into = Spare<CharBuffer>.Take().Clear();
        writer.Write(tape, into);
        var written = new string(into.Written);
        Spare<CharBuffer>.GiveBack(into);
        tape.Release();
        return written;
    }

    private Tape Laid()
    {
        try
        {
            return Tape.Of(node!, locale!);
        }
        catch (OutputTooLongException)
        {
            var items = about as IEnumerable<Item> ?? [(Item)about!];
            return Tape.Of(Node.OfText(string.Join("; ", items.Take(100).Select(item => Shortened(item.Id)))), locale!);
        }
    }

    private static string Shortened(string id) => id.Length <= 40 ? id : id[..40];
}
