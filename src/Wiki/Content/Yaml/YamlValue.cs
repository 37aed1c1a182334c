using System.Collections.Immutable;
using Wiki.Text;

namespace Wiki.Content.Yaml;

/// <summary>
/// A value of YAML as written, with its place in the file's text. Nothing is converted: <c>no</c>, <c>1.10</c>, <c>012</c> and dates are the texts
/// that stand there. An alias is the very value that its anchor names, so a value can have several parents.
/// </summary>
internal abstract record YamlValue(TextSpan Span)
{
    /// <summary>One text. <paramref name="IsPlain"/>: written without quotes.</summary>
    public sealed record Scalar(TextSpan Span, string Text, bool IsPlain) : YamlValue(Span)
    {
        /// <summary>Nothing at all, or one of YAML 1.2's words for it.</summary>
        public bool IsNull => IsPlain && Text is "" or "~" or "null" or "Null" or "NULL";
    }

    public sealed record List(TextSpan Span, ImmutableArray<YamlValue> Items) : YamlValue(Span);

    /// <summary>Pairs in their order; no key stands twice.</summary>
    public sealed record Map(TextSpan Span, ImmutableArray<YamlPair> Pairs) : YamlValue(Span)
    {
        public static readonly Map Empty = new(default, []);

        /// <summary>More pairs are looked up in a table, made when it is first wanted: a file with very many keys is asked for very many.</summary>
        private const int Few = 32;

        private Dictionary<string, YamlPair>? table;

        public YamlPair? Find(string key)
        {
            if (Pairs.Length > Few) return (table ??= Pairs.ToDictionary(pair => pair.Key, StringComparer.Ordinal)).GetValueOrDefault(key);
            foreach (var pair in Pairs)
            {
                if (pair.Key == key) return pair;
            }
            return null;
        }
    }

    /// <summary>Something stands there, but it cannot be read and has been told: no further problem is to be made of it.</summary>
    public sealed record Unreadable(TextSpan Span) : YamlValue(Span);
}

/// <summary>A key of a map and its value.</summary>
internal sealed record YamlPair(string Key, TextSpan KeySpan, YamlValue Value);
