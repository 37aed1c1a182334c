using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using Wiki.Content;
using Wiki.Search;

namespace Wiki.Render;

/// <summary>A site's search index, and the manifest that a browser reads before the first query.</summary>
public static class SiteSearch
{
    /// <summary>Indexes published entries in title order, then plain pages in the order of their addresses.</summary>
    public static SearchIndex Index(SiteModel site)
    {
        var pages = Enumerable.Range(0, site.Graph.Entries.Length)
            .Where(entry => site.Graph.IsPublished(entry) && site.Graph.Entries[entry].Kind == Settings.PageKind)
            .OrderBy(site.Addresses.OfEntry, StringComparer.Ordinal);
        var documents = site.Lists.ByTitle.Concat(pages).Select(entry => new SearchDocument(entry, site.Addresses.OfEntry(entry)));
        return SearchIndex.Build(site.Graph, [.. documents], Vocabulary(site), site.Settings.Language);
    }

    /// <summary>
    /// <c>{documents, folder, kinds: [[key, label]…], categories: [[key, label]…], common: [form…], shards: [[prefix, name]…], names: [[ending backwards, name]…]}</c>; documents name kinds and categories by their places in
    /// these lists (categories from 1); plain pages are of the last kind.
    /// </summary>
    public static void WriteManifest(SiteModel site, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, EntryCatalogue.Options);
        var vocabulary = Vocabulary(site);
        json.WriteStartObject();
        json.WriteNumber("documents", site.Search.DocumentCount);
        json.WriteString("folder", vocabulary.Folder);
        WritePairs(json, "kinds", vocabulary.Kinds.Select(key => (key, key == Settings.PageKind ? site.Words["search_page"] : site.Lists.Kind(key).Singular)));
        WritePairs(json, "categories", vocabulary.Categories.Select(key => (key, site.Lists.Category(key).Label)));
        json.WriteStartArray("common");
        foreach (var form in site.Search.CommonForms) json.WriteStringValue(form);
        json.WriteEndArray();
        WritePairs(json, "shards", site.Search.Shards.Select(shard => (shard.FirstPrefix, shard.Name)));
        WritePairs(json, "names", site.Search.NameParts.Select(part => (part.FirstPrefix, part.Name)));
        json.WriteEndObject();
    }

    private static SearchVocabulary Vocabulary(SiteModel site) =>
        new(site.Addresses.EntryFolder, [.. site.Lists.Kinds.Select(list => list.Key), Settings.PageKind], site.Lists.Categories.Select(list => list.Key).ToImmutableArray());

    private static void WritePairs(Utf8JsonWriter json, string name, IEnumerable<(string First, string Second)> pairs)
    {
        json.WriteStartArray(name);
        foreach (var (first, second) in pairs)
        {
            json.WriteStartArray();
            json.WriteStringValue(first);
            json.WriteStringValue(second);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }
}
