using Wiki.Content.Yaml;
using Wiki.Text;

namespace Wiki.Content;

/// <summary>How messages write what authors wrote.</summary>
internal static class Wording
{
    /// <summary>A value between backticks, on one line, without anything a terminal would act on, cut to <see cref="Limits.QuotedLength"/>.</summary>
    public static string Quoted(string value)
    {
        var oneLine = Unprintable.Escape(OneLine(Cut(value)));
        return value.Length > Limits.QuotedLength ? $"`{oneLine}…`" : $"`{oneLine}`";
    }

    /// <summary>The text trimmed, with each line break and what stands around it as one space.</summary>
    public static string OneLine(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.AsSpan().IndexOfAny("\r\n\t") < 0) return trimmed;
        return string.Join(' ', trimmed.Split(['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    /// <summary>What a value is, where another type was due.</summary>
    public static string TypeOf(YamlValue value) => value switch
    {
        YamlValue.List => "a list",
        YamlValue.Map => "a map (lines of `key: value`)",
        YamlValue.Scalar { IsNull: true } => "empty",
        YamlValue.Scalar scalar => Quoted(scalar.Text),
        _ => "unreadable",
    };

    /// <summary>A text as YAML reads it back whatever it holds: between double quotes.</summary>
    public static string YamlQuoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static readonly System.Buffers.SearchValues<char> WantQuotes = System.Buffers.SearchValues.Create(",:#[]{}\"'&*!|>%@`");

    /// <summary>A text as an item of a list in brackets, between quotes where YAML needs them.</summary>
    public static string ListItem(string text) => text.AsSpan().ContainsAny(WantQuotes) ? YamlQuoted(text) : text;

    /// <summary>A key or slug as a reader would write it: <c>in_force</c> becomes "In force".</summary>
    public static string Readable(string key)
    {
        if (key.Length == 0) return key;
        var spaced = key.Replace('_', ' ').Replace('-', ' ');
        return string.Concat(char.ToUpperInvariant(spaced[0]).ToString(), spaced.AsSpan(1));
    }

    /// <summary>A choice of words for a help sentence: <c>`a`, `b` or `c`</c>. Of many only the first few.</summary>
    public static string OneOf(IReadOnlyList<string> words) => Joined(words, " or ");

    /// <summary>A set of words for a help sentence: <c>`a`, `b` and `c`</c>. Of many only the first few.</summary>
    public static string AllOf(IReadOnlyList<string> words) => Joined(words, " and ");

    private static string Joined(IReadOnlyList<string> words, string last)
    {
        const int most = 12;
        if (words.Count > most) return $"{string.Join(", ", words.Take(most).Select(word => $"`{word}`"))}, …";
        var before = string.Join(", ", words.SkipLast(1).Select(word => $"`{word}`"));
        return before.Length == 0 ? $"`{words[^1]}`" : $"{before}{last}`{words[^1]}`";
    }

    private static string Cut(string value)
    {
        if (value.Length <= Limits.QuotedLength) return value;
        var end = char.IsHighSurrogate(value[Limits.QuotedLength - 1]) ? Limits.QuotedLength - 1 : Limits.QuotedLength;
        return value[..end];
    }
}
