using Wiki.Versions;

namespace Wiki.Render;

/// <summary>The version that a site is of, and where its entries live.</summary>
/// <param name="Version">The version.</param>
/// <param name="Entry">Its place in the graph.</param>
/// <param name="Addresses">Of each entry of the graph, as pages of today reach it.</param>
internal sealed record PastPlace(EntryState Version, int Entry, string[] Addresses)
{
    public bool IsCurrent => Version.Until == EntryState.StillThere;

    /// <summary>The address of a file as it was.</summary>
    public string? FileAt(SiteModel site, string path) =>
        site.History.FileAt(path, Version.From) is { } blob ? PastAsset.AddressOf(blob, path) : null;
}
