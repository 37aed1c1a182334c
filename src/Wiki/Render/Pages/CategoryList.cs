using Wiki.Content;

namespace Wiki.Render;

/// <summary>The entries of one category. A category that is declared and has none has a page, of which search engines are not told.</summary>
public sealed record CategoryList(string CategoryKey, int Number) : ListPage(Number)
{
    public static readonly SiteKind All = new()
    {
        Template = Listing,
        Of = site => site.Lists.Categories.SelectMany(category => Numbers(site, category).Select(number => new CategoryList(category.Key, number))),
        InSitemap = site => site.Lists.Categories.Where(category => !category.Entries.IsEmpty).Select(category => new CategoryList(category.Key, 1)),
        Searched = _ => [],
    };

    public override RouteKind Kind => All;

    protected override string ListKind => "category";

    public override string Address(SiteModel site) =>
        Addresses.Numbered(site.Addresses.OfCategory(CategoryKey), Number);

    public override string Describe(SiteModel site) => $"the list of category `{CategoryKey}`";

    protected override ListHead? Text => ListHead.OfCategory(CategoryKey);

    protected override ListPage At(int number) => new CategoryList(CategoryKey, number);

    protected override EntryList List(SiteModel site) => site.Lists.Category(CategoryKey);
}
