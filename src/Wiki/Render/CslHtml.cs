using System.Buffers;
using Csl;
using Wiki.Citations;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>A text of the citation processor, which escapes what it writes.</summary>
public sealed class CslHtml(FormattedText text, Notation notation) : Html
{
    public override void WriteTo(HtmlWriter writer) => writer.Raw(ToUtf8());

    public ReadOnlySpan<byte> ToUtf8()
    {
        var html = new ArrayBufferWriter<byte>(256);
        text.Write(html, notation);
        return html.WrittenSpan;
    }
}

/// <summary>The citation of something in a form that site.yaml asks for: of a style as HTML without links, of a format as text.</summary>
public static class CitationHtml
{
    public static void Write(CitationForm form, Citable cited, ArrayBufferWriter<byte> output)
    {
        if (form is StyleForm style)
        {
            style.WriteHtml(cited, output);
            return;
        }
        var writer = new HtmlWriter(output);
        writer.Text(form.Text(cited));
        writer.Flush();
    }
}
