using System.Buffers;
using System.Collections.Immutable;
using Wiki.Text;

namespace Wiki.Content.Yaml;

/// <summary>
/// Reads the YAML that nearly every front matter is made of, in an eighth of the library's time (sampled): lines of <c>key: value</c>, maps of one
/// level, lists of dashes or in brackets; texts on one line, bare or between quotes. At the first thing that is not plainly one of these it gives up,
/// and the library reads the whole. What it does read, it reads alike; a property test compares the two.
/// </summary>
internal struct PlainYaml
{
    /// <summary>In UTF-16 code units: far below where any of <see cref="Limits"/> begins.</summary>
    private const int MostLength = 16 * 1024;

    private const int MostPairs = 64;

    private const int MostKeyLength = 100;

    private static readonly SearchValues<char> KeyCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>What means something in YAML where a text begins.</summary>
    private static readonly SearchValues<char> Indicators = SearchValues.Create("-?:,[]{}#&*!|>'\"%@`");

    /// <summary>What means something, or may, inside brackets.</summary>
    private static readonly SearchValues<char> FlowIndicators = SearchValues.Create("?:,[]{}#&*!|>'\"%@`\\");

    private readonly string text;
    private readonly int end;
    private int at;

    private PlainYaml(string text, TextSpan span) => (this.text, at, end) = (text, span.Start, span.End);

    /// <summary>The pairs, or null when they are for the library to read.</summary>
    public static ImmutableArray<YamlPair>? Read(string text, TextSpan span)
    {
        if (span.Length > MostLength || !IsOrdinary(text.AsSpan(span.Start, span.Length))) return null;
        var reader = new PlainYaml(text, span);
        return reader.Pairs(0, isNested: false) is { } pairs && reader.at >= span.End ? pairs : null;
    }

    /// <summary>Whether there are only characters of which YAML makes nothing: no control characters, none that end a line elsewhere.</summary>
    private static bool IsOrdinary(ReadOnlySpan<char> yaml)
    {
        while (yaml.IndexOfAnyExceptInRange(' ', '~') is >= 0 and var next)
        {
            if (yaml[next] is not ('\n' or (>= '\u00A0' and < '\u2028') or (> '\u2029' and < '\uD800'))) return false;
            yaml = yaml[(next + 1)..];
        }
        return true;
    }

    private ImmutableArray<YamlPair>? Pairs(int indent, bool isNested)
    {
        var pairs = ImmutableArray.CreateBuilder<YamlPair>(isNested ? 4 : 16);
        while (NextLine() is { } line && line.Indent >= indent)
        {
            if (line.Indent > indent || pairs.Count == MostPairs || Key(line.Content) is not { } key) return null;
            for (var i = 0; i < pairs.Count; i++)
                if (pairs[i].Key == key.Text) return null;
            if (PairValue(line.Content, key.Span.End + 1, isNested ? null : indent) is not { } value) return null;
            pairs.Add(new YamlPair(key.Text, key.Span, value));
        }
        return pairs.DrainToImmutable();
    }

    /// <param name="line">The line of the key.</param>
    /// <param name="start">After its colon.</param>
    /// <param name="indent">That of the key; null where no further level may begin.</param>
    private YamlValue? PairValue(TextSpan line, int start, int? indent)
    {
        at = line.End;
        if (start < line.End) return text[start] == ' ' ? Value(new TextSpan(start, line.End)) : null;
        if (indent is not { } outer || NextLine() is not { } next || next.Indent < outer) return null;
        if (IsItem(next.Content)) return Items(next.Indent);
        return next.Indent > outer && Pairs(next.Indent, isNested: true) is { } pairs
            ? new YamlValue.Map(new TextSpan(next.Content.Start, at), pairs)
            : null;
    }

