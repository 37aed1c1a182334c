using Wiki.Diagnostics;
using Wiki.Graph;
using Wiki.Templates;

namespace Wiki.Render;

/// <summary>The page that stands at a former slug of an entry.</summary>
public sealed record RedirectPage(string Slug, int Entry) : TemplatePage
{
    public static readonly SiteKind All = new()
    {
        Template = new("redirect", "redirect"),
        Of = Former,
        InSitemap = _ => [],
        Searched = _ => [],
    };

    public override RouteKind Kind => All;

    public override string Address(SiteModel site) => $"{site.Addresses.EntryFolder}{Slug}/";

    public override UInt128 Key(PageKeys keys) => keys.OfAll(this);

    public override string Describe(SiteModel site) => $"the redirect from `{Slug}`";

    public override Location? Place(SiteModel site) => site.Graph.Entries[Entry].Location;

    protected override PageView Head(SiteModel site, string root) =>
        new() { Title = site.Graph.Entries[Entry].Title, Kind = Template.Name, Url = site.Addresses.CanonicalEntry(Entry), IsIndexed = false };

    protected override View Subject(SiteModel site, string root) => new RedirectView(site, Entry, root);

    /// <summary>Of entries that claim one former slug, or one that is another's now, the graph has told.</summary>
    private static IEnumerable<Route> Former(SiteModel site)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var entry = 0; entry < site.Graph.Entries.Length; entry++)
        {
            if (site.Graph.Facts[entry] is not { IsPublished: true } facts || !facts.Has(EntryTraits.HasFormerSlugs)) continue;
            foreach (var former in site.Graph.Entries[entry].RedirectFrom)
                if (site.Graph.Names.BySlug(former.Value.Value) is null && taken.Add(former.Value.Value)) yield return new RedirectPage(former.Value.Value, entry);
        }
    }
}
