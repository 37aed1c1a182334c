using System.Buffers;
using System.Text.Json;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary><c>catalogue.schema.json</c>: what the catalogue of this wiki can hold, as JSON Schema (2020-12), with each declared name.</summary>
public sealed record DataSchema : DataFile
{
    public static readonly SiteKind All = Of(DataOutputs.Catalogue, _ => [new DataSchema()]);

    public override RouteKind Kind => All;

    public override string Name(SiteModel site) => "catalogue.schema.json";

    public override string Word => "data_schema";

    public override string MediaType => "application/schema+json; charset=utf-8";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, EntryCatalogue.Options);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
        if (Canonical(site) is { } id) json.WriteString("$id", id);
        json.WriteString("title", site.Settings.Title);
        json.WriteString("type", "object");
        Strings(json, "required", ["format", "wiki", "kinds", "relations", "scales", "entries"]);
        json.WriteStartObject("properties");
        json.WriteStartObject("format");
        json.WriteString("const", DataCatalogue.Format);
        json.WriteEndObject();
        foreach (var name in (string[])["wiki", "kinds", "relations", "scales"]) Typed(json, name, "object");
        json.WriteStartObject("entries");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("$ref", "#/$defs/entry");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("$defs");
        WriteShared(json);
        WriteEntry(json, site.Settings);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
        return null;
    }

    private static void WriteShared(Utf8JsonWriter json)
    {
        Pattern(json, "date", "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");
        Pattern(json, "slug", "^[a-z0-9-]+$");
        json.WriteStartObject("texts");
        json.WriteString("type", "array");
        Typed(json, "items", "string");
        json.WriteEndObject();
        json.WriteStartObject("slugs");
        json.WriteString("type", "array");
        Reference(json, "items", "slug");
        json.WriteEndObject();
    }

    private static void WriteEntry(Utf8JsonWriter json, Settings settings)
    {
        json.WriteStartObject("entry");
        json.WriteString("type", "object");
        Strings(json, "required", ["slug", "title", "kind", "status", "words"]);
        json.WriteStartObject("properties");
        Reference(json, "slug", "slug");
        Typed(json, "url", "string", "uri");
        Typed(json, "title", "string");
        Choice(json, "kind", settings.Kinds.Select(kind => kind.Key));
        Typed(json, "category", "string");
        Choice(json, "status", ["published", "draft", "contested", "deprecated", "withdrawn"]);
        Typed(json, "status_note", "string");
        Reference(json, "status_date", "date");
        Reference(json, "superseded_by", "slugs");
        Typed(json, "summary", "string");
        Reference(json, "aliases", "texts");
        WriteAuthors(json);
        foreach (var date in (string[])["published", "updated", "reviewed"]) Reference(json, date, "date");
        Typed(json, "doi", "string");
        WriteSource(json);
        Map(json, "relations", settings.Relations.Select(relation => relation.Key));
        Map(json, "inverse",
            settings.Relations.Select(relation => relation.IsSymmetric ? relation.Key : relation.Inverse).OfType<string>().Distinct());
        WriteFields(json, settings);
        Reference(json, "cites", "texts");
        Typed(json, "words", "integer");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteAuthors(Utf8JsonWriter json)
    {
        json.WriteStartObject("authors");
        json.WriteString("type", "array");
        json.WriteStartObject("items");
        json.WriteString("type", "object");
        Strings(json, "required", ["name"]);
        json.WriteStartObject("properties");
        foreach (var name in (string[])["name", "orcid", "affiliation"]) Typed(json, name, "string");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Its address is as its author wrote it, with letters and signs that browsers take and an URI must not have.</summary>
    private static void WriteSource(Utf8JsonWriter json)
    {
        json.WriteStartObject("source");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var name in (string[])["citation", "url", "work"]) Typed(json, name, "string");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Kinds may give one key two types, so a field is described as what any of them has.</summary>
    private static void WriteFields(Utf8JsonWriter json, Settings settings)
    {
        json.WriteStartObject("fields");
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var fields in settings.Kinds.SelectMany(kind => kind.Fields).GroupBy(field => field.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject(fields.Key);
            json.WriteString("title", fields.First().Label);
            json.WriteStartArray("anyOf");
            foreach (var field in fields.DistinctBy(field => (field.Type, field.Scale)))
            {
                json.WriteStartObject();
                WriteType(json, field, settings);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, KindField field, Settings settings)
    {
        switch (field.Type)
        {
            case FieldType.Date:
                json.WriteString("$ref", "#/$defs/date");
                break;
            case FieldType.List:
                json.WriteString("$ref", "#/$defs/texts");
                break;
            case FieldType.Ref:
                json.WriteString("$ref", "#/$defs/slugs");
                break;
            case FieldType.Scale when settings.Scale(field.Scale!) is { Steps.Length: > 0 } scale:
                json.WriteString("type", "string");
                Strings(json, "enum", scale.Steps.Select(step => step.Key));
                break;
            default:
                json.WriteString("type", "string");
                break;
        }
    }

    private static void Map(Utf8JsonWriter json, string name, IEnumerable<string> keys)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var key in keys) Reference(json, key, "slugs");
        json.WriteEndObject();
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static void Typed(Utf8JsonWriter json, string name, string type, string? format = null)
    {
        json.WriteStartObject(name);
        json.WriteString("type", type);
        if (format is not null) json.WriteString("format", format);
        json.WriteEndObject();
    }

    private static void Pattern(Utf8JsonWriter json, string name, string pattern)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
        json.WriteEndObject();
    }

    private static void Choice(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartObject(name);
        json.WriteString("type", "string");
        Strings(json, "enum", values);
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, string name, string definition)
    {
        json.WriteStartObject(name);
        json.WriteString("$ref", "#/$defs/" + definition);
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
