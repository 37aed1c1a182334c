using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Csl;

/// <summary>Writes a work as CSL-JSON, indented, as <see cref="ItemReader"/> reads it.</summary>
public static class ItemWriter
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="work">The work.</param>
    /// <param name="withFacts">Whether what the library found out of it is written as well.</param>
    public static string Write(Item work, bool withFacts = true)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", work.Id);
            json.WriteString("type", work.Type);
            foreach (var variable in Enum.GetValues<Variable>().Where(variable => work.Has(variable) && (withFacts || !ItemFacts.Are(variable))))
            {
                json.WritePropertyName(variable.Name());
                if (variable.IsNames()) WriteNames(json, work.Names(variable));
                else if (work.Date(variable) is { } date) WriteDate(json, date);
                else json.WriteStringValue(work.Text(variable));
            }
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void WriteNames(Utf8JsonWriter json, IEnumerable<Name> names)
    {
        json.WriteStartArray();
        foreach (var name in names)
        {
            json.WriteStartObject();
            Part(json, "family", name.Family);
            Part(json, "given", name.Given);
            Part(json, "non-dropping-particle", name.Particle);
            Part(json, "dropping-particle", name.DroppingParticle);
            Part(json, "suffix", name.Suffix);
            if (name.CommaSuffix) json.WriteBoolean("comma-suffix", true);
            Part(json, "literal", name.IsOthers ? "others" : name.Literal);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, Date date)
    {
        json.WriteStartObject();
        if (date.From is { } from)
        {
            json.WriteStartArray("date-parts");
            WritePoint(json, from);
            if (date.To is { } to) WritePoint(json, to);
            else if (date.IsOpen) WritePoint(json, default);
            json.WriteEndArray();
        }
        if (date.Season > 0) json.WriteNumber("season", date.Season);
        Part(json, "season", date.SeasonText);
        if (date.IsUncertain) json.WriteBoolean("circa", true);
        Part(json, "literal", date.Literal);
        json.WriteEndObject();
    }

    /// <summary>Year, month and day, as far as they are known; nothing in place of an end that is open.</summary>
    private static void WritePoint(Utf8JsonWriter json, DatePoint point)
    {
        json.WriteStartArray();
        foreach (var part in new[] { point.Year, point.Month, point.Day }.TakeWhile(part => part != 0)) json.WriteNumberValue(part);
        json.WriteEndArray();
    }

    private static void Part(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0) json.WriteString(name, text);
    }
}
