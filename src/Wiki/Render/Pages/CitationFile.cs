using System.Buffers;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>An article's citation as a file beside it: <c>alignment.bib</c> in the format whose files have that ending.</summary>
public sealed record CitationFile(int Entry, string Extension) : Route
{
    public static readonly EntryKind All = new()
    {
        Template = null,
        Has = facts => facts.IsArticle,
        Of = (site, entry) => site.CitationFiles.BesideArticles.Select(style => new CitationFile(entry, style.Extension!)),
        LiesBySlug = true,
        IsInSitemap = false,
        Searched = _ => [],
    };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => $"{site.Addresses.OfEntry(Entry)}{site.Graph.Entries[Entry].Slug}.{Extension}";

    public override UInt128 Key(PageKeys keys) => keys.OfEntry(Entry, "." + Extension);

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output) =>
        site.CitationFiles.BesideArticles.First(style => style.Extension == Extension).WriteFile([CitationSource.ItemOf(site, Entry)], output);
}
