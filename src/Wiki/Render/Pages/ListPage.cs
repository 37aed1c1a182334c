using Wiki.Content;
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

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this, First);

    public override IEnumerable<string> FilesShown(SiteModel site) => ShownBy(site, First(site));

    /// <summary>The text that may stand at the head of the first page.</summary>
    protected virtual ListHead? Text => null;

    private int? First(SiteModel site) => Number == 1 && Text is { } head ? site.Lists.TextOf(head) : null;

    /// <summary>What is in the list: <c>Policy Window: Instruments, 18 entries</c>.</summary>
    private static string Sentence(SiteModel site, EntryList list) => string.Concat(site.Settings.Title, site.Words["colon"], list.Label,
        site.Words["list_separator"], site.Words.Count("entries", list.Entries.Length));

    protected static IEnumerable<int> Numbers(SiteModel site, EntryList list) => Enumerable.Range(1, list.PageCount(site.Settings.PageSize));

    public override PublishedAddress AsPublished(SiteModel site) => PublishedAddress.OfFile(File(site), "list");

    protected override PageView Head(SiteModel site, string root)
    {
        var list = List(site);
        return new()
        {
            Title = list.Label,
            Kind = Template.Name,
            Url = Canonical(site),
            Description = list.Description ?? Sentence(site, list),
            Text = TextView(site, First(site), root),
        };
    }

    protected override View Subject(SiteModel site, string root) => new ListView(site, List(site), new ListPlace(ListKind, Number, root, At));
}
