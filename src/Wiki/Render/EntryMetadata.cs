using System.Buffers;
using System.Collections.Immutable;
using Wiki.Citations;
using Wiki.Content;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// What makes an article citable by machine: the meta tags that reference managers read, and JSON-LD for search engines. The set and its forms are
/// those that give exactly one right item: an item type, so that a title does not make it a journal article; a comma after an organisation, so that
/// it is not taken for a person; no date at all when there is none.
/// </summary>
public sealed class EntryMetadata(SiteModel site, int index, string root) : Html
{
    public override void WriteTo(HtmlWriter writer)
    {
        var (tags, jsonLd) = site.Metadata.Of(index);
        writer.Raw(tags.Span);
        foreach (var file in site.CitationFiles.ViewsOf(index)) WriteAlternate(writer, file);
        if (site.VersionOf(index) is { } version) VersionLinks.Write(writer, site, version, root);
        writer.Raw("<script type=\"application/ld+json\">"u8);
        writer.Raw(jsonLd.Span);
        writer.Raw("</script>\n"u8);
    }

    /// <summary>What does not depend on where a page stands: the meta tags, and the JSON-LD.</summary>
    public static (ReadOnlyMemory<byte> Tags, ReadOnlyMemory<byte> JsonLd) Of(SiteModel site, int index, ArrayBufferWriter<byte> output)
    {
        var entry = site.Graph.Entries[index];
        var authors = CitationSource.AuthorsOf(site.Settings, entry);
        var writer = new HtmlWriter(output);
        WriteTags(writer, site, index, authors);
        writer.Flush();
        var end = output.WrittenCount;
        EntryJsonLd.Write(output, site, index, authors);
        return (output.WrittenMemory[..end], output.WrittenMemory[end..]);
    }

    private static void WriteTags(HtmlWriter writer, SiteModel site, int index, ImmutableArray<CitationName> authors)
    {
        var entry = site.Graph.Entries[index];
        if (CitationSource.IsEncyclopedic(site, entry))
        {
            Meta(writer, "z:itemType", "encyclopediaArticle");
            Meta(writer, "DC.publisher", site.Settings.Publisher);
        }
        else
        {
            Meta(writer, "z:itemType", "webpage");
            Meta(writer, "DC.type", CitationSource.GenreOf(site, entry));
        }
        Meta(writer, "citation_title", entry.Title);
        foreach (var author in authors) WriteAuthor(writer, author);
        if (entry.Date is { } date) Meta(writer, "citation_publication_date", date.ToString().Replace('-', '/'));
        Meta(writer, "citation_language", site.Settings.Language);
        if (entry.Doi is { } doi) Meta(writer, "citation_doi", doi);
        if (site.Settings.License is { } license) Meta(writer, "DC.rights", new LicenseView(license).Url ?? license);
        if (CitationSource.VersionOf(site, index) is { } version) Meta(writer, "z:extra", $"version: {version}");
        if (site.CitedAddress(index) is { } cited)
        {
            Meta(writer, "citation_public_url", cited);
            Meta(writer, "citation_fulltext_html_url", cited);
        }
        if (Keywords(site, entry) is { Length: > 0 } keywords) Meta(writer, "citation_keywords", keywords);
        WriteOpenGraph(writer, entry, (site.Addresses.CanonicalEntry(index), site.ShareImage));
        WriteSiteName(writer, site.Settings.Title, CitationSource.IsAuthor(site.Settings.Title, authors));
    }

    /// <summary>What belongs to an author stands behind the name.</summary>
    private static void WriteAuthor(HtmlWriter writer, CitationName author)
    {
        Meta(writer, "citation_author", Inverted(author));
        if (author.Affiliation is { } affiliation) Meta(writer, "citation_author_institution", affiliation);
        if (author.Orcid is { } orcid) Meta(writer, "citation_author_orcid", $"https://orcid.org/{orcid}");
    }

    private static void WriteOpenGraph(HtmlWriter writer, Entry entry, (string? Url, string? Image) address)
    {
        Property(writer, "og:type", "article");
        Property(writer, "og:title", entry.Title);
        if (address.Url is { } url) Property(writer, "og:url", url);
        if (address.Image is { } image) Property(writer, "og:image", image);
        if (entry.Summary is { } summary) Property(writer, "og:description", summary);
        if (entry.Published is { } published) Property(writer, "article:published_time", published.ToString());
        if (entry.Date is { } date) Property(writer, "article:modified_time", date.ToString());
        Meta(writer, "twitter:card", "summary");
    }

    /// <summary>
    /// While the wiki is itself the author, a plain <c>name</c> keeps reference managers from adding it once more as the website's title.
    /// </summary>
    private static void WriteSiteName(HtmlWriter writer, string title, bool isAuthor)
    {
        writer.Raw(isAuthor ? "<meta name=\"site\" property=\"og:site_name\" content=\""u8 : "<meta property=\"og:site_name\" content=\""u8);
        writer.Text(title);
        writer.Raw("\">\n"u8);
    }

    private void WriteAlternate(HtmlWriter writer, CitationFileView file)
    {
        writer.Raw("<link rel=\"alternate\" type=\""u8);
        writer.Text(file.MediaType ?? "text/plain");
        writer.Raw("\" title=\""u8);
        writer.Text(file.Label);
        writer.Raw("\" href=\""u8);
        writer.Raw(root);
        writer.Raw(file.Path);
        writer.Raw("\">\n"u8);
    }

    /// <summary>The category and the other names: what a reader would search for.</summary>
    private static string Keywords(SiteModel site, Entry entry) =>
        string.Join("; ",
            (entry.Category is { } category
                ? [site.Lists.Category(category).Label]
                : Array.Empty<string>()).Concat(entry.Aliases.Select(alias => alias.Value)));

    /// <summary><c>van der Berg, Jan</c>; an organisation is followed by a comma.</summary>
    private static string Inverted(CitationName name)
    {
        if (name.Literal is { } organisation) return NameParts.EndedByComma(organisation);
        return string.Join(", ",
            new[] { NameParts.Last(name), NameParts.Join(name.Given, name.DroppingParticle),
                name.Suffix }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static void Meta(HtmlWriter writer, string name, string content) => Tag(writer, "name"u8, name, content);

    private static void Property(HtmlWriter writer, string name, string content) => Tag(writer, "property"u8, name, content);

    private static void Tag(HtmlWriter writer, ReadOnlySpan<byte> attribute, string name, string content)
    {
        writer.Raw("<meta "u8);
        writer.Raw(attribute);
        writer.Raw("=\""u8);
        writer.Raw(name);
        writer.Raw("\" content=\""u8);
        writer.Text(content);
        writer.Raw("\">\n"u8);
    }
}
