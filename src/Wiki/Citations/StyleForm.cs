using System.Buffers;
using Csl;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>A part of a style for people as a form of citing.</summary>
/// <param name="language">The language of its words; null for the style's own.</param>
public sealed class StyleForm(string id, CitationStyle style, StylePart part, string? language) : CitationForm(id)
{
    private readonly Lazy<BoundStyle> bound = new(() => style.In(language));

    private readonly Lazy<string?> pattern = new(() => ReadersDay.PatternOf(style.In(language), part));

    public CitationStyle Style => style;

    public override string Name => style.Style.ShortTitle is { Length: > 0 } name ? name : style.Id;

    public override StylePart? Part => part == style.WholePart ? null : part;

    public override bool IsFormat => false;

    public override void Prepare() => _ = bound.Value;

    public override string Text(Citable cited) => bound.Value.Render(cited.Record, part).ToPlain();

    /// <summary>Appends the citation as the content of an HTML element, in UTF-8 and without links.</summary>
    public void WriteHtml(Citable cited, IBufferWriter<byte> output)
    {
        if (cited.Record.Date(Variable.Accessed) != ReadersDay.Date)
        {
            bound.Value.Write(cited.Record, part, output, Notation.UnlinkedHtml);
            return;
        }
        var html = Spare<ArrayBufferWriter<byte>>.Take();
        html.ResetWrittenCount();
        bound.Value.Write(cited.Record, part, html, Notation.UnlinkedHtml);
        ReadersDay.Write(html.WrittenSpan, pattern.Value, output);
        Spare<ArrayBufferWriter<byte>>.GiveBack(html);
    }
}
