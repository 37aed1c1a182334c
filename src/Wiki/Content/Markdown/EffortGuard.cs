using Markdig.Helpers;
using Markdig.Parsers;
using Wiki.Text;

namespace Wiki.Content.Markdown;

/// <summary>
/// Matches nothing; it counts the steps that the parser makes at marks such as <c>[</c> and <c>*</c>, and stops a text that wants too many. Markdig
/// looks through all marks that are still open at each further one, and ahead for what may close a tag, an address or a formula, so its cost can grow
/// with the square of a paragraph. The count depends on the text alone.
/// </summary>
internal sealed class EffortGuard : InlineParser
{
    private static readonly object DocumentKey = new();

    public EffortGuard() => OpeningCharacters = ['[', ']', '*', '_', '~', '^', '`', '<', '$', '!'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var effort = (Effort?)processor.Document.GetData(DocumentKey);
        if (effort is null) processor.Document.SetData(DocumentKey, effort = new Effort());
        effort.Steps += LookedAhead(slice.AsSpan());
        for (var open = processor.Inline?.Parent; open is not null; open = open.Parent) effort.Steps += OpenMark;
        if (effort.Steps > Limits.MarkdownSteps) throw new TooMuchEffortException(processor.Block?.Span.Start ?? 0);
        return false;
    }

    /// <summary>An open mark costs about as much as this many characters that are looked at.</summary>
    private const int OpenMark = 5;

    /// <summary>The most characters that the parser of the mark at the start looks at before it gives up.</summary>
    private static int LookedAhead(ReadOnlySpan<char> text) => text switch
    {
        ['<', '!' or '?', ..] or ['`', '`', '`', '`', ..] or [']', '(', _, ' ' or '\n', ..] => text.Length,
        ['<', var next, ..] when next == '/' || char.IsAsciiLetter(next) => Until(text, '>'),
        ['$', ..] => Until(text, '\n'),
        [']', '(', ..] => text.IndexOfAny(' ', '\n') is > 0 and var space ? space : text.Length,
        _ => 0,
    };

    private static int Until(ReadOnlySpan<char> text, char end) => text.IndexOf(end) is > 0 and var at ? at : text.Length;

    private sealed class Effort
    {
        public long Steps { get; set; }
    }
}

/// <summary>Ends the parsing of a text whose marks cost more than <see cref="Limits.MarkdownSteps"/>.</summary>
internal sealed class TooMuchEffortException(int offset) : Exception
{
    /// <summary>Where the paragraph begins in which it became too much.</summary>
    public int Offset { get; } = offset;
}
