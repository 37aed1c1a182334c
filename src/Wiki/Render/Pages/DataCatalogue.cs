using System.Buffers;
using System.Text.Json;
using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Graph;

namespace Wiki.Render;

/// <summary>
/// <c>catalogue.json</c>: what site.yaml declares and all that front matter says, an entry a line in title order. Within a format keys are only
/// added.
/// </summary>
public sealed record DataCatalogue : DataFile
{
    public const string Format = "wiki-catalogue 1";

    public static readonly SiteKind All = Of(DataOutputs.Catalogue, _ => [new DataCatalogue()]);

    public override RouteKind Kind => All;

    public override string Name(SiteModel site) => "catalogue.json";

    public override string Word => "data_catalogue";

    public override string MediaType => "application/json; charset=utf-8";

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, EntryCatalogue.Options);
        output.Write("{\"format\":\""u8);
        output.Write(System.Text.Encoding.ASCII.GetBytes(Format));
        Part(output, json, "\",\"wiki\":"u8, () => WriteWiki(json, site));
        Part(output, json, ",\"kinds\":"u8, () => WriteKinds(json, site.Settings));
        Part(output, json, ",\"relations\":"u8, () => WriteRelations(json, site.Settings));
        Part(output, json, ",\"scales\":"u8, () => WriteScales(json, site.Settings));
        output.Write(",\"entries\":["u8);
        var isFirst = true;
        foreach (var entry in site.Lists.ByTitle)
        {
            output.Write(isFirst ? "\n"u8 : ",\n"u8);
            isFirst = false;
            json.Reset(output);
            WriteEntry(json, site, entry);
            json.Flush();
        }
        output.Write("\n]}\n"u8);
        return null;
    }

    private static void Part(IBufferWriter<byte> output, Utf8JsonWriter json, ReadOnlySpan<byte> before, Action write)
    {
        output.Write(before);
        json.Reset(output);
        json.WriteStartObject();
        write();
        json.WriteEndObject();
        json.Flush();
    }

    private static void WriteWiki(Utf8JsonWriter json, SiteModel site)
    {
        var settings = site.Settings;
        json.WriteString("title", settings.Title);
        Text(json, "description", settings.Description);
        json.WriteString("publisher", settings.Publisher);
        Text(json, "url", settings.BaseUrl);
        json.WriteString("language", settings.Language);
        Text(json, "license", settings.License);
        Text(json, "data_license", settings.DataLicense);
    }

    private static void WriteKinds(Utf8JsonWriter json, Settings settings)
    {
        foreach (var kind in settings.Kinds)
        {
            json.WriteStartObject(kind.Key);
            json.WriteString("label", kind.Label);
            json.WriteString("plural", kind.Plural);
            json.WriteString("schema", kind.Schema);
            json.WriteStartObject("fields");
            foreach (var field in kind.Fields)
            {
                json.WriteStartObject(field.Key);
                json.WriteString("label", field.Label);
                json.WriteString("type", field.Type.ToString().ToLowerInvariant());
                Text(json, "scale", field.Scale);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void WriteRelations(Utf8JsonWriter json, Settings settings)
    {
        foreach (var relation in settings.Relations)
        {
            json.WriteStartObject(relation.Key);
            json.WriteString("label", relation.Label);
            json.WriteBoolean("symmetric", relation.IsSymmetric);
            Text(json, "inverse", relation.Inverse);
            Text(json, "inverse_label", relation.InverseLabel);
            Text(json, "from", relation.From);
            Text(json, "to", relation.To);
            json.WriteEndObject();
        }
    }

    private static void WriteScales(Utf8JsonWriter json, Settings settings)
    {
        foreach (var scale in settings.Scales)
        {
            json.WriteStartArray(scale.Key);
            foreach (var step in scale.Steps)
            {
                json.WriteStartObject();
                json.WriteString("key", step.Key);
                json.WriteString("label", step.Label);
                Text(json, "glyph", step.Glyph);
                json.WriteBoolean("gap", step.IsGap);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
    }

    private static void WriteEntry(Utf8JsonWriter json, SiteModel site, int index)
    {
        var entry = site.Graph.Entries[index];
        json.WriteStartObject();
        json.WriteString("slug", entry.Slug.Value);
        Text(json, "url", site.Addresses.CanonicalEntry(index));
        json.WriteString("title", entry.Title);
        json.WriteString("kind", entry.Kind);
        Text(json, "category", entry.Category);
        json.WriteString("status", DataFacts.StatusOf(entry));
        WriteNotice(json, site, entry);
        Text(json, "summary", entry.Summary);
        if (!entry.Aliases.IsEmpty) List(json, "aliases", entry.Aliases.Select(alias => alias.Value));
        WriteAuthors(json, site, entry);
        Text(json, "published", entry.Published?.ToString());
        Text(json, "updated", DataFacts.UpdatedOf(entry));
        Text(json, "reviewed", entry.Reviewed?.ToString());
        Text(json, "doi", entry.Doi);
        WriteSource(json, site, entry);
        WriteEdges(json, site, index);
        WriteFields(json, site, entry);
        if (site.Graph.Facts[index].Has(EntryTraits.Cites))
            List(json, "cites",
                Bibliography.CitedIn(entry.Body).Select(work => work.Key).Where(key => site.Bibliography.Find(key) is not null).Distinct());
        json.WriteNumber("words", site.WordCount(index));
        json.WriteEndObject();
    }

    private static void WriteNotice(Utf8JsonWriter json, SiteModel site, Entry entry)
    {
        if (entry.Notice is not { } notice) return;
        Text(json, "status_note", notice.Note);
        Text(json, "status_date", notice.Date?.ToString());
        List(json, "superseded_by", FieldHtml.Targets(site, notice.SupersededBy).Select(other => site.Graph.Entries[other].Slug.Value));
    }

    private static void WriteAuthors(Utf8JsonWriter json, SiteModel site, Entry entry)
    {
        if (entry.Authors.IsEmpty) return;
        json.WriteStartArray("authors");
        foreach (var author in CitationSource.AuthorsOf(site.Settings, entry))
        {
            json.WriteStartObject();
            json.WriteString("name", CitationSource.Spoken(author));
            Text(json, "orcid", author.Orcid);
            Text(json, "affiliation", author.Affiliation);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteSource(Utf8JsonWriter json, SiteModel site, Entry entry)
    {
        if (entry.Source is not { } source) return;
        json.WriteStartObject("source");
        Text(json, "citation", DataFacts.SourceOf(site, entry));
        Text(json, "url", source.Url);
        Text(json, "work", site.Bibliography.SourceOf(entry)?.Key);
        json.WriteEndObject();
    }

    /// <summary>Relations as written, then those that follow from what others wrote, under the name of the other side.</summary>
    private static void WriteEdges(Utf8JsonWriter json, SiteModel site, int index)
    {
        var isOpen = false;
        foreach (var relation in site.Graph.Relations) Slugs(json, site, ref isOpen, "relations", relation.Declaration.Key, relation.Written[index]);
        if (isOpen) json.WriteEndObject();
        isOpen = false;
        foreach (var relation in site.Graph.Relations) Slugs(json, site, ref isOpen, "inverse", relation.InverseName, relation.Derived(index));
        if (isOpen) json.WriteEndObject();
    }

    /// <summary>Writes a side of a relation, into an object that is begun by the first that has entries.</summary>
    private static void Slugs(Utf8JsonWriter json, SiteModel site, ref bool isOpen, string sides, string? side, ReadOnlySpan<int> entries)
    {
        if (side is null || entries.IsEmpty) return;
        if (!isOpen) json.WriteStartObject(sides);
        isOpen = true;
        json.WriteStartArray(side);
        foreach (var entry in entries) json.WriteStringValue(site.Graph.Entries[entry].Slug.Value);
        json.WriteEndArray();
    }

    private static void WriteFields(Utf8JsonWriter json, SiteModel site, Entry entry)
    {
        if (entry.Fields.IsEmpty) return;
        json.WriteStartObject("fields");
        foreach (var field in entry.Fields)
        {
            if (field is FieldValue.List or FieldValue.Reference)
            {
                json.WriteStartArray(field.Field);
                foreach (var value in DataFacts.ValuesOf(site, field)) json.WriteStringValue(value);
                json.WriteEndArray();
            }
            else json.WriteString(field.Field, DataFacts.ValuesOf(site, field).First());
        }
        json.WriteEndObject();
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        var isOpen = false;
        foreach (var value in values)
        {
            if (!isOpen) json.WriteStartArray(name);
            isOpen = true;
            json.WriteStringValue(value);
        }
        if (isOpen) json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
