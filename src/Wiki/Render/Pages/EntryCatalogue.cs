using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>
/// <c>search.json</c>: one array of all entries in title order, each <c>{title, summary, category, url}</c>, for tools that bring their own search.
/// The address is absolute where the wiki has one, else relative to the site's root.
/// </summary>
public sealed record EntryCatalogue : Route
{
    public static readonly SiteKind All = SiteKind.Written(_ => [new EntryCatalogue()]);

    /// <summary>Letters of every script stand for themselves; what HTML gives a meaning is escaped.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => "search.json";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output)
    {
        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartArray();
        foreach (var index in site.Lists.ByTitle)
        {
            var entry = site.Graph.Entries[index];
            json.WriteStartObject();
            json.WriteString("title", entry.Title);
            json.WriteString("summary", entry.Summary);
            json.WriteString("category", entry.Category);
            json.WriteString("url", site.Addresses.CanonicalEntry(index) ?? site.Addresses.OfEntry(index));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        return null;
    }
}
