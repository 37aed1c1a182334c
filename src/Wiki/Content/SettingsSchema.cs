using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Wiki.Content.Vocabulary;

namespace Wiki.Content;

/// <summary>What may stand in site.yaml, for editors to complete from: JSON Schema (draft 7), made of the keys that its reader knows.</summary>
public static class SettingsSchema
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="describe">What a key means, in a sentence; null where nothing is to be said.</param>
    public static ReadOnlyMemory<byte> Write(Func<string, string?> describe)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", SettingsReader.FileName);
            json.WriteString("type", "object");
            json.WriteStartObject("properties");
            foreach (var key in SettingsValues.Keys)
            {
                json.WriteStartObject(key.Name);
                if (describe(key.Name) is { } meaning) json.WriteString("description", meaning);
                key.Form.Write(json);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteBoolean("additionalProperties", false);
            json.WriteStartArray("required");
            json.WriteStringValue("title");
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.Write("\n"u8);
        return output.WrittenMemory;
    }
}
