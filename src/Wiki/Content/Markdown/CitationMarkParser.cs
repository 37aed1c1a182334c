using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>A mark that cites works; what stands between its brackets, on one line.</summary>
internal sealed class CitationMark(string written, TextSpan at) : LeafInline
{
    public string Written { get; } = written;

    /// <summary>Whether the author's name is a word of the sentence: <c>@key says</c>.</summary>
    public bool NamesAuthor { get; init; }

    /// <summary>Where that stands in the body.</summary>
    public TextSpan At { get; } = at;
}

/// <summary>
/// Finds marks like <c>[@key]</c>, <c>[see @key, p. 3; -@other]</c>: each part between semicolons has an <c>@</c> at its beginning or after a space,
/// before a letter or digit. A bracket that begins a link is none.
/// </summary>
internal sealed class CitationMarkParser : InlineParser
{
    private const int MaxLength = 500;

    private static readonly SearchValues<char> ParagraphNumbers = SearchValues.Create("0123456789-–, ");

    public CitationMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var end = EndOf(text[..Math.Min(text.Length, MaxLength)]);
        if (end < 3 || (end + 1 < text.Length && text[end + 1] is '(' or '[' or ':')) return false;
        var inside = text[1..end];
        if (!inside.Contains('@')) return false;
        foreach (var part in inside.Split(';'))
        {
            if (!CitesOneWork(inside[part])) return false;
        }
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationMark(inside.ToString().ReplaceLineEndings(" "),
            TextSpan.FromLength(processor.GetSourcePosition(slice.Start + 1), inside.Length))
        {
            Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + end)),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }

    /// <summary>The bracket that ends a mark. Within it only numbers of paragraphs stand in brackets, as law reports have them: <c>[@key, [34]]</c>.
    /// </summary>
    private static int EndOf(ReadOnlySpan<char> text)
    {
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == ']') return at;
            if (text[at] != '[') continue;
            var inner = text[(at + 1)..].IndexOf(']');
            if (inner < 1 || !char.IsWhiteSpace(text[at - 1]) || text.Slice(at + 1, inner).ContainsAnyExcept(ParagraphNumbers)) return -1;
            at += inner + 1;
        }
        return -1;
    }

    private static bool CitesOneWork(ReadOnlySpan<char> part)
    {
        var at = part.IndexOf('@');
        if (at < 0 || at + 1 == part.Length || part[(at + 1)..].Contains('@')) return false;
        var before = part[..at] is [.., '-'] ? part[..(at - 1)] : part[..at];
        return (before.IsEmpty || char.IsWhiteSpace(before[^1]))
            && (char.IsLetterOrDigit(part[at + 1]) || (part[at + 1] == '{' && part[(at + 2)..].IndexOf('}') > 0));
    }
}
