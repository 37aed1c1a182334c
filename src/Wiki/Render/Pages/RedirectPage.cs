using Wiki.Content;
using Wiki.Diagnostics;
using Wiki.Graph;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The page that stands where an entry was.</summary>
public sealed record RedirectPage(Located<FormerAddress> Former, int Entry) : TemplatePage
{
    public static readonly SiteKind All = new()
    {
        Template = new("redirect", "redirect"),
        Of = Listed,
        InSitemap = _ => [],
        Searched = _ => [],
        IsKept = true,
    };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => Addresses.Encoded(Path(site));

    public override string File(SiteModel site) => Path(site) is var path && (path.Length == 0 || path[^1] == '/') ? path + "index.html" : path;

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override PublishedAddress AsPublished(SiteModel site) =>
        PublishedAddress.OfFile(File(site), "redirect", site.Addresses.OfEntry(Entry));

    public override string Describe(SiteModel site) => $"the redirect from `{Former.Value}`";

    public override Location? Place(SiteModel site) => Former.Location;

    public override string ToFree(SiteModel site) => "take it out of `redirect_from`";

    protected override PageView Head(SiteModel site, string root) =>
        new() { Title = site.Graph.Entries[Entry].Title, Kind = Template.Name, Url = site.Addresses.CanonicalEntry(Entry), IsIndexed = false };

    protected override View Subject(SiteModel site, string root) => new RedirectView(site, Entry, root);

    /// <summary>Below the site's root, not percent-encoded. A former slug is one of the folder where the entry lives.</summary>
    private string Path(SiteModel site)
    {
        if (Former.Value.Slug.IsEmpty) return Former.Value.Path;
        var address = site.Addresses.OfEntry(Entry).AsSpan();
        return string.Concat(address[..(address.TrimEnd('/').LastIndexOf('/') + 1)], Former.Value.Slug.Value, "/");
    }

    /// <summary>Of entries that claim one former address, or a slug that is another's now, the graph has told.</summary>
    private static IEnumerable<Route> Listed(SiteModel site)
    {
        var taken = new HashSet<FormerAddress>();
        for (var entry = 0; entry < site.Graph.Entries.Length; entry++)
        {
            if (site.Graph.Facts[entry] is not { IsPublished: true } facts || !facts.Has(EntryTraits.HasFormerAddresses)) continue;
            foreach (var former in site.Graph.Entries[entry].RedirectFrom)
                if (site.Graph.Names.BySlug(former.Value.Slug.Value) is null && taken.Add(former.Value)) yield return new RedirectPage(former, entry);
        }
    }
}
