using System.Buffers;

namespace Csl;

/// <summary>Writes HTML, everything from fields escaped. Faces that undo one around them are spans of the class <c>n</c>.</summary>
internal sealed class HtmlWriter(bool links) : TapeWriter
{
    public static readonly HtmlWriter Instance = new(links: true);

    public static readonly HtmlWriter WithoutLinks = new(links: false);

    /// <summary>The characters of ASCII that are written as they are; most texts are nothing else.</summary>
    private static readonly SearchValues<char> Usual = SearchValues.Create([.. Range('\t', '\n'), '\r', .. Range(' ', '~').Except("&<>\"")]);

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);

    protected override void Text(ReadOnlySpan<char> text, CharBuffer into)
    {
        var start = 0;
        for (var at = 0; (at = Unusual(text, at)) < text.Length; at++)
        {
            if (Escaped(text[at]) is not { } escaped) continue;
            into.Append(text[start..at]);
            into.Append(escaped);
            start = at + 1;
        }
        into.Append(text[start..]);
    }

    private static int Unusual(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAnyExcept(Usual) is var at and >= 0 ? from + at : text.Length;

    /// <summary>Marks of HTML, control characters, and characters that are none; null for what is written as it is.</summary>
    private static string? Escaped(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        < ' ' or (>= '\u007f' and <= '\u009f') or '\ufffe' or '\uffff' => "\uFFFD",
        _ => null,
    };

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
