namespace Wiki.Text;

/// <summary>The lines of a text, which end with LF, CRLF or a lone CR. A line's span is without its end.</summary>
public static class Lines
{
    /// <summary>The rest of the line from an offset on.</summary>
    public static TextSpan From(string text, int start)
    {
        var length = text.AsSpan(start).IndexOfAny('\n', '\r');
        return length < 0 ? new TextSpan(start, text.Length) : TextSpan.FromLength(start, length);
    }

    /// <summary>The whole line in which an offset stands.</summary>
    public static TextSpan At(string text, int offset) => From(text, text.AsSpan(0, offset).LastIndexOfAny('\n', '\r') + 1);

    /// <summary>The offset at which the next line begins; the text's length after the last.</summary>
    public static int After(string text, TextSpan line)
    {
        if (line.End >= text.Length) return text.Length;
        var isCrLf = text[line.End] == '\r' && line.End + 1 < text.Length && text[line.End + 1] == '\n';
        return line.End + (isCrLf ? 2 : 1);
    }

    public static bool IsBlank(string text, TextSpan line) => text.AsSpan(line.Start, line.Length).IsWhiteSpace();
}
