using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Wiki.Citations;
using Wiki.Content;

namespace Wiki.Render;

/// <summary>
/// An article in schema.org's words: the article, the thing that it is about (of the type that its kind declares), and the way to it through the
/// wiki.
/// </summary>
public static class EntryJsonLd
{
    // Letters of all scripts stay readable; whatever could end the script element does not.
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(IBufferWriter<byte> output, SiteModel site, int index, ImmutableArray<CitationName> authors)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        WriteArticle(json, site, index, authors);
        if (site.Settings.BaseUrl is not null) WriteBreadcrumbs(json, site, index);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteArticle(Utf8JsonWriter json, SiteModel site, int index, ImmutableArray<CitationName> authors)
    {
        var entry = site.Graph.Entries[index];
        var url = site.Addresses.CanonicalEntry(index);
        json.WriteStartObject();
        json.WriteString("@type", "Article");
        json.WriteString("headline", entry.Title);
        Text(json, "description", entry.Summary);
        Text(json, "url", url);
        Text(json, "identifier", entry.Doi is { } doi ? Doi.Address(doi) : null);
        json.WriteString("inLanguage", site.Settings.Language);
        Text(json, "creativeWorkStatus", entry.Status == EntryStatus.Published ? null : DataFacts.StatusOf(entry));
        Text(json, "datePublished", (entry.Published ?? entry.Date)?.ToString());
        Text(json, "dateModified", entry.Date?.ToString());
        Text(json, "version", site.VersionOf(index)?.Label ?? CitationSource.VersionOf(site, index));
        if (site.VersionOf(index) is not null && site.CitedAddress(index) is { } archived && archived != url)
            json.WriteString("archivedAt", archived);
        Text(json, "license", site.Settings.License is { } license ? new LicenseView(license).Url ?? license : null);
        json.WriteStartArray("author");
        foreach (var author in authors) WriteAuthor(json, author);
        json.WriteEndArray();
        WritePublisher(json, site.Settings);
        WriteSubject(json, site, entry, url);
        Text(json, "citation", site.Bibliography.SourceOf(entry) is { } work
            ? site.Bibliography.Print(work).ToPlain()
            : entry.Source?.Citation ?? entry.Source?.Url);
        json.WriteEndObject();
    }

    /// <summary>Who answers for the wiki.</summary>
    public static void WritePublisher(Utf8JsonWriter json, Settings settings)
    {
        json.WriteStartObject("publisher");
        json.WriteString("@type", "Organization");
        json.WriteString("name", settings.Publisher);
        json.WriteEndObject();
    }

    private static void WriteAuthor(Utf8JsonWriter json, CitationName author)
    {
        json.WriteStartObject();
        json.WriteString("@type", author.Literal is null ? "Person" : "Organization");
        json.WriteString("name", CitationSource.Spoken(author));
        if (author.Orcid is { } orcid) json.WriteString("sameAs", $"https://orcid.org/{orcid}");
        if (author.Affiliation is { } affiliation)
        {
            json.WriteStartObject("affiliation");
            json.WriteString("@type", "Organization");
            json.WriteString("name", affiliation);
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    private static void WriteSubject(Utf8JsonWriter json, SiteModel site, Entry entry, string? url)
    {
        json.WriteStartObject("about");
        json.WriteString("@type", site.Settings.Kind(entry.Kind)?.Schema ?? "Thing");
        json.WriteString("name", entry.Title);
        if (!entry.Aliases.IsEmpty)
        {
            json.WriteStartArray("alternateName");
            foreach (var alias in entry.Aliases) json.WriteStringValue(alias.Value);
            json.WriteEndArray();
        }
        Text(json, "url", url);
        Text(json, "inDefinedTermSet", site.TermSets.GetValueOrDefault(entry.Kind));
        WriteFields(json, site, entry);
        json.WriteEndObject();
    }

    /// <summary>The fields that site.yaml says to be properties of the thing itself, each property once.</summary>
    private static void WriteFields(Utf8JsonWriter json, SiteModel site, Entry entry)
    {
        if (site.Settings.Kind(entry.Kind) is not { HasSchemaFields: true } kind) return;
        foreach (var declared in kind.Fields.Where(field => field.Schema is not null).DistinctBy(field => field.Schema))
        {
            if (entry.Fields.FirstOrDefault(value => value.Field == declared.Key) is not { } field) continue;
            json.WritePropertyName(declared.Schema!);
            WriteValue(json, site, declared, field);
        }
    }

    private static void WriteValue(Utf8JsonWriter json, SiteModel site, KindField declared, FieldValue field)
    {
        switch (field)
        {
            case FieldValue.List list:
                WriteTexts(json, list.Values);
                break;
            case FieldValue.Reference reference:
                WriteTexts(json, FieldHtml.Targets(site, reference).Select(target => site.Graph.Entries[target].Title));
                break;
            case FieldValue.Scale scale:
                json.WriteStringValue(site.Settings.Scale(declared.Scale!)?.Step(scale.Step)?.Label ?? scale.Step);
                break;
            default:
                json.WriteStringValue(field switch
                {
                    FieldValue.Date date => date.Value.ToString(),
                    FieldValue.Url url => url.Value,
                    FieldValue.Number number => number.Value,
                    FieldValue.Text text => text.Value,
                    _ => "",
                });
                break;
        }
    }

    private static void WriteTexts(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteBreadcrumbs(Utf8JsonWriter json, SiteModel site, int index)
    {
        var entry = site.Graph.Entries[index];
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var position = 1;
        Crumb(json, position++, site.Settings.Title, new HomePage().Canonical(site)!);
        if (entry.Category is { } category)
            Crumb(json, position++, site.Lists.Category(category).Label, new CategoryList(category, 1).Canonical(site)!);
        Crumb(json, position, entry.Title, site.Addresses.CanonicalEntry(index)!);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Crumb(Utf8JsonWriter json, int position, string name, string url)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ListItem");
        json.WriteNumber("position", position);
        json.WriteString("name", name);
        json.WriteString("item", url);
        json.WriteEndObject();
    }

    public static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
