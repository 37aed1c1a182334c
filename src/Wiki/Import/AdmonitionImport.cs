using Wiki.Text;

namespace Wiki.Import;

/// <summary>
/// Makes callouts of <c>!!! note "Title"</c> and <c>:::note[Title]</c>, paragraphs of tabs, and comments of lines of script. Marks within other such
/// blocks stay as they are, and a build tells them.
/// </summary>
internal sealed class AdmonitionImport(ImportedEntry entry, List<ImportNote> notes)
{
    private readonly string text = entry.Text;

    public void Apply()
    {
        var until = 0;
        foreach (var line in Prose.LinesOf(text, entry.BodyStart, text.Length))
        {
            if (line.Start < until) continue;
            var written = text.AsSpan(line.Start, line.Length);
            if (written.StartsWith("!!! ") || written.StartsWith("??? ") || written.StartsWith("???+ ")) until = Indented(line, isCallout: true);
            else if (written.StartsWith("=== \"") || written.StartsWith("===! \"")) until = Indented(line, isCallout: false);
            else if (written.StartsWith(":::") && written.Length > 3 && written[3] is ' ' or ':' or >= 'a' and <= 'z') until = Fenced(line);
            else if (IsScript(written)) Hide(line);
        }
    }

    private static bool IsScript(ReadOnlySpan<char> line) =>
        (line.StartsWith("import ") && (line.Contains(" from '", StringComparison.Ordinal) || line.Contains(" from \"", StringComparison.Ordinal)))
        || line.StartsWith("export const ") || line.StartsWith("export default ");

    private void Hide(TextSpan line)
    {
        notes.Add(new("a line of script is kept as a comment", entry.PlaceOf(line.Start)));
        entry.Splices.TryReplace(line.Start, line.Start, "<!-- ");
        entry.Splices.TryReplace(line.End, line.End, " -->");
    }

    /// <summary>The lines below that begin with four blanks belong to it.</summary>
    private int Indented(TextSpan line, bool isCallout)
    {
        var written = text[line.Start..line.End];
        var quote = written.IndexOf('"');
        var title = quote >= 0 && written.LastIndexOf('"') > quote ? written[(quote + 1)..written.LastIndexOf('"')] : null;
        var word = written.TrimStart('!', '?', '+').Trim().Split(' ', 2)[0].Trim('"');
        var fold = written.StartsWith("???+", StringComparison.Ordinal) ? "+" : written[0] == '?' ? "-" : "";
        entry.Splices.TryReplace(line.Start, line.End, isCallout ? Head(word, fold, title) : $"**{title}**{entry.LineEnd}");
        var blanks = new List<TextSpan>();
        var at = Lines.After(text, line);
        for (var end = at; end < text.Length;)
        {
            var next = Lines.From(text, end);
            end = Math.Max(end + 1, Lines.After(text, next));
            if (Lines.IsBlank(text, next))
            {
                blanks.Add(next);
                continue;
            }
            var indent = text.AsSpan(next.Start, next.Length).StartsWith("    ") ? 4 : text[next.Start] == '\t' ? 1 : 0;
            if (indent == 0) break;
            if (isCallout) foreach (var blank in blanks) entry.Splices.TryReplace(blank.Start, blank.End, ">");
            blanks.Clear();
            entry.Splices.TryReplace(next.Start, next.Start + indent, isCallout ? "> " : "");
            at = end;
        }
        return at;
    }

    private int Fenced(TextSpan line)
    {
        var close = -1;
        for (var at = Lines.After(text, line); at < text.Length;)
        {
            var next = Lines.From(text, at);
            var written = text.AsSpan(next.Start, next.Length).TrimEnd();
            if (written.StartsWith(":::"))
            {
                if (written.TrimStart(':').IsEmpty) close = next.Start;
                break;
            }
            at = Math.Max(at + 1, Lines.After(text, next));
        }
        if (close < 0) return Lines.After(text, line);
        var words = text[line.Start..line.End].TrimStart(':').Trim();
        var bracket = words.IndexOf('[');
        var end = words.IndexOfAny([' ', '[', '{']);
        var title = bracket >= 0 && words.EndsWith(']') ? words[(bracket + 1)..^1] : end > 0 && words[end] == ' ' ? words[(end + 1)..].Trim() : null;
        entry.Splices.TryReplace(line.Start, line.End, Head(end < 0 ? words : words[..end], "", title));
        var from = Lines.After(text, line);
        for (var at = from; at < close;)
        {
            var next = Lines.From(text, at);
            at = Math.Max(at + 1, Lines.After(text, next));
            entry.Splices.TryReplace(next.Start, next.Start, next.Length == 0 ? ">" : "> ");
        }
        var last = Lines.From(text, close);
        entry.Splices.TryReplace(last.Start, last.End, "");
        return Lines.After(text, last);
    }

    private static string Head(string word, string fold, string? title) =>
        $"> [!{(word.Length > 0 && word.All(char.IsAsciiLetter) ? word.ToLowerInvariant() : "note")}]"
            + $"{fold}{(string.IsNullOrEmpty(title) ? "" : " " + title)}";
}
