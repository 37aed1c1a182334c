using Wiki.Text;

namespace Wiki.Content.Yaml;

/// <summary>What is wrong, where, and what to type.</summary>
internal sealed record YamlProblem(TextSpan Span, string Message, string Help);

/// <summary>
/// Says in an author's words why a stretch of YAML cannot be read and what to type instead. The library knows where it gave up, seldom why; the
/// reason is found by looking at the line: nearly always a value that wants quotes, a tab, or a quote or bracket that is not closed.
/// </summary>
internal static class YamlErrors
{
    /// <param name="failure">Where reading ended.</param>
    /// <param name="openPair">The outermost pair that was being read.</param>
    /// <param name="text">The text up to where the YAML ends.</param>
    /// <param name="start">Where the YAML begins.</param>
    public static YamlProblem Explain(YamlFailure failure, YamlPair? openPair, string text, int start)
    {
        var line = Lines.At(text, failure.Span.Start);
        return (openPair is null ? null : CommentInBrackets(text, Lines.At(text, openPair.KeySpan.Start)))
            ?? Tab(text, line)
            ?? Tab(text, Lines.From(text, Lines.After(text, line)))
            ?? Tab(text, LineAbove(text, line, start))
            ?? Quote(text, failure.Span.Start, line)
            ?? (openPair is null ? null : Line(text, Lines.At(text, openPair.KeySpan.Start)))
            ?? Line(text, line)
            ?? Line(text, LineAbove(text, line, start))
            ?? InBrackets(text, line, failure.Span.Start)
            ?? new YamlProblem(
                TextSpan.FromLength(failure.Span.Start, 1),
                "this line does not fit the lines around it",
                "let keys of the same level begin in the same column, two spaces further in for each level");
    }

    /// <summary>
    /// The offset of the first line after <paramref name="from"/>'s that begins with a key; -1 when there is none before <paramref name="end"/>.
    /// </summary>
    public static int NextKeyLine(string text, int from, int end)
    {
        var line = Lines.At(text, from);
        for (var start = Lines.After(text, line); start < end; start = Lines.After(text, line))
        {
            line = Lines.From(text, start);
            if (line.Length > 0 && (char.IsLetter(text[start]) || text[start] is '"' or '\'') && text.AsSpan(start, line.Length).Contains(':'))
                return start;
        }
        return -1;
    }

    /// <summary>The help for <c>title:Foo</c>, which YAML takes for one text; null for other texts.</summary>
    public static string? MissingSpaceHelp(YamlValue value, string text)
    {
        var line = Lines.At(text, value.Span.Start);
        var content = text.AsSpan(value.Span.Start, Math.Max(0, line.End - value.Span.Start));
        var colon = content.IndexOf(':');
        return colon > 0 && value is YamlValue.Scalar { IsPlain: true }
            ? $"put a space after the colon: `{content[..(colon + 1)]} {Rest(content[(colon + 1)..])}`"
            : null;
    }

    private static YamlProblem? Tab(string text, TextSpan line)
    {
        var content = text.AsSpan(line.Start, line.Length);
        var tab = content.IndexOf('\t');
        if (tab < 0 || content[..tab].ContainsAnyExcept(' ')) return null;
        return new(TextSpan.FromLength(line.Start + tab, 1), "a tab indents this line; YAML takes only spaces", "replace the tab by two spaces");
    }

