using System.Buffers;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Wiki.Content.Markdown;

/// <summary>
/// Formulas between dollar signs. Beside those that the library reads, which stand apart from letters and digits, it reads <c>$n$th</c>, <c>2$x$</c>
/// and formulas among letters of scripts without capitals, such as Chinese, where what stands between the signs cannot be money or words: it has no
/// blank at its ends, begins with a letter or a command, and no digit follows.
/// </summary>
internal sealed class MathMarkParser : MathInlineParser
{
    /// <summary>In UTF-16 code units.</summary>
    private const int MaxLength = 200;

    private static readonly SearchValues<char> Signs = SearchValues.Create("\\^_=+<>|");

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var saved = slice;
        if (base.Match(processor, ref slice)) return true;
        slice = saved;
        var before = slice.PeekCharExtra(-1);
        if (before is '$' or '\\') return false;
        if (slice.PeekChar() == '$') return MatchDisplay(processor, ref slice);
        var text = slice.AsSpan()[1..];
        text = text[..Math.Min(text.Length, MaxLength)];
        if (text.IndexOfAny('$', '\n') is not (> 0 and var end) || text[end] != '$' || text[end - 1] is ' ' or '\\'
            || (end + 1 < text.Length && text[end + 1] == '$')) return false;
        var after = end + 1 < text.Length ? text[end + 1] : '\0';
        var tex = text[..end];
        if (!IsFormula(tex) || char.IsAsciiDigit(after) || (char.IsAsciiDigit(before) && tex.Length > 2 && !tex.ContainsAny(Signs))) return false;
        if (IsCased(before) || (IsCased(after) && tex.Length > 1 && !tex.ContainsAny(Signs)))
        {
            if (tex.Length == 1 || tex.ContainsAny(Signs)) Noted.Add(processor, Construct.MathBesideLetters, slice.Start, end + 2);
            return false;
        }
        Take(processor, ref slice, end, 1);
        return true;
    }

    /// <summary><c>$$x $$</c>, with a blank at one end only.</summary>
    private static bool MatchDisplay(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan()[2..];
        text = text[..Math.Min(text.Length, MaxLength)];
        if (text.IndexOf("$$") is not (> 0 and var end) || text[..end].Trim() is not [not '$', ..] tex || !IsFormula(tex)) return false;
        Take(processor, ref slice, end, 2);
        return true;
    }

    private static void Take(InlineProcessor processor, ref StringSlice slice, int length, int signs)
    {
        processor.Inline = new MathInline
        {
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + length + 2 * signs - 1)),
            Line = line,
            Column = column,
            Delimiter = '$',
            DelimiterCount = signs,
            Content = new StringSlice(slice.Text, slice.Start + signs, slice.Start + signs + length - 1),
        };
        slice.Start += length + 2 * signs;
    }

    private static bool IsFormula(ReadOnlySpan<char> tex) => (char.IsLetter(tex[0]) || tex[0] is '\\') && !HasWords(tex);

    /// <summary>Whether two blanks have letters around them, as in running text.</summary>
    private static bool HasWords(ReadOnlySpan<char> tex) => tex.Count(' ') > 1 && !tex.ContainsAny(Signs);

    /// <summary>A letter of a script with capitals, beside which a dollar sign is more likely a currency's.</summary>
    private static bool IsCased(char c) => char.IsLower(c) || char.IsUpper(c);
}
