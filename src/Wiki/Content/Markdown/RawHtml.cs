using System.Collections.Frozen;
using System.Globalization;
using AngleSharp.Html;
using Markdig.Helpers;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// The raw HTML of one body. It lets through what <see cref="RawElements"/> names and writes it anew: text is text, and a tag is a name, attributes
/// in double quotes, and the number of its place, by which <see cref="HtmlFilter"/> knows it for the author's. Comments go, a tag that does not end
/// is text. So whatever the author writes, no tag in the output but these is the author's.
/// </summary>
internal sealed class RawHtml(HtmlOutput output, BodyLinks links)
{
    /// <summary>On each start tag of the author's: the index of its place. Authors cannot write it.</summary>
    public const string PlaceAttribute = "data-raw";

    /// <summary>Elements of which nothing is kept and which a reader would miss, and those whose content is no text.</summary>
    private static readonly FrozenSet<string> Swallowing = FrozenSet.ToFrozenSet(
        [
            "body", "frame", "frameset", "head", "html", "iframe", "math", "noembed", "noframes", "noscript", "object", "optgroup", "option",
            "plaintext", "script", "select", "style",
            "svg", "template", "textarea", "title", "xmp",
        ],
        StringComparer.Ordinal);

    private const string Digits = "0123456789", HexDigits = "0123456789ABCDEFabcdef";

    /// <summary>Of a character reference without its ampersand: the longest name has 32 letters.</summary>
    private const int LongestReference = 40;

    /// <summary>In UTF-16 code units; a longer tag is text.</summary>
    private const int MaxTagLength = 4_000;

    private readonly List<TextSpan> places = [];
    private readonly List<(string Name, int Place)> open = [];
    private readonly List<(int Start, int End)> wholes = [];
    private int outside;
    private int tags;

    /// <summary>Where the author's start tags stand in the file, by the numbers that they carry.</summary>
    public IReadOnlyList<TextSpan> Places => places;

    /// <summary>
    /// Stretches of the output, ascending, in which nothing is the author's and nothing is left open: formulas, code. Bytes; the end is exclusive.
    /// </summary>
    public IReadOnlyList<(int Start, int End)> Wholes => wholes;

    /// <summary>Whether there were more tags than the limits allow; then what was written is not whole.</summary>
    public bool IsTooMuch { get; private set; }

    /// <summary>Notes that what was written from an offset on is one whole element of ours.</summary>
    public void AddWhole(int start) => wholes.Add((start, output.Length));

    /// <summary>
    /// Begins a part of the body, a block or a list's item: what is opened in it ends in it, and no end tag in it ends what stands around it.
    /// </summary>
    /// <returns>What <see cref="Leave"/> wants to know.</returns>
    public int Enter()
    {
        var before = outside;
        outside = open.Count;
        return before;
    }

    /// <summary>Ends the part, and the elements that are still open in it.</summary>
    public void Leave(int before)
    {
        CloseOpen();
        outside = before;
    }

    /// <summary>Ends the elements that are open in this part.</summary>
    public void CloseOpen()
    {
        for (var i = open.Count - 1; i >= outside; i--)
        {
            var (name, place) = open[i];
            if (RawElements.MustBeEnded(name))
                links.Report(Rules.UnclosedHtml, places[place], $"the element `{name}` is not ended; it ends where the text around it does",
                    $"write `</{name}>` where it is to end");
            WriteEnd(name);
        }
        open.RemoveRange(outside, open.Count - outside);
    }

    /// <summary>Writes one tag among inlines.</summary>
    /// <param name="at">Where it stands in the file.</param>
    public void WriteInline(string tag, int at) => WriteMarkup(tag, RawTag.Read(tag), at);

    /// <summary>Writes a block of raw HTML.</summary>
    public void WriteBlock(string html, int at)
    {
        var lastCommentEnd = html.LastIndexOf("-->", StringComparison.Ordinal);
        for (var i = 0; i < html.Length && !IsTooMuch;)
        {
            var next = html.IndexOf('<', i);
            if (next < 0) next = html.Length;
            WriteText(html.AsSpan(i, next - i), at + i);
            if (next == html.Length) return;
            var tag = ReadTag(html, next, at);
            i = tag is not null ? next + tag.Length : EndOfDeclaration(html, next, lastCommentEnd) is > 0 and var end ? end : next + 1;
            WriteMarkup(html[next..i], tag, at + next);
            if (tag is { Name: "script" or "style", IsEnd: false }) i = EndOfContent(html, i, tag.Name);
        }
    }

