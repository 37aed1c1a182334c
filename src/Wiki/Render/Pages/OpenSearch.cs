using Wiki.Templates;

namespace Wiki.Render;

/// <summary>OpenSearch 1.1: with it a reader can search the site from the browser's address bar. Its addresses are absolute.</summary>
public sealed record OpenSearch : WrittenFile
{
    public static readonly SiteKind All = SiteKind.Written(site => site.Settings.BaseUrl is null ? [] : [new OpenSearch()], "opensearch_path");

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => "opensearch.xml";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    protected override void Write(SiteModel site, HtmlWriter writer)
    {
        writer.Raw(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n<ShortName>"u8);
        writer.Text(site.Settings.Title.Length <= 16 ? site.Settings.Title : site.Words["search_title"]);
        writer.Raw("</ShortName>\n<LongName>"u8);
        writer.Text(site.Settings.Title);
        writer.Raw("</LongName>\n<Description>"u8);
        writer.Text(site.Settings.Description ?? site.Settings.Title);
        writer.Raw("</Description>\n<InputEncoding>UTF-8</InputEncoding>\n<Url type=\"text/html\" template=\""u8);
        writer.Text($"{site.Settings.BaseUrl}/{new SearchPage().Address(site)}?q={{searchTerms}}");
        writer.Raw("\"/>\n</OpenSearchDescription>\n"u8);
    }
}
