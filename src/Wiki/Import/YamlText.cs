using System.Globalization;
using System.Text;
using Wiki.Content.Yaml;

namespace Wiki.Import;

/// <summary>Writes values as YAML that reads back as the same texts.</summary>
internal static class YamlText
{
    public static string Pair(string key, YamlValue value) => value switch
    {
        YamlValue.Map map => $"{key}:\n{Indented(map, "  ")}",
        YamlValue.List list when list.Items.Any(static item => item is YamlValue.Map) => $"{key}:\n{Indented(list, "  ")}",
        YamlValue.List list => $"{key}: {Flow(list.Items)}",
        YamlValue.Scalar scalar => $"{key}: {Scalar(scalar.Text)}",
        _ => $"{key}:",
    };

    public static string Pair(string key, string text) => $"{key}: {Scalar(text)}";

    public static string Pair(string key, IEnumerable<string> items) => $"{key}: [{string.Join(", ", items.Select(Item))}]";

    private static string Flow(IEnumerable<YamlValue> items) =>
        $"[{string.Join(", ", items.Select(static item => item is YamlValue.Scalar scalar
            ? Item(scalar.Text)
            : item is YamlValue.List list ? Flow(list.Items) : "\"\""))}]";

    private static string Indented(YamlValue value, string indent) => value switch
    {
        YamlValue.Map map => string.Join("\n", map.Pairs.Select(pair => indent + (pair.Value is YamlValue.Map inner
            ? $"{Item(pair.Key)}:\n{Indented(inner, indent + "  ")}"
            : Pair(Item(pair.Key), pair.Value)))),
        YamlValue.List list => string.Join("\n", list.Items.Select(item => item is YamlValue.Map inner
            ? $"{indent}-\n{Indented(inner, indent + "  ")}"
            : $"{indent}- {(item is YamlValue.Scalar scalar ? Scalar(scalar.Text) : "")}")),
        _ => "",
    };

    /// <summary>A text alone on its line.</summary>
    public static string Scalar(string text) => IsPlain(text) ? text : Quoted(text);

    /// <summary>A text between the brackets of a list.</summary>
    public static string Item(string text) => IsPlain(text) && text.AsSpan().IndexOfAny(",[]{}") < 0 ? text : Quoted(text);

    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1])) return false;
        if (text is "~" or "null" or "Null" or "NULL" || text[0] is '-' or '?' && (text.Length == 1 || text[1] == ' ')) return false;
        if ("[]{}#&*!|>'\"%@`,:-?=".Contains(text[0], StringComparison.Ordinal) && !(text[0] == '-' && text.Length > 1 && char.IsAsciiDigit(text[1])))
            return false;
        return text[^1] != ':' && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains('#', StringComparison.Ordinal)
            && !text.AsSpan().ContainsAnyInRange('\0', '\u001f') && !text.Contains('\u007f', StringComparison.Ordinal)
            && text.AsSpan().IndexOfAny('\u0085', '\u2028', '\u2029') < 0;
    }

    private static string Quoted(string text)
    {
        var result = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\n' => result.Append("\\n"),
                '\t' => result.Append("\\t"),
                _ when c < ' ' || c is '\u007f' or '\u0085' or '\u2028' or '\u2029' =>
                    result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => result.Append(c),
            };
        return result.Append('"').ToString();
    }
}
