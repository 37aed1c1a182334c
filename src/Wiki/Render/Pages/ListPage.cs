using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// What the pages of a list have in common: a long list has several, counted from 1, of which search engines are told of the first.
/// </summary>
public abstract record ListPage(int Number) : TemplatePage
{
    protected static readonly PageTemplate Listing = new("list", "list");

    /// <summary>Another page of the same list.</summary>
    protected abstract ListPage At(int number);

    protected abstract EntryList List(SiteModel site);

    /// <summary>What templates know the list by: <c>list.kind</c>.</summary>
    protected abstract string ListKind { get; }

    protected static IEnumerable<int> Numbers(SiteModel site, EntryList list) => Enumerable.Range(1, list.PageCount(site.Settings.PageSize));

    public override PublishedAddress AsPublished(SiteModel site) => PublishedAddress.OfFile(File(site), "list");

    protected override PageView Head(SiteModel site, string root)
    {
        var list = List(site);
        return new() { Title = list.Label, Kind = Template.Name, Url = Canonical(site), Description = list.Description };
    }

    protected override View Subject(SiteModel site, string root) => new ListView(site, List(site), new ListPlace(ListKind, Number, root, At));
}
