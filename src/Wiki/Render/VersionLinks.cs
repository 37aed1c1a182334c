using Wiki.Templates;
using Wiki.Versions;

namespace Wiki.Render;

/// <summary>
/// What programs are told of a version in the head of a page: its address to cite (RFC 8574), and where the other versions are (RFC 5829).
/// </summary>
internal static class VersionLinks
{
    /// <param name="writer">The page.</param>
    /// <param name="site">Of today, or that of the version.</param>
    /// <param name="version">The one that the page shows.</param>
    /// <param name="root">Leads from the page to the site's root.</param>
    public static void Write(HtmlWriter writer, SiteModel site, EntryState version, string root)
    {
        var today = site.Today;
        var cites = site.Place is not null || site.Settings.CitesVersionAddress;
        if (cites && VersionList.HasPage(today, version) && today.Addresses.Absolute(VersionPage.AddressOf(today, version)) is { } cited)
            WriteLink(writer, "cite-as", "", cited);
        if (VersionList.HasHistory(today, version.Slug)) WriteLink(writer, "version-history", root, HistoryPage.AddressOf(today, version.Slug));
        if (VersionList.IsArticle(today, version.Slug) && today.Settings is { HasTimeMaps: true, BaseUrl: not null })
        {
            WriteLink(writer, "original", "", today.Addresses.Absolute($"{today.Addresses.EntryFolder}{version.Slug}/")!);
            WriteLink(writer, "timemap", root, TimeMap.AddressOf(version.Slug), TimeMap.Type);
        }
        if (site.Place is null) return;
        if (VersionList.ArticleAt(today, version.Slug) is { } article) WriteLink(writer, "latest-version", root, today.Addresses.OfEntry(article));
        var all = VersionList.Of(today, version.Slug);
        var place = all.IndexOf(version);
        if (place > 0) WriteLink(writer, "predecessor-version", root, VersionPage.AddressOf(today, all[place - 1]));
        if (place + 1 < all.Length) WriteLink(writer, "successor-version", root, VersionPage.AddressOf(today, all[place + 1]));
    }

    private static void WriteLink(HtmlWriter writer, string relation, string root, string address, string? type = null)
    {
        writer.Raw("<link rel=\""u8);
        writer.Raw(relation);
        if (type is not null) writer.Raw($"\" type=\"{type}");
        writer.Raw("\" href=\""u8);
        writer.Raw(root);
        writer.Text(address);
        writer.Raw("\">\n"u8);
    }
}
