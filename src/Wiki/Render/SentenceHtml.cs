using Wiki.Content;
using Wiki.Graph;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// The sentence in which a mention stands, as text with the mention marked: the tags of the body's HTML between the sentence's bounds are left out,
/// footnote marks and formulas' sources too. Of long ones an <see cref="Excerpt"/>.
/// </summary>
public sealed class SentenceHtml(SiteModel site, int source, int reference) : Html
{
    private Body Body => site.Graph.Entries[source].Body;

    public override void WriteTo(HtmlWriter writer)
    {
        var html = Body.Html.Span;
        var holes = Body.Holes;
        var excerpt = Excerpt.Of(site, source, reference);
        if (excerpt.IsCutBefore) writer.Raw("… "u8);
        var (written, markEnd) = (excerpt.From, int.MaxValue);
        for (var i = excerpt.First; i <= excerpt.Last; i++)
        {
            if (markEnd <= holes[i].Offset) EndMark();
            var isMark = holes[i].Reference == reference;
            if (holes[i].Kind == HoleKind.AssetAddress)
            {
                // An address stands within a tag, which goes whole.
                if (isMark) BeginMark(holes[i].Offset);
                continue;
            }
            WriteText(writer, html[written..holes[i].Offset]);
            written = holes[i].Offset;
            if (isMark && holes[i].Kind == HoleKind.LinkStart) writer.Raw("<mark>"u8);
            if (holes[i].Kind == HoleKind.LinkText) WriteLinkText(writer, holes[i].Reference);
            if (isMark && holes[i].Kind == HoleKind.LinkEnd) writer.Raw("</mark>"u8);
        }
        if (markEnd < int.MaxValue) EndMark();
        WriteText(writer, html[written..Math.Max(written, excerpt.To)]);
        if (excerpt.IsCutAfter) writer.Raw(" …"u8);

        void BeginMark(int address)
        {
            var bytes = Body.Html.Span;
            var tag = bytes[..address].LastIndexOf((byte)'<');
            WriteText(writer, bytes[written..tag]);
            writer.Raw("<mark>"u8);
            written = tag;
            markEnd = address + bytes[address..].IndexOf("</a>"u8);
        }

        void EndMark()
        {
            WriteText(writer, Body.Html.Span[written..markEnd]);
            writer.Raw("</mark>"u8);
            (written, markEnd) = (markEnd, int.MaxValue);
        }
    }

    private void WriteLinkText(HtmlWriter writer, int index)
    {
        if (Body.References[index].Kind == ReferenceKind.Citation) site.Bibliography.WriteInExcerpt(writer, Body.References[index].Target);
        else writer.Text(ReferenceText.Of(site.Graph, Body.References[index], site.Graph.References[source][index]));
    }

    /// <summary>
    /// Copies text that is escaped already, without the tags, and without what stands inside footnote marks, anchors of headings and formulas'
    /// sources.
    /// </summary>
    private static void WriteText(HtmlWriter writer, ReadOnlySpan<byte> html)
    {
        while (!html.IsEmpty)
        {
            var tag = html.IndexOf((byte)'<');
            if (tag < 0) break;
            writer.Raw(html[..tag]);
            html = html[tag..];
            if (html.StartsWith("<sup class=\"footnote\""u8)) html = After(html, "</sup>"u8);
            else if (html.StartsWith("<annotation"u8)) html = After(html, "</annotation>"u8);
            else if (html.StartsWith("<a class=\"anchor\""u8)) html = After(html, "</a>"u8);
            else
            {
                if (html.StartsWith("<sup>"u8)) writer.Raw("^"u8); // 10^3 is not 103
                html = After(html, ">"u8);
            }
        }
        writer.Raw(html);
    }

    private static ReadOnlySpan<byte> After(ReadOnlySpan<byte> html, ReadOnlySpan<byte> end)
    {
        var index = html.IndexOf(end);
        return index < 0 ? [] : html[(index + end.Length)..];
    }
}
