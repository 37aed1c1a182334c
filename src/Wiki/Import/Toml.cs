using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Wiki.Content.Yaml;
using Wiki.Text;

namespace Wiki.Import;

/// <summary>
/// Reads front matter in TOML as the values that YAML gives. Dates and numbers stay the texts that stand there; what cannot be read ends it.
/// </summary>
internal sealed class Toml(string text)
{
    private const int DeepestNesting = 32;

    private int at;

    /// <summary>Null when it is no TOML.</summary>
    public static YamlValue.Map? Read(string text)
    {
        try
        {
            return new Toml(text).Document();
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>Tables become maps; of an array of tables the items become those of a list.</summary>
    private YamlValue.Map Document()
    {
        var root = new Table();
        var table = root;
        while (SkipBlank())
        {
            if (text[at] != '[')
            {
                Pair(table, 0);
                EndLine();
                continue;
            }
            var isList = Take("[[");
            if (!isList) at++;
            var path = KeyPath();
            Expect(isList ? "]]" : "]");
            table = root;
            for (var i = 0; i < path.Count; i++) table = table.Below(path[i], isNewItem: isList && i == path.Count - 1);
            EndLine();
        }
        return root.ToMap();
    }

    private void Pair(Table table, int depth)
    {
        var path = KeyPath();
        Blanks();
        Expect("=");
        Blanks();
        var value = Value(depth);
        foreach (var part in path.SkipLast(1)) table = table.Below(part, isNewItem: false);
        table.Values[path[^1]] = value;
    }

    private List<string> KeyPath()
    {
        var path = new List<string>();
        do
        {
            Blanks();
            if (at < text.Length && text[at] is '"' or '\'') path.Add(QuotedText());
            else
            {
                var start = at;
                while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-')) at++;
                if (at == start) throw new FormatException();
                path.Add(text[start..at]);
            }
            Blanks();
        }
        while (Take("."));
        return path;
    }

    private object Value(int depth)
    {
        if (at >= text.Length || depth > DeepestNesting) throw new FormatException();
        switch (text[at])
        {
            case '"' or '\'': return new YamlValue.Scalar(default, QuotedText(), IsPlain: false);
            case '[':
                at++;
                var items = ImmutableArray.CreateBuilder<YamlValue>();
                while (SkipBlank() && text[at] != ']')
                {
                    items.Add(AsYaml(Value(depth + 1)));
                    if (SkipBlank() && !Take(",") && text[at] != ']') throw new FormatException();
                }
                Expect("]");
                return new YamlValue.List(default, items.ToImmutable());
            case '{':
                at++;
                var table = new Table();
                while (SkipBlank() && text[at] != '}')
                {
                    Pair(table, depth + 1);
                    if (SkipBlank() && !Take(",") && text[at] != '}') throw new FormatException();
                }
                Expect("}");
                return table;
            default:
                var start = at;
                while (at < text.Length && !",]}#\r\n".Contains(text[at], StringComparison.Ordinal)) at++;
                var written = text[start..at].Trim();
                return written.Length > 0 ? new YamlValue.Scalar(default, written, IsPlain: true) : throw new FormatException();
        }
    }

    private string QuotedText()
    {
        var mark = text[at];
        var isLong = Take(new string(mark, 3));
        if (!isLong) at++;
        var end = new string(mark, isLong ? 3 : 1);
        if (isLong && !Take("\r\n")) Take("\n");
        var result = new StringBuilder();
        while (!Take(end))
        {
            if (at >= text.Length || (!isLong && text[at] is '\r' or '\n')) throw new FormatException();
            if (text[at] != '\\' || mark == '\'')
            {
                result.Append(text[at++]);
                continue;
            }
            Escape(result);
        }
        return result.ToString();
    }

    private void Escape(StringBuilder result)
    {
        if (at + 1 >= text.Length) throw new FormatException();
        var c = text[at + 1];
        at += 2;
        if (c is 'u' or 'U')
        {
            var length = c == 'u' ? 4 : 8;
            if (at + length > text.Length
                || !int.TryParse(text.AsSpan(at, length), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
                || !Rune.IsValid(code)) throw new FormatException();
            result.Append(new Rune(code).ToString());
            at += length;
        }
        else if (char.IsWhiteSpace(c)) while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        else result.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => c });
    }

    private static YamlValue AsYaml(object value) => value is Table table ? table.ToMap() : (YamlValue)value;

    private void EndLine()
    {
        Blanks();
        if (at < text.Length && text[at] is not ('#' or '\r' or '\n')) throw new FormatException();
        at = Lines.After(text, Lines.From(text, at));
    }

    private void Blanks()
    {
        while (at < text.Length && text[at] is ' ' or '\t') at++;
    }

    /// <summary>Goes on to the next sign that is no blank, line end or comment; false at the end.</summary>
    private bool SkipBlank()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '#'))
            at = text[at] == '#' ? Lines.After(text, Lines.From(text, at)) : at + 1;
        return at < text.Length;
    }

    private bool Take(string what)
    {
        if (string.CompareOrdinal(text, at, what, 0, what.Length) != 0) return false;
        at += what.Length;
        return true;
    }

    private void Expect(string what)
    {
        if (!Take(what)) throw new FormatException();
    }

    /// <summary>A map on its way; of lists of tables the last takes what follows.</summary>
    private sealed class Table
    {
        public Dictionary<string, object> Values { get; } = [];

        public Table Below(string key, bool isNewItem)
        {
            var known = Values.GetValueOrDefault(key);
            if (isNewItem)
            {
                if (known is not List<Table> list) Values[key] = list = [];
                list.Add(new Table());
                return list[^1];
            }
            if (known is List<Table> items) return items[^1];
            if (known is not Table table) Values[key] = table = new Table();
            return table;
        }

        public YamlValue.Map ToMap() => new(default, [.. Values.Select(pair => new YamlPair(pair.Key, default, pair.Value is List<Table> list
            ? new YamlValue.List(default, [.. list.Select(item => item.ToMap())])
            : AsYaml(pair.Value)))]);
    }
}
