using Wiki.Content;

namespace Wiki.Render;

/// <summary>The entries of one kind.</summary>
public sealed record KindList(string KindKey, int Number) : ListPage(Number)
{
    public static readonly SiteKind All = new()
    {
        Template = Listing,
        Of = site => site.Lists.Kinds.SelectMany(kind => Numbers(site, kind).Select(number => new KindList(kind.Key, number))),
        InSitemap = site => site.Lists.Kinds.Select(kind => new KindList(kind.Key, 1)),
        Searched = _ => [],
    };

    public override RouteKind Kind => All;

    protected override string ListKind => "kind";

    public override string Address(SiteModel site) =>
        Addresses.Numbered(site.Addresses.OfKind(List(site).Label), Number);

    public override string Describe(SiteModel site) => $"the list of kind `{KindKey}`";

    protected override ListHead? Text => ListHead.OfKind(KindKey);

    protected override ListPage At(int number) => new KindList(KindKey, number);

    protected override EntryList List(SiteModel site) => site.Lists.Kind(KindKey);
}
