using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// The raw HTML of one body. It makes each piece harmless to what surrounds it, and remembers where it stands in the output: comments go, a tag that does not end is text, and the
/// tags of elements that change how a browser reads what follows (<c>script</c>, <c>style</c>, <c>textarea</c> …) are left out. What remains is complete tags, not yet safe:
/// <see cref="HtmlFilter"/> sanitises them.
/// </summary>
internal sealed class RawHtml
{
    private static readonly FrozenSet<string> Swallowing = FrozenSet.ToFrozenSet(
        [
            "body", "frame", "frameset", "head", "html", "iframe", "math", "noembed", "noframes", "noscript", "object", "optgroup", "option", "plaintext", "script", "select", "style",
            "svg", "template", "textarea", "title", "xmp",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Elements that a browser opens anew in each following block while they are not closed, so that a few bytes could make any number of elements. In the output they have another name,
    /// one that means nothing to a parser.
    /// </summary>
    private static readonly FrozenSet<string> Reopened = FrozenSet.ToFrozenSet(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Void = FrozenSet.ToFrozenSet(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"], StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> LettersAndDigits = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    private static readonly SearchValues<char> Blank = SearchValues.Create(" \t\n\r\f"), BetweenAttributes = SearchValues.Create(" \t\n\r\f/");

    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\n\r\f/>"), EndOfAttributeName = SearchValues.Create(" \t\n\r\f/>="), EndOfPlainValue = SearchValues.Create(" \t\n\r\f>");

    /// <summary>Of a character reference without its ampersand: the longest name has 32 letters.</summary>
    private const int LongestReference = 40;

    /// <summary>In UTF-16 code units; a longer tag is text.</summary>
    private const int MaxTagLength = 4_000;

    private readonly List<RawPiece> pieces = [];
    private readonly List<string> open = [];

    /// <summary>In the order of the output.</summary>
    public IReadOnlyList<RawPiece> Pieces => pieces;

    /// <summary>Whether there were more tags than the limits allow; then what was written is not whole.</summary>
    public bool IsTooMuch { get; private set; }

    /// <summary>The number of elements that are open, whether or not a browser would have ended some of them by itself.</summary>
    public int Open => open.Count;

    /// <summary>Writes one tag among inlines, or drops it when it ends nothing that these inlines have begun.</summary>
    /// <param name="at">Where it stands in the body.</param>
    /// <param name="outside">The elements that were open before these inlines.</param>
    public void WriteInline(HtmlOutput output, BodyLinks links, string tag, int at, int outside)
    {
        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            var begun = open.LastIndexOf(NameOf(tag));
            if (begun < outside) return;
            CloseInlines(output, begun + 1);
        }
        WriteTag(output, links, tag, at);
    }

    /// <summary>Ends the elements that inlines have left open.</summary>
    public void CloseInlines(HtmlOutput output, int outside)
    {
        for (var i = open.Count - 1; i >= outside; i--)
        {
            var start = output.Length;
            output.Raw("</"u8);
            output.Raw(PrefixOf(open[i]));
            output.Text(open[i]);
            output.Raw(">"u8);
            pieces.Add(new RawPiece(start, output.Length, -1));
        }
        open.RemoveRange(outside, open.Count - outside);
    }

    /// <summary>Writes a block of raw HTML.</summary>
    public void WriteBlock(HtmlOutput output, BodyLinks links, string html, int at)
    {
        var lastCommentEnd = html.LastIndexOf("-->", StringComparison.Ordinal);
        for (var i = 0; i < html.Length;)
        {
            var tag = html.IndexOf('<', i);
            if (tag < 0) tag = html.Length;
            WriteText(output, html.AsSpan(i, tag - i));
            if (tag == html.Length) return;
            i = EndOf(html, tag, lastCommentEnd) is > 0 and var end ? end : tag + 1;
            WriteTag(output, links, html[tag..i], at + tag);
            if (NameOf(html[tag..i]) is "script" or "style" && html[tag + 1] != '/') i = EndOfContent(html, i, NameOf(html[tag..i]));
        }
    }

    private void WriteTag(HtmlOutput output, BodyLinks links, string tag, int at)
    {
        var name = NameOf(tag);
        var place = TextSpan.FromLength(at, tag.Length);
        if (tag == "<") output.Text(tag);
        else if (tag.StartsWith("<!--", StringComparison.Ordinal)) return;
        else if (name.Length == 0) links.Report(Rules.RemovedHtml, place, $"`{BodyLinks.Shown(tag)}` is not let into pages; it is left out");
        else if (!Swallowing.Contains(name)) WriteTag(output, links, tag, name, place);
        else if (tag[1] != '/') links.Report(Rules.RemovedHtml, place, $"the element `{BodyLinks.Shown(name)}` is not let into pages; it is left out");
    }

    private void WriteTag(HtmlOutput output, BodyLinks links, string tag, string name, TextSpan place)
    {
        var isEnd = tag[1] == '/';
        if (isEnd && open.LastIndexOf(name) is >= 0 and var begun) open.RemoveRange(begun, open.Count - begun);
        if (!isEnd && !Void.Contains(name) && !tag.EndsWith("/>", StringComparison.Ordinal)) open.Add(name);
        if (IsTooMuch) return;
        IsTooMuch = pieces.Count >= Limits.RawTags || open.Count > Limits.RawOpen;
        if (IsTooMuch) links.Report(Rules.InputTooLarge, place, $"the body has more than {Limits.RawTags:N0} tags of raw HTML, or more than {Limits.RawOpen:N0} of them are not ended");
        var start = output.Length;
        output.Raw(isEnd ? "</"u8 : "<"u8);
        output.Raw(PrefixOf(name));
        output.Raw(Encoding.UTF8.GetBytes(tag[(isEnd ? 2 : 1)..]));
        pieces.Add(new RawPiece(start, output.Length, place.Start));
    }

    /// <summary>Text between tags: as it is but for what HTML does not let in; character references stay, an ampersand that begins none is escaped.</summary>
    private static void WriteText(HtmlOutput output, ReadOnlySpan<char> text)
    {
        while (text.IndexOf('&') is >= 0 and var ampersand)
        {
            output.Text(text[..ampersand]);
            text = text[(ampersand + 1)..];
            output.Raw(BeginsReference(text) ? "&"u8 : "&amp;"u8);
        }
        output.Text(text);
    }

    /// <summary>Whether what stands after an ampersand makes it a character reference: a name or a number, up to a semicolon.</summary>
    private static bool BeginsReference(ReadOnlySpan<char> text)
    {
        if (text[..Math.Min(text.Length, LongestReference)].IndexOf(';') is not (> 0 and var end)) return false;
        var name = text[..end];
        if (name[0] != '#') return !name.ContainsAnyExcept(LettersAndDigits);
        return name.Length > 1 && (name[1] is 'x' or 'X' ? name.Length > 2 && !name[2..].ContainsAnyExcept(HexDigits) : !name[1..].ContainsAnyExceptInRange('0', '9'));
    }

    /// <summary>The offset after the tag, comment or declaration that begins at <paramref name="tag"/>; 0 when it is none or does not end.</summary>
    private static int EndOf(string html, int tag, int lastCommentEnd)
    {
        var rest = html.AsSpan(tag + 1);
        if (rest.StartsWith("!--")) return tag + 4 <= lastCommentEnd ? html.IndexOf("-->", tag + 4, StringComparison.Ordinal) + 3 : 0;
        rest = rest[..Math.Min(rest.Length, MaxTagLength)];
        if (rest.StartsWith("![CDATA[")) return After(html, tag, "]]>");
        if (rest is ['?', ..]) return After(html, tag, "?>");
        if (rest is ['!', ..]) return After(html, tag, ">");
        var name = rest is ['/', ..] ? 1 : 0;
        return rest[name..] is [var first, ..] && char.IsAsciiLetter(first) && EndOfTag(rest, name) is > 0 and var end ? tag + 1 + end : 0;
    }

    /// <summary>
    /// The offset after the <c>></c> of a tag whose name begins at <paramref name="i"/>, or 0. The steps are those of a browser, for which a quote means something only where a value begins: whoever reads a
    /// tag otherwise takes two tags for one.
    /// </summary>
    private static int EndOfTag(ReadOnlySpan<char> text, int i)
    {
        i = Next(text, i, EndOfName);
        while ((i = Skip(text, i, BetweenAttributes)) < text.Length)
        {
            if (text[i] == '>') return i + 1;
            i = AfterValue(text, Next(text, i + 1, EndOfAttributeName));
        }
        return 0;
    }

    /// <summary>The offset after the value of an attribute whose name ends at <paramref name="i"/>; the same when it has none.</summary>
    private static int AfterValue(ReadOnlySpan<char> text, int i)
    {
        var equals = Skip(text, i, Blank);
        if (equals == text.Length || text[equals] != '=') return i;
        i = Skip(text, equals + 1, Blank);
        if (i == text.Length || text[i] is not ('"' or '\'')) return Next(text, i, EndOfPlainValue);
        return text[(i + 1)..].IndexOf(text[i]) is >= 0 and var closing ? i + closing + 2 : text.Length;
    }

    /// <summary>The first offset from <paramref name="i"/> on at which one of the characters stands; the end when there is none.</summary>
    private static int Next(ReadOnlySpan<char> text, int i, SearchValues<char> characters) => text[i..].IndexOfAny(characters) is >= 0 and var at ? i + at : text.Length;

    /// <summary>The first offset from <paramref name="i"/> on at which none of the characters stands; the end when there is none.</summary>
    private static int Skip(ReadOnlySpan<char> text, int i, SearchValues<char> characters) => text[i..].IndexOfAnyExcept(characters) is >= 0 and var at ? i + at : text.Length;

    /// <summary>What stands in a script or style sheet is no text: it goes up to the end tag, or up to the end.</summary>
    private static int EndOfContent(string html, int from, string name) => html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : html.Length;

    private static int After(string html, int tag, string end)
    {
        var rest = html.AsSpan(tag, Math.Min(html.Length - tag, MaxTagLength));
        return rest.IndexOf(end) is > 0 and var at ? tag + at + end.Length : 0;
    }

    private static ReadOnlySpan<byte> PrefixOf(string name) => Reopened.Contains(name) ? "x-"u8 : default;

    /// <summary>An element's name as the author wrote it, from the name that it has in the output.</summary>
    public static string WrittenName(string name) => name.StartsWith("x-", StringComparison.Ordinal) ? name[2..] : name;

    private static string NameOf(string tag)
    {
        var start = tag.Length > 1 && tag[1] == '/' ? 2 : 1;
        var end = start;
        while (end < tag.Length && tag[end] is not (' ' or '\t' or '\n' or '\r' or '\f' or '/' or '>')) end++;
        return start < tag.Length && char.IsAsciiLetter(tag[start]) ? tag[start..end].ToLowerInvariant() : "";
    }
}

/// <summary>A tag of the author's in the output: from <paramref name="Start"/> to <paramref name="End"/> (exclusive, in bytes), and where it stands in the body, or -1 where it was added.</summary>
internal readonly record struct RawPiece(int Start, int End, int Source);
