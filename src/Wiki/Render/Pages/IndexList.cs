namespace Wiki.Render;

/// <summary>All entries from A to Z.</summary>
public sealed record IndexList(int Number) : ListPage(Number)
{
    public static readonly SiteKind All = new()
    {
        Template = Listing,
        Of = site => Numbers(site, site.Lists.All).Select(number => new IndexList(number)),
        InSitemap = _ => [new IndexList(1)],
        Searched = _ => [],
        PathName = "index_path",
    };

    public override RouteKind Kind => All;

    protected override string ListKind => "index";

    public override string Address(SiteModel site) =>
        Addresses.Numbered(site.Addresses.EntryFolder is { Length: > 0 } folder ? folder : "a-z/", Number);

    public override string Describe(SiteModel site) => "the list of all entries";

    protected override ListPage At(int number) => new IndexList(number);

    protected override EntryList List(SiteModel site) => site.Lists.All;
}
