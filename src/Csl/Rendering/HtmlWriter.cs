using System.Buffers;

namespace Csl;

/// <summary>Writes HTML, everything from fields escaped. Faces that undo one around them are spans of the class <c>n</c>.</summary>
internal sealed class HtmlWriter(bool links) : TapeWriter
{
    public static readonly HtmlWriter Instance = new(links: true);

    public static readonly HtmlWriter WithoutLinks = new(links: false);

    /// <summary>What is not written as it is: marks of HTML, control characters, and characters that are none.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(
    [
        .. "&<>\"", .. Range('\0', '\b'), '\v', '\f', .. Range('\u000e', '\u001f'), .. Range('\u007f', '\u009f'), '\ufffe', '\uffff',
    ]);

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    protected override void Text(ReadOnlySpan<char> text, CharBuffer into)
    {
        while (text.IndexOfAny(Special) is var at and >= 0)
        {
            into.Append(text[..at]);
            into.Append(text[at] switch { '&' => "&amp;", '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => "\uFFFD" });
            text = text[(at + 1)..];
        }
        into.Append(text);
    }

    protected override void Open(Face face, CharBuffer into) => into.Append(face switch
    {
        { Style: FontStyle.Italic or FontStyle.Oblique } => "<i>",
        { Weight: FontWeight.Bold } => "<b>",
        { Align: VerticalAlign.Sup } => "<sup>",
        { Align: VerticalAlign.Sub } => "<sub>",
        { Variant: FontVariant.SmallCaps } => "<span class=\"sc\">",
        { Decoration: Decoration.Underline } => "<span class=\"u\">",
        { Weight: FontWeight.Light } => "<span class=\"light\">",
        _ => "<span class=\"n\">",
    });

    protected override void Close(Face face, CharBuffer into) => into.Append(face switch
    {
        { Style: FontStyle.Italic or FontStyle.Oblique } => "</i>",
        { Weight: FontWeight.Bold } => "</b>",
        { Align: VerticalAlign.Sup } => "</sup>",
        { Align: VerticalAlign.Sub } => "</sub>",
        _ => "</span>",
    });

    protected override void Open(Display display, CharBuffer into) => into.Append(display switch
    {
        Display.Block => "<span class=\"block\">",
        Display.LeftMargin => "<span class=\"left\">",
        Display.RightInline => "<span class=\"right\">",
        _ => "<span class=\"indent\">",
    });

    protected override void Close(Display display, CharBuffer into) => into.Append("</span>");

    protected override void OpenLink(string address, CharBuffer into)
    {
        if (!links) return;
        into.Append("<a href=\"");
        Text(address, into);
        into.Append("\">");
    }

    protected override void CloseLink(CharBuffer into)
    {
        if (links) into.Append("</a>");
    }
}
