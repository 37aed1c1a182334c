using System.Buffers;
using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>The name of a work between brackets that make no citation: shown as it is written, and told.</summary>
internal sealed class NearCitation(string written, string meant, TextSpan around) : LeafInline
{
    public string Written { get; } = written;

    /// <summary>Where the brackets stand, with what is in them.</summary>
    public TextSpan Around { get; } = around;

    /// <summary>The mark that cites the work.</summary>
    public string Meant { get; } = meant;
}

/// <summary>
/// Finds works whose authors are words of the sentence: <c>@key says</c>, <c>@key [p. 3] says</c>. Only a key of the wiki's lists makes a mark: a
/// handle or an address of mail stays the text that it is.
/// </summary>
internal sealed class AuthorMarkParser : InlineParser
{
    /// <summary>In UTF-16 code units. A longer key can be cited in brackets.</summary>
    private const int MaxKey = 200;

    private const int MaxPlace = 80;

    private static readonly object KeysOfWorks = new();

    /// <summary>What a key may hold beside letters and digits, but not at its end.</summary>
    private static readonly SearchValues<char> Inside = SearchValues.Create("_:.#$%&-+?<>~/");

    public AuthorMarkParser() => OpeningCharacters = ['@'];

    public static void GiveKeys(MarkdownParserContext context, IReadOnlySet<string> keys) => context.Properties[KeysOfWorks] = keys;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Context?.Properties.TryGetValue(KeysOfWorks, out var known) != true) return false;
        if (char.IsLetterOrDigit(slice.PeekCharExtra(-1)) || slice.PeekCharExtra(-1) is '@' or '/' or '.' or '-') return false;
        var text = slice.AsSpan();
        if (KeyIn(text[1..], (IReadOnlySet<string>)known!) is not var (length, key)) return false;
        length++;
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        if (MeantBy(slice.PeekCharExtra(-1), key, text[length..]) is var (meant, end))
        {
            var around = new TextSpan(start - 1, processor.GetSourcePosition(slice.Start + length + end) + 1);
            processor.Inline = new NearCitation(text[..length].ToString(), meant, around)
            {
                Span = new SourceSpan(start, start + length - 1),
                Line = line,
                Column = column,
            };
            slice.Start += length;
            return true;
        }
        var place = PlaceIn(text[length..], out var taken);
        processor.Inline = new CitationMark(place.Length > 0 ? $"@{key}, {place}" : $"@{key}", TextSpan.FromLength(start, length))
        {
            NamesAuthor = true,
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length + taken - 1)),
            Line = line,
            Column = column,
        };
        slice.Start += length + taken;
        return true;
    }

    /// <summary>The longest key that stands there and is known, as a mark writes it, and how long that is.</summary>
    private static (int Length, string Key)? KeyIn(ReadOnlySpan<char> text, IReadOnlySet<string> known)
    {
        text = text[..Math.Min(text.Length, MaxKey)];
        if (text is ['{', ..])
        {
            var close = text.IndexOf('}');
            return close > 1 && known.Contains(text[1..close].ToString()) ? (close + 1, text[..(close + 1)].ToString()) : null;
        }
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || Inside.Contains(text[end]))) end++;
        for (; end > 0; end--)
        {
            if (!char.IsLetterOrDigit(text[end - 1])) continue;
            if (known.Contains(text[..end].ToString())) return (end, text[..end].ToString());
            if (text[..end].IndexOfAny(Inside) < 0) return null;
        }
        return null;
    }

    /// <summary>
    /// The mark that was meant where a bracket stands before a key and what follows is a place or nothing, and where the brackets end; null for a
    /// sentence.
    /// </summary>
    private static (string Mark, int End)? MeantBy(char before, string key, ReadOnlySpan<char> rest)
    {
        if (before is not ('[' or '(')) return null;
        var end = rest[..Math.Min(rest.Length, MaxPlace)].IndexOfAny(']', ')', '\n');
        if (end < 0 || rest[end] == '\n') return null;
        if (end + 1 < rest.Length && rest[end + 1] is '(' or '[' or ':') return null;
        var inside = rest[..end].Trim();
        if (before == '(' && inside.Length > 0 && inside[0] is not (',' or ';' or ':' or '[')) return null;
        var place = inside.Trim(",;:[ ");
        if (before == '[' && end + 1 < rest.Length && rest[end + 1] == ']') end++;
        return (place.IsEmpty ? $"[@{key}]" : $"[@{key}, {place}]", end);
    }

    /// <summary>The place in brackets that follows, and how much of the text it takes; a bracket that begins a link, or cites, is none.</summary>
    private static ReadOnlySpan<char> PlaceIn(ReadOnlySpan<char> text, out int taken)
    {
        taken = 0;
        var open = text is [' ', '[', ..] ? 1 : text is ['[', ..] ? 0 : -1;
        if (open < 0) return [];
        var close = text[..Math.Min(text.Length, MaxPlace)].IndexOf(']');
        if (close < open + 2 || (close + 1 < text.Length && text[close + 1] is '(' or '[' or ':')) return [];
        var place = text[(open + 1)..close];
        if (place.ContainsAny("[@^!\n") || place[0] == ' ') return [];
        taken = close + 1;
        return place;
    }
}
