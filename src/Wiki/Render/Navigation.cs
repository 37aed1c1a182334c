using System.Collections.Immutable;
using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>Where the links lead that site.yaml puts at the head of every page, and what is wrong with them and with the logo.</summary>
public static class Navigation
{
    /// <summary>The address below the site's root, or a web address as written; null when the name is that of no published entry.</summary>
    public static string? AddressOf(SiteModel site, NavigationItem item)
    {
        var to = item.To.Value;
        if (IsExternal(item)) return to;
        if (to[0] == '/') return to[1..];
        return site.Graph.Names.Resolve(to) is { IsFound: true, Entry: var entry } && site.Graph.IsPublished(entry)
            ? site.Addresses.OfEntry(entry)
            : null;
    }

    public static bool IsExternal(NavigationItem item) => WebAddress.ProblemOf(item.To.Value) is null;

    /// <summary>The links that lead nowhere, and the logo that is not there.</summary>
    public static IEnumerable<Diagnostic> Problems(SiteModel site, RouteTable routes, ImmutableArray<string> assets)
    {
        var look = site.Settings.Appearance;
        if (look.Logo is { } logo && !assets.Contains(logo.Value))
            yield return new Diagnostic(Rules.MissingAsset, logo.Location, $"the logo `{logo.Value}` is not in the content folder",
                Nearest.Help(logo.Value, assets) ?? "put it there, or write its path from that folder on, such as `logo: assets/logo.svg`");
        foreach (var item in look.Navigation)
            if (!IsExternal(item) && !LeadsSomewhere(site, routes, item))
                yield return new Diagnostic(Rules.BrokenLink, item.To.Location,
                    $"the link `{item.Label}` leads to `{item.To.Value}`, where there is no page",
                    "name an entry or page by its slug or title, or write a path like `/wiki/` or a web address");
    }

    private static bool LeadsSomewhere(SiteModel site, RouteTable routes, NavigationItem item) =>
        AddressOf(site, item) is { } address
        && (routes.Find(address) is not null
            || routes.Find(address.Length == 0 || address[^1] == '/' ? address + "index.html" : address + "/index.html") is not null);
}