    private static YamlProblem? Quote(string text, int at, TextSpan line)
    {
        if (at >= line.End || text[at] is not ('"' or '\'')) return null;
        var end = ClosingQuote(text, at, line.End);
        if (end < 0) return new(
            TextSpan.FromLength(at, 1),
            $"the quote `{text[at]}` that begins here is not closed",
            $"put {(text[at] == '"' ? "`\"`" : "`'`")} at the end of the text");
        return text[at] == '"' ? BadEscape(text, at, end) : null;
    }

    private static YamlProblem? BadEscape(string text, int quote, int end)
    {
        for (var i = quote + 1; i < end; i++)
        {
            if (text[i] != '\\') continue;
            i++;
            if ("0abtnvfre \"/\\N_LPxuU\t".Contains(text[i], StringComparison.Ordinal) && text[i] is not ('x' or 'u' or 'U')) continue;
            var escape = Wording.Quoted(text[(i - 1)..(i + 1)]);
            return new(
                TextSpan.FromLength(i - 1, 2),
                $"{escape} is no escape that YAML knows between double quotes",
                "write `\\\\` for a backslash, or put the text between single quotes");
        }
        return null;
    }

    private static YamlProblem? Line(string text, TextSpan line)
    {
        var content = text.AsSpan(line.Start, line.Length);
        var indent = content.Length - content.TrimStart().Length;
        var colon = content.IndexOf(':');
        if (content[indent..].Length == 0 || content[indent..].StartsWith("- ")) return null;
        if (colon < 0) return new(
            new TextSpan(line.Start + indent, line.End),
            "this line is not `key: value`",
            "write `key: value`, or indent the line when it goes on with the text above it");
        var key = content[indent..colon];
        var value = Rest(content[(colon + 1)..]);
        if (colon + 1 < content.Length && content[colon + 1] is not (' ' or '\t'))
            return key.ContainsAny(' ', '"', '\'') ? null : new YamlProblem(
                TextSpan.FromLength(line.Start + colon, 1),
                $"there is no space after the colon of {Wording.Quoted(key.ToString())}",
                $"write {Wording.Quoted($"{key}: {value}")}");
        return value.Length == 0 ? null : Value(text, key.ToString(), new TextSpan(line.Start + content.LastIndexOf(value), line.End));
    }

    private static YamlProblem? Value(string text, string key, TextSpan span)
    {
        var value = text[span.Start..span.End].TrimEnd();
        var quoteIt = $"put it between double quotes: {Wording.Quoted($"{key}: {Wording.YamlQuoted(value)}")}";
        var first = TextSpan.FromLength(span.Start, 1);
        switch (value[0])
        {
            case '"' or '\'':
                return QuotedValue(text, key, span);
            case '[' or '{':
                return Note(key, value, span.Start) ?? Bracketed(value, first, quoteIt);
            case '|' or '>' when value.AsSpan(1).TrimStart("+-0123456789").Trim().IsEmpty:
                return null;
            case '@' or '`' or '%' or '|' or '>' or '&' or '*' or '!' or ',' or ']' or '}' or '?' or '-':
                return new(
                    first,
                    $"a value cannot begin with {(value[0] == '`' ? "a backtick" : $"`{value[0]}`")}, which means something in YAML",
                    quoteIt);
        }
        var colon = value.EndsWith(':') ? value.Length - 1 : value.IndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? null : new YamlProblem(
            TextSpan.FromLength(span.Start + colon, 1),
            $"the value of {Wording.Quoted(key)} has a colon, which begins a value of its own in YAML",
            quoteIt);
    }

    private static YamlProblem? QuotedValue(string text, string key, TextSpan span)
    {
        var end = ClosingQuote(text, span.Start, span.End);
        if (end < 0) return Quote(text, span.Start, span);
        var after = Rest(text.AsSpan(end + 1, span.End - end - 1));
        if (after.Length == 0 || after[0] == '#') return Quote(text, span.Start, span);
        var whole = text[span.Start..span.End].TrimEnd();
        // 'It's here': the first quote was meant for the whole, the second for an apostrophe.
        if (whole.EndsWith(whole[0]) && char.IsLetterOrDigit(text[end + 1])) whole = whole[1..^1];
        var help = $"put the whole text between double quotes, and `\\` before those inside: {Wording.Quoted($"{key}: {Wording.YamlQuoted(whole)}")}";
        return new(TextSpan.FromLength(end, 1), $"the quoted text ends here, but the line goes on with {Wording.Quoted(after.ToString())}", help);
    }

    /// <summary>A list whose end stands behind a <c>#</c>, which begins a note: <c>[C# law, Case #12]</c>.</summary>
    private static YamlProblem? Note(string key, string value, int start)
    {
        var note = value.IndexOf(" #", StringComparison.Ordinal);
        if (note < 0 || value.AsSpan(0, note).ContainsAny("\"']}")) return null;
        var item = value.LastIndexOfAny(['[', '{', ','], note) + 1;
        var end = value.AsSpan(note).IndexOfAny(",]}") is >= 0 and var length ? note + length : value.Length;
        var text = value[item..end].Trim();
        var whole = $"{key}: {value[..item]}{(item > 1 ? " " : "")}{Wording.YamlQuoted(text)}{value[end..]}";
        return new(
            new TextSpan(start + note + 1, start + value.Length),
            "`#` after a space begins a note in YAML, so this list is not closed",
            $"put the text between double "
            + $"quotes: {(whole.Length <= Limits.QuotedLength ? Wording.Quoted(whole) : Wording.Quoted(Wording.YamlQuoted(text)))}");
    }

    private static YamlProblem? Bracketed(string value, TextSpan first, string quoteIt)
    {
        var close = value[0] == '[' ? ']' : '}';
        var end = value.LastIndexOf(close);
        if (end == value.Length - 1) return null;
        var after = value.AsSpan(end + 1).TrimStart();
        if (end > 0 && after.Length > 0 && after[0] is not (',' or '#')) return new(
            first,
            $"this value begins as a list with `{value[0]}`, but goes on after `{close}`",
            quoteIt);
        return new(first, $"the bracket `{value[0]}` that begins here is not closed", $"put `{close}` at the end of the list");
    }

    /// <summary>A list of one line whose end is a comment, because <c>#</c> stands in it after a blank.</summary>
    private static YamlProblem? CommentInBrackets(string text, TextSpan line)
    {
        var content = text.AsSpan(line.Start, line.Length).TrimEnd();
        var mark = content.IndexOf(" #");
        if (mark < 0 || content[^1] is not (']' or '}') || content[..mark].IndexOfAny('[', '{') is not (> 0 and var open)) return null;
        if (content[open..mark].Contains(content[^1]) || content[open..mark].ContainsAny('"', '\'')) return null;
        var item = content[(content[..mark].LastIndexOfAny(',', content[open]) + 1)..];
        item = item[..item.IndexOfAny(',', content[^1])].Trim();
        return new(
            new TextSpan(line.Start + mark + 1, line.Start + content.Length),
            "what follows ` #` is a comment in YAML, so the list is not closed",
            $"put the text between double quotes: {Wording.Quoted(Wording.YamlQuoted(item.ToString()))}");
    }

    private static YamlProblem? InBrackets(string text, TextSpan line, int at)
    {
        if (text.AsSpan(line.Start, line.Length).IndexOfAny('[', '{') is var open && (open < 0 || line.Start + open >= at)) return null;
        return new(
            TextSpan.FromLength(at, 1),
            "what stands between brackets cannot be read from here on",
            "put texts with `:`, `,`, quotes or brackets in them between double quotes, and leave no item empty");
    }

    private static TextSpan LineAbove(string text, TextSpan line, int start)
    {
        var above = line;
        while (above.Start > start && (above == line || Lines.IsBlank(text, above))) above = Lines.At(text, above.Start - 1);
        return above;
    }

    /// <summary>Where the quote at <paramref name="open"/> is closed before <paramref name="end"/>, or -1.</summary>
    private static int ClosingQuote(string text, int open, int end)
    {
        for (var i = open + 1; i < end; i++)
        {
            if (text[open] == '"' && text[i] == '\\') i++;
            else if (text[i] != text[open]) continue;
            else if (text[open] == '\'' && i + 1 < end && text[i + 1] == '\'') i++;
            else return i;
        }
        return -1;
    }

    private static ReadOnlySpan<char> Rest(ReadOnlySpan<char> content) => content.Trim();
}
