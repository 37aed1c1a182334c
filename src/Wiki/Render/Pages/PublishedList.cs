using Wiki.Templates;

namespace Wiki.Render;

/// <summary>
/// <c>published.txt</c>: every address that the site promises to keep, one a line in ordinal order. The next site is measured by it.
/// </summary>
public sealed record PublishedList : WrittenFile
{
    /// <summary>In the site, and in the content folder of a wiki that keeps a list of its own.</summary>
    public const string FileName = "published.txt";

    public static readonly SiteKind All = SiteKind.Written(site => site.Settings.KeepsAddresses ? [new PublishedList()] : []);

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => FileName;

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    protected override void Write(SiteModel site, HtmlWriter writer)
    {
        writer.Raw($"{PublishedAddress.FirstLine}\n");
        foreach (var line in Addresses(site).OrderBy(line => line.Address, StringComparer.Ordinal)) writer.Raw($"{line}\n");
    }

    /// <summary>The addresses that each kind of page promises to keep; the front page, which no site can lose, is not listed.</summary>
    private static IEnumerable<PublishedAddress> Addresses(SiteModel site) =>
        site.RouteKinds.SelectMany(kind => kind.Kept(site)).Select(page => page.AsPublished(site))
            .Where(line => line.Address != new HomePage().File(site));
}
