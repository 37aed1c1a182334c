using System.Collections.Immutable;

namespace Csl;

/// <summary>An entry of the list: which item it is about, and its text, which is empty where the style prints nothing for it.</summary>
public sealed record ListEntry(int Item, FormattedText Text);

/// <summary>The citations of a text, and its list of works in the order of the style. Empty where the style has no list.</summary>
public sealed record Document(ImmutableArray<FormattedText> Citations, ImmutableArray<ListEntry> Bibliography);

/// <summary>A text with faces, blocks and links, to be written in a notation.</summary>
public sealed class FormattedText
{
    private readonly Tape? tape;

    internal FormattedText(Tape? tape) => this.tape = tape;

    /// <summary>Whether nothing is printed.</summary>
    public bool IsEmpty => tape is null || tape.Slots.Count == 0;

    public string ToPlain() => Write(PlainWriter.Instance);

    /// <summary>HTML: i, b, sup, sub, spans with the classes sc, u, block, left, right, indent, and links.</summary>
    public string ToHtml() => Write(HtmlWriter.Instance);

    public override string ToString() => ToPlain();

    internal string Write(TapeWriter writer) => tape is null ? "" : writer.Write(tape);
}
