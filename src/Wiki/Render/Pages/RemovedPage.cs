using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The page that says why what stood there had to go. <paramref name="Number"/> is its place under <c>removed</c>.</summary>
public sealed record RemovedPage(int Number) : TemplatePage
{
    public static readonly SiteKind All = new()
    {
        Template = new("removed", "removed"),
        Of = site => Enumerable.Range(0, site.Settings.Removed.Length).Select(number => new RemovedPage(number)),
        InSitemap = _ => [],
        Searched = _ => [],
        IsKept = true,
    };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => Addresses.Encoded(site.Addresses.OfRemoved(Of(site)));

    public override string File(SiteModel site)
    {
        var path = site.Addresses.OfRemoved(Of(site));
        return path.Length == 0 || path[^1] == '/' ? path + "index.html" : path;
    }

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override PublishedAddress AsPublished(SiteModel site) => PublishedAddress.OfFile(File(site), "removed");

    public override string Describe(SiteModel site) => $"the notice that `{Of(site)}` was removed";

    public override Location? Place(SiteModel site) => Of(site).Location;

    public override string ToFree(SiteModel site) => "take it out of `removed`, or take away the entry or page that is there";

    protected override PageView Head(SiteModel site, string root) =>
        new() { Title = site.Words["removed_title"], Kind = Template.Name, Url = Canonical(site), IsIndexed = false };

    protected override View Subject(SiteModel site, string root) => new RemovedView(Of(site));

    private RemovedAddress Of(SiteModel site) => site.Settings.Removed[Number];
}
