using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Ganss.Xss;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Sanitises a body that holds raw HTML. The whole body is parsed as a browser would and written anew, so tags are balanced whatever the author left open. Elements whose start tag the
/// author wrote must be on the allow-list; those that <see cref="BodyWriter"/> wrote are kept. The two are told apart by where they stand, which nobody can forge. Holes travel through as
/// attributes of our own elements.
/// </summary>
internal sealed class HtmlFilter(BodyLinks links, HeadingAnchors anchors)
{
    /// <summary>On our links and on empty elements where a link's text belongs: the index of the hole's reference.</summary>
    public const string HoleAttribute = "data-hole";

    private const string Prefix = "<!doctype html><body>";

    private static readonly HtmlSanitizerOptions Allowed = new()
    {
        AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "x-a", "x-b", "x-code", "x-em", "x-i", "x-s", "x-small", "x-strong", "x-u", "abbr", "bdi", "bdo", "blockquote", "br", "caption", "cite", "col", "colgroup", "data", "dd", "del", "details", "dfn", "div", "dl", "dt", "figcaption",
            "figure", "h2", "h3", "h4", "h5", "h6", "hr", "img", "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "samp", "section", "span",
            "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "ul", "var", "wbr",
        },
        AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "alt", "class", "colspan", "datetime", "dir", "height", "href", "id", "lang", "open", "reversed", "rowspan", "scope", "span", "src", "start", "title", "value", "width",
        },
        AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
        UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href", "src" },
    };

    private readonly List<(int Start, int End, int Source)> authored = [];

    /// <summary>Writes what is left of the body; false, with a report, when its nesting is beyond reason.</summary>
    public bool TryWrite(HtmlOutput dirty, IReadOnlyList<RawPiece> pieces, HtmlOutput clean)
    {
        var parser = new HtmlParser(new HtmlParserOptions { IsKeepingSourceReferences = true });
        using var document = parser.ParseDocument(WithHoles(dirty, pieces));
        Sanitize(document);
        if (IsTooDeep(document.Body!))
        {
            links.Report(Rules.InputTooLarge, TextSpan.FromLength(pieces[0].Source, 0), $"more than {Limits.RawDepth} elements of HTML stand in each other");
            return false;
        }
        new DomWriter(clean, links, anchors, SourceOf).WriteChildren(document.Body!);
        return true;
    }

    /// <summary>The dirty HTML as text, with an element or a marked address for each hole. Notes where the author's tags stand in it.</summary>
    private string WithHoles(HtmlOutput dirty, IReadOnlyList<RawPiece> pieces)
    {
        var html = new StringBuilder(Prefix, dirty.Length * 2);
        var done = 0;
        var piece = 0;
        foreach (var hole in dirty.Holes())
        {
            for (; piece < pieces.Count && pieces[piece].Start < hole.Offset; piece++) AppendPiece(pieces[piece]);
            AppendTo(hole.Offset);
            html.Append(hole.Kind switch
            {
                HoleKind.LinkStart => $"<a {HoleAttribute}=\"{hole.Reference}\">",
                HoleKind.LinkEnd => "</a>",
                HoleKind.LinkText => $"<span {HoleAttribute}=\"{hole.Reference}\"></span>",
                _ => $"{HoleAttribute}:{hole.Reference}:",
            });
        }
        for (; piece < pieces.Count; piece++) AppendPiece(pieces[piece]);
        AppendTo(dirty.Length);
        return html.ToString();

        void AppendPiece(RawPiece raw)
        {
            AppendTo(raw.Start);
            var start = html.Length;
            AppendTo(raw.End);
            authored.Add((start, html.Length, raw.Source));
        }

        void AppendTo(int offset)
        {
            html.Append(Encoding.UTF8.GetString(dirty.Written[done..offset]));
            done = offset;
        }
    }

    private void Sanitize(IHtmlDocument document)
    {
        var sanitizer = new HtmlSanitizer(Allowed) { KeepChildNodes = true };
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (SourceOf(removing.Tag) is not { } source) removing.Cancel = true;
            else Report(source, $"the element `{BodyLinks.Shown(RawHtml.WrittenName(removing.Tag.LocalName))}` is not let into pages; its tags are left out");
        };
        sanitizer.RemovingAttribute += (_, removing) =>
        {
            if (SourceOf(removing.Tag) is not { } source) removing.Cancel = true;
            else if (removing.Attribute.Name is "href" or "src") links.ReportUnusable(new LinkAddress(AddressKind.Unsafe, "", null), removing.Attribute.Value, source);
            else Report(source, $"the attribute `{BodyLinks.Shown(removing.Attribute.Name)}` is not let into pages; it is left out");
        };
        sanitizer.SanitizeDom(document, document.Body);
    }

    private void Report(TextSpan source, string message)
    {
        if (source.Start >= 0) links.Report(Rules.RemovedHtml, source, message);
    }

    /// <summary>
    /// Where the element's start tag stands in the body, or null when the element is ours. An element that no tag stands for, which the parser has made or copied to balance the author's,
    /// counts as the author's, at -1.
    /// </summary>
    private TextSpan? SourceOf(IElement element)
    {
        if (element.SourceReference?.Position.Index is not (>= 0 and var index)) return TextSpan.FromLength(-1, 0);
        int low = 0, high = authored.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (start, end, source) = authored[middle];
            if (index < start) high = middle - 1;
            else if (index >= end) low = middle + 1;
            else return TextSpan.FromLength(source, end - start);
        }
        return null;
    }

    /// <summary>Whether elements below the node stand in each other beyond the limit. (Children by index: a node finds its next sibling by searching.)</summary>
    private static bool IsTooDeep(INode node, int depth = 0)
    {
        if (depth > Limits.RawDepth) return true;
        for (var i = 0; i < node.ChildNodes.Length; i++)
        {
            if (IsTooDeep(node.ChildNodes[i], depth + 1)) return true;
        }
        return false;
    }
}
