using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Wiki.Diagnostics;
using Wiki.Text;

namespace Wiki.Content.Yaml;

/// <summary>
/// Reads JSON as the values that YAML gives, so that whoever reads the one reads the other. Places are those of the values' first characters.
/// </summary>
internal sealed class JsonValues(ProblemList problems)
{
    private int values;

    public static YamlValue Read(ProblemList problems)
    {
        var values = new JsonValues(problems);
        var bytes = Encoding.UTF8.GetBytes(problems.Text);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = Limits.YamlNesting, AllowTrailingCommas = true });
        var places = new Places(bytes);
        try
        {
            return reader.Read() ? values.Value(ref reader, places) : YamlValue.Map.Empty;
        }
        catch (JsonException failure)
        {
            var line = new SourceText(problems.Path, problems.Text).OffsetOfLine((int)(failure.LineNumber ?? 0) + 1);
            problems.Add(Rules.InvalidReference, TextSpan.FromLength(line, 0), "this is not JSON from here on",
                "look for a comma or a quotation mark that is missing, here or just before");
            return new YamlValue.Unreadable(default);
        }
        catch (InvalidOperationException)
        {
            problems.Add(Rules.InvalidReference, places.Of(reader.TokenStartIndex), "this text has half a character after `\\u`",
                "write the character itself");
            return new YamlValue.Unreadable(default);
        }
    }

    private YamlValue Value(ref Utf8JsonReader reader, Places places)
    {
        var at = places.Of(reader.TokenStartIndex);
        if (++values > Limits.YamlValues) return TooMany(at);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<YamlValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) items.Add(Value(ref reader, places));
                return new YamlValue.List(at, items.ToImmutable());
            case JsonTokenType.StartObject:
                var pairs = ImmutableArray.CreateBuilder<YamlPair>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                {
                    var (key, keyAt) = (reader.GetString()!, places.Of(reader.TokenStartIndex));
                    reader.Read();
                    pairs.Add(new YamlPair(key, keyAt, Value(ref reader, places)));
                }
                return new YamlValue.Map(at, pairs.ToImmutable());
            case JsonTokenType.String:
                return WithinLimit(new YamlValue.Scalar(at, reader.GetString()!, IsPlain: false));
            default:
                return WithinLimit(new YamlValue.Scalar(at, Encoding.UTF8.GetString(reader.ValueSpan), IsPlain: true));
        }
    }

    /// <summary>What follows is read to its end, and not kept.</summary>
    private YamlValue.Unreadable TooMany(TextSpan at)
    {
        if (values == Limits.YamlValues + 1)
            problems.Add(Rules.InputTooLarge, at, $"there are more than {Limits.YamlValues:N0} values", "split the file");
        return new YamlValue.Unreadable(at);
    }

    private YamlValue WithinLimit(YamlValue.Scalar scalar) => scalar.Text.Length > Limits.ValueLength ? problems.TellLongValue(scalar.Span) : scalar;

    /// <summary>Turns offsets in bytes, asked in ascending order, into places in the text.</summary>
    private sealed class Places(byte[] bytes)
    {
        private int atByte, atChar;

        public TextSpan Of(long offset)
        {
            atChar += Encoding.UTF8.GetCharCount(bytes, atByte, (int)offset - atByte);
            atByte = (int)offset;
            return TextSpan.FromLength(atChar, 1);
        }
    }
}
