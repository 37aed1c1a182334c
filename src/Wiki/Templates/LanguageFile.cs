using System.Text;
using System.Text.Json;
using Wiki.Diagnostics;

namespace Wiki.Templates;

/// <summary>
/// Reads <c>languages/{language}.json</c>: an object of texts and of objects of texts; a text inside another object has the key <c>outer.inner</c>. A
/// file that is anything else is told with its place, and what stood before that place counts.
/// </summary>
internal static class LanguageFile
{
    private static readonly JsonReaderOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>
    /// Adds the file's texts to those that are there, in place of those with the same key, and says of which keys it has the texts of a number. Null
    /// when that went well.
    /// </summary>
    public static Diagnostic? Read(TemplateFile file, Dictionary<string, string> texts, Action<string> counted)
    {
        var json = file.Text.Span;
        var reader = new Utf8JsonReader(json, Lenient);
        try
        {
            return ReadTexts(ref reader, texts, counted)
                ? null
                : Problem(Place(file, json, (int)reader.TokenStartIndex), "here a text in quotation marks belongs, or `{` and several");
        }
        catch (JsonException failure)
        {
            var place = new Location(file.Path, (int)(failure.LineNumber ?? 0) + 1, (int)(failure.BytePositionInLine ?? 0) + 1, 1).InTheme();
            return Problem(place, failure.Message.Split(" LineNumber:")[0].TrimEnd('.'));
        }
        catch (InvalidOperationException)
        {
            return Problem(Place(file, json, (int)reader.TokenStartIndex), "this text is not UTF-8, or has half a character after `\\u`");
        }
    }

    /// <summary>False where a value is neither a text nor, at the outer level, an object.</summary>
    private static bool ReadTexts(ref Utf8JsonReader reader, Dictionary<string, string> texts, Action<string> counted)
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
        string? outer = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.EndObject)
            {
                outer = null;
                continue;
            }
            var key = reader.GetString()!;
            reader.Read();
            if (reader.TokenType == JsonTokenType.String) texts[outer is null ? key : $"{outer}.{key}"] = reader.GetString()!;
            else if (reader.TokenType == JsonTokenType.StartObject && outer is null)
            {
                Forget(texts, outer = key);
                counted(key);
            }
            else return false;
        }
        return true;
    }

    /// <summary>A language has its own plural categories; another's must not fill the gaps.</summary>
    private static void Forget(Dictionary<string, string> texts, string outer)
    {
        foreach (var category in PluralRules.Categories) texts.Remove($"{outer}.{category}");
    }

    private static Location Place(TemplateFile file, ReadOnlySpan<byte> json, int offset)
    {
        var before = json[..offset];
        return new Location(file.Path, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[(before.LastIndexOf((byte)'\n') + 1)..]) + 1,
            1).InTheme();
    }

    private static Diagnostic Problem(Location place, string what) =>
        new(Rules.LanguageFile, place, $"this file of words cannot be read: {what}", "write lines like `\"home\": \"Home\",`");
}
