using Wiki.Content;

namespace Wiki.Render;

/// <summary>The print view of an article, which can be read without a network.</summary>
public sealed record PrintPage(int Entry) : EntryPage(Entry)
{
    public static readonly EntryKind All = new()
    {
        Template = Showing("print"),
        Has = facts => facts.IsArticle,
        Of = (_, entry) => [new PrintPage(entry)],
        LiesBySlug = true,
        IsInSitemap = false,
        Searched = _ => [],
    };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => site.Addresses.OfEntry(Entry) + "print/";

    public override UInt128 Key(PageKeys keys) => keys.OfEntry(Entry, "print");

    public override string Describe(SiteModel site) => $"the print view of `{site.Graph.Entries[Entry].Slug}`";

    /// <summary>Counted without making the address, for every print view.</summary>
    protected override int Depth(SiteModel site) => site.Addresses.OfEntry(Entry).AsSpan().Count('/') + 1;

    protected override bool IsIndexed(Entry entry) => false;
}
