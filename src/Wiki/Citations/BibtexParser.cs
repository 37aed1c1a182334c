using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>
/// Reads the entries of a BibTeX file, between braces or round brackets: values in braces, in quotes or as numbers, joined by <c>#</c>, and the
/// abbreviations of <c>@string</c>. <c>@comment</c>, <c>@preamble</c> and text between entries are passed over. After a fault reading goes on at the
/// next <c>@</c> that begins a line.
/// </summary>
internal sealed class BibtexParser(WorkProblems works)
{
    private readonly ProblemList problems = works.All;
    private readonly string text = works.All.Text;

    /// <summary>Those of <c>@string</c>, and the months, which need none.</summary>
    private readonly Dictionary<string, string> abbreviations =
        EnglishMonths.Names.ToDictionary(month => month[..3], StringComparer.OrdinalIgnoreCase);

    private int at;

    /// <summary>What ends the entry that is read: the partner of the bracket that began it.</summary>
    private char end;

    private bool hasOpenBlock;
    private long expanded;

    public List<BibtexEntry> Entries()
    {
        var entries = new List<BibtexEntry>();
        while (text.IndexOf('@', at) is >= 0 and var start)
        {
            at = start + 1;
            var type = Word().ToLowerInvariant();
            if (type.Length == 0 || !Begins(start)) continue;
            if (type is "preamble" or "comment") SkipBlock();
            else if (type == "string") ReadAbbreviation();
            else if (ReadEntry(type) is { } entry) entries.Add(entry);
            else at = NextEntry();
        }
        return entries;
    }

    /// <summary>Round brackets begin an entry at the beginning of a line only: text between entries may hold addresses of mail.</summary>
    private bool Begins(int start)
    {
        end = Peek() == '(' ? ')' : '}';
        return end == '}' ? Take('{') : text.AsSpan(0, start).TrimEnd(' ') is [] or [.., '\n'] && Take('(');
    }

    /// <summary>Up to the bracket that ends it; where that is missing, reading goes on at once.</summary>
    private void SkipBlock()
    {
        var start = at--;
        if (end == '}' && !hasOpenBlock && Braced() is not null) return;
        (hasOpenBlock, at) = (true, start);
    }

    private void ReadAbbreviation()
    {
        var name = Word();
        if (Take('=') && Value() is { } value) abbreviations[name] = value;
        Take(end);
    }

    private BibtexEntry? ReadEntry(string type)
    {
        SkipSpace();
        var keyStart = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or '}' or '{' or '=') && text[at] != end) at++;
        var entry = new BibtexEntry(type, text[keyStart..at], new(StringComparer.Ordinal), new TextSpan(keyStart, at));
        if (entry.Key.Length == 0) return Fault("this entry has no key", "write `@article{a-key, …}`");
        while (Take(','))
        {
            if (Peek() == end) break;
            if (Peek() == ',') continue;
            var nameStart = at;
            var name = Word().ToLowerInvariant();
            if (name.Length == 0 || !Take('='))
            {
                const string help = "look for a comma or a brace that is missing or too many, here or just before";
                return Fault($"the entry `{entry.Key}` has something here that is no `name = value`", help);
            }
            if (Value() is not { } value)
                return Fault($"the value of `{name}` in the entry `{entry.Key}` cannot be read", "put it between braces, each with its partner");
            var field = new BibtexField(value, TextSpan.FromLength(nameStart, name.Length));
            if (!entry.Fields.TryAdd(name, field) && entry.Fields[name].Value != value)
                works.Unread(field.Span, $"`{name}` stands twice in the entry `{entry.Key}`, and the first counts",
                    "delete one of the two, or join them");
        }
        return Take(end) ? entry
            : Fault($"the entry `{entry.Key}` is not closed before this", "put a comma after each field and a `}` after the last");
    }

    private BibtexEntry? Fault(string message, string help)
    {
        problems.Add(Rules.InvalidReference, TextSpan.FromLength(Math.Min(at, text.Length), 0), message, help);
        return null;
    }

    /// <summary>
    /// Pieces joined by <c>#</c>; null where one cannot be read, or where they are too long: an abbreviation of abbreviations doubles with each.
    /// </summary>
    private string? Value()
    {
        var value = new StringBuilder();
        do
        {
            var piece = Peek() switch { '{' => Braced(), '"' => Quoted(), _ => Bare() };
            if (piece is null) return null;
            if (value.Append(piece).Length <= Limits.BibtexValueLength) continue;
            problems.TellLongValue(TextSpan.FromLength(Math.Min(at, text.Length), 0), Limits.BibtexValueLength);
            return null;
        }
        while (Take('#'));
        return value.ToString();
    }

    private string? Braced()
    {
        if (Peek() == '{') at++;
        var (start, depth) = (at, 1);
        for (; at < text.Length; at++)
        {
            if (text[at] == '{') depth++;
            else if (text[at] == '}' && --depth == 0) return text[start..at++];
        }
        return null;
    }

    private string? Quoted()
    {
        var (start, depth) = (++at, 0);
        for (; at < text.Length; at++)
        {
            if (text[at] == '{') depth++;
            else if (text[at] == '}') depth--;
            else if (text[at] == '"' && depth == 0) return text[start..at++];
        }
        return null;
    }

    private string? Bare()
    {
        var word = Word();
        if (word.Length == 0) return null;
        if (abbreviations.TryGetValue(word, out var meant))
        {
            if ((expanded += meant.Length) <= Limits.BibtexLentLength) return meant;
            works.TellTooMuchLent(TextSpan.FromLength(at - word.Length, word.Length));
            return word;
        }
        if (!char.IsAsciiDigit(word[0]))
        {
            works.UnreadOnce(
                TextSpan.FromLength(at - word.Length, word.Length),
                $"no `@string` says what `{word}` stands for; it is printed as it is",
                $"put it between braces, `{{{word}}}`, or declare it before: `@string{{{word} = {{…}}}}`");
        }
        return word;
    }

    private string Word()
    {
        SkipSpace();
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or ':' or '.' or '+' or '/')) at++;
        return text[start..at];
    }

    private bool Take(char c)
    {
        if (Peek() != c) return false;
        at++;
        return true;
    }

    private char Peek()
    {
        SkipSpace();
        return at < text.Length ? text[at] : '\0';
    }

    private void SkipSpace()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    private int NextEntry()
    {
        var next = text.IndexOf("\n@", Math.Min(at, text.Length), StringComparison.Ordinal);
        return next < 0 ? text.Length : next + 1;
    }
}
