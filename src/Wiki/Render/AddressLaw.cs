using Wiki.Content;
using Wiki.Diagnostics;

namespace Wiki.Render;

/// <summary>
/// The law of addresses: what was published at an address that can be cited is there for good, leads on, or says why it is gone.
/// </summary>
internal static class AddressLaw
{
    /// <summary>Where all addresses are others, as with another <c>entry_path</c>, the first say enough.</summary>
    private const int MostTold = 100;

    /// <param name="site">The one to come.</param>
    /// <param name="routes">Its files.</param>
    /// <param name="earlier">The addresses of sites before; one may come several times. They are gone through twice at most.</param>
    public static IEnumerable<Diagnostic> Broken(SiteModel site, RouteTable routes, IEnumerable<PublishedAddress> earlier)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        var unknown = new Dictionary<string, RemovedAddress>(StringComparer.Ordinal);
        foreach (var removed in site.Settings.Removed) unknown.TryAdd(site.Addresses.OfRemoved(removed), removed);
        Diagnostic? last = null;
        foreach (var address in earlier)
        {
            unknown.Remove(address.Address);
            var there = routes.Find(address.File);
            if (there is VersionPage version && !version.IsSame(site, address) && told.Add(address.Address))
                yield return Changed(site, address, version);
            if (there is not null || !told.Add(address.Address)) continue;
            if (last is not null) yield return last;
            last = told.Count <= MostTold ? Lost(site, address) : null;
        }
        if (told.Count > MostTold)
            yield return new Diagnostic(Rules.LostAddress, Location.OfFile(SettingsReader.FileName),
                $"{told.Count - MostTold:N0} more addresses were published and are gone",
                "if `entry_path` or the folder of all these pages is another now, take it back");
        else if (last is not null) yield return last;
        if (unknown.Count == 0) yield break;
        var known = earlier.Select(address => Name(site, address.Address)).Distinct().ToList();
        if (known.Count == 0) yield break;
        foreach (var removed in unknown.Values)
            yield return new Diagnostic(Rules.UnknownAddress, removed.Location, $"`{removed}` is removed, and was never published here",
                Nearest.Help(removed.ToString(), known) ?? "write the slug of the entry, or the path of the page: `/about/`");
    }

    private static Diagnostic Changed(SiteModel site, PublishedAddress address, VersionPage version) => new(
        Rules.ChangedVersion, Location.OfFile(SettingsReader.FileName),
        $"{version.Describe(site)} was published with other content, so whoever cites it leads readers to what they have not read",
        "build from the branch whose history was published, or say in site.yaml why the version is gone: "
        + $"`removed: {{ {Name(site, address.Address)}: … }}`");

    private static Diagnostic Lost(SiteModel site, PublishedAddress address)
    {
        var name = Name(site, address.Address);
        var isList = address.Sort == "list";
        return new Diagnostic(Rules.LostAddress, Location.OfFile(SettingsReader.FileName),
            $"`{address.Address}` was published and is gone, so whoever cites it leads readers to nothing",
            isList ? $"declare in site.yaml what it listed, or write why it is gone: `removed: {{ {name}: … }}`"
            : $"write `redirect_from: [{name}]` into the entry that says the same now, or say in site.yaml why it is gone: "
                + $"`removed: {{ {name}: … }}`");
    }

    /// <summary>As <c>redirect_from</c> and <c>removed</c> call it.</summary>
    private static string Name(SiteModel site, string address)
    {
        var below = address.TrimEnd('/');
        if (!below.StartsWith(site.Addresses.EntryFolder, StringComparison.Ordinal)) return "/" + address;
        var parts = below[site.Addresses.EntryFolder.Length..].Split('/');
        return parts switch
        {
            [var slug] when Text.Slug.TryParse(slug, out _) => slug,
            [var slug, "v", var label] => $"{slug}/{label}",
            _ => "/" + address,
        };
    }
}
