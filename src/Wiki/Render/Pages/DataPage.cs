using System.Buffers;
using System.Text.Json;
using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The page that says in which forms the wiki is published as data, for people and, as a schema.org Dataset, for search engines.</summary>
public sealed record DataPage : TemplatePage
{
    public static readonly SiteKind All = new()
    {
        Template = new("data", "data"),
        Of = site => FilesOf(site).Any() ? [new DataPage()] : [],
        InSitemap = site => FilesOf(site).Any() ? [new DataPage()] : [],
        Searched = _ => [],
        PathName = "data_path",
    };

    public override RouteKind Kind => All;

    /// <summary>All that there are, in the order of their kinds.</summary>
    public static IEnumerable<DataFile> FilesOf(SiteModel site) =>
        site.Settings.Data == DataOutputs.None
            ? []
            : site.RouteKinds.OfType<SiteKind>().Where(kind => kind.IsData).SelectMany(kind => kind.Of(site)).Cast<DataFile>();

    public override string Address(SiteModel site) => DataFacts.Folder;

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override string Describe(SiteModel site) => "the page about the wiki's data";

    public override string ToFree(SiteModel site) => "rename the page, or publish no data: `data: []` in site.yaml";

    protected override PageView Head(SiteModel site, string root) => new()
    {
        Title = site.Words["data_title"],
        Kind = Template.Name,
        Url = Canonical(site),
        Description = site.Words["data_text"],
        Data = site.Settings.BaseUrl is null ? null : new Dataset(site, Canonical(site)!),
    };

    protected override View Subject(SiteModel site, string root) => new DataView(site);

    private sealed class Dataset(SiteModel site, string url) : Html
    {
        public override void WriteTo(HtmlWriter writer)
        {
            var output = new ArrayBufferWriter<byte>();
            Write(output);
            writer.Raw("<script type=\"application/ld+json\">"u8);
            writer.Raw(output.WrittenSpan);
            writer.Raw("</script>\n"u8);
        }

        private void Write(ArrayBufferWriter<byte> output)
        {
            using var json = new Utf8JsonWriter(output, EntryCatalogue.Options);
            var license = site.Settings.DataLicense is { } spdx ? new LicenseView(spdx).Url ?? spdx : null;
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteString("@type", "Dataset");
            json.WriteString("name", site.Settings.Title);
            json.WriteString("description", site.Settings.Description ?? site.Words["data_text"]);
            json.WriteString("url", url);
            json.WriteString("inLanguage", site.Settings.Language);
            json.WriteBoolean("isAccessibleForFree", true);
            if (license is not null) json.WriteString("license", license);
            if (CitationSource.ItemOfWiki(site).Issued is { } date) json.WriteString("dateModified", date.ToString());
            json.WriteStartObject("creator");
            json.WriteString("@type", "Organization");
            json.WriteString("name", site.Settings.Publisher);
            json.WriteEndObject();
            json.WriteStartArray("distribution");
            foreach (var file in FilesOf(site))
            {
                json.WriteStartObject();
                json.WriteString("@type", "DataDownload");
                json.WriteString("name", file.Name(site));
                json.WriteString("description", site.Words[file.Word]);
                json.WriteString("encodingFormat", file.MediaType.Split(';')[0]);
                json.WriteString("contentUrl", file.Canonical(site));
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
    }
}
