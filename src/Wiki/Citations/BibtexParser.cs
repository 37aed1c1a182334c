using System.Text;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Citations;

/// <summary>An entry of a BibTeX file: its type and field names in small letters, its values still in TeX, and where its key stands.</summary>
internal sealed record BibtexEntry(string Type, string Key, Dictionary<string, string> Fields, TextSpan Span);

/// <summary>
/// Reads the entries of a BibTeX file: values in braces, in quotes or as numbers, joined by <c>#</c>, and the abbreviations of <c>@string</c>. <c>@comment</c>, <c>@preamble</c> and text between entries are passed over.
/// After a fault reading goes on at the next <c>@</c> that begins a line.
/// </summary>
internal sealed class BibtexParser(ProblemList problems)
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private readonly string text = problems.Text;

    /// <summary>Those of <c>@string</c>, and the months, which need none.</summary>
    private readonly Dictionary<string, string> abbreviations = Months.Index().ToDictionary(month => month.Item, month => $"{month.Index + 1}", StringComparer.OrdinalIgnoreCase);

    private int at;

    public List<BibtexEntry> Entries()
    {
        var entries = new List<BibtexEntry>();
        while (text.IndexOf('@', at) is >= 0 and var start)
        {
            at = start + 1;
            var type = Word().ToLowerInvariant();
            if (type.Length == 0 || type == "comment" || !Take('{')) continue;
            if (type == "preamble") Braced();
            else if (type == "string") ReadAbbreviation();
            else if (ReadEntry(type) is { } entry) entries.Add(entry);
            else at = NextEntry();
        }
        return entries;
    }

    private void ReadAbbreviation()
    {
        var name = Word();
        if (Take('=') && Value() is { } value) abbreviations[name] = value;
        Take('}');
    }

    private BibtexEntry? ReadEntry(string type)
    {
        SkipSpace();
        var keyStart = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not (',' or '}' or '{' or '=')) at++;
        var entry = new BibtexEntry(type, text[keyStart..at], new(StringComparer.OrdinalIgnoreCase), new TextSpan(keyStart, at));
        if (entry.Key.Length == 0) return Fault("this entry has no key", "write `@article{a-key, …}`");
        while (Take(','))
        {
            if (Peek() == '}') break;
            var name = Word();
            if (name.Length == 0 || !Take('=')) return Fault($"the entry `{entry.Key}` has something here that is no `name = value`", "look for a comma or a brace that is missing or too many, here or just before");
            if (Value() is not { } value) return Fault($"the value of `{name}` in the entry `{entry.Key}` cannot be read", "put it between braces, each with its partner");
            entry.Fields.TryAdd(name, value);
        }
        return Take('}') ? entry : Fault($"the entry `{entry.Key}` is not closed before this", "put a comma after each field and a `}` after the last");
    }

    private BibtexEntry? Fault(string message, string help)
    {
        problems.Add(Rules.InvalidReference, TextSpan.FromLength(Math.Min(at, text.Length), 0), message, help);
        return null;
    }

    /// <summary>Pieces joined by <c>#</c>; null where one cannot be read, or where they are too long: an abbreviation of abbreviations doubles with each.</summary>
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
        return word.Length == 0 ? null : abbreviations.GetValueOrDefault(word, word);
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
