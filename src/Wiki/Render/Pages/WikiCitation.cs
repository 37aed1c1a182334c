using System.Buffers;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary><c>CITATION.cff</c>: the wiki as a whole, if the theme has that format.</summary>
public sealed record WikiCitation : Route
{
    public static readonly SiteKind All = SiteKind.Written(site => site.CitationFiles.OfWiki is null ? [] : [new WikiCitation()]);

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => "CITATION.cff";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override Diagnostic? Render(SiteModel site, IBufferWriter<byte> output) =>
        site.CitationFiles.OfWiki!.WriteFile([CitationSource.ItemOfWiki(site)], output);
}
