using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Wiki.Content.Markdown;

/// <summary>
/// <c>10^-3^</c>, <c>Na^+^</c> and <c>x~(1)~</c>: a raised or lowered text that begins with a sign. By the rules of emphasis a mark between a letter
/// and a sign begins nothing.
/// </summary>
internal sealed class SignedScriptParser : InlineParser
{
    /// <summary>In UTF-16 code units; what is raised or lowered is short.</summary>
    private const int MaxLength = 20;

    public SignedScriptParser() => OpeningCharacters = ['^', '~'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var mark = slice.CurrentChar;
        var before = slice.PeekCharExtra(-1);
        if (before == mark || !(char.IsLetterOrDigit(before) || before is ')' or ']')) return false;
        var text = slice.AsSpan()[1..];
        text = text[..Math.Min(text.Length, MaxLength)];
        if (text.IndexOf(mark) is not (> 0 and var end) || (end + 1 < text.Length && text[end + 1] == mark)) return false;
        var inside = text[..end];
        if (!IsSign(inside[0]) || inside.ContainsAny(' ', '\n', '[')) return false;
        if (!inside.ContainsAnyInRange('0', 'z') && (mark == '~' || end > 1)) return false;
        var script = new EmphasisInline
        {
            DelimiterChar = mark,
            DelimiterCount = 1,
            Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column),
                processor.GetSourcePosition(slice.Start + end + 1)),
            Line = line,
            Column = column,
            IsClosed = true,
        };
        script.AppendChild(new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start + 1, slice.Start + end),
            Span = new SourceSpan(script.Span.Start + 1, script.Span.End - 1),
            IsClosed = true,
        });
        processor.Inline = script;
        slice.Start += end + 2;
        return true;
    }

    private static bool IsSign(char c) => c is '-' or '+' or '−' or '–' or '(';
}
