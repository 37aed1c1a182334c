using System.Globalization;
using System.Text;

namespace Wiki.Import;

/// <summary>
/// Makes Markdown of the markup of MediaWiki: headings, lists, links, emphasis, plain tables, notes. Templates and what else has no like here become
/// code, so that an author sees them.
/// </summary>
internal sealed class Wikitext(string text)
{
    /// <summary>Around the number of something that is kept; the first is taken out of the text.</summary>
    private const char Before = '\ue000', After = '\ue001';

    private readonly StringBuilder result = new();
    private readonly List<string> noteTexts = [];
    private readonly Dictionary<string, int> noteNames = new(StringComparer.Ordinal);
    private readonly List<string> kept = [];

    public List<string> Categories { get; } = [];

    /// <summary>How often each template stands in the text.</summary>
    public SortedDictionary<string, int> Templates { get; } = new(StringComparer.Ordinal);

    public string ToMarkdown()
    {
        var lines = Inline(text.ReplaceLineEndings("\n").Replace(Before.ToString(), "", StringComparison.Ordinal)).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith("{|", StringComparison.Ordinal)) i = Table(lines, i);
            else Line(lines[i]);
        }
        if (noteTexts.Count > 0) result.Append('\n');
        for (var i = 0; i < noteTexts.Count; i++) result.Append($"[^{i + 1}]: {Inline(noteTexts[i]).ReplaceLineEndings(" ").Trim()}\n");
        var body = result.ToString();
        body = Restored(body);
        while (body.Contains("\n\n\n", StringComparison.Ordinal)) body = body.Replace("\n\n\n", "\n\n", StringComparison.Ordinal);
        return body.Trim() + "\n";
    }

    private void Line(string line)
    {
        var marks = 0;
        while (marks < line.Length && line[marks] is '*' or '#' or ':' or ';') marks++;
        if (line.StartsWith('=') && line.TrimEnd().EndsWith('='))
        {
            var bare = line.Trim();
            var depth = 0;
            while (depth < 6 && depth * 2 + 2 < bare.Length && bare[depth] == '=' && bare[^(depth + 1)] == '=') depth++;
            result.Append('\n').Append('#', Math.Max(2, depth)).Append(' ').Append(bare[depth..^depth].Trim()).Append("\n\n");
        }
        else if (line.StartsWith("----", StringComparison.Ordinal)) result.Append("\n---\n\n");
        else if (marks > 0) Item(line, marks);
        else if (line.StartsWith(' ') && line.Trim().Length > 0) result.Append("    ").Append(line.Trim()).Append('\n');
        else result.Append(line).Append('\n');
    }

    private void Item(string line, int marks)
    {
        var words = line[marks..].Trim();
        var indent = 0;
        for (var i = 0; i < marks - 1; i++) indent += line[i] == '#' ? 3 : line[i] == '*' ? 2 : 0;
        var before = new string(' ', indent);
        _ = line[marks - 1] switch
        {
            '*' => result.Append(before).Append("- ").Append(words).Append('\n'),
            '#' => result.Append(before).Append("1. ").Append(words).Append('\n'),
            ';' => result.Append("\n**").Append(words).Append("**\n\n"),
            _ => result.Append(indent > 0 ? before : "> ").Append(words).Append('\n'),
        };
    }

    /// <summary>A table whose cells are single lines; one with spans or within another stays code.</summary>
    private int Table(string[] lines, int start)
    {
        var end = start;
        while (end < lines.Length && !lines[end].StartsWith("|}", StringComparison.Ordinal)) end++;
        var rows = new List<List<string>> { new() };
        var isPlain = true;
        for (var i = start + 1; i < end; i++)
        {
            var line = lines[i];
            if (line.StartsWith("|-", StringComparison.Ordinal)) rows.Add([]);
            else if (line.StartsWith("|+", StringComparison.Ordinal)) result.Append("\n**").Append(line[2..].Trim()).Append("**\n");
            else if (line.StartsWith('|') || line.StartsWith('!'))
                rows[^1].AddRange(line[1..].Split(line[0] == '!' ? ["!!", "||"] : ["||"], StringSplitOptions.TrimEntries).Select(Cell));
            else if (line.Trim().Length > 0 && rows[^1].Count > 0) rows[^1][^1] += "<br>" + line.Trim();
            isPlain &= !line.Contains("rowspan", StringComparison.Ordinal) && !line.Contains("colspan", StringComparison.Ordinal)
                && !line.StartsWith("{|", StringComparison.Ordinal);
        }
        rows.RemoveAll(static row => row.Count == 0);
        if (!isPlain || rows.Count == 0 || end == lines.Length)
        {
            result.Append("\n```\n").AppendJoin('\n', lines[start..Math.Min(end + 1, lines.Length)]).Append("\n```\n\n");
            return end;
        }
        var width = rows.Max(static row => row.Count);
        result.Append('\n');
        for (var i = 0; i < rows.Count; i++)
        {
            result.Append("| ").AppendJoin(" | ", rows[i].Concat(Enumerable.Repeat("", width - rows[i].Count))).Append(" |\n");
            if (i == 0) result.Append('|').Insert(result.Length, "---|", width).Append('\n');
        }
        result.Append('\n');
        return end;

        static string Cell(string cell) =>
            (cell.IndexOf('|') is >= 0 and var bar && cell.AsSpan(0, bar).Contains('=') ? cell[(bar + 1)..].Trim() : cell)
            .Replace("|", "\\|", StringComparison.Ordinal);
    }

    private string Inline(string part)
    {
        var made = new StringBuilder(part.Length);
        for (var at = 0; at < part.Length;)
        {
            var rest = part.AsSpan(at);
            if (rest.StartsWith("<!--")) at = EndOf(part, at, "-->");
            else if (Tagged(part, at, "nowiki") is var (nowiki, afterNowiki)) (at, _) = (afterNowiki, made.Append(Keep(Escaped(nowiki))));
            else if (Tagged(part, at, "pre") is var (pre, afterPre)) (at, _) = (afterPre, made.Append(Keep($"\n```\n{pre.Trim('\n')}\n```\n")));
            else if ((Tagged(part, at, "syntaxhighlight") ?? Tagged(part, at, "source")) is var (code, afterCode))
                (at, _) = (afterCode, made.Append(Keep($"\n```\n{code.Trim('\n')}\n```\n")));
            else if (Tagged(part, at, "math") is var (tex, afterMath)) (at, _) = (afterMath, made.Append(Keep($"${tex.Trim()}$")));
            else if (rest.StartsWith("<ref", StringComparison.OrdinalIgnoreCase)) at = Note(part, at, made);
            else if (rest.StartsWith("<references", StringComparison.OrdinalIgnoreCase)) at = EndOf(part, at, ">");
            else if (rest.StartsWith("{{")) at = Template(part, at, made);
            else if (rest.StartsWith("[[")) at = Link(part, at, made);
            else if (rest.StartsWith("[http://") || rest.StartsWith("[https://")) at = Outside(part, at, made);
            else if (rest.StartsWith("'''''")) (at, _) = (at + 5, made.Append(Keep("***")));
            else if (rest.StartsWith("'''")) (at, _) = (at + 3, made.Append(Keep("**")));
            else if (rest.StartsWith("''")) (at, _) = (at + 2, made.Append(Keep("*")));
            else if (rest.StartsWith("__") && rest[2..].IndexOf("__") is > 0 and < 30 and var word
                && !rest.Slice(2, word).ContainsAnyExceptInRange('A', 'Z'))
                at += word + 4;
            else made.Append(part[at++]);
        }
        return made.ToString();
    }

    private static int EndOf(string part, int at, string mark) =>
        part.IndexOf(mark, at, StringComparison.Ordinal) is >= 0 and var end ? end + mark.Length : part.Length;

    private static (string Inner, int After)? Tagged(string part, int at, string name)
    {
        if (part[at] != '<' || !part.AsSpan(at + 1).StartsWith(name, StringComparison.OrdinalIgnoreCase)) return null;
        var open = part.IndexOf('>', at);
        if (open < 0 || part[open - 1] == '/') return null;
        var close = part.IndexOf($"</{name}>", open, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? null : (part[(open + 1)..close], close + name.Length + 3);
    }

    private int Note(string part, int at, StringBuilder made)
    {
        var open = part.IndexOf('>', at);
        if (open < 0)
        {
            made.Append('<');
            return at + 1;
        }
        var tag = part[at..open];
        var name = tag.IndexOf("name", StringComparison.OrdinalIgnoreCase) is >= 0 and var start
            ? tag[(tag.IndexOf('=', start) + 1)..].Trim(' ', '"', '\'', '/')
            : "";
        var isEmpty = part[open - 1] == '/';
        var close = isEmpty ? -1 : part.IndexOf("</ref>", open, StringComparison.OrdinalIgnoreCase);
        var words = close < 0 ? "" : part[(open + 1)..close];
        if (name.Length == 0 || !noteNames.TryGetValue(name, out var number))
        {
            noteTexts.Add(words);
            number = noteTexts.Count;
            if (name.Length > 0) noteNames[name] = number;
        }
        else if (words.Length > 0) noteTexts[number - 1] = words;
        made.Append($"[^{number}]");
        return close < 0 ? open + 1 : close + "</ref>".Length;
    }

    private int Template(string part, int at, StringBuilder made)
    {
        var depth = 0;
        for (var i = at; i + 1 < part.Length; i++)
        {
            if (part[i] == '{' && part[i + 1] == '{') (depth, i) = (depth + 1, i + 1);
            else if (part[i] == '}' && part[i + 1] == '}')
            {
                (depth, i) = (depth - 1, i + 1);
                if (depth > 0) continue;
                var whole = part[at..(i + 1)];
                var name = whole[2..^2].Split(['|', '\n'], 2)[0].Trim();
                Templates[name] = Templates.GetValueOrDefault(name) + 1;
                made.Append(Keep(whole.Contains('\n') ? $"\n```\n{whole}\n```\n" : whole.Contains('`') ? $"`` {whole} ``" : $"`{whole}`"));
                return i + 1;
            }
        }
        made.Append("{{");
        return at + 2;
    }

    private int Link(string part, int at, StringBuilder made)
    {
        var close = part.IndexOf("]]", at, StringComparison.Ordinal);
        if (close < 0)
        {
            made.Append("[[");
            return at + 2;
        }
        var inside = part[(at + 2)..close];
        var bar = inside.IndexOf('|');
        var (target, label) = bar < 0 ? (inside.Trim(), "") : (inside[..bar].Trim(), inside[(bar + 1)..].Trim());
        var after = close + 2;
        if (target.StartsWith("Category:", StringComparison.OrdinalIgnoreCase))
        {
            Categories.Add(target["Category:".Length..].Trim());
            return after;
        }
        if (target.StartsWith("File:", StringComparison.OrdinalIgnoreCase) || target.StartsWith("Image:", StringComparison.OrdinalIgnoreCase))
        {
            // A caption may hold links.
            for (var next = part.IndexOf("[[", at + 2, StringComparison.Ordinal);
                next >= 0 && next < after - 2 && part.IndexOf("]]", after, StringComparison.Ordinal) is >= 0 and var outer;)
                (after, next) = (outer + 2, part.IndexOf("[[", next + 2, StringComparison.Ordinal));
            made.Append(Keep($"`{part[at..after]}`"));
            return after;
        }
        target = target.TrimStart(':').Replace('_', ' ');
        // Letters right after a link belong to its words.
        var trail = after;
        while (trail < part.Length && char.IsAsciiLetterLower(part[trail])) trail++;
        if (label.Length == 0 && trail > after) label = target;
        made.Append(Keep(label.Length == 0 ? $"[[{target}]]" : $"[[{target}|{Inline(label)}{part[after..trail]}]]"));
        return trail;
    }

    private static int Outside(string part, int at, StringBuilder made)
    {
        var close = part.IndexOf(']', at);
        if (close < 0)
        {
            made.Append('[');
            return at + 1;
        }
        var words = part[(at + 1)..close].Split(' ', 2);
        made.Append(words.Length > 1 ? $"[{words[1]}]({words[0]})" : $"<{words[0]}>");
        return close + 1;
    }

    private static string Escaped(string words) =>
        string.Concat(words.Select(static c => "\\`*_{}[]<>#|".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));

    /// <summary>Stands for something that is not to be looked at again.</summary>
    private string Keep(string made)
    {
        kept.Add(made);
        return Mark(kept.Count - 1);
    }

    private static string Mark(int index) => $"{Before}{index}{After}";

    private string Restored(string part)
    {
        var restored = new StringBuilder(part.Length);
        var at = 0;
        for (int mark; (mark = part.IndexOf(Before, at)) >= 0;)
        {
            var end = part.IndexOf(After, mark);
            restored.Append(part, at, mark - at)
                .Append(Restored(kept[int.Parse(part.AsSpan(mark + 1, end - mark - 1), CultureInfo.InvariantCulture)]));
            at = end + 1;
        }
        return restored.Append(part, at, part.Length - at).ToString();
    }
}
