using System.Buffers;
using System.Text.Json;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>
/// What a table holds, column by column, in the W3C's words (CSV on the Web), where its readers look for that: beside the table, of whose name its
/// own is made.
/// </summary>
/// <param name="Table">The kind of its entries; null for the table of relations.</param>
public sealed record TableMetadata(string? Table) : DataFile
{
    private const string DateFormat = @"\d{4}(-\d\d(-\d\d)?)?";

    public static readonly SiteKind All = Of(DataOutputs.Csv,
        site => site.Lists.Kinds.Select(kind => new TableMetadata(kind.Key)).Append(new TableMetadata((string?)null)));

    public override RouteKind Kind => All;

    public override string Name(SiteModel site) => Of().Name(site) + "-metadata.json";

    public override string Word => "data_metadata";

    public override string MediaType => "application/csvm+json; charset=utf-8";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    private DataFile Of() => Table is null ? new RelationTable() : new DataTable(Table);

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, EntryCatalogue.Options);
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", site.Settings.Language);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("url", Of().Name(site));
        json.WriteString("dc:title", Table is null ? $"{site.Settings.Title}: relations" : $"{site.Settings.Title}: {site.Lists.Kind(Table).Label}");
        if (site.Settings.DataLicense is { } license)
        {
            if (new LicenseView(license).Url is { } url)
            {
                json.WriteStartObject("dc:license");
                json.WriteString("@id", url);
                json.WriteEndObject();
            }
            else json.WriteString("dc:license", license);
        }
        json.WriteStartObject("tableSchema");
        json.WriteStartArray("columns");
        if (Table is null)
            foreach (var column in Of().Columns(site)) Column(json, column, column, null, true);
        else
        {
            var table = new DataTable(Table);
            var separator = table.Separator(site);
            foreach (var column in DataTable.Usual) Usual(json, column, separator);
            foreach (var field in table.FieldsOf(site)) Field(json, field, separator);
        }
        json.WriteEndArray();
        if (Table is not null)
        {
            json.WriteString("primaryKey", "slug");
            if (site.Settings.BaseUrl is not null) json.WriteString("aboutUrl", "{+url}");
        }
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        output.Write("\n"u8);
        return null;
    }

    private static void Usual(Utf8JsonWriter json, string name, char separator)
    {
        switch (name)
        {
            case "published" or "updated" or "reviewed":
                Column(json, name, name, WriteDate, false);
                break;
            case "url" or "source_url":
                Column(json, name, name, json => json.WriteString("datatype", "anyURI"), false);
                break;
            case "words":
                Column(json, name, name, json => json.WriteString("datatype", "integer"), true);
                break;
            case "aliases" or "authors":
                Column(json, name, name, json => WriteSeparator(json, separator), false);
                break;
            default:
                Column(json, name, name, null, name is "slug" or "title" or "status");
                break;
        }
    }

    private static void Field(Utf8JsonWriter json, KindField field, char separator) => Column(json, DataTable.Column(field), field.Label,
        field.Type switch
        {
            FieldType.Date => WriteDate,
            FieldType.Url => json => json.WriteString("datatype", "anyURI"),
            FieldType.List or FieldType.Ref => json => WriteSeparator(json, separator),
            _ => null,
        }, false);

    private static void Column(Utf8JsonWriter json, string name, string title, Action<Utf8JsonWriter>? write, bool isRequired)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteStartArray("titles");
        json.WriteStringValue(name);
        if (title != name) json.WriteStringValue(title);
        json.WriteEndArray();
        write?.Invoke(json);
        if (isRequired) json.WriteBoolean("required", true);
        json.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter json)
    {
        json.WriteStartObject("datatype");
        json.WriteString("base", "string");
        json.WriteString("format", DateFormat);
        json.WriteEndObject();
    }

    private static void WriteSeparator(Utf8JsonWriter json, char separator) => json.WriteString("separator", separator.ToString());
}
