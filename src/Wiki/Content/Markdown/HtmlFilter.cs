using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Writes a body that holds raw HTML anew from the tree that a browser would make of it, until a browser would make that very tree of what is
/// written. The author's elements are those that <see cref="RawHtml"/> has marked, and only they are looked at; all others are ours and stay as they
/// are. Formulas, code and holes travel as single elements that the parser cannot take apart.
/// </summary>
internal sealed class HtmlFilter(BodyLinks links, HeadingAnchors anchors)
{
    /// <summary>On our links and on empty elements where a link's text belongs: the index of the hole's reference. Authors cannot write it.</summary>
    public const string HoleAttribute = "data-hole";

    /// <summary>On an empty element that stands for one of <see cref="RawHtml.Wholes"/>: its index. Authors cannot write it.</summary>
    public const string WholeAttribute = "data-whole";

    private const string Prefix = "<!doctype html><body>";

    /// <summary>
    /// How often a tree is read again before it is taken as it is: a browser moves what cannot stand in a table, and what was moved may move others.
    /// </summary>
    private const int MostReadings = 8;

    /// <summary>What is left of the body; null, with a report, when its nesting is beyond reason.</summary>
    /// <param name="dirty">The body as it was written.</param>
    /// <param name="raw">What of it is the author's.</param>
    public HtmlOutput? Write(HtmlOutput dirty, RawHtml raw)
    {
        if (dirty.Written.Count((byte)'<') > 2 * Limits.RawElements)
        {
            links.Report(
                Rules.InputTooLarge, raw.Places[0] with { End = raw.Places[0].Start },
                $"the body has raw HTML, here first, and becomes more than {Limits.RawElements:N0} elements",
                "write Markdown in its place, or divide the entry");
            return null;
        }
        var (output, wholes) = (dirty, raw.Wholes);
        for (var reading = 0; reading < MostReadings; reading++)
        {
            var html = ForParser(output, wholes);
            using var document = new HtmlParser().ParseDocument(html);
            if (IsTooDeep(document.Body!))
            {
                links.Report(Rules.InputTooLarge, TextSpan.FromLength(raw.Places[0].Start, 0),
                    $"more than {Limits.RawDepth} elements of HTML stand in each other");
                if (output != dirty) output.Dispose();
                return null;
            }
            var isAsWritten = MarkupOrder.IsThatOf(document.Body!, html.AsSpan(Prefix.Length));
            if (isAsWritten && reading > 0) break;
            var clean = new HtmlOutput();
            var writer = new DomWriter(clean, links, new AuthoredNames(clean, links, anchors), (output, wholes, reading == 0 ? raw.Places : []));
            writer.WriteChildren(document.Body!);
            if (output != dirty) output.Dispose();
            (output, wholes) = (clean, writer.Wholes);
            if (isAsWritten && !writer.HasTakenOut) break;
        }
        return output;
    }

    /// <summary>
    /// The dirty HTML as text, with an element or a marked address for each hole, and an element for each stretch that stays whole.
    /// </summary>
    private static string ForParser(HtmlOutput dirty, IReadOnlyList<(int Start, int End)> wholes)
    {
        var html = new StringBuilder(Prefix, dirty.Length * 2);
        var (done, whole) = (0, 0);
        foreach (var hole in dirty.Holes())
        {
            for (; whole < wholes.Count && wholes[whole].Start < hole.Offset; whole++) AppendWhole();
            AppendTo(hole.Offset);
            html.Append(hole.Kind switch
            {
                HoleKind.LinkStart => $"<a {HoleAttribute}=\"{hole.Reference}\">",
                HoleKind.LinkEnd => "</a>",
                HoleKind.LinkText => $"<span {HoleAttribute}=\"{hole.Reference}\"></span>",
                _ => $"{HoleAttribute}:{hole.Reference}:",
            });
        }
        for (; whole < wholes.Count; whole++) AppendWhole();
        AppendTo(dirty.Length);
        return html.ToString();

        void AppendWhole()
        {
            AppendTo(wholes[whole].Start);
            done = wholes[whole].End;
            var element = dirty.Written[wholes[whole].Start..].StartsWith("<pre"u8) ? "pre" : "span"; // a block ends what a browser would have it end
            html.Append($"<{element} {WholeAttribute}=\"{whole}\"></{element}>");
        }

        void AppendTo(int offset)
        {
            html.Append(Encoding.UTF8.GetString(dirty.Written[done..offset]));
            done = offset;
        }
    }

    /// <summary>
    /// Whether elements below the node stand in each other beyond the limit. (Children by index: a node finds its next sibling by searching.)
    /// </summary>
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
