using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Graph;
using Wiki.Templates;
using Wiki.Text;

namespace Wiki.Render;

/// <summary>
/// The sentence in which a mention stands, as text with the mention marked: the tags of the body's HTML between the sentence's bounds are left out, footnote marks and formulas' sources too. Long ones
/// are cut between words, around the mention.
/// </summary>
public sealed class SentenceHtml(SiteModel site, int source, int reference) : Html
{
    private const int MaxBytesBefore = 220;
    private const int MaxBytesAfter = 220;

    public override void WriteTo(HtmlWriter writer)
    {
        var body = site.Graph.Entries[source].Body;
        var html = body.Html.Span;
        var (start, end) = (body.References[reference].SentenceStart, body.References[reference].SentenceEnd);
        var holes = body.Holes;
        var first = Ascending.FirstFrom(holes.AsSpan(), start, static hole => hole.Offset);
        var (markStart, markEnd) = MarkedRange(holes, first);
        var from = Math.Max(start, CutBefore(html, start, markStart));
        var to = Math.Min(end, CutAfter(html, end, markEnd));
        if (from > start) writer.Raw("… "u8);
        var written = from;
        for (var i = first; i < holes.Length && holes[i].Offset <= to; i++)
        {
            if (holes[i].Offset < from || holes[i].Kind == HoleKind.AssetAddress) continue; // an address stands within a tag, which goes whole
            var isMark = holes[i].Reference == reference;
            WriteText(writer, html[written..holes[i].Offset]);
            written = holes[i].Offset;
            if (isMark && holes[i].Kind == HoleKind.LinkStart) writer.Raw("<mark>"u8);
            if (holes[i].Kind == HoleKind.LinkText) WriteLinkText(writer, body, holes[i].Reference);
            if (isMark && holes[i].Kind == HoleKind.LinkEnd) writer.Raw("</mark>"u8);
        }
        WriteText(writer, html[written..Math.Max(written, to)]);
        if (to < end) writer.Raw(" …"u8);
    }

    private void WriteLinkText(HtmlWriter writer, Body body, int index)
    {
        if (body.References[index].Kind == ReferenceKind.Citation) site.Bibliography.Of(source)?.WriteMark(writer, index, LinkForm.Text);
        else writer.Text(ReferenceText.Of(site.Graph, body.References[index], site.Graph.References[source][index]));
    }

    private (int Start, int End) MarkedRange(ImmutableArray<Hole> holes, int first)
    {
        var (start, end) = (-1, -1);
        for (var i = first; i < holes.Length && end < 0; i++)
        {
            if (holes[i].Reference != reference) continue;
            if (holes[i].Kind == HoleKind.LinkStart) start = holes[i].Offset;
            if (holes[i].Kind == HoleKind.LinkEnd) end = holes[i].Offset;
        }
        return (start, end);
    }

    /// <summary>A space outside any tag, at most so many bytes before the mention; the sentence's own start when that is nearer.</summary>
    private static int CutBefore(ReadOnlySpan<byte> html, int start, int mark)
    {
        if (mark - start <= MaxBytesBefore) return start;
        var cut = AfterFormula(html, start, mark - MaxBytesBefore);
        for (var i = cut; i < mark; i++)
            if (html[i] == ' ' && IsOutsideTag(html[start..i]) && AfterFormula(html, cut, i) == i) return i + 1;
        return mark;
    }

    private static int CutAfter(ReadOnlySpan<byte> html, int end, int mark)
    {
        if (end - mark <= MaxBytesAfter) return end;
        for (var i = mark + MaxBytesAfter; i > mark; i--)
            if (html[i] == ' ' && IsOutsideTag(html[mark..i]) && AfterFormula(html, mark, i) == i) return i;
        return mark;
    }

    private static bool IsOutsideTag(ReadOnlySpan<byte> before) => before.LastIndexOf((byte)'<') <= before.LastIndexOf((byte)'>');

    /// <summary>An offset itself, or where the formula ends in which it is: one is never cut, since its source stands in it beside its signs.</summary>
    private static int AfterFormula(ReadOnlySpan<byte> html, int from, int offset)
    {
        var before = html[from..offset];
        if (before.LastIndexOf("<math"u8) is not (>= 0 and var formula) || before[formula..].IndexOf("</math>"u8) >= 0) return offset;
        return html[offset..].IndexOf("</math>"u8) is >= 0 and var end ? offset + end + "</math>"u8.Length : offset;
    }

    /// <summary>Copies text that is escaped already, without the tags, and without what stands inside footnote marks, anchors of headings and formulas' sources.</summary>
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
