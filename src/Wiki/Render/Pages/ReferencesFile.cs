using System.Buffers;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>The citations of all articles in one file: <c>references.bib</c> in the format whose files have that ending.</summary>
public sealed record ReferencesFile(string Extension) : Route
{
    public static readonly SiteKind All =
        SiteKind.Written(site => site.CitationFiles.OfAllArticles.Select(style => new ReferencesFile(style.Extension!)));

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => $"{site.Addresses.EntryFolder}references.{Extension}";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output) =>
        site.CitationFiles.OfAllArticles.First(style => style.Extension == Extension)
            .WriteFile(site.Lists.ByTitle.Select(entry => CitationSource.ItemOf(site, entry)), output);
}
