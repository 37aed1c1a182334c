using System.Buffers;
using System.Collections.Frozen;
using System.Text.Json;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// The wiki in schema.org's words: a website with its search, and each kind of defined terms as the set that its entries name as theirs.
/// </summary>
public sealed class SiteJsonLd(SiteModel site) : Html
{
    private const string TermSet = "DefinedTermSet";

    public override void WriteTo(HtmlWriter writer)
    {
        var output = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(output, EntryJsonLd.Options)) Write(json);
        writer.Raw("<script type=\"application/ld+json\">"u8);
        writer.Raw(output.WrittenSpan);
        writer.Raw("</script>"u8);
    }

    /// <summary>By kind the sets of terms to which its entries belong; none of other kinds, and while the wiki has no address.</summary>
    public static FrozenDictionary<string, string> SetsOf(SiteModel site) =>
        site.Settings.BaseUrl is null ? FrozenDictionary<string, string>.Empty
            : site.Lists.Kinds.Where(list => site.Settings.Kind(list.Key)!.Schema == "DefinedTerm")
                .ToFrozenDictionary(list => list.Key, list => new KindList(list.Key, 1).Canonical(site)!, StringComparer.Ordinal);

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        WriteSite(json);
        foreach (var kind in site.Lists.Kinds)
            if (site.TermSets.TryGetValue(kind.Key, out var set)) WriteSet(json, kind.Label, set);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteSite(Utf8JsonWriter json)
    {
        var settings = site.Settings;
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("name", settings.Title);
        EntryJsonLd.Text(json, "description", settings.Description);
        EntryJsonLd.Text(json, "url", new HomePage().Canonical(site));
        EntryJsonLd.Text(json, "image", site.ShareImage);
        json.WriteString("inLanguage", settings.Language);
        EntryJsonLd.Text(json, "license", settings.License is { } license ? new LicenseView(license).Url ?? license : null);
        EntryJsonLd.WritePublisher(json, settings);
        if (settings.BaseUrl is { } url) WriteSearch(json, $"{url}/{new SearchPage().Address(site)}?q={{query}}");
        json.WriteEndObject();
    }

    private static void WriteSearch(Utf8JsonWriter json, string address)
    {
        json.WriteStartObject("potentialAction");
        json.WriteString("@type", "SearchAction");
        json.WriteStartObject("target");
        json.WriteString("@type", "EntryPoint");
        json.WriteString("urlTemplate", address);
        json.WriteEndObject();
        json.WriteString("query-input", "required name=query");
        json.WriteEndObject();
    }

    private void WriteSet(Utf8JsonWriter json, string label, string address)
    {
        json.WriteStartObject();
        json.WriteString("@type", TermSet);
        json.WriteString("@id", address);
        json.WriteString("name", $"{site.Settings.Title}: {label}");
        json.WriteString("url", address);
        json.WriteString("inLanguage", site.Settings.Language);
        json.WriteEndObject();
    }
}
