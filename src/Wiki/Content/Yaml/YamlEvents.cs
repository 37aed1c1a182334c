using Wiki.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Wiki.Content.Yaml;

/// <summary>Where YamlDotNet gave up, in offsets of the file's text.</summary>
internal sealed record YamlFailure(TextSpan Span);

/// <summary>
/// YamlDotNet's events of a stretch of text, with their places as offsets into the whole text. Nothing is thrown from here: after a failure, or after
/// <see cref="Stop"/>, there is no next event.
/// </summary>
internal sealed class YamlEvents(string text, TextSpan span)
{
    // The line end is added because the library looks for that of a directive beyond the end of the text, for minutes.
    private readonly Parser parser = new(new StringReader(string.Concat(text.AsSpan(span.Start, span.Length), "\n")));

    public int Start => span.Start;

    public ParsingEvent? Current { get; private set; }

    public YamlFailure? Failure { get; private set; }

    public bool IsStopped { get; private set; }

    public void Stop() => IsStopped = true;

    public bool Next()
    {
        if (IsStopped || Failure is not null) return false;
        try
        {
            var isNext = parser.MoveNext();
            Current = parser.Current;
            return isNext;
        }
        catch (YamlException problem)
        {
            // Some errors come without a place.
            Failure = new YamlFailure(problem.End.Index > 0 ? SpanOf(problem.Start, problem.End) : LastSpan());
        }
        // The library's scanner and parser have states that their authors held for impossible; some broken texts reach them.
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException or FormatException or IndexOutOfRangeException
            or NullReferenceException or OverflowException)
        {
            Failure = new YamlFailure(LastSpan());
        }
        return false;
    }

    public TextSpan SpanOf(ParsingEvent @event) => SpanOf(@event.Start, @event.End);

    /// <summary>From the start of a list or map to the event that ends it, which is the current one.</summary>
    public TextSpan SpanFrom(ParsingEvent start) => SpanOf(start.Start, Current?.End ?? start.End);

    private TextSpan LastSpan() => Current is { } last ? new TextSpan(SpanOf(last).End, SpanOf(last).End) : new TextSpan(span.Start, span.Start);

    private TextSpan SpanOf(Mark start, Mark end)
    {
        var from = Math.Clamp(span.Start + (int)start.Index, span.Start, span.End);
        return new TextSpan(from, Math.Clamp(span.Start + (int)end.Index, from, span.End));
    }
}