    /// <summary>
    /// The tag that begins here, or null. Looking for ends that are not there costs a window of text each time, so there is a limit to it.
    /// </summary>
    private RawTag? ReadTag(string html, int start, int at)
    {
        var window = html.AsSpan(start, Math.Min(html.Length - start, MaxTagLength));
        if (!RawTag.MayBegin(window) || !window.Contains('>')) return null;
        var tag = RawTag.Read(window);
        if (tag is null) Count(TextSpan.FromLength(at + start, 1));
        return tag;
    }

    private void WriteMarkup(string markup, RawTag? tag, int at)
    {
        var place = TextSpan.FromLength(at, markup.Length);
        if (tag is null)
        {
            if (markup == "<") output.Text(markup);
            else if (!markup.StartsWith("<!--", StringComparison.Ordinal))
                links.Report(Rules.RemovedHtml, place, $"`{BodyLinks.Shown(markup)}` is not let into pages; it is left out{Reach(place)}");
        }
        else
        {
            if (tag is { IsEnd: true, Attributes.IsEmpty: false }) TellInEndTag(tag, place);
            WriteKnown(tag, place);
        }
    }

    private void TellInEndTag(RawTag tag, TextSpan place)
    {
        var name = BodyLinks.Shown(tag.Name.Split('<')[0]);
        var reach = Reach(place) is { Length: > 0 } line ? line + "," : "";
        links.Report(Rules.RemovedHtml, place, $"an end tag holds nothing but its name; what else stands in `</{name}`{reach} is left out",
            $"write `</{name}>`");
    }

    /// <summary>To which line a tag goes that does not end in its own: whatever stands in it is no text.</summary>
    private string Reach(TextSpan place) =>
        links.LineOf(place.End - 1) is var last && last > links.LineOf(place.Start) ? $", down to line {last}" : "";

    private void WriteKnown(RawTag tag, TextSpan place)
    {
        if (RawElements.IsAllowed(tag.Name)) WriteTag(tag, place);
        else if (!tag.IsEnd)
        {
            var what = Swallowing.Contains(tag.Name) ? "it is left out" : "its tags are left out";
            links.Report(Rules.RemovedHtml, place, $"the element `{BodyLinks.Shown(tag.Name)}` is not let into pages; {what}{Reach(place)}",
                RawElements.InsteadOf(tag.Name));
        }
    }

    private void WriteTag(RawTag tag, TextSpan place)
    {
        Count(place);
        if (IsTooMuch) return;
        if (tag.IsEnd)
        {
            if (open.FindLastIndex(element => element.Name == tag.Name) is var begun && begun < outside) return;
            for (var i = open.Count - 1; i >= begun; i--) WriteEnd(open[i].Name);
            open.RemoveRange(begun, open.Count - begun);
            return;
        }
        places.Add(place);
        output.Raw("<"u8);
        output.Text(RawElements.NameForParser(tag.Name));
        output.Raw(" data-raw=\""u8);
        output.Number(places.Count - 1);
        output.Raw("\""u8);
        foreach (var attribute in tag.Attributes) WriteAttribute(tag.Name, attribute, place);
        output.Raw(">"u8);
        if (RawElements.IsVoid(tag.Name)) return;
        if (tag.IsEmpty) WriteEnd(tag.Name);
        else open.Add((tag.Name, places.Count - 1));
        if (open.Count > Limits.RawOpen) Refuse(place);
    }

    private void WriteAttribute(string element, RawAttribute attribute, TextSpan place)
    {
        if (!RawElements.MayCarry(element, attribute.Name))
        {
            links.Report(
                Rules.RemovedHtml, place, $"the attribute `{BodyLinks.Shown(attribute.Name)}` is not let into pages; it is left out{Reach(place)}",
                RawElements.InsteadOf(attribute.Name));
            return;
        }
        output.Raw(" "u8);
        output.Text(attribute.Name);
        output.Raw("=\""u8);
        WriteText(attribute.Value, place.Start + attribute.Start);
        output.Raw("\""u8);
    }