    private YamlValue.List? Items(int indent)
    {
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        var start = NextLine()!.Value.Content.Start;
        while (NextLine() is { } line && line.Indent >= indent && (line.Indent > indent || IsItem(line.Content)))
        {
            if (line.Indent > indent || Value(new TextSpan(line.Content.Start + 1, line.Content.End)) is not { } value) return null;
            items.Add(value);
            at = line.Content.End;
        }
        return new YamlValue.List(new TextSpan(start, at), items.DrainToImmutable());
    }

    private readonly bool IsItem(TextSpan content) => text.AsSpan(content.Start, content.Length).StartsWith("- ");

    /// <summary>A text on one line, or a list in brackets; null for anything else.</summary>
    private readonly YamlValue? Value(TextSpan place)
    {
        var span = Trimmed(place);
        var value = text.AsSpan(span.Start, span.Length);
        if (value.IsEmpty) return null;
        if (value[0] is '"' or '\'') return Quoted(span);
        if (value[0] == '[') return value[^1] == ']' ? Flow(span) : null;
        var isText = !Indicators.Contains(value[0]) && value[^1] != ':' && !value.Contains(": ", StringComparison.Ordinal)
            && !value.Contains(" #", StringComparison.Ordinal);
        return isText ? new YamlValue.Scalar(span, value.ToString(), IsPlain: true) : null;
    }

    private readonly YamlValue.Scalar? Quoted(TextSpan span)
    {
        var value = text.AsSpan(span.Start, span.Length);
        var isWhole = value.Length > 1 && value[1..].IndexOf(value[0]) == value.Length - 2 && (value[0] == '\'' || !value.Contains('\\'));
        return isWhole ? new YamlValue.Scalar(span, value[1..^1].ToString(), IsPlain: false) : null;
    }

    private readonly YamlValue.List? Flow(TextSpan span)
    {
        var items = ImmutableArray.CreateBuilder<YamlValue>();
        var inner = new TextSpan(span.Start + 1, span.End - 1);
        for (var start = inner.Start; start < inner.End;)
        {
            var comma = text.AsSpan(start, inner.End - start).IndexOf(',');
            var item = Trimmed(new TextSpan(start, comma < 0 ? inner.End : start + comma));
            if (item.Length == 0) return comma < 0 && items.Count == 0 ? new YamlValue.List(span, []) : null;
            var value = text.AsSpan(item.Start, item.Length);
            if (value[0] == '-' || value.ContainsAny(FlowIndicators)) return null;
            items.Add(new YamlValue.Scalar(item, value.ToString(), IsPlain: true));
            if (comma == inner.End - start - 1) return null;
            start = comma < 0 ? inner.End : start + comma + 1;
        }
        return new YamlValue.List(span, items.DrainToImmutable());
    }

    private readonly (string Text, TextSpan Span)? Key(TextSpan content)
    {
        var line = text.AsSpan(content.Start, content.Length);
        var length = line.IndexOfAnyExcept(KeyCharacters);
        if (length is <= 0 or > MostKeyLength || line[length] != ':' || line[0] == '-' || line[..length] is "null" or "Null" or "NULL") return null;
        return (line[..length].ToString(), TextSpan.FromLength(content.Start, length));
    }

    /// <summary>
    /// The first line from here on that says something, which may be the rest of this one; null at the end. Reading then goes on at its start.
    /// </summary>
    private (int Indent, TextSpan Content)? NextLine()
    {
        while (at < end)
        {
            var length = text.AsSpan(at, end - at).IndexOf('\n');
            var line = Trimmed(new TextSpan(at, length < 0 ? end : at + length));
            if (line.Length > 0 && text[line.Start] != '#') return (line.Start - at, line);
            at = length < 0 ? end : at + length + 1;
        }
        return null;
    }

    private readonly TextSpan Trimmed(TextSpan place)
    {
        var (start, stop) = (place.Start, place.End);
        while (start < stop && text[start] == ' ') start++;
        while (stop > start && text[stop - 1] == ' ') stop--;
        return new TextSpan(start, stop);
    }
}
