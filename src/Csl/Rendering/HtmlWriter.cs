using System.Text;

namespace Csl;

/// <summary>Writes HTML, everything from fields escaped. Faces that undo one around them are spans of the class <c>n</c>.</summary>
internal sealed class HtmlWriter : TapeWriter
{
    public static readonly HtmlWriter Instance = new();

    protected override void Text(string text, StringBuilder into)
    {
        foreach (var c in text)
        {
            switch (c)
            {
                case '&': into.Append("&amp;"); break;
                case '<': into.Append("&lt;"); break;
                case '>': into.Append("&gt;"); break;
                case '"': into.Append("&quot;"); break;
                default: into.Append(c); break;
            }
        }
    }

    protected override void Open(Face face, StringBuilder into) => into.Append(face switch
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

    protected override void Close(Face face, StringBuilder into) => into.Append(face switch
    {
        { Style: FontStyle.Italic or FontStyle.Oblique } => "</i>",
        { Weight: FontWeight.Bold } => "</b>",
        { Align: VerticalAlign.Sup } => "</sup>",
        { Align: VerticalAlign.Sub } => "</sub>",
        _ => "</span>",
    });

    protected override void Open(Display display, StringBuilder into) => into.Append(display switch
    {
        Display.Block => "<span class=\"block\">",
        Display.LeftMargin => "<span class=\"left\">",
        Display.RightInline => "<span class=\"right\">",
        _ => "<span class=\"indent\">",
    });

    protected override void Close(Display display, StringBuilder into) => into.Append("</span>");

    protected override void OpenLink(string address, StringBuilder into)
    {
        into.Append("<a href=\"");
        Text(address, into);
        into.Append("\">");
    }

    protected override void CloseLink(StringBuilder into) => into.Append("</a>");
}