    private void WriteEnd(string name)
    {
        output.Raw("</"u8);
        output.Text(RawElements.NameForParser(name));
        output.Raw(">"u8);
    }

    private void Count(TextSpan place)
    {
        if (++tags > Limits.RawTags) Refuse(place);
    }

    private void Refuse(TextSpan place)
    {
        if (IsTooMuch) return;
        IsTooMuch = true;
        links.Report(
            Rules.InputTooLarge, place,
            $"the body has more than {Limits.RawTags:N0} tags of raw HTML, or more than {Limits.RawOpen:N0} of them are not ended");
    }

    /// <summary>Writes text between tags, or a value, with character references decoded; an ampersand that begins none is an ampersand.</summary>
    private void WriteText(ReadOnlySpan<char> text, int at)
    {
        while (text.IndexOf('&') is >= 0 and var ampersand)
        {
            output.Text(text[..ampersand]);
            var (decoded, length) = Reference(text[ampersand..]);
            output.Text(decoded);
            links.ReportLeftOut(output, TextSpan.FromLength(at + ampersand, length));
            text = text[(ampersand + length)..];
            at += ampersand + length;
        }
        output.Text(text);
    }

    /// <summary>What the character reference means that a text begins with, and its length: a name or a number, up to a semicolon.</summary>
    private static (string Decoded, int Length) Reference(ReadOnlySpan<char> text)
    {
        if (text[..Math.Min(text.Length, LongestReference)].IndexOf(';') is > 1 and var end)
        {
            var name = text[1..end];
            if ((name[0] == '#' ? Numbered(name[1..]) : EntityHelper.DecodeEntity(name)) is { } decoded) return (decoded, end + 1);
        }
        return ("&", 1);
    }

    /// <summary>The character with this number, by the rules of HTML, in which the codes of some control characters mean others.</summary>
    private static string? Numbered(ReadOnlySpan<char> digits)
    {
        var isHex = digits is ['x' or 'X', ..];
        if (isHex) digits = digits[1..];
        if (digits.IsEmpty || digits.ContainsAnyExcept(isHex ? HexDigits : Digits)) return null;
        digits = digits.TrimStart('0');
        if (digits.Length > 7) return "\uFFFD";
        var code = digits.IsEmpty ? 0 : int.Parse(digits, isHex ? NumberStyles.HexNumber : NumberStyles.None, CultureInfo.InvariantCulture);
        if (HtmlEntityProvider.IsInCharacterTable(code)) return HtmlEntityProvider.GetSymbolFromTable(code);
        return code is 0 or > 0x10FFFF or (>= 0xD800 and <= 0xDFFF) ? "\uFFFD" : char.ConvertFromUtf32(code);
    }

    /// <summary>The offset after the comment or declaration that begins at <paramref name="start"/>; 0 when it is none or does not end.</summary>
    private static int EndOfDeclaration(string html, int start, int lastCommentEnd)
    {
        var rest = html.AsSpan(start + 1);
        if (rest.StartsWith("!--")) return start + 4 <= lastCommentEnd ? html.IndexOf("-->", start + 4, StringComparison.Ordinal) + 3 : 0;
        if (rest.StartsWith("![CDATA[")) return After(html, start, "]]>");
        return rest is ['?', ..] ? After(html, start, "?>") : rest is ['!', ..] ? After(html, start, ">") : 0;
    }

    /// <summary>What stands in a script or style sheet is no text: it goes up to the end tag, or up to the end.</summary>
    private static int EndOfContent(string html, int from, string name) =>
        html.IndexOf("</" + name, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? end : html.Length;

    private static int After(string html, int start, string end)
    {
        var rest = html.AsSpan(start, Math.Min(html.Length - start, MaxTagLength));
        return rest.IndexOf(end) is > 0 and var at ? start + at + end.Length : 0;
    }
}
