using System.Buffers;
using System.Text.Json;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>What a browser reads first to search: labels, and which part of the index answers for which words.</summary>
public sealed record SearchManifest : Route
{
    public static readonly SiteKind All = SiteKind.Written(_ => [new SearchManifest()], "search_manifest_path");

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => "search/index.json";

    public override UInt128 Key(PageKeys keys) => PageKeys.None;

    /// <summary>
    /// <c>{documents, folder, kinds: [[key, label]…], categories: [[key, label]…], common: [form…], shards: [[prefix, name]…], names: [[ending
    /// backwards, name]…]}</c>; documents name kinds and categories by their places in these lists (categories from 1); plain pages are of the last
    /// kind.
    /// </summary>
    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, EntryCatalogue.Options);
        var keys = SiteSearch.Keys(site);
        json.WriteStartObject();
        json.WriteNumber("documents", site.Search.DocumentCount);
        json.WriteString("folder", keys.Folder);
        WritePairs(json, "kinds",
            keys.Kinds.Select(key => (key, key == Settings.PageKind ? site.Words["search_page"] : site.Lists.Kind(key).Singular)));
        WritePairs(json, "categories", keys.Categories.Select(key => (key, site.Lists.Category(key).Label)));
        json.WriteStartArray("common");
        foreach (var form in site.Search.CommonForms) json.WriteStringValue(form);
        json.WriteEndArray();
        WritePairs(json, "shards", site.Search.Shards.Select(shard => (shard.FirstPrefix, shard.Name)));
        WritePairs(json, "names", site.Search.NameParts.Select(part => (part.FirstPrefix, part.Name)));
        json.WriteEndObject();
        return null;
    }

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
