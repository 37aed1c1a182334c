using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The plain-text files that crawlers and static hosts read.</summary>
public static class HostFiles
{
    /// <summary>For files of the content folder, which are copied as they are and which a reader may open by themselves: a page or picture among them runs no script.</summary>
    public const string AssetSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    public const string ReferrerPolicy = "strict-origin-when-cross-origin";

    /// <summary>Everything may be crawled; where the sitemap is, if there is one.</summary>
    public static void WriteRobots(SiteModel site, HtmlWriter writer)
    {
        writer.Raw("User-agent: *\nAllow: /\n"u8);
        if (site.Settings.BaseUrl is { } url) writer.Raw($"\nSitemap: {url}/{site.Addresses.Of(new Route.Sitemap())}\n");
    }

    /// <summary><c>_redirects</c>: one permanent redirect a line, as Netlify, Cloudflare Pages and others read it. Paths begin at the site's root.</summary>
    public static void WriteRedirects(SiteModel site, HtmlWriter writer)
    {
        for (var entry = 0; entry < site.Graph.Entries.Length; entry++)
        {
            if (!site.Graph.IsPublished(entry)) continue;
            foreach (var former in site.Graph.Entries[entry].RedirectFrom)
                writer.Raw($"/{site.Addresses.Of(new Route.Redirect(former.Value.Value, entry)).TrimEnd('/')} /{site.Addresses.OfEntry(entry)} 301\n");
        }
    }

    /// <summary>
    /// <c>_headers</c>: the strict policy that every page keeps (no inline script or style, nothing from another host), a stricter one for files that are copied, and that fingerprinted files may be kept for ever.
    /// </summary>
    public static void WriteHeaders(SiteModel site, HtmlWriter writer)
    {
        writer.Raw($"/*\n  Content-Security-Policy: {site.Policy.ForHosts}\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: {ReferrerPolicy}\n");
        writer.Raw($"/assets/*\n  Content-Security-Policy: {AssetSecurityPolicy}\n");
        foreach (var asset in site.Assets.PublishedNames) WriteImmutable(writer, "assets/" + asset);
        WriteImmutable(writer, Addresses.SearchFolder + "*");
    }

    /// <summary>OpenSearch 1.1: with it a reader can search the site from the browser's address bar.</summary>
    public static void WriteOpenSearch(SiteModel site, HtmlWriter writer)
    {
        writer.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n<ShortName>"u8);
        writer.Text(site.Settings.Title.Length <= 16 ? site.Settings.Title : site.Words["search_title"]);
        writer.Raw("</ShortName>\n<LongName>"u8);
        writer.Text(site.Settings.Title);
        writer.Raw("</LongName>\n<Description>"u8);
        writer.Text(site.Settings.Description ?? site.Settings.Title);
        writer.Raw("</Description>\n<InputEncoding>UTF-8</InputEncoding>\n<Url type=\"text/html\" template=\""u8);
        writer.Text($"{site.Settings.BaseUrl}/{site.Addresses.Of(new Route.SearchPage())}?q={{searchTerms}}");
        writer.Raw("\"/>\n</OpenSearchDescription>\n"u8);
    }

    private static void WriteImmutable(HtmlWriter writer, string path) => writer.Raw($"/{path}\n  Cache-Control: public, max-age=31536000, immutable\n");
}
