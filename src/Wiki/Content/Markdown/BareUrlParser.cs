using System.Buffers;
using System.Globalization;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Wiki.Content.Markdown;

/// <summary>
/// Makes links of bare <c>http://</c> and <c>https://</c> addresses. It starts at the colon, which is rare in prose, and takes the scheme back from
/// the text before it; starting at the letters of schemes, as Markdig's own parser does, doubles the time that a body takes. Punctuation at the end
/// and brackets that the address did not open belong to the sentence, and so does all from the first full-width mark on: Chinese and Japanese put no
/// spaces around an address.
/// </summary>
internal sealed class BareUrlParser : InlineParser
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n\r<>\"`|，。、；：！？（）「」『』《》〈〉【】“”\u3000");

    public BareUrlParser() => OpeningCharacters = [':'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '/' || slice.PeekChar(2) != '/') return false;
        if (processor.Inline is not LiteralInline before || before.Content.End != slice.Start - 1
            || !ReferenceEquals(before.Content.Text, slice.Text)) return false;
        var scheme = SchemeAtEnd(before.Content.AsSpan());
        if (scheme == 0 || IsInLinkLabel(before)) return false;
        var length = LengthOf(slice.AsSpan());
        if (length <= "://".Length) return false;

        var first = slice.Start - scheme;
        var content = new StringSlice(slice.Text, first, slice.Start + length - 1);
        var span = new SourceSpan(processor.GetSourcePosition(first, out var line, out var column), processor.GetSourcePosition(content.End));
        var link = new LinkInline
        {
            Url = content.ToString(),
            Span = span,
            UrlSpan = span,
            Line = line,
            Column = column,
            IsAutoLink = true,
            IsClosed = true
        };
        link.AppendChild(new LiteralInline { Content = content, Span = span, IsClosed = true });
        before.Content.End -= scheme;
        before.Span.End -= scheme;
        before.InsertAfter(link);
        if (before.Content.IsEmpty) before.Remove();
        processor.Inline = link;
        slice.Start += length;
        return true;
    }

    /// <summary>
    /// The length of the scheme with which the text ends, as a word of its own or after a letter of a script without capitals; else 0.
    /// </summary>
    private static int SchemeAtEnd(ReadOnlySpan<char> text)
    {
        var length = text.EndsWith("https", StringComparison.OrdinalIgnoreCase)
            ? 5
            : text.EndsWith("http", StringComparison.OrdinalIgnoreCase) ? 4 : 0;
        if (length == text.Length) return length;
        var before = text[^(length + 1)];
        return char.IsLetterOrDigit(before) && char.GetUnicodeCategory(before) != UnicodeCategory.OtherLetter ? 0 : length;
    }

    private static bool IsInLinkLabel(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkDelimiterInline { IsActive: true }) return true;
        }
        return false;
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(Ends);
        if (end < 0) end = text.Length;
        int opened = text[..end].Count('('), closed = text[..end].Count(')');
        while (end > 0)
        {
            if (text[end - 1] == ')' && closed > opened) closed--;
            else if (text[end - 1] is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' or '~' or '’' or '”' or ']' or '}')) break;
            end--;
        }
        return end;
    }
}
